//! What is said once, announced, and kept in a short list: results of what the supervisor did.

use super::{AssignmentState, ContextId, Fault, Moment, OperatorId};

/// The most notices that are kept.
pub const MOST_NOTICES: usize = 50;

/// One thing to say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// A running number: a new one means something new to announce.
    pub number: u32,
    /// When.
    pub at: Moment,
    /// What.
    pub said: Said,
}

/// What can be said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Said {
    /// An assignment came to a new state. Who, to whom, and the state tell the sentence.
    Assignment {
        /// The call.
        call: ContextId,
        /// The caller as shown.
        caller: String,
        /// The operator.
        operator: OperatorId,
        /// The state.
        state: AssignmentState,
    },
    /// Nothing was sent: the board is not live.
    NotSentOffline,
    /// Nothing was sent: the call had ended before the drop.
    NotSentCallGone {
        /// The caller as shown.
        caller: String,
    },
    /// Nothing was sent: the call's queue was hidden before its decision was carried out.
    NotSentHidden {
        /// The caller as shown.
        caller: String,
    },
    /// Nothing was sent: this operator does not take calls of that queue.
    NotSentWrongQueue {
        /// The operator.
        operator: OperatorId,
    },
    /// Nothing was sent: it needs a word, and another call's question is open.
    NotSentQuestionOpen {
        /// The caller as shown.
        caller: String,
    },
    /// The connection broke.
    ConnectionLost {
        /// Why.
        why: Fault,
    },
    /// The board is live again after a gap of so many milliseconds.
    LiveAgain {
        /// The gap's length.
        gap_ms: i64,
    },
    /// A test call could not be sent.
    TestCallFailed {
        /// Why.
        why: Fault,
    },
}
