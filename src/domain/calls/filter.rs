//! Which of the waiting calls somebody looks for. What is left out is counted beside what is shown.

use super::{Call, Stage};
use crate::domain::config::{QueueEntry, Urgency};
use crate::domain::{Moment, search};

/// What is looked for: all of it has to hold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Words to be found in name, number or queue.
    pub words: String,
    /// The least urgent wait.
    pub from: Urgency,
    /// What is happening to the call.
    pub happening: Happening,
}

/// What can be happening to a waiting call.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Happening {
    /// Whatever it is.
    #[default]
    Any,
    /// It is the next to be answered.
    Next,
    /// Nobody is rung for it.
    NotSent,
    /// Somebody is being rung for it.
    Sent,
    /// The last sending of it came to nothing.
    Failed,
    /// Nothing was heard of it for long, or since a gap.
    Unconfirmed,
}

impl Filter {
    /// Whether it lets every call through.
    pub fn is_open(&self) -> bool {
        self.words.trim().is_empty() && self.from == Urgency::Calm && self.happening == Happening::Any
    }

    /// Whether a call of this queue is looked for. `decomposed` parts letters from their accents, as [`search::finds`] has
    /// it.
    pub fn takes(
        &self,
        call: &Call,
        queue: &QueueEntry,
        now: Moment,
        decomposed: impl Fn(&str) -> String,
    ) -> bool {
        let named =
            || search::finds(&self.words, &[&call.name, call.number.shown(), &queue.name], decomposed);
        queue.wait.urgency(call.wait(now)) >= self.from
            && self.happening.holds(call)
            && (call.number.has(&self.words) || named())
    }
}

impl Happening {
    fn holds(self, call: &Call) -> bool {
        let sending = call.assignment();
        let is_sent = call.sent_by_other.is_some() || sending.is_some_and(|sending| sending.in_flight());
        match self {
            Happening::Any => true,
            Happening::Next => call.stage() == Stage::Next,
            Happening::NotSent => !is_sent,
            Happening::Sent => is_sent,
            Happening::Failed => sending.is_some_and(|sending| sending.failed()),
            Happening::Unconfirmed => !call.confirmed,
        }
    }
}
