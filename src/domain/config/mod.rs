//! The configuration: typed defaults, over which the page's `config.json` is laid. A wrong value is named, and
//! the rest is used.

mod fragment;
mod read;
pub mod roster;
mod update;

use super::time::{MINUTE, SECOND};
use super::{BlocId, Millis, OperatorId};

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
    /// How long an unconfirmed card stays after a gap.
    pub unconfirmed: Millis,
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

/// A queue to watch.
#[derive(Clone, Debug, PartialEq)]
pub struct QueueEntry {
    /// Its bloc's id.
    pub id: BlocId,
    /// Its name on the board.
    pub name: String,
    /// What kind of bloc it is.
    pub kind: BlocKind,
    /// The name of its colour, one of [`COLOURS`].
    pub colour: &'static str,
    /// May receive test calls.
    pub test: bool,
    /// The service level aimed at.
    pub service_level: ServiceLevel,
    /// When a wait becomes urgent.
    pub wait: WaitLimits,
}

/// The kinds of bloc the board knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BlocKind {
    /// A queue: `QUEUE_…` events.
    Queue,
    /// A group call: `GROUP_…` events; its calls cannot be sent to an operator.
    Group,
    /// A profile switch: no calls of its own, and no lane.
    Profile,
}

/// So many percent of calls answered within so many seconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ServiceLevel {
    /// 1 to 100.
    pub percent: u32,
    /// Seconds.
    pub seconds: i64,
}

/// From which wait on a card is amber, red, critical; in seconds, each at least the one before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WaitLimits {
    /// Amber from here.
    pub amber: i64,
    /// Red from here.
    pub red: i64,
    /// Critical from here.
    pub critical: i64,
}

/// How urgent a wait is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Urgency {
    /// Below every limit.
    Calm,
    /// Past the first limit.
    Amber,
    /// Past the second.
    Red,
    /// Past the third.
    Critical,
}

impl WaitLimits {
    /// How urgent a wait of so many milliseconds is.
    pub fn urgency(&self, wait: Millis) -> Urgency {
        let seconds = wait / SECOND;
        if seconds >= self.critical {
            Urgency::Critical
        } else if seconds >= self.red {
            Urgency::Red
        } else if seconds >= self.amber {
            Urgency::Amber
        } else {
            Urgency::Calm
        }
    }
}

/// An operator who can be rung.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OperatorEntry {
    /// The UID from Thello's control panel.
    pub id: OperatorId,
    /// The name on the tile.
    pub name: String,
    /// The extension, if given.
    pub extension: String,
    /// The team, if given.
    pub team: String,
    /// The queues whose calls they take; all, when empty.
    pub queues: Vec<BlocId>,
}

/// The colours a queue can have: names of tokens, so that each theme has its own shade.
pub const COLOURS: [&str; 8] = ["teal", "blue", "violet", "pink", "amber", "green", "indigo", "grey"];

/// One wrong value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConfigFault {
    /// Where: `queues[2].id`; empty for the file itself.
    pub key: String,
    /// What stands there, in short.
    pub value: String,
    /// What was expected.
    pub expected: Expected,
}

/// What a value should have been.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// The file should be a JSON object.
    File,
    /// A file at all: there is none beside the page.
    AFile,
    /// A key that exists.
    KnownKey,
    /// An object.
    Object,
    /// A list.
    List,
    /// A text that is not empty.
    Text,
    /// `true` or `false`.
    Flag,
    /// A GUID.
    Guid,
    /// An id that no other entry has.
    Unique,
    /// An `https` address.
    Address,
    /// An `https` address without a path.
    Origin,
    /// A JSON list of operators, or CSV with a column `id`.
    Roster,
    /// The IANA name of a time zone.
    TimeZone,
    /// A whole number between these.
    Number(i64, i64),
    /// One of these words.
    OneOf(&'static [&'static str]),
    /// Limits that rise from amber to critical.
    RisingLimits,
}
