//! Who and what is watched: queues, and operators.

use super::WaitLimits;
use crate::domain::{BlocId, OperatorId};
use serde::{Deserialize, Serialize};

/// A queue to watch.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
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
    /// Who is proposed for its calls.
    pub proposal: ProposalRule,
}

impl QueueEntry {
    /// A queue of which nothing is known but its id: the defaults of docs/configuration.md.
    pub fn new(id: BlocId) -> Self {
        Self {
            id,
            name: id.to_string(),
            kind: BlocKind::Queue,
            colour: "grey",
            test: false,
            service_level: ServiceLevel { percent: 80, seconds: 20 },
            wait: WaitLimits { amber: 20, red: 60, critical: 120 },
            proposal: ProposalRule::default(),
        }
    }

    /// Whether it has calls of its own, and so a lane while it is shown.
    pub fn has_lane(&self) -> bool {
        self.kind != BlocKind::Profile
    }
}

/// The kinds of bloc the board knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum BlocKind {
    /// A queue: `QUEUE_…` events.
    Queue,
    /// A group call: `GROUP_…` events; its calls cannot be sent to an operator.
    Group,
    /// A profile switch: no calls of its own, and no lane.
    Profile,
}

/// Who comes first of those who could take a call. Whoever is known to be free comes before whoever is not known, always.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum ProposalRule {
    /// Who has been free for longest.
    #[default]
    LongestFree,
    /// Who has taken the fewest calls today.
    FewestToday,
    /// Who stands first in the list of operators.
    ListOrder,
    /// Nobody is proposed.
    #[serde(rename = "none")]
    Nobody,
}

impl BlocKind {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Queue, Self::Group, Self::Profile];

    /// Its word in the configuration.
    pub fn code(self) -> &'static str {
        match self {
            Self::Queue => "queue",
            Self::Group => "group",
            Self::Profile => "profile",
        }
    }
}

impl ProposalRule {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::LongestFree, Self::FewestToday, Self::ListOrder, Self::Nobody];

    /// Its word in the configuration.
    pub fn code(self) -> &'static str {
        match self {
            Self::LongestFree => "longestFree",
            Self::FewestToday => "fewestToday",
            Self::ListOrder => "listOrder",
            Self::Nobody => "none",
        }
    }
}

/// So many percent of calls answered within so many seconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct ServiceLevel {
    /// 1 to 100.
    pub percent: u32,
    /// Seconds.
    pub seconds: i64,
}

/// An operator who can be rung.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OperatorEntry {
    /// The UID from Thello's control panel.
    pub id: OperatorId,
    /// The name on the tile.
    pub name: String,
    /// The extension, if given.
    pub extension: String,
    /// The team, if given.
    pub team: String,
    /// The queues whose calls they take; those of all queues, when nothing is said of it.
    pub queues: Option<Vec<BlocId>>,
}

impl OperatorEntry {
    /// An operator who takes calls of all queues; one without a name is called what a person would recognise first.
    pub fn new(id: OperatorId, name: String, extension: String) -> Self {
        let mut operator = Self { id, name, extension, team: String::new(), queues: None };
        operator.name_if_nameless();
        operator
    }

    /// The extension, else the id, in the place of a name.
    pub(super) fn name_if_nameless(&mut self) {
        if self.name.is_empty() {
            self.name = if self.extension.is_empty() { self.id.to_string() } else { self.extension.clone() };
        }
    }

    /// Takes calls of this bloc.
    pub fn serves(&self, bloc: BlocId) -> bool {
        self.queues.as_ref().is_none_or(|queues| queues.contains(&bloc))
    }
}

/// The colours a queue can have: names of tokens, so that each theme has its own shade.
pub const COLOURS: [&str; 8] = ["teal", "blue", "violet", "pink", "amber", "green", "indigo", "grey"];
