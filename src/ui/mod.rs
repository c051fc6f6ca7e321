//! What is on screen. Views read signals of the [`Board`](crate::runtime::Board) and send events into it.
//!
//! From the outside in: [`shell`] is the frame, in which either [`login`] or [`board`] stands, and [`settings`] over it; these
//! use [`parts`], and all use the [`kit`]. Never the other way round.

mod board;
pub mod kit;
mod login;
mod parts;
mod settings;
mod shell;

pub use shell::App;
