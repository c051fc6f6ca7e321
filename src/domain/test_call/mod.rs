//! The test call: a simulated one through `BlocNotify`, to see the whole way there and back.

mod update;

use crate::domain::{BlocId, ContextId, Fault, Millis, Moment};

/// Where the test call stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum TestCall {
    /// None was sent.
    #[default]
    None,
    /// Sent, not yet seen.
    Sent {
        /// Its call.
        call: ContextId,
        /// To which queue.
        bloc: BlocId,
        /// When.
        at: Moment,
    },
    /// Seen on the board after so many milliseconds.
    Seen {
        /// Its call.
        call: ContextId,
        /// To which queue.
        bloc: BlocId,
        /// How long the way was.
        took: Millis,
    },
    /// It is being ended.
    Ending {
        /// Its call.
        call: ContextId,
        /// To which queue.
        bloc: BlocId,
        /// How long the way was.
        took: Millis,
    },
    /// It failed.
    Failed(Fault),
}
