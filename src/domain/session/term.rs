//! How long a session is good for, when the two clocks that say so disagree: the server's, in the token, and this
//! computer's. A clock that is wrong must neither cost a log-in nor be kept a secret.

use super::{Account, Proof, RENEW_AHEAD};
use crate::domain::time::MINUTE;
use crate::domain::{Millis, Moment};

/// How far two clocks may be apart before one is called wrong; ASP.NET Core allows tokens as much (`ClockSkew`).
const TOLERANCE: Millis = 5 * MINUTE;

/// What of a token's own times can be believed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Term {
    /// When it ends, by the page's time; none when that is not known, and a renewal is asked for when it is refused.
    pub ends: Option<Moment>,
    /// The computer's clock is wrong.
    pub clock_is_wrong: bool,
}

impl Term {
    /// Of an account that was let in at `now`: then its token was good, whatever the clocks say.
    pub(super) fn of(account: &Account, now: Moment) -> Self {
        let Some(end) = account.expires else { return Self::default() };
        let issued = account.issued.filter(|issued| *issued < end);
        let fresh = account.proof == Proof::Password;
        match issued {
            // By its own clock it says how long it is good for.
            Some(issued) if fresh || issued > now.plus(TOLERANCE) => Self {
                ends: Some(now.plus(end.since(issued))),
                clock_is_wrong: issued.since(now).max(now.since(issued)) > TOLERANCE,
            },
            // Nobody issues a token that has to be renewed at once.
            None if fresh && end <= now.plus(RENEW_AHEAD) => Self { ends: None, clock_is_wrong: true },
            // It was taken although it has ended: shortly after its end it may be.
            _ if end <= now => Self { ends: None, clock_is_wrong: now.since(end) > TOLERANCE },
            _ => Self { ends: Some(end), clock_is_wrong: false },
        }
    }
}
