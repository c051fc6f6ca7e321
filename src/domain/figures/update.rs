//! A new day, and calls that are remembered no longer.

use super::Reckoning;
use crate::domain::Session;
use crate::domain::turn::Turn;

impl Turn<'_> {
    /// Figures of an earlier day are none of this one's.
    pub fn begin_day(&mut self) {
        let began = self.model.page.day_began;
        if matches!(self.model.session, Session::SignedIn(_)) && self.model.reckoning.since < began {
            self.model.reckoning = Reckoning { since: began, ..Reckoning::default() };
            self.changed.figures = true;
        }
    }

    /// What calls came to that are forgotten now stays counted.
    pub fn reckon_forgotten(&mut self) {
        let forgotten = self.model.calls.take_forgotten();
        self.model.reckoning.forget(forgotten.iter(), &self.model.config);
    }
}
