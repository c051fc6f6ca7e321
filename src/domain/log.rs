//! The log: calls that ended, the newest last; the whole record of what was heard.

use super::{Call, ContextId};
use std::collections::VecDeque;

/// The most calls that it keeps.
pub const LONGEST_LOG: usize = 2_000;

/// One call is one entry.
#[derive(Clone, Debug, Default)]
pub struct Log(VecDeque<Call>);

impl Log {
    /// All entries, the newest last.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &Call> + ExactSizeIterator {
        self.0.iter()
    }

    /// The newest entry.
    pub fn newest(&self) -> Option<&Call> {
        self.0.back()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Nothing has ended yet.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// A call ended.
    pub(super) fn add(&mut self, call: Call) {
        if self.0.len() >= LONGEST_LOG {
            self.0.pop_front();
        }
        self.0.push_back(call);
    }

    /// How it ended is known better.
    pub(super) fn correct(&mut self, call: &Call) {
        if let Some(entry) = self.0.iter_mut().rev().find(|entry| entry.id == call.id) {
            entry.clone_from(call);
        }
    }

    /// It came back, or will be added anew.
    pub(super) fn take_out(&mut self, id: ContextId) {
        self.0.retain(|entry| entry.id != id);
    }
}
