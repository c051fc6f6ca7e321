//! What a portal is told: a closed list. `browser/portal.rs` has its form on the wire.

use crate::domain::alarms::Alert;
use crate::domain::config::Urgency;
use crate::domain::{BlocId, ContextId, Moment, OperatorId};

/// A message to the portal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Told {
    /// The page has started, and listens.
    Ready,
    /// A token or an API key would be of use.
    AuthenticationNeeded,
    /// Where the connection stands, by its code.
    Connection(&'static str),
    /// How many wait, in each queue that is shown.
    Counts(Vec<QueueCounts>),
    /// A call's wait passed a limit of its queue.
    ThresholdPassed {
        /// Which call.
        call: ContextId,
        /// Where it waits.
        queue: BlocId,
        /// What the wait is now.
        urgency: Urgency,
    },
    /// What the supervisor wants to be notified of, where the browser does not let the page do it.
    Alert(Alert),
    /// The supervisor took a card into hand, or opened its list of operators.
    CallPicked {
        /// Which call.
        call: ContextId,
        /// Where it waits.
        queue: BlocId,
    },
    /// The supervisor wants to see what the portal knows of the caller.
    OpenCaller {
        /// Which call.
        call: ContextId,
        /// Where it waits.
        queue: BlocId,
    },
    /// A sending came to another state; or a decision was not carried out.
    Assignment {
        /// Which call.
        call: ContextId,
        /// To whom.
        operator: OperatorId,
        /// The state's code; [`Told::RECALLED`] of one that was taken back, [`Told::NOT_SENT`] of a decision that was not
        /// carried out.
        state: &'static str,
    },
}

impl Told {
    /// It was taken back while it rang, and stands on no card any more.
    pub const RECALLED: &str = "recalled";
    /// Nothing was sent: something spoke against it.
    pub const NOT_SENT: &str = "not-sent";
}

/// How many wait in a queue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct QueueCounts {
    /// Which queue.
    pub queue: BlocId,
    /// How many; none while the queue is not heard, when that is not known.
    pub waiting: Option<usize>,
    /// Since when the caller who waits longest does.
    pub longest_since: Option<Moment>,
}
