//! The journal: a line for what happened, as long as there is room for it.

use crate::domain::{BlocId, ContextId, Moment, OperatorId};
use std::collections::VecDeque;

/// The most changes of the connection that are remembered.
pub const MOST_CHANGES: usize = 100;
/// The most other lines. They are kept apart, so that busy queues do not push out how the connection went.
pub const MOST_LINES: usize = 200;

/// What happened lately, the newest last.
#[derive(Clone, Debug, Default)]
pub struct Journal {
    /// How the connection went from state to state.
    pub(super) connection: VecDeque<Line>,
    /// Everything else.
    pub(super) lines: VecDeque<Line>,
}

/// One thing that happened. It holds what it is about as it came, and is written out when somebody reads it: there may
/// be thousands a second.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Line {
    pub at: Moment,
    pub what: &'static str,
    pub about: About,
    pub fault: Option<&'static str>,
}

/// What a line is about, as far as it is about anything.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct About {
    pub number: Option<i64>,
    pub queue: Option<BlocId>,
    pub call: Option<ContextId>,
    pub operator: Option<OperatorId>,
}
