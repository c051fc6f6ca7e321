//! What is going on about a call besides what it shows: readings of its `PICKUP_OPERATOR`, and who waits for them.

use crate::domain::{Moment, OperatorId};

/// What is going on about a call.
#[derive(Clone, Copy, Debug, Default)]
pub(in crate::domain) struct Watch {
    /// What its `PICKUP_OPERATOR` was last read as, or that it is being read.
    pub pickup: Option<Pickup>,
    /// A decision that waits for such a reading, and since when.
    pub held: Option<(OperatorId, Moment)>,
    /// Whom `PICKUP_OPERATOR` held when we sent the call to somebody else.
    pub replaced: Option<OperatorId>,
}

/// What is known of a call's `PICKUP_OPERATOR`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::domain) enum Pickup {
    /// Asked, not yet answered.
    Asked,
    /// It held this when it was read.
    Read(Option<OperatorId>, Moment),
}
