//! How long to wait before trying again.

use crate::domain::Millis;
use crate::domain::time::SECOND;

/// The longest pause between two tries while somebody looks at the page: with the time that a connection takes, a hub
/// that is back is heard within five seconds.
pub const LONGEST_PAUSE: Millis = 4 * SECOND;
/// The longest pause while the page is hidden.
pub const LONGEST_PAUSE_HIDDEN: Millis = 30 * SECOND;
const FIRST_PAUSE: Millis = 500;
/// A connection that was live for less than this counts as one more failed try, so that a server which accepts
/// and hangs up at once is not stormed.
pub const STEADY_AFTER: Millis = 10 * SECOND;

/// The pause before the next try: exponential, capped, with full jitter (every board of a site loses its
/// connection in the same moment). `chance` is a random number.
pub fn pause(tries: u32, hidden: bool, chance: u32) -> Millis {
    let cap = if hidden { LONGEST_PAUSE_HIDDEN } else { LONGEST_PAUSE };
    let ceiling = FIRST_PAUSE.saturating_mul(1 << tries.min(16)).min(cap);
    i64::from(chance) % (ceiling + 1)
}
