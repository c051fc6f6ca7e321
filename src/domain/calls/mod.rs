//! Calls: what a bloc tells about one, what it comes to, and all of them in the order of their wait.

mod bloc_event;
mod call;
mod filter;
mod grouping;
mod journey;
mod number;
mod store;
mod update;

pub use bloc_event::{BlocEvent, MOST_REFUSALS, Refusal, Signal};
pub use call::{Call, Ending, LATE, LONGEST_JOURNEY, Leg, MOST_SENDINGS, SentByOther, Stage};
pub use filter::{Filter, Happening};
pub use grouping::grouped;
pub use number::Number;
pub use store::{Calls, ENDED_REMEMBERED};
