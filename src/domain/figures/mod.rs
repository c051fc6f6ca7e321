//! The figures above the lanes: folds over what the stays of calls came to, per queue and over all, with their scope:
//! since when, in this browser. Nothing is counted up and taken back.

mod outcome;
mod taken;
mod update;

use crate::domain::{BlocId, Call, Config, Millis, Moment, OperatorId};
use indexmap::IndexMap;
use serde::{Deserialize, Serialize};

pub use outcome::{Outcome, OutcomeKind, outcomes};
pub use taken::Taken;

/// What is counted, and what was counted of calls that are forgotten.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reckoning {
    /// The start of what is counted.
    pub since: Moment,
    /// What calls came to that are no longer remembered, by bloc.
    pub forgotten: IndexMap<BlocId, Figures>,
    /// What each operator took of them, those of test queues left out.
    #[serde(default)]
    pub taken_before: IndexMap<OperatorId, Taken>,
}

/// Counts. Formulas: docs/configuration.md, “Figures”.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Figures {
    /// Stays that ended with an answer.
    pub answered: u32,
    /// Calls whose caller hung up before an answer, short ones left out.
    pub abandoned: u32,
    /// Calls abandoned so early that they do not count.
    pub abandoned_early: u32,
    /// Stays that ended unanswered, in another bloc or through the fallback.
    pub fell_back: u32,
    /// Calls whose end was not seen.
    pub unseen: u32,
    /// Calls answered within the queue's service level, of those with a known wait.
    pub in_time: u32,
    /// Calls answered whose wait is known in full.
    pub timed: u32,
    /// The sum of those waits.
    pub waited: Millis,
}

impl Reckoning {
    /// What a bloc's calls came to.
    pub fn of<'a>(&self, bloc: BlocId, calls: impl Iterator<Item = &'a Call>, config: &Config) -> Figures {
        let before = self.forgotten.get(&bloc).copied().unwrap_or_default();
        let outcomes = self.outcomes(calls).filter(|outcome| outcome.bloc == bloc);
        outcomes.fold(before, |figures, outcome| figures.with(outcome, config))
    }

    /// What all calls came to in the queues that are shown; test queues are left out.
    pub fn of_all<'a>(&self, calls: impl Iterator<Item = &'a Call>, config: &Config) -> Figures {
        let shown: Vec<_> = config.lanes().filter(|queue| !queue.test).map(|queue| queue.id).collect();
        let counts = |bloc: BlocId| shown.contains(&bloc);
        let before = self.forgotten.iter().filter(|(bloc, _)| counts(**bloc)).map(|(_, figures)| *figures);
        let outcomes = self.outcomes(calls).filter(|outcome| counts(outcome.bloc));
        outcomes.fold(before.fold(Figures::default(), Figures::plus), |figures, outcome| {
            figures.with(outcome, config)
        })
    }

    /// These calls are remembered no longer.
    pub(in crate::domain) fn forget<'a>(&mut self, calls: impl Iterator<Item = &'a Call>, config: &Config) {
        for outcome in self.outcomes(calls).collect::<Vec<_>>() {
            let figures = self.forgotten.entry(outcome.bloc).or_default();
            *figures = figures.with(outcome, config);
            taken::count(&mut self.taken_before, outcome, config);
        }
    }

    /// What each operator has taken: in all queues, those for tests left out.
    pub fn taken<'a>(
        &self,
        calls: impl Iterator<Item = &'a Call>,
        config: &Config,
    ) -> IndexMap<OperatorId, Taken> {
        let mut taken = self.taken_before.clone();
        self.outcomes(calls).for_each(|outcome| taken::count(&mut taken, outcome, config));
        taken
    }

    /// The outcomes that are counted.
    fn outcomes<'a>(&self, calls: impl Iterator<Item = &'a Call>) -> impl Iterator<Item = Outcome> {
        let since = self.since;
        calls.flat_map(outcomes).filter(move |outcome| outcome.at >= since)
    }
}

impl Figures {
    /// With one outcome more.
    fn with(mut self, outcome: Outcome, config: &Config) -> Self {
        let early = outcome.wait.is_some_and(|wait| wait < config.short_abandon);
        match outcome.kind {
            OutcomeKind::Answered => {
                self.answered = self.answered.saturating_add(1);
                if let Some(wait) = outcome.wait {
                    let queue = config.queue(outcome.bloc);
                    let within =
                        queue.map_or(20_000, |queue| queue.service_level.seconds.saturating_mul(1_000));
                    self.timed = self.timed.saturating_add(1);
                    self.waited = self.waited.saturating_add(wait);
                    self.in_time = self.in_time.saturating_add(u32::from(wait <= within));
                }
            }
            OutcomeKind::Abandoned if early => self.abandoned_early = self.abandoned_early.saturating_add(1),
            OutcomeKind::Abandoned => self.abandoned = self.abandoned.saturating_add(1),
            OutcomeKind::FellBack => self.fell_back = self.fell_back.saturating_add(1),
            OutcomeKind::Unseen => self.unseen = self.unseen.saturating_add(1),
        }
        self
    }

    /// Both together.
    fn plus(self, other: Self) -> Self {
        Self {
            answered: self.answered.saturating_add(other.answered),
            abandoned: self.abandoned.saturating_add(other.abandoned),
            abandoned_early: self.abandoned_early.saturating_add(other.abandoned_early),
            fell_back: self.fell_back.saturating_add(other.fell_back),
            unseen: self.unseen.saturating_add(other.unseen),
            in_time: self.in_time.saturating_add(other.in_time),
            timed: self.timed.saturating_add(other.timed),
            waited: self.waited.saturating_add(other.waited),
        }
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
