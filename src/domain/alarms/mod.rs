//! Waits that speak: what is heard, raised as a notification, and counted in the page's title. What came to pass is worked
//! out here, once a look; what was so already when the board began to listen, or while it could not hear, is taken note
//! of without a word.

mod alert;
mod state;
mod update;
mod voice;

pub use alert::Alert;
pub use state::{Alarms, Permission, Speaker};
pub use update::LOOKS;
