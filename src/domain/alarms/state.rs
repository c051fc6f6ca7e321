//! What was noticed of waits, and what the browser lets be heard and shown.

use super::voice::Voice;
use crate::domain::config::Urgency;
use crate::domain::{ContextId, Moment};
use indexmap::IndexMap;

/// All that is kept of it.
#[derive(Clone, Debug, Default)]
pub struct Alarms {
    /// Whether sounds can be heard.
    pub speaker: Speaker,
    /// Whether the browser lets notifications be raised.
    pub permission: Permission,
    /// How urgent each waiting call was when it was looked at last.
    pub(in crate::domain) noticed: IndexMap<ContextId, Urgency>,
    pub(super) looked: Moment,
    pub(super) heard: Voice,
    pub(super) raised: Voice,
    /// The count that title and icon show.
    pub(super) count: Option<usize>,
}

/// Whether sounds can be heard.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Speaker {
    /// It was not tried yet.
    #[default]
    Untried,
    /// It is being found out.
    Opening,
    /// They can.
    Ready,
    /// Not before somebody presses something on the page.
    Blocked,
}

/// Whether the browser lets notifications be raised.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Permission {
    /// There are none here: an older browser, or an address that is not secure.
    #[default]
    Unavailable,
    /// Nobody was asked yet.
    Unasked,
    /// It does.
    Granted,
    /// It does not: somebody said so, or the page is framed by another site.
    Refused,
}

impl Alarms {
    /// What is known of the page, and not of the session that ends.
    pub(in crate::domain) fn of_the_page(self) -> Self {
        Self { noticed: IndexMap::new(), ..self }
    }
}
