//! The figures above the lanes, counted as calls change, with their scope: since when, in this browser.

mod update;

use crate::domain::config::QueueEntry;
use crate::domain::{Call, Millis, Moment};
use serde::{Deserialize, Serialize};

/// Counts since `since`. Formulas: docs/configuration.md, “Figures”.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Figures {
    /// The start of what is counted.
    pub since: Moment,
    /// Calls answered.
    pub answered: u32,
    /// Calls whose caller hung up before an answer, short ones left out.
    pub abandoned: u32,
    /// Calls abandoned so early that they do not count.
    pub abandoned_early: u32,
    /// Calls answered within the queue's service level, of those with a known wait.
    pub in_time: u32,
    /// Calls answered whose wait is known in full.
    pub timed: u32,
    /// The sum of those waits.
    pub waited: Millis,
}

impl Figures {
    /// Counts an answer.
    pub(in crate::domain) fn count_answer(&mut self, call: &Call, queue: Option<&QueueEntry>, now: Moment) {
        self.answered = self.answered.saturating_add(1);
        if !call.at_least {
            let wait = call.wait(now);
            self.timed = self.timed.saturating_add(1);
            self.waited = self.waited.saturating_add(wait);
            let within = queue.map_or(20_000, |queue| queue.service_level.seconds.saturating_mul(1_000));
            if wait <= within {
                self.in_time = self.in_time.saturating_add(1);
            }
        }
    }

    /// Counts a caller who hung up before an answer.
    pub(in crate::domain) fn count_abandoned(&mut self, call: &Call, short: Millis, now: Moment) {
        let count = self.abandoned_as(call, short, now);
        *count = count.saturating_add(1);
    }

    /// Takes a count back: it turned out that the call was answered.
    pub(in crate::domain) fn uncount_abandoned(&mut self, call: &Call, short: Millis, now: Moment) {
        let count = self.abandoned_as(call, short, now);
        *count = count.saturating_sub(1);
    }

    fn abandoned_as(&mut self, call: &Call, short: Millis, now: Moment) -> &mut u32 {
        let early = !call.at_least && call.wait(now) < short;
        if early { &mut self.abandoned_early } else { &mut self.abandoned }
    }

    /// The share abandoned, in percent of all that ended one way or the other.
    pub fn abandoned_percent(&self) -> Option<u32> {
        percent(self.abandoned, self.answered.saturating_add(self.abandoned))
    }

    /// The service level: answered in time, in percent of answered (with a known wait) and abandoned.
    pub fn service_percent(&self) -> Option<u32> {
        percent(self.in_time, self.timed.saturating_add(self.abandoned))
    }

    /// The average wait of answered calls.
    pub fn average_wait(&self) -> Option<Millis> {
        (self.timed > 0).then(|| self.waited / i64::from(self.timed))
    }
}

fn percent(part: u32, whole: u32) -> Option<u32> {
    (whole > 0).then(|| u32::try_from(u64::from(part) * 100 / u64::from(whole)).unwrap_or(100))
}
