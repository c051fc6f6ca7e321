//! Operators: who they are comes from configuration; how they are is inferred, always with its reason.

use super::config::OperatorEntry;
use super::time::Moment;
use super::{BlocId, ContextId, OperatorId};
use std::collections::{BTreeMap, HashMap};

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
    order: Vec<OperatorId>,
    by_id: HashMap<OperatorId, Operator>,
    /// Which operator is ringing for, or talking with, a call.
    with_call: BTreeMap<ContextId, OperatorId>,
    /// Who was set aside by hand, and since when; being rung after all does not change that.
    aside: BTreeMap<OperatorId, Moment>,
}

impl Operators {
    /// The operators of a configuration; those known before keep their state.
    pub fn configure(&mut self, entries: &[OperatorEntry]) {
        let mut before = std::mem::take(&mut self.by_id);
        self.order.clear();
        for entry in entries {
            let operator = match before.remove(&entry.id) {
                Some(known) => Operator { entry: entry.clone(), ..known },
                None => Operator { entry: entry.clone(), state: OperatorState::Unknown, trouble: None },
            };
            self.order.push(entry.id);
            self.by_id.insert(entry.id, operator);
        }
        let by_id = &self.by_id;
        self.with_call.retain(|_, operator| by_id.contains_key(operator));
        self.aside.retain(|operator, _| by_id.contains_key(operator));
    }

    /// In the order of the configuration.
    pub fn order(&self) -> &[OperatorId] {
        &self.order
    }

    /// One operator.
    pub fn get(&self, id: OperatorId) -> Option<&Operator> {
        self.by_id.get(&id)
    }

    /// Who rings for, or talks with, this call.
    pub fn with_call(&self, call: ContextId) -> Option<OperatorId> {
        self.with_call.get(&call).copied()
    }

    /// Sets the state; true if that changed anything.
    pub(super) fn set(&mut self, id: OperatorId, state: OperatorState) -> bool {
        let Some(operator) = self.by_id.get_mut(&id) else { return false };
        match state {
            OperatorState::Away { since } => {
                self.aside.insert(id, since);
            }
            // Whoever takes a call is there after all.
            OperatorState::Busy { .. } => {
                self.aside.remove(&id);
            }
            OperatorState::Unknown | OperatorState::Ringing { .. } | OperatorState::Free { .. } => {}
        }
        let state = match (state, self.aside.get(&id)) {
            (OperatorState::Unknown | OperatorState::Free { .. }, Some(since)) => {
                OperatorState::Away { since: *since }
            }
            (state, _) => state,
        };
        if operator.state == state {
            return false;
        }
        if let OperatorState::Ringing { call, .. } | OperatorState::Busy { call, .. } = operator.state
            && self.with_call.get(&call) == Some(&id)
        {
            self.with_call.remove(&call);
        }
        if let OperatorState::Ringing { call, .. } | OperatorState::Busy { call, .. } = state {
            self.with_call.insert(call, id);
        }
        operator.state = state;
        true
    }

    /// Somebody who was set aside is taken back.
    pub(super) fn take_back(&mut self, id: OperatorId) {
        self.aside.remove(&id);
    }

    /// Shows or clears what went wrong; true if that changed anything.
    pub(super) fn set_trouble(&mut self, id: OperatorId, trouble: Option<Trouble>) -> bool {
        let Some(operator) = self.by_id.get_mut(&id) else { return false };
        let changed = operator.trouble != trouble;
        operator.trouble = trouble;
        changed
    }

    /// After a gap nothing that we believed about operators is evidence any more; what was set by hand stays.
    pub(super) fn forget_evidence(&mut self) {
        self.with_call.clear();
        for (id, operator) in &mut self.by_id {
            operator.state = match self.aside.get(id) {
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
