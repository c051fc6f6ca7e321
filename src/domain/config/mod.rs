//! The configuration: typed defaults, over which the page's `config.json` and the other layers are laid. A wrong value
//! is named, and the rest is used. What cannot be read never opens what it may have been meant to shut: there the narrower
//! of what it can have meant holds, and not the default.

mod checks;
mod encoding;
mod entries;
mod export;
mod fault;
mod fragment;
mod grouping;
mod lanes;
mod layers;
mod own;
mod preview;
mod read;
mod read_entries;
mod read_sounds;
mod reader;
pub mod roster;
mod rows;
mod saying;
mod settings;
mod shortcuts;
mod sounds;
mod update;
mod waits;
mod written;

use super::time::{MINUTE, SECOND};
use super::{BlocId, Millis, OperatorId};
use serde::{Deserialize, Serialize};

pub use checks::{checked_limit, checked_name, checked_number};
pub use encoding::encoding;
pub use entries::{BlocKind, COLOURS, OperatorEntry, ProposalRule, QueueEntry, ServiceLevel};
pub use fault::{ConfigFault, Expected};
pub use fragment::Fragment;
pub use grouping::{GroupOf, Grouping};
pub use layers::Layers;
pub use own::OwnQueue;
pub use preview::{Found, Preview, PreviewLine};
pub use read::Rules;
pub use saying::Origin;
pub use settings::Settings;
pub use shortcuts::{KeyRefused, Shortcut, Shortcuts, sign};
pub use sounds::{OCCASIONS, Occasion, OwnSounds, Sounds, TONES, Tone};
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
    /// Those of them that are not shown: they have no lane, and are not subscribed to. As the file says it; of a derived
    /// configuration, as it is.
    pub hidden: Vec<BlocId>,
    /// Lanes that were folded to their head, or unfolded; the others are as [`Config::is_folded`] says.
    pub folds: Vec<(BlocId, bool)>,
    /// How the calls of several queues stand together.
    pub arrangement: Arrangement,
    /// Who can be rung: those that the file names, then those of the roster.
    pub operators: Vec<OperatorEntry>,
    /// Where more operators are listed: beside the page, or at an `https` address.
    pub operators_url: Option<String>,
    /// Portals that may hand in a token, as origins.
    pub portal_origins: Vec<String>,
    /// Who is told when the page itself goes wrong; `src/report.js` does it, and reads the file by itself.
    pub report_url: Option<String>,
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
    /// The board, or the wall.
    pub view: View,
    /// What is heard of the calls that wait, and raised as notifications.
    pub sounds: Sounds,
    /// Whether a key sends the call that waits longest, from anywhere on the board.
    pub longest_wait_key: bool,
    /// What single keys do; own settings alone say it.
    pub shortcuts: Shortcuts,
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
            folds: Vec::new(),
            arrangement: Arrangement::default(),
            operators: Vec::new(),
            operators_url: None,
            portal_origins: Vec::new(),
            report_url: None,
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
            view: View::Board,
            sounds: Sounds::default(),
            longest_wait_key: false,
            shortcuts: Shortcuts::default(),
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

    /// The operator with this id.
    pub fn operator(&self, id: OperatorId) -> Option<&OperatorEntry> {
        self.operators.iter().find(|operator| operator.id == id)
    }

    /// The queues whose calls are shown, from left to right.
    pub fn lanes(&self) -> impl Iterator<Item = &QueueEntry> {
        let is_lane = |queue: &&QueueEntry| queue.has_lane() && !self.hidden.contains(&queue.id);
        self.queues.iter().filter(is_lane)
    }

    /// The key that does it now; none while none does.
    pub fn key_for(&self, shortcut: Shortcut) -> Option<&str> {
        let is_on = !self.shortcuts.off && (shortcut != Shortcut::SendLongest || self.longest_wait_key);
        is_on.then(|| self.shortcuts.key(shortcut))
    }

    /// What a key does now.
    pub fn shortcut(&self, key: &str) -> Option<Shortcut> {
        Shortcut::ALL.into_iter().find(|shortcut| self.key_for(*shortcut) == Some(key))
    }

    /// Whether a queue's lane is folded to its head. Those for tests are out of the way until they are wanted.
    pub fn is_folded(&self, queue: &QueueEntry) -> bool {
        self.folds.iter().find(|(bloc, _)| *bloc == queue.id).map_or(queue.test, |(_, folded)| *folded)
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

/// How the calls of several queues stand together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Arrangement {
    /// A lane for each queue, side by side.
    #[default]
    Lanes,
    /// One list, the longest wait of all first.
    OneList,
}

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

/// What is on screen while somebody is signed in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// The board, on which calls are handed over.
    #[default]
    Board,
    /// The same to look at from afar: nothing can be done there, and numbers are masked.
    Wall,
}
