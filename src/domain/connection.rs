//! The connection to the hub, in the words the board uses, and how long to wait before trying again.

use super::Fault;
use super::time::{Millis, Moment, SECOND};

/// Where the connection stands. “Live” is only said when every subscription has succeeded.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Connection {
    /// Nobody is signed in.
    #[default]
    SignedOut,
    /// The first connection of a session is being made.
    Connecting {
        /// Since when.
        since: Moment,
    },
    /// Everything that is subscribed to arrives.
    Live {
        /// Since when.
        since: Moment,
        /// Set while the hub does not answer: when it was last heard.
        silent: Option<Moment>,
    },
    /// Broken; tried again for as long as it takes.
    Reconnecting {
        /// Since when the board is not live.
        since: Moment,
        /// How many tries have failed.
        tries: u32,
        /// When the next try starts; none while one is under way.
        next: Option<Moment>,
        /// What the last failure was.
        why: Fault,
    },
    /// Broken, and not tried again by itself: the server closed it for good, or takes our credentials no longer.
    Lost {
        /// Since when.
        since: Moment,
        /// Why.
        why: Fault,
    },
}

impl Connection {
    /// Why nobody answers is asked for at the third try, and seldom after: a hub that only restarts is back by then,
    /// and many boards that ask twice each time would be a storm.
    pub fn deserves_a_look(&self) -> bool {
        matches!(self, Connection::Reconnecting { tries, .. } if tries % 8 == 2)
    }

    /// Only a live board sends anything.
    pub fn is_live(&self) -> bool {
        matches!(self, Connection::Live { .. })
    }
}

/// When the hub was last heard, and whether it was asked to say something. Silence alone means nothing: a hub with
/// no calls has nothing to tell, and its own keep-alive comes too seldom to notice a dead network in time.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Pulse {
    pub heard: Moment,
    pub asked: Option<Moment>,
    /// The system's clock jumped, and it is not known yet whether we slept.
    pub jump: Option<Jump>,
}

/// A jump of the system's clock that is held back.
#[derive(Clone, Copy, Debug)]
pub(super) struct Jump {
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

/// Which connection an answer belongs to. Each try makes a new one; what an old one says is ignored.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ConnectionId(pub u32);

/// A stretch of time in which the board was not live, so that what happened then is not known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gap {
    /// When the board stopped being live.
    pub from: Moment,
    /// When it was live again; none while it is not.
    pub until: Option<Moment>,
}

impl Gap {
    /// How long nothing was seen.
    pub fn length(&self, now: Moment) -> Millis {
        self.until.unwrap_or(now).since(self.from)
    }
}

/// The longest pause between two tries while somebody looks at the page: with the time that a connection takes, a hub
/// that is back is heard within five seconds.
pub const LONGEST_PAUSE: Millis = 4 * SECOND;
/// The longest pause while the page is hidden.
pub const LONGEST_PAUSE_HIDDEN: Millis = 30 * SECOND;
const FIRST_PAUSE: Millis = 500;
/// A connection that was live for less than this counts as one more failed try, so that a server which accepts
/// and hangs up at once is not stormed.
pub const STEADY_AFTER: Millis = 10 * SECOND;

/// The pause before the next try: exponential, capped, with full jitter (every board of a site loses its
/// connection in the same moment). `chance` is a random number.
pub fn pause(tries: u32, hidden: bool, chance: u32) -> Millis {
    let cap = if hidden { LONGEST_PAUSE_HIDDEN } else { LONGEST_PAUSE };
    let ceiling = FIRST_PAUSE.saturating_mul(1 << tries.min(16)).min(cap);
    i64::from(chance) % (ceiling + 1)
}
