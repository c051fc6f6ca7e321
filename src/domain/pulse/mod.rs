//! Whether the hub is still there, when it says nothing.

mod update;

use crate::domain::time::SECOND;
use crate::domain::{Millis, Moment};

/// When the hub was last heard, and whether it was asked to say something. Silence alone means nothing: a hub with
/// no calls has nothing to tell, and its own keep-alive comes too seldom to notice a dead network in time.
#[derive(Clone, Copy, Debug, Default)]
pub(in crate::domain) struct Pulse {
    pub heard: Moment,
    pub asked: Option<Moment>,
    /// The system's clock jumped, and it is not known yet whether we slept.
    pub jump: Option<Jump>,
}

/// A jump of the system's clock that is held back.
#[derive(Clone, Copy, Debug)]
pub(in crate::domain) struct Jump {
    pub by: Millis,
    pub at: Moment,
}

/// After so much silence the hub is asked for a sign of life.
pub const ASK_AFTER: Millis = 3 * SECOND;
/// When it does not answer for so long, the board is shown as stale: within ten seconds of the last byte, because
/// the second hand can add a second to the asking and another to this.
pub const STALE_AFTER: Millis = 5 * SECOND;
/// When it does not answer for so long, the connection is thrown away and a new one made.
pub const GIVEN_UP_AFTER: Millis = 15 * SECOND;
/// After a jump of the clock a hub that still has our connection answers within this time; else we slept, and it has
/// let go of it.
pub const WAKE_PATIENCE: Millis = 900;
/// A hub lets go of a client of which it hears nothing for so long, and with it of what was still on its way: thirty
/// seconds, unless set otherwise (ASP.NET Core, `ClientTimeoutInterval`), and some for its looking.
pub const HUB_FORGETS: Millis = 35 * SECOND;
