//! What is on screen. Views read signals of the [`Board`](crate::runtime::Board) and send it events; nothing here
//! decides what happens to a call.
//!
//! `kit` holds building blocks that know nothing of calls, `login`, `shell` and `board` the three areas.

mod board;
pub mod kit;
mod login;
mod shell;

pub use shell::app;
