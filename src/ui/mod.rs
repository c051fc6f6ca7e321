//! What is on screen. Views read signals of the [`Board`](crate::runtime::Board) and send events into it.
//!
//! From the outside in: [`shell`] is the frame, in which either [`login`] or [`board`] stands, and [`help`] opens over the
//! latter; they use [`parts`], and all use the [`kit`]. Never the other way round.

mod board;
mod help;
pub mod kit;
mod login;
mod parts;
mod shell;

pub use shell::App;
