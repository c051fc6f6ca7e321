//! The roster: operators from a list elsewhere, fetched when somebody signs in and every few minutes after.

use super::Turn;
use crate::domain::config::roster::Roster;
use crate::domain::time::{MINUTE, Millis};
use crate::domain::{Effect, Session};

/// How often it is fetched.
const EVERY: Millis = 5 * MINUTE;

impl Turn<'_> {
    pub(super) fn fetch_roster_in_time(&mut self) {
        let due = self.model.page.roster.is_none_or(|at| self.now.since(at) >= EVERY);
        if due && matches!(self.model.session, Session::SignedIn(_)) {
            self.fetch_roster();
        }
    }

    pub(super) fn fetch_roster(&mut self) {
        if let Some(url) = self.model.config.operators_url.clone() {
            self.model.page.roster = Some(self.now);
            self.run(Effect::FetchRoster(url));
        }
    }

    /// Lays it over the configuration; without one, the one before stays.
    pub(super) fn roster_read(&mut self, roster: Option<Roster>) {
        self.all_lanes_and_operators_changed();
        self.model.config.lay_roster(roster);
        self.model.operators.configure(&self.model.config.operators);
        self.changed.config = true;
        self.all_lanes_and_operators_changed();
    }
}
