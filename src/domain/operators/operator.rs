//! One operator, and what is known of how they are.

use crate::domain::config::OperatorEntry;
use crate::domain::{AssignmentState, BlocId, ContextId, Moment};

/// An operator as the board shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Operator {
    /// Who.
    pub entry: OperatorEntry,
    /// How, as far as we know.
    pub state: OperatorState,
    /// The last thing that went wrong with a call sent here, until dismissed.
    pub trouble: Option<Trouble>,
}

/// What we have evidence for. Never “available” without any.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OperatorState {
    /// No evidence: the state of everybody at first, and after a gap.
    Unknown,
    /// Being rung for a call.
    Ringing {
        /// For which.
        call: ContextId,
        /// Since when.
        since: Moment,
        /// By us, or by another supervisor.
        by: Ringer,
    },
    /// In a conversation with a call they answered here.
    Busy {
        /// With which.
        call: ContextId,
        /// Since when.
        since: Moment,
    },
    /// A conversation we saw has ended, and nothing was heard since.
    Free {
        /// Since when.
        since: Moment,
    },
    /// Set aside by hand, on this board.
    Away {
        /// Since when.
        since: Moment,
    },
}

/// Who has them rung.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ringer {
    /// This board.
    Us,
    /// Another supervisor: learnt from `PICKUP_OPERATOR`.
    Another,
}

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

impl Operator {
    /// Takes calls of this bloc: all blocs, when the configuration names none.
    pub fn serves(&self, bloc: BlocId) -> bool {
        self.entry.queues.is_empty() || self.entry.queues.contains(&bloc)
    }
}
