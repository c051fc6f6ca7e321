//! A new day, and calls that are remembered no longer.

use super::Reckoning;
use crate::domain::turn::Turn;
use crate::domain::{Call, Session};

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
        for call in self.model.calls.take_forgotten() {
            self.keep_counted(&call);
        }
    }

    /// A call is forgotten; what it came to stays counted.
    pub fn keep_counted(&mut self, call: &Call) {
        self.model.reckoning.forget(std::iter::once(call), &self.model.config);
    }
}
