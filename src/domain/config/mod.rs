//! The configuration: typed defaults, over which the page's `config.json` and the other layers are laid. A wrong value
//! is named, and the rest is used. What cannot be read never opens what it may have been meant to shut: there the narrower
//! of what it can have meant holds, and not the default.

mod encoding;
mod entries;
mod fault;
mod fragment;
mod grouping;
mod lanes;
mod layers;
mod read;
mod read_entries;
mod reader;
pub mod roster;
mod rows;
mod settings;
mod update;
mod waits;
mod written;

use super::time::{MINUTE, SECOND};
use super::{BlocId, Millis, OperatorId};
use serde::{Deserialize, Serialize};

pub use encoding::encoding;
pub use entries::{BlocKind, COLOURS, OperatorEntry, ProposalRule, QueueEntry, ServiceLevel};
pub use fault::{ConfigFault, Expected};
pub use fragment::Fragment;
pub use grouping::{GroupOf, Grouping};
pub use layers::Layers;
pub use read::Rules;
pub use settings::Settings;
pub use waits::{Urgency, WaitLimits};

/// Everything that can be configured (docs/configuration.md).
#[derive(Clone, Debug, PartialEq)]
pub struct Config {
    /// The Management API's base; none when the one that was meant cannot be read: a secret is not sent elsewhere instead.
    pub api: Option<String>,
    /// Which ways to log in are offered, the first one first; none, when those that were meant cannot be read.
    pub sign_in: Vec<SignIn>,
    /// The queues, from left to right.
    pub queues: Vec<QueueEntry>,
    /// Those of them that are not shown: they have no lane, and are not subscribed to.
    pub hidden: Vec<BlocId>,
    /// Who can be rung: those that the file names, then those of the roster.
    pub operators: Vec<OperatorEntry>,
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
    /// The language.
    pub language: Language,
    /// Light, dark, or as the system is.
    pub theme: Theme,
    /// How close together cards and tiles stand.
    pub density: Density,
    /// How large everything is, in percent: one of [`SCALES`]. The page's address alone says it.
    pub scale: &'static str,
    /// Whether a key sends the call that waits longest, from anywhere on the board.
    pub longest_wait_key: bool,
    /// Whether the tab keeps board and token for a reload.
    pub persist: bool,
    /// Whether a call that rings can be taken back: the tenant was found to honour a cleared `PICKUP_OPERATOR`.
    pub take_back: bool,
    /// These operators stand before all others, in this order.
    pub favourites: Vec<OperatorId>,
    /// What operators are grouped by.
    pub grouping: Grouping,
    /// The groups of operators that are folded.
    pub folded: Vec<GroupOf>,
    /// What was wrong, to be shown on screen.
    pub faults: Vec<ConfigFault>,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            api: Some("https://api.v3.thello.cloud".into()),
            sign_in: vec![SignIn::Password, SignIn::ApiKey],
            queues: Vec::new(),
            hidden: Vec::new(),
            operators: Vec::new(),
            operators_url: None,
            portal_origins: Vec::new(),
            time_zone: "Europe/Brussels".into(),
            ring: 25 * SECOND,
            short_abandon: 6 * SECOND,
            unconfirmed: 10 * MINUTE,
            unheard_waiting: 60 * MINUTE,
            unheard_talking: 4 * 60 * MINUTE,
            language: Language::Auto,
            theme: Theme::Auto,
            density: Density::Comfortable,
            scale: SCALES[0],
            longest_wait_key: false,
            persist: true,
            take_back: false,
            favourites: Vec::new(),
            grouping: Grouping::Team,
            folded: Vec::new(),
            faults: Vec::new(),
        }
    }
}

impl Config {
    /// The queue with this id.
    pub fn queue(&self, bloc: BlocId) -> Option<&QueueEntry> {
        self.queues.iter().find(|queue| queue.id == bloc)
    }

    /// The queues whose calls are shown, from left to right.
    pub fn lanes(&self) -> impl Iterator<Item = &QueueEntry> {
        let is_lane =
            |queue: &&QueueEntry| queue.kind != BlocKind::Profile && !self.hidden.contains(&queue.id);
        self.queues.iter().filter(is_lane)
    }

    /// What is wrong with the file as a whole: there is none, or nothing of it can be read.
    pub fn file_fault(&self) -> Option<Expected> {
        self.faults.iter().find(|fault| fault.key.is_empty()).map(|fault| fault.expected)
    }

    /// Whether anybody can log in by hand.
    pub fn offers_log_in(&self) -> bool {
        self.api.is_some() && !self.sign_in.is_empty()
    }

    /// The queues that a test call may be sent to, and would be seen in.
    pub fn test_queues(&self) -> impl Iterator<Item = &QueueEntry> {
        self.lanes().filter(|queue| queue.test)
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

/// The language of the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Language {
    /// As the browser prefers.
    #[default]
    Auto,
    /// English.
    En,
    /// Dutch.
    Nl,
    /// French.
    Fr,
    /// German.
    De,
}

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Theme {
    /// As the system is.
    #[default]
    Auto,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// How large everything can be, in percent: names of rules in `style/tokens.css`.
pub const SCALES: [&str; 5] = ["100", "125", "150", "175", "200"];

/// How close together cards and tiles stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Density {
    /// With some air.
    #[default]
    Comfortable,
    /// As many as can be read.
    Compact,
}
