//! The portal around the page: what it may say, what it is told, and what it was told last. The contract is
//! docs/embedding.md. Ids leave, never a caller's name or number, and nothing that it says hands a call over.

mod command;
mod listener;
mod rate;
mod told;
mod update;

pub use command::{Command, VERSION};
pub(in crate::domain) use listener::Listener;
pub use rate::{MOST_HEARD, Rate};
pub use told::{QueueCounts, Told};
