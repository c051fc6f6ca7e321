//! One way to speak, and when it did: a rush is told once, and not call by call.

use crate::domain::config::Occasion;
use crate::domain::{Millis, Moment};

/// What was said last.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::domain) struct Voice(Option<(Moment, Occasion)>);

impl Voice {
    /// Whether this is said now. Within the pause only what is more urgent is; the rest is not made up for later.
    pub fn says(&mut self, occasion: Occasion, now: Moment, pause: Millis) -> bool {
        let is_said = self.0.is_none_or(|(at, last)| now.since(at) >= pause || occasion > last);
        if is_said {
            self.0 = Some((now, occasion));
        }
        is_said
    }
}
