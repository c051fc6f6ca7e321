//! Another version is looked for every so often, and offered while nothing is under way that a reload would disturb.

use super::Release;
use crate::domain::time::MINUTE;
use crate::domain::turn::Turn;
use crate::domain::{Assignment, Call, Effect, Millis, Model, Said, TestCall};

/// How often it is looked for.
const EVERY: Millis = 15 * MINUTE;

/// How soon again, when the page comes into sight.
const SOONEST: Millis = MINUTE;

impl Turn<'_> {
    pub fn look_for_release_in_time(&mut self) {
        self.look_for_release_after(EVERY);
    }

    /// Somebody looks at the page again: what was published meanwhile is said soon.
    pub fn look_for_release_early(&mut self) {
        self.look_for_release_after(SOONEST);
    }

    fn look_for_release_after(&mut self, pause: Millis) {
        if self.now.since(self.model.page.release_looked) >= pause {
            self.model.page.release_looked = self.now;
            self.run(Effect::LookForRelease);
        }
    }

    /// What runs here, and what a reload would bring.
    pub fn versions_read(&mut self, running: &str, delivered: String) {
        if delivered == running {
            self.model.release = Release::Newest;
            self.changed.status = true;
        } else if self.model.release.version() != Some(delivered.as_str()) {
            self.model.release = Release::Held(delivered);
        }
    }

    /// At the end of every turn: what it brought may have put the offer off, or made it possible.
    pub fn offer_release(&mut self) {
        match &self.model.release {
            Release::Held(version) if nothing_is_under_way(self.model) => {
                let version = version.clone();
                if self.model.page.release_said.as_ref() != Some(&version) {
                    self.say(Said::ReleasePublished);
                }
                self.model.page.release_said = Some(version.clone());
                self.model.release = Release::Offered(version);
                self.changed.status = true;
            }
            Release::Offered(version) if !nothing_is_under_way(self.model) => {
                self.model.release = Release::Held(version.clone());
                self.changed.status = true;
            }
            _ => {}
        }
    }

    pub fn decline_release(&mut self) {
        if let Release::Offered(version) = &self.model.release {
            self.model.release = Release::Declined(version.clone());
            self.changed.status = true;
        }
    }

    pub fn take_release(&mut self) {
        if matches!(self.model.release, Release::Offered(_)) {
            self.keep();
            self.run(Effect::Reload);
        }
    }
}

/// No decision waits for a word or for what becomes of it, and no test call of ours stands on other boards.
fn nothing_is_under_way(model: &Model) -> bool {
    let sends = |call: &Call| call.sendings.iter().any(Assignment::in_flight);
    model.question.is_none()
        && model.all_held().is_empty()
        && matches!(model.test_call, TestCall::None | TestCall::Failed { .. })
        && !model.calls.live().any(sends)
}
