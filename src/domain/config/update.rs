//! The configuration takes effect; its roster, operators from a list elsewhere, is fetched when somebody signs in and
//! every few minutes after.

use super::Config;
use super::roster::Roster;
use crate::domain::time::MINUTE;
use crate::domain::turn::Turn;
use crate::domain::{Effect, Millis, Session};

/// How often the roster is fetched.
const EVERY: Millis = 5 * MINUTE;

impl Turn<'_> {
    pub fn start(&mut self, config: Config, seed: u32) {
        self.model.counters.random = seed;
        // What is no longer configured has to be taken away as well.
        self.all_lanes_and_operators_changed();
        self.model.operators.configure(&config.operators);
        self.model.config = config;
        self.changed.config = true;
        self.run(Effect::AskDay);
        self.ask_portal();
        self.all_lanes_and_operators_changed();
    }

    pub fn fetch_roster_in_time(&mut self) {
        let due = self.model.page.roster.is_none_or(|at| self.now.since(at) >= EVERY);
        if due && matches!(self.model.session, Session::SignedIn(_)) {
            self.fetch_roster();
        }
    }

    pub fn fetch_roster(&mut self) {
        if let Some(url) = self.model.config.operators_url.clone() {
            self.model.page.roster = Some(self.now);
            self.run(Effect::FetchRoster(url));
        }
    }

    /// Lays it over the configuration; without one, the one before stays.
    pub fn roster_read(&mut self, roster: Option<Roster>) {
        self.all_lanes_and_operators_changed();
        self.model.config.lay_roster(roster);
        self.model.operators.configure(&self.model.config.operators);
        self.changed.config = true;
        self.all_lanes_and_operators_changed();
    }
}
