//! What a notification says: how many wait too long, and where. Nobody is named in it, and no number: it stands on a lock
//! screen, and in a list that the system keeps.

use crate::domain::BlocId;
use crate::domain::config::Urgency;

/// A notification.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alert {
    /// Which limit was passed.
    pub urgency: Urgency,
    /// How many wait at least so long now, in each queue where somebody does.
    pub waiting: Vec<(BlocId, usize)>,
}
