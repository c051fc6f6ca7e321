//! What is going on about a call besides what it shows: readings of its `PICKUP_OPERATOR`, and what waits for them.

use super::assignment::DecisionId;
use super::question::Doubt;
use crate::domain::{Moment, OperatorId};

/// One reading of `PICKUP_OPERATOR`. Only the newest one that was asked for counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ReadingId(pub u32);

/// What is going on about a call.
#[derive(Clone, Debug, Default)]
pub(in crate::domain) struct Watch {
    /// The reading that is under way.
    pub asked: Option<ReadingId>,
    /// It is only to know still, and not because something has happened: what was read before counts meanwhile.
    pub asked_again: bool,
    /// What the variable held when it was last read, and when that was.
    pub read: Option<(Option<OperatorId>, Moment)>,
    /// A decision that waits for a reading.
    pub held: Option<Held>,
    /// The newest decision that the hub has taken from the line: it has read what that was about to replace.
    pub taken: Option<DecisionId>,
    /// The ring time is over since then, and the outcome waits for a reading.
    pub rung_out: Option<Moment>,
    /// The decision that the supervisor takes back, and since when that waits for a reading.
    pub recall: Option<(DecisionId, Moment)>,
    /// Until when the hub may still carry out what was sent into a line that has been silent since.
    pub may_arrive_until: Option<Moment>,
}

/// A decision that is not carried out yet.
#[derive(Clone, Debug)]
pub(in crate::domain) struct Held {
    /// To whom.
    pub operator: OperatorId,
    /// Since when it waits.
    pub since: Moment,
    /// What the supervisor was asked about, and said yes to.
    pub insisted: Vec<Doubt>,
}
