//! Keeping the board over a reload of its tab, and taking it up again. What was seen before is not proven: it comes
//! back unconfirmed, with the gap shown.

use super::Kept;
use crate::domain::text::tame;
use crate::domain::time::{MINUTE, SECOND};
use crate::domain::turn::Turn;
use crate::domain::{Account, Assignment, Call, Effect, Gap, Millis, OperatorState, Session};

/// How often the board is kept while it changes; it is kept as well whenever the page is left.
const EVERY: Millis = 5 * SECOND;

/// The most calls that are kept, and the most entries of the log: a tab's storage is small.
const MOST_CALLS: usize = 2_000;
const MOST_LOGGED: usize = 300;

/// A step back of the system's clock that can have been absorbed before the reload.
const LARGEST_STEP: Millis = 48 * 60 * MINUTE;

impl Turn<'_> {
    /// A tab that was reloaded hands in what it kept; with its token, the session goes on.
    pub fn resume(&mut self, kept: Option<Kept>, has_token: bool) {
        self.model.kept = kept;
        if has_token && matches!(self.model.session, Session::SignedOut(None)) {
            self.model.session = Session::SigningIn;
            self.changed.status = true;
            let user_name = self.model.kept.as_ref().map(|kept| kept.user_name.clone());
            let user_name = user_name.filter(|name| !name.is_empty());
            self.run(Effect::Resume { api: self.model.config.api.clone(), user_name });
        }
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
        let live = self.model.calls.live().take(MOST_CALLS);
        let log = self.model.log.iter().rev().take(MOST_LOGGED).rev();
        let aside = self.model.operators.all().filter_map(|operator| match operator.state {
            OperatorState::Away { since } => Some((operator.entry.id, since)),
            _ => None,
        });
        Kept {
            at: self.now,
            owner: account.owner(),
            user_name: tame(account.user_name.as_deref().unwrap_or_default()),
            figures: self.model.figures,
            calls: log.chain(live).map(kept_call).collect(),
            aside: aside.collect(),
        }
    }

    /// Takes up what this very person left in this tab.
    pub fn take_up(&mut self, account: &Account) {
        let Some(kept) = self.model.kept.take() else { return };
        if kept.owner != account.owner() || kept.at.since(self.now) > LARGEST_STEP {
            return;
        }
        // The page's time does not run backwards, also not over a reload.
        if kept.at > self.now {
            self.believe(kept.at.since(self.now));
        }
        self.model.figures = kept.figures;
        self.model.gap = Some(Gap { from: kept.at, until: None });
        for mut call in kept.calls {
            call.heard = self.now;
            if call.ended.is_some() {
                self.model.log.add(call.clone());
            } else if !self.model.lanes().any(|lane| call.bloc() == Some(lane)) {
                // Its queue is not watched any more.
                continue;
            }
            self.changed.call(call.id);
            self.model.calls.put(call);
        }
        for (operator, since) in kept.aside {
            self.set_operator(operator, OperatorState::Away { since });
        }
        self.all_lanes_and_operators_changed();
        self.changed.figures = true;
    }
}

fn kept_call(call: &Call) -> Call {
    Call { assignment: call.assignment.as_ref().and_then(Assignment::after_a_gap), ..call.clone() }
}
