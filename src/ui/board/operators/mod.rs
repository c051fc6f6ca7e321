//! The operators: tiles in groups, who is set aside, and what went wrong with a sending.

mod aside;
mod look;
mod pane;
mod team;
mod tile;
mod tiles;
mod trouble;

pub use aside::{AskWhy, Asking};
pub use pane::Pane;
pub use tiles::Tiles;
