//! Which parts of the picture an event changed, so that painting costs what changed and not what exists.

use super::{BlocId, ContextId, OperatorId};
use std::collections::BTreeSet;

/// What has to be painted again. Merges, so that many events make one painting.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changed {
    /// These calls: repaint, or take away those that are gone.
    pub calls: BTreeSet<ContextId>,
    /// The order or number of cards in these lanes.
    pub lanes: BTreeSet<BlocId>,
    /// These operators.
    pub operators: BTreeSet<OperatorId>,
    /// The configuration, and with it everything.
    pub config: bool,
    /// Session, connection or gap.
    pub status: bool,
    /// Figures.
    pub figures: bool,
    /// The open question.
    pub question: bool,
    /// There are new notices.
    pub notices: bool,
    /// The test call.
    pub test_call: bool,
    /// Notifications that could not be taken.
    pub refusals: bool,
}

impl Changed {
    /// Nothing to paint.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// A call.
    pub fn call(&mut self, id: ContextId) {
        self.calls.insert(id);
    }

    /// A lane.
    pub fn lane(&mut self, id: BlocId) {
        self.lanes.insert(id);
    }

    /// An operator.
    pub fn operator(&mut self, id: OperatorId) {
        self.operators.insert(id);
    }

    /// Takes in another's changes.
    pub fn merge(&mut self, other: Changed) {
        self.calls.extend(other.calls);
        self.lanes.extend(other.lanes);
        self.operators.extend(other.operators);
        self.config |= other.config;
        self.status |= other.status;
        self.figures |= other.figures;
        self.question |= other.question;
        self.notices |= other.notices;
        self.test_call |= other.test_call;
        self.refusals |= other.refusals;
    }
}
