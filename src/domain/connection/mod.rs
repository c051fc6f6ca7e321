//! The connection to the hub: where it stands, what was not seen without it, and when the next try is made.

mod gap;
mod pause;
mod state;
mod update;

pub use gap::{Gap, Gaps, MOST_GAPS};
pub use pause::{LONGEST_PAUSE, LONGEST_PAUSE_HIDDEN, STEADY_AFTER, pause};
pub use state::{Connection, ConnectionId};

use crate::domain::Millis;
use crate::domain::time::SECOND;

/// A hub lets go of a client of which it hears nothing for so long, and with it of what was still on its way: thirty
/// seconds, unless set otherwise (ASP.NET Core, `ClientTimeoutInterval`), and some for its looking.
pub const HUB_FORGETS: Millis = 35 * SECOND;
