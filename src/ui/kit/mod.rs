//! Building blocks that know nothing of calls.

pub mod announcer;
pub mod combobox;
pub mod dialog;
pub mod dom;
pub mod elapsed;
pub mod erase;
pub mod icon;
pub mod popover;
pub mod window;
