//! What any page could use: dialogs, lists, icons, running times. It knows nothing of calls.

pub mod announcer;
pub mod choice;
pub mod combobox;
pub mod copy;
pub mod dialog;
pub mod dom;
pub mod download;
pub mod elapsed;
pub mod field;
pub mod formats;
pub mod heir;
pub mod icon;
pub mod popover;
pub mod texts;
pub mod while_here;
pub mod window;
