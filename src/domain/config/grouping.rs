//! How operators stand together on the board.

use crate::domain::BlocId;
use serde::{Deserialize, Serialize};

/// What operators are grouped by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Grouping {
    /// Their teams.
    #[default]
    Team,
    /// The queue that their entry names first.
    Queue,
}

/// What the operators of a group have in common; by it a folded group is remembered.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum GroupOf {
    /// The supervisor's favourites.
    Favourites,
    /// A team.
    Team(String),
    /// A queue.
    Queue(BlocId),
    /// They take calls of every queue.
    EveryQueue,
    /// Nothing: of no team, or of no queue that is known.
    Others,
}
