//! How much of what a portal says is taken. It is counted at the edge, before a message is even looked at: one that says the
//! same for ever must not slow the board.

use crate::domain::Millis;
use crate::domain::time::SECOND;

/// The most messages that are taken within a second.
pub const MOST_HEARD: u32 = 20;

/// The messages of the second that began then, on any clock that runs steadily.
#[derive(Clone, Copy, Debug, Default)]
pub struct Rate {
    began: Millis,
    heard: u32,
}

impl Rate {
    /// Whether one more is taken now.
    pub fn takes(&mut self, now: Millis) -> bool {
        if now.saturating_sub(self.began) >= SECOND {
            *self = Self { began: now, heard: 0 };
        }
        self.heard = self.heard.saturating_add(1);
        self.heard <= MOST_HEARD
    }
}
