//! What operators have taken: a fold over outcomes, per operator. It is about employees, and stays in this browser.

use super::outcome::Outcome;
use crate::domain::{Config, Millis, OperatorId};
use indexmap::IndexMap;
use serde::{Deserialize, Serialize};

/// What one operator has taken, as far as was seen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Taken {
    /// How many calls. Whoever takes a call a second time, after it was passed on, has taken two.
    pub calls: u32,
    /// How many of them this board had sent.
    pub sent: u32,
    /// How long those had rung, from the sending to the answer, all together.
    pub rang: Millis,
}

impl Taken {
    /// The average time from the sending to the answer; none of whoever took no call that this board had sent.
    pub fn average(&self) -> Option<Millis> {
        (self.sent > 0).then(|| self.rang / i64::from(self.sent))
    }
}

/// Counts whoever took a call.
pub(super) fn count(taken: &mut IndexMap<OperatorId, Taken>, outcome: Outcome, config: &Config) {
    let is_test = config.queue(outcome.bloc).is_some_and(|queue| queue.test);
    let Some(operator) = outcome.by.filter(|_| !is_test) else { return };
    let taken = taken.entry(operator).or_default();
    taken.calls = taken.calls.saturating_add(1);
    if let Some(rang) = outcome.rang {
        taken.sent = taken.sent.saturating_add(1);
        taken.rang = taken.rang.saturating_add(rang);
    }
}
