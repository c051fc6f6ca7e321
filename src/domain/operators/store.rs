//! All operators, in the order of the configuration, with what is known of them besides what calls tell.

use super::aside::Aside;
use super::trouble::Trouble;
use crate::domain::config::OperatorEntry;
use crate::domain::{Moment, OperatorId};
use indexmap::{IndexMap, IndexSet};

/// All operators. How they are is not kept: it is worked out of the calls ([`presence`](super::presence())).
#[derive(Clone, Debug, Default)]
pub struct Operators {
    all: IndexMap<OperatorId, OperatorEntry>,
    /// The last thing that went wrong with a call sent there, until dismissed.
    trouble: IndexMap<OperatorId, Trouble>,
    /// Who was set aside by hand; also somebody who is not configured, because the roster comes later.
    aside: IndexMap<OperatorId, Aside>,
    /// Whose conversation was seen to end, and when, while nothing was heard of them since.
    freed: IndexMap<OperatorId, Moment>,
    /// Of whom any of this changed since somebody asked.
    touched: IndexSet<OperatorId>,
}

impl Operators {
    /// The operators of a configuration; what is known of those known before stays.
    pub fn configure(&mut self, entries: &[OperatorEntry]) {
        self.all = entries.iter().map(|entry| (entry.id, entry.clone())).collect();
        self.trouble.retain(|operator, _| self.all.contains_key(operator));
    }

    /// In the order of the configuration.
    pub fn all(&self) -> impl Iterator<Item = &OperatorEntry> {
        self.all.values()
    }

    /// Who this is.
    pub fn entry(&self, id: OperatorId) -> Option<&OperatorEntry> {
        self.all.get(&id)
    }

    /// What went wrong there last.
    pub fn trouble(&self, id: OperatorId) -> Option<&Trouble> {
        self.trouble.get(&id)
    }

    /// Since when they are set aside, and why.
    pub fn aside(&self, id: OperatorId) -> Option<Aside> {
        self.aside.get(&id).copied()
    }

    /// Everybody who is set aside.
    pub fn all_aside(&self) -> impl Iterator<Item = (OperatorId, Aside)> + '_ {
        self.aside.iter().map(|(operator, aside)| (*operator, *aside))
    }

    /// When their last conversation was seen to end, if nothing was heard of them since.
    pub fn freed(&self, id: OperatorId) -> Option<Moment> {
        self.freed.get(&id).copied()
    }

    /// Of whom something changed since this was asked last.
    pub(in crate::domain) fn take_touched(&mut self) -> IndexSet<OperatorId> {
        std::mem::take(&mut self.touched)
    }

    /// Sets somebody aside. That they were free is no news any more.
    pub(in crate::domain) fn set_aside(&mut self, id: OperatorId, aside: Aside) {
        self.aside.insert(id, aside);
        self.freed.swap_remove(&id);
        self.touched.insert(id);
    }

    /// They are taken back by hand, or take a call after all.
    pub(in crate::domain) fn take_back(&mut self, id: OperatorId) {
        if self.aside.swap_remove(&id).is_some() {
            self.touched.insert(id);
        }
    }

    /// Their conversation was seen to end; with none, something was heard of them since.
    pub(in crate::domain) fn set_freed(&mut self, id: OperatorId, at: Option<Moment>) {
        match at {
            Some(at) => self.freed.insert(id, at),
            None => self.freed.swap_remove(&id),
        };
        self.touched.insert(id);
    }

    /// Shows or clears what went wrong.
    pub(in crate::domain) fn set_trouble(&mut self, id: OperatorId, trouble: Option<Trouble>) {
        if !self.all.contains_key(&id) || self.trouble.get(&id) == trouble.as_ref() {
            return;
        }
        match trouble {
            Some(trouble) => self.trouble.insert(id, trouble),
            None => self.trouble.swap_remove(&id),
        };
        self.touched.insert(id);
    }

    /// After a gap nothing that was seen of operators is evidence any more; what was set by hand stays.
    pub(in crate::domain) fn forget_evidence(&mut self) {
        self.touched.extend(self.freed.drain(..).map(|(operator, _)| operator));
    }
}
