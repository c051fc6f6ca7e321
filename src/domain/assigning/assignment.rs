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
    /// When it was decided.
    pub at: Moment,
    /// How far it came.
    pub state: AssignmentState,
    /// Whom `PICKUP_OPERATOR` held just before, as far as that was known.
    pub replaced: Option<OperatorId>,
    /// Whether it stands on the card, or is only remembered.
    pub standing: Standing,
}

/// Whether a sending stands on its card.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Standing {
    /// It does.
    #[default]
    Shown,
    /// Somebody has seen its outcome, and dismissed it.
    Dismissed,
    /// Somebody has talked with the caller since, who waits anew.
    OfEarlierWait,
}

/// How far an assignment came, and what the supervisor sees of it. Over a reload it is kept as `after_a_gap` has it.
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
    /// “Taking back from Sofie…”: the hub was asked to have them ring no longer, and has not yet answered.
    #[serde(skip)]
    Recalling {
        /// Since when they ring.
        since: Moment,
    },
    /// “Taken back from Sofie”: the supervisor wanted them to ring no longer, and the hub did it.
    Recalled {
        /// When.
        at: Moment,
    },
    /// “Answered by Sofie”.
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
    /// An earlier sending of our own took its place: it arrived late, or whom it rang has answered after all.
    OvertakenByOurOwn(OperatorId),
    /// The connection broke while sending, and the variable shows that it never arrived.
    NeverArrived,
    /// The connection broke while sending, and the variable holds whom it held before: ours never arrived, or somebody
    /// took it back.
    SetTo(OperatorId),
}

impl AssignmentState {
    /// Its name for tests and portals (docs/embedding.md).
    pub fn code(&self) -> &'static str {
        match self {
            AssignmentState::Sending { .. } => "sending",
            AssignmentState::Ringing { .. } => "ringing",
            AssignmentState::Recalling { .. } => "recalling",
            AssignmentState::Recalled { .. } => "recalled",
            AssignmentState::Answered { .. } => "answered",
            AssignmentState::NoAnswer { .. } => "no-answer",
            AssignmentState::CallerLeft { .. } => "caller-left",
            AssignmentState::Refused { .. } => "refused",
            AssignmentState::Unknown { .. } => "unknown",
        }
    }
}

impl Assignment {
    /// True from the decision until an outcome is known.
    pub fn in_flight(&self) -> bool {
        use AssignmentState::{Recalling, Ringing, Sending};
        matches!(self.state, Sending { .. } | Ringing { .. } | Recalling { .. })
    }

    /// What is left of it where its outcome may go by unseen: it is asked then what became of it. None when it never
    /// reached the hub, or was overtaken: that has been said.
    pub(in crate::domain) fn after_a_gap(&self) -> Option<Self> {
        let state = match self.state {
            AssignmentState::Sending { since } => AssignmentState::Unknown { since, delivered: false },
            AssignmentState::Ringing { since } | AssignmentState::Recalling { since } => {
                AssignmentState::Unknown { since, delivered: true }
            }
            AssignmentState::Refused { .. } => return None,
            _ => self.state.clone(),
        };
        Some(Self { state, ..self.clone() })
    }

    /// Whether the hub can have carried it out.
    pub(in crate::domain) fn may_have_arrived(&self) -> bool {
        use RefusedBecause::{Hub, NeverArrived};
        !matches!(self.state, AssignmentState::Refused { reason: Hub(_) | NeverArrived, .. })
    }

    /// Whether the hub is known to have carried it out.
    pub(in crate::domain) fn has_arrived(&self) -> bool {
        use AssignmentState::{Refused, Sending, Unknown};
        let open = matches!(
            self.state,
            Sending { .. }
                | Unknown { delivered: false, .. }
                | Refused { reason: RefusedBecause::SetTo(_), .. }
        );
        self.may_have_arrived() && !open
    }

    /// Whether it was taken back: whoever the variable holds after that, it was not this that wrote it.
    pub(in crate::domain) fn was_recalled(&self) -> bool {
        matches!(self.state, AssignmentState::Recalled { .. })
    }

    /// Whether it was given to a line of which it is not known whether it delivered it.
    pub(in crate::domain) fn may_still_arrive(&self) -> bool {
        matches!(self.state, AssignmentState::Unknown { delivered: false, .. })
    }

    /// Whether what became of it was not seen.
    pub(in crate::domain) fn is_unsettled(&self) -> bool {
        matches!(self.state, AssignmentState::Unknown { .. })
    }

    /// True while no outcome is known.
    pub(in crate::domain) fn is_open(&self) -> bool {
        self.in_flight() || self.is_unsettled()
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
