//! What a tab keeps for itself, so that a reload does not lose the board.

mod kept;
mod update;

pub use kept::Kept;
