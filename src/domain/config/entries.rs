//! Who and what is watched: queues, and operators.

use super::WaitLimits;
use crate::domain::{BlocId, OperatorId};

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
    /// Who is proposed for its calls.
    pub proposal: ProposalRule,
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

/// Who comes first of those who could take a call. Whoever is known to be free comes before whoever is not known, always.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ProposalRule {
    /// Who has been free for longest.
    #[default]
    LongestFree,
    /// Who has taken the fewest calls today.
    FewestToday,
    /// Who stands first in the list of operators.
    ListOrder,
    /// Nobody is proposed.
    Nobody,
}

/// So many percent of calls answered within so many seconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ServiceLevel {
    /// 1 to 100.
    pub percent: u32,
    /// Seconds.
    pub seconds: i64,
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
    /// The queues whose calls they take; those of all queues, when nothing is said of it.
    pub queues: Option<Vec<BlocId>>,
}

impl OperatorEntry {
    /// Takes calls of this bloc.
    pub fn serves(&self, bloc: BlocId) -> bool {
        self.queues.as_ref().is_none_or(|queues| queues.contains(&bloc))
    }
}

/// The colours a queue can have: names of tokens, so that each theme has its own shade.
pub const COLOURS: [&str; 8] = ["teal", "blue", "violet", "pink", "amber", "green", "indigo", "grey"];
