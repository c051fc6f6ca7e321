//! What was not seen.

use crate::domain::{Millis, Moment};

/// A stretch of time in which the board was not live, so that what happened then is not known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gap {
    /// When the board stopped being live.
    pub from: Moment,
    /// When it was live again; none while it is not.
    pub until: Option<Moment>,
}

impl Gap {
    /// How long nothing was seen.
    pub fn length(&self, now: Moment) -> Millis {
        self.until.unwrap_or(now).since(self.from)
    }
}
