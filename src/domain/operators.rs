//! Operators: who they are comes from configuration; how they are is inferred, always with its reason.

use super::config::OperatorEntry;
use super::few::Few;
use super::time::Moment;
use super::{BlocId, ContextId, OperatorId};

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
    pub state: super::AssignmentState,
}

/// All operators, in the order of the configuration.
#[derive(Clone, Debug, Default)]
pub struct Operators {
    all: Vec<Operator>,
    /// Which operator is ringing for, or talking with, a call.
    with_call: Few<ContextId, OperatorId>,
    /// Who was set aside by hand, and since when; being rung after all does not change that.
    aside: Few<OperatorId, Moment>,
}

impl Operators {
    /// The operators of a configuration; those known before keep their state.
    pub fn configure(&mut self, entries: &[OperatorEntry]) {
        let before = std::mem::take(&mut self.all);
        for entry in entries {
            let known = before.iter().find(|operator| operator.entry.id == entry.id);
            self.all.push(Operator {
                entry: entry.clone(),
                state: known.map_or(OperatorState::Unknown, |known| known.state),
                trouble: known.and_then(|known| known.trouble.clone()),
            });
        }
        let is_known = |id| entries.iter().any(|entry| entry.id == id);
        self.with_call.retain(|_, operator| is_known(*operator));
        self.aside.retain(|operator, _| is_known(operator));
    }

    /// In the order of the configuration.
    pub fn all(&self) -> impl Iterator<Item = &Operator> {
        self.all.iter()
    }

    /// One operator.
    pub fn get(&self, id: OperatorId) -> Option<&Operator> {
        self.all.iter().find(|operator| operator.entry.id == id)
    }

    fn get_mut(&mut self, id: OperatorId) -> Option<&mut Operator> {
        self.all.iter_mut().find(|operator| operator.entry.id == id)
    }

    /// Who rings for, or talks with, this call.
    pub fn with_call(&self, call: ContextId) -> Option<OperatorId> {
        self.with_call.get(call).copied()
    }

    /// Sets the state; true if that changed anything.
    pub(super) fn set(&mut self, id: OperatorId, state: OperatorState) -> bool {
        let Some(before) = self.get(id).map(|operator| operator.state) else { return false };
        match state {
            OperatorState::Away { since } => {
                self.aside.insert(id, since);
            }
            // Whoever takes a call is there after all.
            OperatorState::Busy { .. } => {
                self.aside.remove(id);
            }
            OperatorState::Unknown | OperatorState::Ringing { .. } | OperatorState::Free { .. } => {}
        }
        let state = match (state, self.aside.get(id)) {
            (OperatorState::Unknown | OperatorState::Free { .. }, Some(since)) => {
                OperatorState::Away { since: *since }
            }
            (state, _) => state,
        };
        if before == state {
            return false;
        }
        if let OperatorState::Ringing { call, .. } | OperatorState::Busy { call, .. } = before
            && self.with_call.get(call) == Some(&id)
        {
            self.with_call.remove(call);
        }
        if let OperatorState::Ringing { call, .. } | OperatorState::Busy { call, .. } = state {
            self.with_call.insert(call, id);
        }
        if let Some(operator) = self.get_mut(id) {
            operator.state = state;
        }
        true
    }

    /// Somebody who was set aside is taken back.
    pub(super) fn take_back(&mut self, id: OperatorId) {
        self.aside.remove(id);
    }

    /// Shows or clears what went wrong; true if that changed anything.
    pub(super) fn set_trouble(&mut self, id: OperatorId, trouble: Option<Trouble>) -> bool {
        let Some(operator) = self.get_mut(id) else { return false };
        let changed = operator.trouble != trouble;
        operator.trouble = trouble;
        changed
    }

    /// After a gap nothing that we believed about operators is evidence any more; what was set by hand stays.
    pub(super) fn forget_evidence(&mut self) {
        self.with_call = Few::default();
        for operator in &mut self.all {
            operator.state = match self.aside.get(operator.entry.id) {
                Some(since) => OperatorState::Away { since: *since },
                None => OperatorState::Unknown,
            };
        }
    }
}

impl Operator {
    /// Takes calls of this bloc: all blocs, when the configuration names none.
    pub fn serves(&self, bloc: BlocId) -> bool {
        self.entry.queues.is_empty() || self.entry.queues.contains(&bloc)
    }
}
