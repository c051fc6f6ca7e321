//! What is asked before a call is sent after all.

use crate::domain::{ContextId, OperatorId};

/// A decision that needs the supervisor's word before anything is sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// The call.
    pub call: ContextId,
    /// The caller as shown, in case the card goes away meanwhile.
    pub caller: String,
    /// The operator it would go to.
    pub operator: OperatorId,
    /// What speaks against it; never empty.
    pub doubts: Vec<Doubt>,
}

/// What speaks against sending a call at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// We are ringing this operator for it already.
    AlreadyRinging(OperatorId),
    /// Another supervisor has sent it to this operator.
    SentByAnother(OperatorId),
    /// The operator is being rung for another call.
    OperatorRinging,
    /// The operator is in a conversation, as far as we know.
    OperatorBusy,
    /// Somebody set the operator aside by hand.
    OperatorAway,
}
