//! Handing a call to an operator: one decision, at most one sending, an outcome that is always said.

mod assignment;
mod question;
mod reading;
mod update;

pub use assignment::{Assignment, AssignmentState, DecisionId, RefusedBecause};
pub use question::{Doubt, Question};
pub(in crate::domain) use reading::{Pickup, Watch};
