//! The sending of a call to an operator: a machine of its own beside the call's stage.

use crate::domain::{Fault, Moment, OperatorId};
use serde::{Deserialize, Serialize};

/// One decision of a supervisor. Every decision has its own number, so that a late answer to an old one is
/// recognised, and none is sent twice.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DecisionId(pub u32);

/// A call sent to an operator.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Assignment {
    /// Which decision it carries out. Those of before a reload have no answers any more.
    #[serde(skip)]
    pub decision: DecisionId,
    /// To whom.
    pub operator: OperatorId,
    /// How far it came.
    pub state: AssignmentState,
}

/// How far an assignment came, and what the supervisor sees of it. Over a reload it is kept only as far as there is
/// something to do about it (`after_a_gap`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum AssignmentState {
    /// “Sending…”: decided, the hub has not yet answered.
    #[serde(skip)]
    Sending {
        /// When it was decided.
        since: Moment,
    },
    /// “Ringing Sofie, 12 s”: the hub took it.
    #[serde(skip)]
    Ringing {
        /// When the hub took it.
        since: Moment,
    },
    /// “Answered by Sofie”.
    #[serde(skip)]
    Answered {
        /// When.
        at: Moment,
    },
    /// “No answer”: the ring time is over and the call still waits.
    NoAnswer {
        /// When the ring time was over.
        at: Moment,
    },
    /// “The caller hung up first”.
    #[serde(skip)]
    CallerLeft {
        /// When.
        at: Moment,
    },
    /// “Not sent”, with the reason.
    #[serde(skip)]
    Refused {
        /// When.
        at: Moment,
        /// Why.
        reason: RefusedBecause,
    },
    /// “Not known whether it arrived”: the connection broke before the answer, or before the outcome was seen.
    Unknown {
        /// Since when.
        since: Moment,
        /// The hub has confirmed since then that the call is set to this operator.
        delivered: bool,
    },
}

/// Why an assignment was refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RefusedBecause {
    /// The hub said no, or could not be asked.
    Hub(Fault),
    /// Another supervisor sent the call to somebody else in the same moment; the last one wins.
    Overtaken(OperatorId),
    /// The connection broke while sending, and the variable shows that it never arrived.
    NeverArrived,
}

impl Assignment {
    /// True from the decision until an outcome is known.
    pub fn in_flight(&self) -> bool {
        matches!(self.state, AssignmentState::Sending { .. } | AssignmentState::Ringing { .. })
    }

    /// What is left of it where its outcome may go by unseen: it is asked then what became of it. What is over has been
    /// said.
    pub(in crate::domain) fn after_a_gap(&self) -> Option<Self> {
        let state = match self.state {
            AssignmentState::Sending { since } => AssignmentState::Unknown { since, delivered: false },
            AssignmentState::Ringing { since } => AssignmentState::Unknown { since, delivered: true },
            AssignmentState::Unknown { .. } | AssignmentState::NoAnswer { .. } => self.state.clone(),
            AssignmentState::Answered { .. }
            | AssignmentState::CallerLeft { .. }
            | AssignmentState::Refused { .. } => return None,
        };
        Some(Self { state, ..self.clone() })
    }

    /// Whom `PICKUP_OPERATOR` holds after it, as far as this sending tells.
    pub(in crate::domain) fn left_behind(&self) -> Option<OperatorId> {
        match &self.state {
            AssignmentState::Refused { reason: RefusedBecause::Overtaken(other), .. } => Some(*other),
            AssignmentState::Refused { .. } => None,
            _ => Some(self.operator),
        }
    }

    /// True for outcomes that stay on screen, until dismissed, with “try again” and “someone else”.
    pub fn failed(&self) -> bool {
        matches!(
            self.state,
            AssignmentState::NoAnswer { .. }
                | AssignmentState::Refused { .. }
                | AssignmentState::Unknown { .. }
                | AssignmentState::CallerLeft { .. }
        )
    }
}
