//! What went wrong with a call that was sent to an operator.

use crate::domain::{AssignmentState, ContextId};

/// A failed assignment as the operator's tile shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trouble {
    /// The call it was about.
    pub call: ContextId,
    /// The caller as shown.
    pub caller: String,
    /// What happened.
    pub state: AssignmentState,
}
