//! Time that does not simply pass: a clock that jumps, and the midnight at which the day's figures begin anew.

use crate::domain::pulse::{Jump, WAKE_PATIENCE};
use crate::domain::turn::Turn;
use crate::domain::{Effect, Fault, Millis, Moment};

impl Turn<'_> {
    /// The system's clock jumped, and the page's did not yet. A hub that still answers on the same connection proves
    /// that nobody slept; one that does not, or a board that is not live, leaves the jump to be believed.
    pub fn clock_jumped(&mut self, by: Millis) {
        self.moves_against_the_wall(-by);
        if by > 0 && !self.model.connection.is_live() {
            self.believe(by);
            return;
        }
        self.run(Effect::AskDay);
        if by <= 0 {
            return;
        }
        let before = self.model.pulse.jump.map_or(0, |jump| jump.by);
        self.model.pulse.jump = Some(Jump { by: before.saturating_add(by), at: self.now });
        self.ask_for_life();
        self.run(Effect::WakeAt(self.now.plus(WAKE_PATIENCE)));
    }

    /// The hub did not answer in time: we slept, and it has let go of the connection.
    pub fn wake_up(&mut self) {
        let over = |jump: &Jump| self.now.since(jump.at) >= WAKE_PATIENCE;
        if self.model.pulse.jump.as_ref().is_some_and(over) {
            self.hub_closed(self.model.current_connection(), true, Fault::TimedOut);
        }
    }

    /// What was held back has passed.
    pub fn believe_a_jump(&mut self) {
        if let Some(jump) = self.model.pulse.jump.take() {
            self.believe(jump.by);
        }
    }

    pub fn believe(&mut self, by: Millis) {
        self.run(Effect::TrustJump(by));
        self.run(Effect::AskDay);
        self.now = self.now.plus(by);
        self.moves_against_the_wall(by);
    }

    /// The page's time is so much further ahead of the system's. Midnight stands on the wall, and moves with that: before
    /// the answer about the day comes, events do, and none of them may find itself in another day.
    fn moves_against_the_wall(&mut self, by: Millis) {
        let page = &mut self.model.page;
        page.ahead = page.ahead.saturating_add(by);
        page.day_began = page.day_began.plus(by);
        page.day_ends = page.day_ends.map(|ends| ends.plus(by));
    }

    /// Where the day that is now begins and ends.
    pub fn day_is(&mut self, began: Moment, ends: Moment) {
        self.model.page.day_ends = Some(ends);
        self.model.page.day_began = began;
        self.begin_day();
    }

    /// Before anything is counted: is it still the same day?
    pub fn watch_the_day(&mut self) {
        if let Some(ends) = self.model.page.day_ends.take_if(|ends| *ends <= self.now) {
            self.model.page.day_began = ends;
            self.begin_day();
            self.run(Effect::AskDay);
        }
    }
}
