//! The connection to the hub: where it stands, what was not seen without it, and when the next try is made.

mod gap;
mod pause;
mod state;
mod subscriptions;
mod update;

pub use gap::{Gap, Gaps, MOST_GAPS};
pub use pause::{LONGEST_PAUSE, LONGEST_PAUSE_HIDDEN, STEADY_AFTER, pause};
pub use state::{Connection, ConnectionId};
pub use subscriptions::{Asked, Subscriptions};
