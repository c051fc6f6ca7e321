//! Handing a call to an operator: one weighing, one decision, at most one sending, an outcome that is always said.

mod assignment;
mod question;
mod reading;
mod update;
mod weighing;

pub use assignment::{Assignment, AssignmentState, DecisionId, RefusedBecause, Standing};
pub use question::{Doubt, Question};
pub use reading::ReadingId;
pub(in crate::domain) use reading::{Held, Watch};
pub use weighing::{NotSent, Weighed};
