//! A layer is laid, and the configuration that they make takes effect. The roster, operators from a list elsewhere, is
//! fetched when somebody signs in and every few minutes after.

use super::roster::Roster;
use super::{Config, Fragment, Settings};
use crate::domain::portal::Told;
use crate::domain::time::MINUTE;
use crate::domain::turn::Turn;
use crate::domain::{Effect, Millis, Session};

/// How often the roster is fetched.
const EVERY: Millis = 5 * MINUTE;

impl Turn<'_> {
    pub fn start(&mut self, file: Config, seed: u32) {
        self.model.counters.random = seed;
        self.model.layers.file = file;
        self.configure();
        // What has just been loaded is the newest.
        self.model.page.release_looked = self.now;
        self.run(Effect::AskDay);
        self.call_portal(Told::Ready);
        self.ask_portal();
    }

    /// Without one (it could not be fetched), or with one of which nobody could be read (half of a file, a page that asks
    /// for a password), those of the one before stay.
    pub fn roster_read(&mut self, roster: Option<Roster>) {
        let layers = &mut self.model.layers;
        let url = layers.file.operators_url.as_deref().unwrap_or_default();
        let mut roster = roster.unwrap_or_else(|| layers.roster.left_behind(url));
        if roster.operators.is_empty() && !roster.faults.is_empty() {
            roster.operators.clone_from(&layers.roster.operators);
        }
        layers.roster = roster;
        self.configure();
    }

    pub fn settings_changed(&mut self, settings: Settings) {
        if self.model.config.persist {
            self.run(Effect::KeepSettings(settings.write()));
        }
        self.model.layers.settings = settings;
        self.configure();
    }

    pub fn fragment_changed(&mut self, fragment: Fragment) {
        self.model.layers.fragment = fragment;
        self.configure();
    }

    fn configure(&mut self) {
        let view = self.model.config.view;
        // What is no longer configured has to be taken away as well.
        self.all_lanes_and_operators_changed();
        self.model.config = self.model.layers.derive();
        self.model.operators.configure(&self.model.config.operators);
        self.changed.config = true;
        self.changed.figures = true;
        self.all_lanes_and_operators_changed();
        self.follow_lanes();
        self.follow_view(view);
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
}
