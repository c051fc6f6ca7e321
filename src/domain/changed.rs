//! Which parts of the picture an event changed, so that painting costs what changed and not what exists.

use super::{BlocId, ContextId, OperatorId};

/// What has to be painted again. Merges, so that many events make one painting.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changed {
    /// These calls, some of them maybe twice: repaint, or take away those that are gone.
    pub calls: Vec<ContextId>,
    /// The order or number of cards in these lanes.
    pub lanes: Vec<BlocId>,
    /// These operators.
    pub operators: Vec<OperatorId>,
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
    /// The portal points out a call.
    pub pointed_out: bool,
    /// Notifications that could not be taken.
    pub refusals: bool,
}

impl Changed {
    /// Nothing to paint.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Whether somebody else may have to be proposed for a call: that follows from all of these.
    pub fn may_rename(&self) -> bool {
        let parts = !self.calls.is_empty() || !self.lanes.is_empty() || !self.operators.is_empty();
        parts || self.config || self.status || self.figures
    }

    /// A call; to paint one twice costs less than to look whether it is here already.
    pub fn call(&mut self, id: ContextId) {
        if self.calls.last() != Some(&id) {
            self.calls.push(id);
        }
    }

    /// A lane.
    pub fn lane(&mut self, id: BlocId) {
        if !self.lanes.contains(&id) {
            self.lanes.push(id);
        }
    }

    /// An operator.
    pub fn operator(&mut self, id: OperatorId) {
        if !self.operators.contains(&id) {
            self.operators.push(id);
        }
    }

    /// Takes in another's changes.
    pub fn merge(&mut self, other: Changed) {
        self.calls.extend(other.calls);
        other.lanes.into_iter().for_each(|id| self.lane(id));
        other.operators.into_iter().for_each(|id| self.operator(id));
        self.config |= other.config;
        self.status |= other.status;
        self.figures |= other.figures;
        self.question |= other.question;
        self.notices |= other.notices;
        self.test_call |= other.test_call;
        self.pointed_out |= other.pointed_out;
        self.refusals |= other.refusals;
    }
}
