//! That somebody was set aside by hand, and why.

use crate::domain::Moment;
use serde::{Deserialize, Serialize};

/// Somebody is set aside.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Aside {
    /// Since when, whatever was said of the reason meanwhile.
    pub since: Moment,
    /// Why.
    pub reason: AsideReason,
}

/// Why a supervisor sets somebody aside.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum AsideReason {
    /// A break.
    Break,
    /// A meeting.
    Meeting,
    /// Training.
    Training,
    /// Anything else.
    Other,
}

impl AsideReason {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Break, Self::Meeting, Self::Training, Self::Other];
}
