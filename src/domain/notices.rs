//! What is said once, announced, and kept in a short list: results of what the supervisor did.

use super::{AssignmentState, ContextId, Fault, Moment, NotSent, OperatorId};

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
    /// A call was not sent.
    NotSent {
        /// The caller as shown.
        caller: String,
        /// The operator it would have gone to.
        operator: OperatorId,
        /// Why.
        why: NotSent,
    },
    /// What we sent took the place of what another supervisor had chosen in the same moment.
    Overrode {
        /// The caller as shown.
        caller: String,
        /// To whom we sent it.
        operator: OperatorId,
        /// Whom the other had chosen.
        other: OperatorId,
    },
    /// Nothing was sent: it needs a word, and another call's question is open.
    NotSentQuestionOpen {
        /// The caller as shown.
        caller: String,
    },
    /// A call that rings was not taken back.
    NotRecalled {
        /// The caller as shown.
        caller: String,
        /// The operator whom it rings.
        operator: OperatorId,
        /// What the hub says; none when it could not be asked, or did not say in time whom the call is set to.
        why: Option<Fault>,
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
    /// Another version of the page was published.
    ReleasePublished,
    /// The computer's clock is wrong, by what a token says of the server's.
    ClockIsWrong,
    /// A test call could not be sent.
    TestCallFailed {
        /// Why.
        why: Fault,
    },
    /// A test call could not be ended: it stands on every board.
    TestCallNotEnded {
        /// Why.
        why: Fault,
    },
}
