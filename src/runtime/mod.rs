//! Owns the model. Events come in from the hub and from hands, `update` changes the model, effects are run, and
//! what changed is painted when it is time to.

mod board;
mod effects;
mod painter;
mod picture;

pub use board::Board;
pub use picture::{Status, Strip};
