//! The texts of the settings: a screen of its own, and half as many words as the board.

pub(super) mod de;
pub(super) mod en;
pub(super) mod fr;
pub(super) mod nl;
mod table;

pub use table::SettingsTexts;
