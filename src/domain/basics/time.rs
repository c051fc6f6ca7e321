//! Time as the domain sees it: handed in from outside, never read here.

use serde::{Deserialize, Serialize};

/// A moment in milliseconds since the Unix epoch.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Moment(pub i64);

/// A span in milliseconds.
pub type Millis = i64;

/// Milliseconds in a second.
pub const SECOND: Millis = 1_000;
/// Milliseconds in a minute.
pub const MINUTE: Millis = 60 * SECOND;

impl Moment {
    /// The span from `earlier` to here; zero, never negative, when the clock stepped back in between.
    pub fn since(self, earlier: Moment) -> Millis {
        self.0.saturating_sub(earlier.0).max(0)
    }

    /// The moment a span later.
    #[must_use]
    pub fn plus(self, span: Millis) -> Moment {
        Moment(self.0.saturating_add(span))
    }
}
