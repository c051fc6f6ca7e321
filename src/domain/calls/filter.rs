//! Which of the waiting calls somebody wants to see just now. What is left out is counted beside what is shown.

use super::Call;
use crate::domain::Moment;
use crate::domain::config::{QueueEntry, Urgency};
use crate::domain::search;

/// What is looked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Words that have to be found in name, number or queue; none, when nothing is typed.
    pub words: String,
    /// What else has to hold.
    pub only: Only,
}

/// What has to hold of a call.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Only {
    /// Nothing: all calls.
    #[default]
    All,
    /// It has waited for at least so long.
    From(Urgency),
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
        self.only == Only::All && self.words.trim().is_empty()
    }

    /// Whether a call of this queue is wanted. `decomposed` parts letters from their accents, as [`search::finds`] has it.
    pub fn takes(
        &self,
        call: &Call,
        queue: &QueueEntry,
        now: Moment,
        decomposed: impl Fn(&str) -> String,
    ) -> bool {
        self.only.holds(call, queue, now)
            && (self.words.trim().is_empty()
                || search::finds(&self.words, &[&call.name, call.number.shown(), &queue.name], decomposed))
    }
}

impl Only {
    fn holds(self, call: &Call, queue: &QueueEntry, now: Moment) -> bool {
        let sending = call.assignment();
        let rings = call.sent_by_other.is_some() || sending.is_some_and(|sending| sending.in_flight());
        match self {
            Only::All => true,
            Only::From(urgency) => queue.wait.urgency(call.wait(now)) >= urgency,
            Only::NotSent => !rings,
            Only::Sent => rings,
            Only::Failed => sending.is_some_and(|sending| sending.failed()),
            Only::Unconfirmed => !call.confirmed,
        }
    }
}
