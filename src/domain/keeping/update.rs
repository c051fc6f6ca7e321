//! Keeping the board over a reload of its tab, and taking it up again. What was seen before is not proven: it comes
//! back unconfirmed, with the gap shown.

use super::Kept;
use crate::domain::text::tame;
use crate::domain::time::{MINUTE, SECOND};
use crate::domain::turn::Turn;
use crate::domain::{Account, Assignment, Call, Effect, Fault, Millis, Session};

/// How often the board is kept while it changes; it is kept as well whenever the page is left.
const EVERY: Millis = 5 * SECOND;

/// The most calls that are kept, and the most entries of the log: a tab's storage is small.
const MOST_CALLS: usize = 2_000;
const MOST_LOGGED: usize = 300;

/// How often a kept token is tried that could not be tried before.
const RESUME_EVERY: Millis = 10 * SECOND;

/// A step back of the system's clock that can have been absorbed before the reload.
const LARGEST_STEP: Millis = 48 * 60 * MINUTE;

impl Turn<'_> {
    /// A tab that was reloaded hands in what it kept; with its token, the session goes on.
    pub fn resume(&mut self, kept: Option<Kept>, has_token: bool) {
        // The page's clock went on from there.
        self.model.page.ahead = kept.as_ref().map_or(0, |kept| kept.ahead);
        self.model.kept = kept;
        if has_token
            && self.model.config.api.is_some()
            && matches!(self.model.session, Session::SignedOut(None))
        {
            self.model.session = Session::SigningIn;
            self.changed.status = true;
            self.try_to_resume();
        }
    }

    /// A kept token that could not be tried, because nobody answered, is good until it is refused: it is tried again, and
    /// nothing on the form moves meanwhile.
    pub fn resume_in_time(&mut self) {
        // Who says when to come back is not asked before.
        let pause = match &self.model.session {
            Session::SignedOut(Some(Fault::TryLater { seconds: Some(seconds) })) => {
                RESUME_EVERY.max(i64::from(*seconds) * SECOND)
            }
            _ => RESUME_EVERY,
        };
        if self.model.page.resume_tried.is_some_and(|at| self.now.since(at) >= pause) {
            self.resume_early();
        }
    }

    pub fn resume_early(&mut self) {
        if self.model.page.resume_tried.is_some() && matches!(self.model.session, Session::SignedOut(_)) {
            self.try_to_resume();
        }
    }

    fn try_to_resume(&mut self) {
        let Some(api) = self.model.config.api.clone() else { return };
        self.model.page.resume_tried = Some(self.now);
        let user_name = self.model.kept.as_ref().map(|kept| kept.user_name.clone());
        let user_name = user_name.filter(|name| !name.is_empty());
        self.run(Effect::Resume { api, user_name });
    }

    pub fn keep_in_time(&mut self) {
        if self.now.since(self.model.page.kept) >= EVERY {
            self.keep();
        }
    }

    pub fn keep(&mut self) {
        if !self.model.config.persist {
            return;
        }
        self.model.page.kept = self.now;
        if let Session::SignedIn(account) = &self.model.session {
            let kept = self.kept(account);
            self.run(Effect::Keep(kept.write()));
        }
    }

    fn kept(&self, account: &Account) -> Kept {
        let log: Vec<_> = self.model.calls.log().collect();
        let (older, newest) = log.split_at(log.len().saturating_sub(MOST_LOGGED));
        // What older calls came to stays counted.
        let mut reckoning = self.model.reckoning.clone();
        reckoning.forget(older.iter().copied(), &self.model.config);
        let live = self.model.calls.live().take(MOST_CALLS);
        Kept {
            at: self.now,
            ahead: self.model.page.ahead,
            owner: account.owner(),
            user_name: tame(account.user_name.as_deref().unwrap_or_default()),
            heard: if self.model.connection.is_live() { self.model.pulse.heard } else { self.now },
            gaps: self.model.gaps.clone(),
            reckoning,
            calls: newest.iter().copied().chain(live).map(kept_call).collect(),
            aside: self.model.operators.all_aside().collect(),
        }
    }

    /// Takes up what this very person left in this tab.
    pub fn take_up(&mut self, account: &Account) {
        let Some(kept) = self.model.kept.take() else { return };
        if !account.is(kept.owner.as_ref()) || kept.at.since(self.now) > LARGEST_STEP {
            return;
        }
        // The page's time does not run backwards, also not over a reload.
        if kept.at > self.now {
            self.believe(kept.at.since(self.now));
        }
        self.model.reckoning = kept.reckoning;
        self.model.gaps = kept.gaps;
        self.model.gaps.open(kept.heard);
        self.model.page.was_live = true;
        for mut call in kept.calls {
            call.heard = self.now;
            if call.ended.is_none() && !self.model.lanes().any(|lane| call.bloc() == Some(lane)) {
                // Its queue is not watched any more; what it came to before stays counted.
                self.keep_counted(&call);
                continue;
            }
            self.put_back(call);
        }
        // Also those whom only the roster names, which comes later.
        for (operator, aside) in kept.aside {
            self.model.operators.set_aside(operator, aside);
        }
        self.all_lanes_and_operators_changed();
        self.changed.figures = true;
    }
}

fn kept_call(call: &Call) -> Call {
    Call { sendings: call.sendings.iter().filter_map(Assignment::after_a_gap).collect(), ..call.clone() }
}
