//! The connection: being live, breaking, trying again for as long as it takes.

use super::{Connection, ConnectionId, LONGEST_PAUSE_HIDDEN, STEADY_AFTER, pause};
use crate::domain::assigning::Watch;
use crate::domain::fault::Category;
use crate::domain::time::MINUTE;
use crate::domain::turn::Turn;
use crate::domain::{AssignmentState, BlocId, Call, Effect, Fault, Millis, NotSent, Said, Session, TestCall};

/// After so long what looks like a wrong set-up is believed to be one, and not a server that is being replaced.
const SURE_AFTER: Millis = MINUTE;

/// The most waiting calls whose `PICKUP_OPERATOR` is read after a gap, to learn what other supervisors did meanwhile.
const MOST_CURIOSITY: usize = 50;

impl Turn<'_> {
    pub fn hub_opened(&mut self, connection: ConnectionId) {
        if self.is_current(connection) {
            let lanes = self.model.lanes().collect();
            let asked = self.model.subscriptions.begin(lanes);
            self.ask_hub_for(asked);
        }
    }

    /// The board is live when every lane is heard but those that the hub refuses; a lane that joins a live board is so now.
    /// A hub that refuses all of them tells nothing, and is no board.
    pub fn subscribed(&mut self, connection: ConnectionId, refused: Vec<(BlocId, Fault)>) {
        if !self.is_current(connection) {
            return;
        }
        let first = refused.first().map(|(_, why)| why.clone());
        let Some(mut fresh) = self.model.subscriptions.subscribed(refused, self.now) else { return };
        let hears_any = self.model.lanes().any(|bloc| self.model.subscriptions.hears(bloc));
        if let (Some(why), false) = (first, hears_any) {
            self.hub_closed(connection, true, why);
            return;
        }
        self.changed.status = true;
        // Which queues are shown may have changed meanwhile.
        self.ask_for_difference();
        if !self.model.connection.is_live() {
            let subscriptions = &self.model.subscriptions;
            let is_answered = |bloc| subscriptions.hears(bloc) || subscriptions.refusal(bloc).is_some();
            if !self.model.lanes().all(is_answered) {
                return;
            }
            self.become_live();
            fresh = self.model.lanes().filter(|bloc| self.model.subscriptions.hears(*bloc)).collect();
        }
        self.catch_up(&fresh);
    }

    fn become_live(&mut self) {
        self.model.connection = Connection::Live { since: self.now, silent: None };
        // How many wait is known from now on.
        self.model.page.was_live = true;
        self.changed.figures = true;
        self.feel_pulse();
        if let Some(gap) = self.model.gaps.close(self.now) {
            self.say(Said::LiveAgain { gap_ms: gap.length(self.now) });
        }
    }

    /// What may have gone by unseen in these lanes is asked for: what became of our sendings, and what other supervisors
    /// did. From here on an unconfirmed call has the set time to show itself.
    fn catch_up(&mut self, lanes: &[BlocId]) {
        let now = self.now;
        let is_here = |call: &Call| call.bloc().is_some_and(|bloc| lanes.contains(&bloc));
        for id in self.model.calls.live_where(|call| is_here(call) && !call.confirmed) {
            self.changed.call(id);
            self.model.calls.change(id, |call| call.heard = now);
        }
        // Also of a call that was heard of between the subscriptions, and so is confirmed.
        let unsettled = |call: &Call| {
            call.assignment().is_some_and(|sending| matches!(sending.state, AssignmentState::Unknown { .. }))
        };
        for id in self.model.calls.live_where(|call| is_here(call) && unsettled(call)) {
            self.ask(id);
        }
        let unproven = self
            .model
            .calls
            .live_where(|call| is_here(call) && !call.confirmed && call.waits() && !unsettled(call));
        for id in unproven.into_iter().take(MOST_CURIOSITY) {
            self.ask(id);
        }
    }

    pub fn hub_closed(&mut self, connection: ConnectionId, may_reconnect: bool, fault: Fault) {
        if !self.is_current(connection) {
            return;
        }
        self.believe_a_jump();
        // It was refused with a token to which there is a newer one.
        let outdated = fault.category() == Category::Access && self.model.page.renewed == connection;
        // What this connection still says, after it was closed, counts no more.
        self.model.next_connection();
        self.run(Effect::CloseHub);
        let since = match self.model.connection {
            Connection::Live { since, .. } => {
                if self.now.since(since) >= STEADY_AFTER {
                    self.model.counters.tries = 0;
                }
                self.model.gaps.open(self.model.pulse.heard);
                self.lose_sight(&fault);
                self.say(Said::ConnectionLost { why: fault.clone() });
                self.now
            }
            Connection::Connecting { since }
            | Connection::Reconnecting { since, .. }
            | Connection::Lost { since, .. } => {
                // Also a connection that was open and not live yet has told of calls.
                self.lose_sight(&fault);
                since
            }
            Connection::SignedOut => return,
        };
        self.changed.status = true;
        // Why nobody answers was looked into before, and is not each time.
        let fault = match &self.model.connection {
            Connection::Reconnecting { why: Fault::OriginRefused, .. } if fault == Fault::Unreachable => {
                Fault::OriginRefused
            }
            _ => fault,
        };
        let in_vain = matches!(
            fault,
            Fault::Unauthorized | Fault::Forbidden | Fault::InsecureAddress | Fault::BadAddress
        );
        if (in_vain && !outdated) || !may_reconnect {
            if fault.category() == Category::Access {
                self.renewal_is_due();
            }
            self.model.connection = Connection::Lost { since, why: fault };
            return;
        }
        let chance = self.model.chance();
        let tries = self.model.counters.tries;
        // What only a person can mend is not asked for as often as what mends itself.
        let set_up_wrong = fault.category() == Category::Setup && self.now.since(since) >= SURE_AFTER;
        let next = self.now.plus(pause(tries, self.model.page.hidden || set_up_wrong, chance));
        self.model.counters.tries = tries.saturating_add(1);
        self.model.connection = Connection::Reconnecting {
            since,
            tries: self.model.counters.tries,
            next: Some(next),
            why: fault,
        };
        self.run(Effect::WakeAt(next));
    }

    /// What we believed when the connection broke is kept, and marked as not proven.
    fn lose_sight(&mut self, fault: &Fault) {
        self.model.operators.forget_evidence();
        self.all_lanes_and_operators_changed();
        // Decisions that waited are given up, and so is a question that nobody can say yes to any more.
        for (id, held) in self.model.all_held() {
            self.not_sent(id, held.operator, NotSent::NotLive);
        }
        if let Some(question) = self.model.question.take() {
            self.changed.question = true;
            self.not_sent(question.call, question.operator, NotSent::NotLive);
        }
        self.model.watched.retain(|_, watch| {
            *watch = Watch { may_arrive_until: watch.may_arrive_until, ..Watch::default() };
            watch.may_arrive_until.is_some()
        });
        // That it could not be ended is said; it can be tried again.
        if let TestCall::Ending { call, .. } = self.model.test_call {
            self.test_call_sent(call, Err(Fault::ConnectionLost));
        }
        for id in self.model.calls.live_where(|_| true) {
            let doing = self.model.calls.change(id, |call| {
                (call.confirmed, call.sent_by_other) = (false, None);
                call.assignment().map(|sending| sending.state.clone())
            });
            self.changed.call(id);
            // A sending may not have arrived; a ringing has, but its outcome may go by unseen.
            let unknown = match doing.flatten() {
                Some(AssignmentState::Sending { since }) => {
                    if *fault == Fault::TimedOut {
                        // We gave the line up, and it may carry to its end what it was given.
                        self.may_arrive(id, since);
                    }
                    (self.now, false)
                }
                Some(AssignmentState::Ringing { since } | AssignmentState::Recalling { since }) => {
                    (since, true)
                }
                _ => continue,
            };
            let state = AssignmentState::Unknown { since: unknown.0, delivered: unknown.1 };
            self.set_assignment_state(id, state, true);
        }
    }

    pub fn visibility_changed(&mut self, visible: bool) {
        self.model.page.hidden = !visible;
        if visible {
            self.try_early();
            self.look_for_release_early();
            self.keep_lit_again();
        } else {
            // It may be the last that the page hears.
            self.keep();
        }
    }

    /// The pause is over.
    pub fn try_in_time(&mut self) {
        let now = self.now;
        if let Connection::Reconnecting { next: Some(next), .. } = self.model.connection
            // A clock that was set back must not make the pause longer than any pause is.
            && (next <= now || next.since(now) > LONGEST_PAUSE_HIDDEN)
        {
            self.try_now();
        }
    }

    /// The way may be free again: no reason to sit out the pause.
    pub fn try_early(&mut self) {
        self.resume_early();
        if let Connection::Reconnecting { next: Some(_), .. } = self.model.connection {
            self.try_now();
        }
    }

    /// By hand, also where we would not try by ourselves.
    pub fn reconnect(&mut self) {
        if let Connection::Lost { since, why } = &self.model.connection {
            self.model.connection =
                Connection::Reconnecting { since: *since, tries: 0, next: Some(self.now), why: why.clone() };
        }
        self.try_early();
    }

    /// Starts the next try, if one is due to start.
    pub fn try_now(&mut self) {
        if let Connection::Reconnecting { next, .. } = &mut self.model.connection {
            *next = None;
            self.changed.status = true;
            self.open_hub();
        }
    }

    pub fn dismiss_gap(&mut self) {
        self.changed.status |= self.model.gaps.read();
    }

    pub fn open_hub(&mut self) {
        let connection = self.model.next_connection();
        self.run(Effect::OpenHub(connection));
    }

    fn is_current(&self, connection: ConnectionId) -> bool {
        connection == self.model.current_connection() && matches!(self.model.session, Session::SignedIn(_))
    }
}
