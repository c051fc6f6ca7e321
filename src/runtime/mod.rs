//! Owns the model. Events come in from the hub and from hands, `update` changes the model, effects are run, and
//! what changed is painted when it is time to.
//!
//! From the outside in: [`Board`] is the handle that views hold; the engine below it takes one event after another;
//! effects, painter and picture know the engine only as somebody to send events to, or not at all.

#[cfg(target_arch = "wasm32")]
mod board;
#[cfg(target_arch = "wasm32")]
pub mod effects;
#[cfg(target_arch = "wasm32")]
mod engine;
pub mod pace;
#[cfg(target_arch = "wasm32")]
mod painter;
#[cfg(target_arch = "wasm32")]
mod picture;

#[cfg(target_arch = "wasm32")]
pub use board::{Board, use_board};
#[cfg(target_arch = "wasm32")]
pub use picture::{Status, Strip};
