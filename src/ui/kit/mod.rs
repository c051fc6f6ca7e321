//! Building blocks that know nothing of calls.

pub mod announcer;
pub mod combobox;
pub mod dialog;
pub mod dom;
pub mod el;
pub mod elapsed;
pub mod icon;
pub mod popover;
pub mod window;
