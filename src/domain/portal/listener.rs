//! A portal that listens, and what it was told last.

use super::QueueCounts;
use crate::domain::config::Urgency;
use crate::domain::{ContextId, DecisionId};
use indexmap::IndexMap;

/// Who asked to be told. What they were told last is kept, so that they are told what changed; for nobody nothing is
/// reckoned.
#[derive(Clone, Debug)]
pub(in crate::domain) struct Listener {
    pub origin: String,
    pub connection: &'static str,
    pub counts: Vec<QueueCounts>,
    pub calls: IndexMap<ContextId, ToldOfCall>,
}

/// What it was told last of a call.
#[derive(Clone, Copy, Debug)]
pub(in crate::domain) struct ToldOfCall {
    /// Which limit this wait has passed.
    pub urgency: Urgency,
    /// The newest sending, and its state.
    pub assignment: Option<(DecisionId, &'static str)>,
}

impl Default for ToldOfCall {
    fn default() -> Self {
        Self { urgency: Urgency::Calm, assignment: None }
    }
}

impl Listener {
    /// It was told nothing yet.
    pub fn at(origin: String) -> Self {
        Self { origin, connection: "", counts: Vec::new(), calls: IndexMap::new() }
    }
}
