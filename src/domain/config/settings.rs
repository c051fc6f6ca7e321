//! What a supervisor has set for themselves: everything in it is a choice, and what they did not choose stays as the
//! file has it. Kept in this browser, without a secret or a caller in it.

use super::{Density, GroupOf, Grouping, Language, Theme};
use crate::domain::{BlocId, OperatorId};
use serde::{Deserialize, Serialize};

/// The supervisor's own settings.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// Light or dark.
    pub theme: Option<Theme>,
    /// The language.
    pub language: Option<Language>,
    /// How close together cards and tiles stand.
    pub density: Option<Density>,
    /// Whether a key sends the call that waits longest, from anywhere on the board.
    pub longest_wait_key: Option<bool>,
    /// These queues come first, in this order; the others follow as the file has them.
    pub order: Vec<BlocId>,
    /// These queues are not shown. A queue that joins the file later is.
    pub hidden: Vec<BlocId>,
    /// These operators stand before all others, in this order.
    pub favourites: Vec<OperatorId>,
    /// What operators are grouped by.
    pub grouping: Option<Grouping>,
    /// The groups of operators that are folded. One that joins later is not.
    pub folded: Vec<GroupOf>,
}

impl Settings {
    /// The settings as text.
    pub fn write(&self) -> String {
        // Nothing in it can fail to be written; an empty text would be no settings.
        serde_json::to_string(self).unwrap_or_default()
    }

    /// Reads what was kept; nothing when it is not whole.
    pub fn read(text: &str) -> Option<Self> {
        serde_json::from_str(text).ok()
    }
}
