//! Where the connection to the hub stands, in the words the board uses.

use crate::domain::{Fault, Moment};

/// Where the connection stands. “Live” is only said when every subscription was answered, and not all of them refused.
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

    /// Its name for tests and portals (docs/embedding.md).
    pub fn code(&self) -> &'static str {
        match self {
            Connection::SignedOut => "signed-out",
            Connection::Connecting { .. } => "connecting",
            Connection::Live { silent: None, .. } => "live",
            Connection::Live { silent: Some(_), .. } => "stale",
            Connection::Reconnecting { .. } => "reconnecting",
            Connection::Lost { .. } => "lost",
        }
    }

    /// Everything that is subscribed to arrives, as far as is known.
    pub fn is_live(&self) -> bool {
        matches!(self, Connection::Live { .. })
    }

    /// Live, and the hub answers: only then anything is sent. What is sent into a silent line arrives at any later time.
    pub fn answers(&self) -> bool {
        matches!(self, Connection::Live { silent: None, .. })
    }
}

/// Which connection an answer belongs to. Each try makes a new one; what an old one says is ignored.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ConnectionId(pub u32);
