//! The configuration: typed defaults, over which the page's `config.json` is laid. A wrong value is named, and
//! the rest is used.

mod entries;
mod fault;
mod fragment;
mod read;
mod read_entries;
mod reader;
pub mod roster;
mod rows;
mod update;
mod waits;

use super::time::{MINUTE, SECOND};
use super::{BlocId, Millis};

pub use entries::{BlocKind, COLOURS, OperatorEntry, QueueEntry, ServiceLevel};
pub use fault::{ConfigFault, Expected};
pub use waits::{Urgency, WaitLimits};

/// Everything that can be configured (docs/configuration.md).
#[derive(Clone, Debug, PartialEq)]
pub struct Config {
    /// The Management API's base.
    pub api: String,
    /// Which ways to log in are offered, the first one first; never empty.
    pub sign_in: Vec<SignIn>,
    /// The queues to watch, as lanes from left to right.
    pub queues: Vec<QueueEntry>,
    /// Who can be rung: those that the file names, then those of the roster.
    pub operators: Vec<OperatorEntry>,
    /// How many of them the file names.
    pub named: usize,
    /// Where more operators are listed: beside the page, or at an `https` address.
    pub operators_url: Option<String>,
    /// Portals that may hand in a token, as origins.
    pub portal_origins: Vec<String>,
    /// Whose midnight begins the day, as an IANA name.
    pub time_zone: String,
    /// How long Thello rings an operator before giving up; must match the queue's own setting.
    pub ring: Millis,
    /// Calls abandoned within this time are not counted.
    pub short_abandon: Millis,
    /// How long an unconfirmed card stays.
    pub unconfirmed: Millis,
    /// A waiting call of which nothing was heard for so long is unconfirmed.
    pub unheard_waiting: Millis,
    /// A conversation of which nothing was heard for so long is unconfirmed.
    pub unheard_talking: Millis,
    /// The language; none follows the browser.
    pub language: Option<String>,
    /// Light, dark, or as the system is.
    pub theme: Theme,
    /// Whether the tab keeps board and token for a reload.
    pub persist: bool,
    /// What was wrong, to be shown on screen.
    pub faults: Vec<ConfigFault>,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            api: "https://api.v3.thello.cloud".into(),
            sign_in: vec![SignIn::Password, SignIn::ApiKey],
            queues: Vec::new(),
            operators: Vec::new(),
            named: 0,
            operators_url: None,
            portal_origins: Vec::new(),
            time_zone: "Europe/Brussels".into(),
            ring: 25 * SECOND,
            short_abandon: 6 * SECOND,
            unconfirmed: 10 * MINUTE,
            unheard_waiting: 60 * MINUTE,
            unheard_talking: 4 * 60 * MINUTE,
            language: None,
            theme: Theme::Auto,
            persist: true,
            faults: Vec::new(),
        }
    }
}

impl Config {
    /// The queue with this id.
    pub fn queue(&self, bloc: BlocId) -> Option<&QueueEntry> {
        self.queues.iter().find(|queue| queue.id == bloc)
    }

    /// The queues that a test call may be sent to.
    pub fn test_queues(&self) -> impl Iterator<Item = &QueueEntry> {
        self.queues.iter().filter(|queue| queue.test)
    }
}

/// A way to log in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignIn {
    /// User name and password.
    Password,
    /// An API key.
    ApiKey,
}

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the system is.
    #[default]
    Auto,
    /// Light.
    Light,
    /// Dark.
    Dark,
}
