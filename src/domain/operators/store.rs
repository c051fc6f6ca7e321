//! All operators, in the order of the configuration.

use super::{Operator, OperatorState, Trouble};
use crate::domain::config::OperatorEntry;
use crate::domain::{ContextId, Moment, OperatorId};
use indexmap::IndexMap;

/// All operators, in the order of the configuration.
#[derive(Clone, Debug, Default)]
pub struct Operators {
    all: IndexMap<OperatorId, Operator>,
    /// Which operator is ringing for, or talking with, a call.
    with_call: IndexMap<ContextId, OperatorId>,
    /// Who was set aside by hand, and since when; being rung after all does not change that.
    aside: IndexMap<OperatorId, Moment>,
}

impl Operators {
    /// The operators of a configuration; those known before keep their state.
    pub fn configure(&mut self, entries: &[OperatorEntry]) {
        let mut before = std::mem::take(&mut self.all);
        self.all = entries
            .iter()
            .map(|entry| {
                let known = before.swap_remove(&entry.id);
                let (state, trouble) =
                    known.map_or((OperatorState::Unknown, None), |known| (known.state, known.trouble));
                (entry.id, Operator { entry: entry.clone(), state, trouble })
            })
            .collect();
        self.with_call.retain(|_, operator| self.all.contains_key(operator));
        self.aside.retain(|operator, _| self.all.contains_key(operator));
    }

    /// In the order of the configuration.
    pub fn all(&self) -> impl Iterator<Item = &Operator> {
        self.all.values()
    }

    /// One operator.
    pub fn get(&self, id: OperatorId) -> Option<&Operator> {
        self.all.get(&id)
    }

    /// Who rings for, or talks with, this call.
    pub fn with_call(&self, call: ContextId) -> Option<OperatorId> {
        self.with_call.get(&call).copied()
    }

    /// Sets the state; true if that changed anything.
    pub(in crate::domain) fn set(&mut self, id: OperatorId, state: OperatorState) -> bool {
        let Some(before) = self.get(id).map(|operator| operator.state) else { return false };
        match state {
            OperatorState::Away { since } => {
                self.aside.insert(id, since);
            }
            // Whoever takes a call is there after all.
            OperatorState::Busy { .. } => {
                self.aside.swap_remove(&id);
            }
            OperatorState::Unknown | OperatorState::Ringing { .. } | OperatorState::Free { .. } => {}
        }
        let state = match (state, self.aside.get(&id)) {
            (OperatorState::Unknown | OperatorState::Free { .. }, Some(since)) => {
                OperatorState::Away { since: *since }
            }
            (state, _) => state,
        };
        if before == state {
            return false;
        }
        if let OperatorState::Ringing { call, .. } | OperatorState::Busy { call, .. } = before
            && self.with_call.get(&call) == Some(&id)
        {
            self.with_call.swap_remove(&call);
        }
        if let OperatorState::Ringing { call, .. } | OperatorState::Busy { call, .. } = state {
            self.with_call.insert(call, id);
        }
        if let Some(operator) = self.all.get_mut(&id) {
            operator.state = state;
        }
        true
    }

    /// Somebody who was set aside is taken back.
    pub(in crate::domain) fn take_back(&mut self, id: OperatorId) {
        self.aside.swap_remove(&id);
    }

    /// Shows or clears what went wrong; true if that changed anything.
    pub(in crate::domain) fn set_trouble(&mut self, id: OperatorId, trouble: Option<Trouble>) -> bool {
        let Some(operator) = self.all.get_mut(&id) else { return false };
        let changed = operator.trouble != trouble;
        operator.trouble = trouble;
        changed
    }

    /// After a gap nothing that we believed about operators is evidence any more; what was set by hand stays.
    pub(in crate::domain) fn forget_evidence(&mut self) {
        self.with_call.clear();
        for operator in self.all.values_mut() {
            operator.state = match self.aside.get(&operator.entry.id) {
                Some(since) => OperatorState::Away { since: *since },
                None => OperatorState::Unknown,
            };
        }
    }
}
