//! What any page could use: buttons, dialogs, lists, icons, running times. It knows nothing of calls.

pub mod announcer;
pub mod button;
pub mod combobox;
pub mod copy;
pub mod dialog;
pub mod dom;
pub mod elapsed;
pub mod icon;
pub mod popover;
pub mod select;
pub mod texts;
pub mod window;
