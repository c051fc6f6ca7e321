//! What is on screen. Views read signals of the [`Board`](crate::runtime::Board) and send events into it.
//!
//! From the outside in: [`shell`] is the frame, in which one of [`login`], [`board`] and [`wall`] stands, and over the
//! board [`settings`] or [`help`]; these use [`parts`], and all use the [`kit`]. Never the other way round.

mod board;
mod help;
pub mod kit;
mod login;
mod parts;
mod settings;
mod shell;
mod wall;

pub use shell::App;
