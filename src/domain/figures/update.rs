//! What is counted, and when: an answer, a caller who gave up, what turned out to be otherwise, a new day.

use super::Figures;
use crate::domain::turn::Turn;
use crate::domain::{Call, ContextId, Ending, Session, Stage};

impl Turn<'_> {
    /// Figures of an earlier day are none of this one's.
    pub fn begin_day(&mut self) {
        let began = self.model.page.day_began;
        if matches!(self.model.session, Session::SignedIn(_)) && self.model.figures.since < began {
            self.model.figures = Figures { since: began, ..Default::default() };
            self.changed.figures = true;
        }
    }

    pub fn count_answer(&mut self, id: ContextId) {
        let calls = &self.model.calls;
        let Some(call) = calls.get(id).or_else(|| calls.ended(id)) else { return };
        let queue = call.bloc().and_then(|bloc| self.model.config.queue(bloc));
        if !queue.is_some_and(|queue| queue.test) {
            self.model.figures.count_answer(call, queue, self.now);
        }
    }

    pub fn count_abandoned(&mut self, id: ContextId) {
        let Some(call) = self.model.calls.ended(id) else { return };
        let queue = call.bloc().and_then(|bloc| self.model.config.queue(bloc));
        if !queue.is_some_and(|queue| queue.test) {
            self.model.figures.count_abandoned(call, self.model.config.short_abandon, self.now);
        }
    }

    /// A call that had ended turned out to have ended otherwise.
    pub fn count_anew(&mut self, before: &Call, call: &Call) {
        let (Stage::Ended(was), Stage::Ended(is)) = (before.stage(), call.stage()) else { return };
        let queue = call.bloc().and_then(|bloc| self.model.config.queue(bloc));
        if is == Ending::Completed && was == is || queue.is_some_and(|queue| queue.test) {
            return;
        }
        self.changed.figures = true;
        let (figures, short) = (&mut self.model.figures, self.model.config.short_abandon);
        // Whether it counts as early can change as well, so it is counted anew.
        if was == Ending::Abandoned {
            figures.uncount_abandoned(before, short, self.now);
        }
        match is {
            Ending::Abandoned => figures.count_abandoned(call, short, self.now),
            Ending::Completed => figures.count_answer(call, queue, self.now),
            Ending::FellBack | Ending::Unseen | Ending::Expired => {}
        }
    }
}
