//! The texts of the help: which keys do what on the board.

pub(super) mod de;
pub(super) mod en;
pub(super) mod fr;
pub(super) mod nl;
mod table;

pub use table::HelpTexts;
