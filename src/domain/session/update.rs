//! The session: logging in, renewing it over the running board, and leaving nothing behind.

use super::term::Term;
use super::{Account, Credentials, RENEW_AHEAD, Renewal, Session};
use crate::domain::fault::Category;
use crate::domain::model::{Page, WrongClock};
use crate::domain::portal::Told;
use crate::domain::time::SECOND;
use crate::domain::turn::Turn;
use crate::domain::{Connection, Effect, Fault, Millis, Said};

/// Between two requests for a token: one that ends as soon as it is there would be asked for again and again.
const PORTAL_PAUSE: Millis = 10 * SECOND;

impl Turn<'_> {
    pub fn log_in(&mut self, credentials: Credentials) {
        let Some(api) = self.model.config.api.clone() else { return };
        match self.model.session {
            Session::SignedOut(_) => self.model.session = Session::SigningIn,
            Session::SignedIn(_) if self.model.renewal != Renewal::UnderWay => {
                self.model.renewal = Renewal::UnderWay;
            }
            Session::SigningIn | Session::SignedIn(_) => {
                // A portal that hands in a token while another one is tried need not do so twice.
                if !matches!(credentials, Credentials::Password { .. }) {
                    self.model.page.handed_in = Some(credentials);
                }
                return;
            }
        }
        (self.model.page.resume_tried, self.model.page.left) = (None, false);
        self.changed.status = true;
        self.run(Effect::LogIn { api, credentials });
    }

    pub fn logged_in(&mut self, account: Account) {
        let resumed = self.model.page.resume_tried.take().is_some();
        self.model.page.handed_in = None;
        match &self.model.session {
            Session::SigningIn => self.begin(account),
            Session::SignedOut(_) if resumed => self.begin(account),
            Session::SignedIn(before) if self.model.renewal == Renewal::UnderWay => {
                if account.is(before.owner().as_ref()) {
                    self.renew(account);
                } else {
                    // Nobody sees the board of somebody else.
                    self.wipe();
                    self.run(Effect::CloseHub);
                    self.begin(account);
                }
            }
            Session::SignedOut(_) | Session::SignedIn(_) => {}
        }
    }

    pub fn log_in_failed(&mut self, fault: Fault) {
        if fault.category() == Category::Access {
            self.model.page.resume_tried = None;
        }
        if self.model.session == Session::SigningIn {
            self.model.session = Session::SignedOut(Some(fault));
            self.changed.status = true;
        } else if self.model.renewal == Renewal::UnderWay {
            self.model.renewal = Renewal::Failed(fault);
            self.changed.status = true;
        }
        if let Some(credentials) = self.model.page.handed_in.take() {
            self.log_in(credentials);
        }
    }

    pub fn log_out(&mut self) {
        self.leave();
        self.run(Effect::TellOtherTabs);
    }

    pub fn logged_out_elsewhere(&mut self) {
        if !matches!(self.model.session, Session::SignedOut(_)) {
            self.leave();
        }
    }

    fn leave(&mut self) {
        self.wipe();
        self.model.page.left = true;
        self.run(Effect::CloseHub);
        self.run(Effect::ForgetSecrets);
    }

    /// Asks for a renewal, once, before the token ends.
    pub fn renew_in_time(&mut self) {
        if let Session::SignedIn(Account { expires: Some(end), .. }) = self.model.session
            && end.since(self.now) <= RENEW_AHEAD
        {
            self.renewal_is_due();
        }
    }

    /// Every few seconds until there is a token: the portal may not have listened yet, or have none, or the one that it
    /// handed in may not have worked.
    pub fn ask_portal_in_time(&mut self) {
        let wanted = match self.model.session {
            Session::SignedOut(_) => !self.model.page.left,
            Session::SigningIn => false,
            Session::SignedIn(_) => matches!(self.model.renewal, Renewal::Due | Renewal::Failed(_)),
        };
        if wanted {
            self.ask_portal();
        }
    }

    pub fn renewal_is_due(&mut self) {
        if self.model.renewal == Renewal::NotDue {
            self.model.renewal = Renewal::Due;
            self.changed.status = true;
            self.ask_portal();
        }
    }

    /// A portal that may hand in tokens can spare the supervisor the password.
    pub fn ask_portal(&mut self) {
        let lately = self.model.page.portal_asked.is_some_and(|at| self.now.since(at) < PORTAL_PAUSE);
        if !lately && !self.model.config.portal_origins.is_empty() {
            self.model.page.portal_asked = Some(self.now);
            self.call_portal(Told::AuthenticationNeeded);
        }
    }

    fn begin(&mut self, account: Account) {
        let account = self.believable(account);
        self.model.reckoning.since = self.now;
        self.model.page.was_live = false;
        self.take_up(&account);
        self.model.session = Session::SignedIn(account);
        self.begin_day();
        self.fetch_roster();
        self.model.connection = Connection::Connecting { since: self.now };
        self.model.counters.tries = 0;
        self.changed.status = true;
        self.changed.figures = true;
        self.open_hub();
        // The token is kept by now; with it nobody else's board may be.
        self.keep();
    }

    /// The same person with a new token. A live connection stays: the hub asks for the token when one is opened.
    fn renew(&mut self, account: Account) {
        let account = self.believable(account);
        self.model.session = Session::SignedIn(account);
        self.model.renewal = Renewal::NotDue;
        self.model.page.renewed = self.model.current_connection();
        self.changed.status = true;
        self.reconnect();
    }

    fn believable(&mut self, account: Account) -> Account {
        let term = Term::of(&account, self.now);
        if term.clock_is_wrong && self.model.page.clock == WrongClock::No {
            self.model.page.clock = WrongClock::ToSay;
        }
        Account { expires: term.ends, ..account }
    }

    /// Once, when there is a board on which it can be read.
    pub fn tell_of_the_clock_in_time(&mut self) {
        if self.model.page.clock == WrongClock::ToSay {
            self.model.page.clock = WrongClock::Said;
            self.say(Said::ClockIsWrong);
        }
    }

    /// Nothing of the session is left: calls, log, figures, what was said. What is known of the page stays, and so
    /// do configuration and counters: late answers to the old session are still recognised as old.
    fn wipe(&mut self) {
        let old = std::mem::take(self.model);
        self.model.config = old.config;
        self.model.layers = old.layers;
        self.model.listener = old.listener;
        self.model.counters = old.counters;
        self.model.release = old.release;
        self.model.alarms = old.alarms.of_the_page();
        self.model.page = Page { handed_in: None, resume_tried: None, ..old.page };
        self.model.next_connection();
        self.model.operators.configure(&self.model.config.operators);
        self.changed.calls.extend(old.calls.live().map(|call| call.id));
        self.all_lanes_and_operators_changed();
        self.changed.config = true;
        self.changed.status = true;
        self.changed.figures = true;
        self.changed.question = true;
        self.changed.notices = true;
        self.changed.test_call = true;
        self.changed.pointed_out = true;
        self.changed.refusals = true;
    }
}
