//! The connection: being live, breaking, trying again for as long as it takes.

use super::{Connection, ConnectionId, Gap, LONGEST_PAUSE_HIDDEN, STEADY_AFTER, pause};
use crate::domain::fault::Category;
use crate::domain::time::MINUTE;
use crate::domain::turn::Turn;
use crate::domain::{AssignmentState, Call, Effect, Fault, Millis, Said, Session};

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

    /// The board is live only when every lane is heard; a lane that joins a live board is so now.
    pub fn subscribed(&mut self, connection: ConnectionId) {
        if !self.is_current(connection) {
            return;
        }
        let Some(mut fresh) = self.model.subscriptions.subscribed() else { return };
        self.changed.status = true;
        // Which queues are shown may have changed meanwhile.
        self.ask_for_difference();
        if !self.model.connection.is_live() {
            if !self.model.lanes().all(|bloc| self.model.subscriptions.hears(bloc)) {
                return;
            }
            self.become_live();
            fresh = self.model.lanes().collect();
        }
        // From here on an unconfirmed call has the set time to show itself.
        let is_fresh = |call: &&Call| call.bloc().is_some_and(|bloc| fresh.contains(&bloc));
        let unconfirmed = self.model.calls.live().filter(|call| !call.confirmed).filter(is_fresh);
        let mut curious = MOST_CURIOSITY;
        for id in unconfirmed.map(|call| call.id).collect::<Vec<_>>() {
            let now = self.now;
            self.changed.call(id);
            let (unsettled, waits) = self
                .model
                .calls
                .change(id, |call| {
                    call.heard = now;
                    let state = call.assignment.as_ref().map(|assignment| &assignment.state);
                    (matches!(state, Some(AssignmentState::Unknown { .. })), call.waits())
                })
                .unwrap_or_default();
            if unsettled {
                self.run(Effect::ReadPickup(id));
            } else if waits && curious > 0 {
                // Others may have sent it meanwhile.
                curious -= 1;
                self.ask(id);
            }
        }
    }

    fn become_live(&mut self) {
        self.model.connection = Connection::Live { since: self.now, silent: None };
        self.feel_pulse();
        if let Some(gap) = self.model.gap.as_mut().filter(|gap| gap.until.is_none()) {
            gap.until = Some(self.now);
            let gap_ms = gap.length(self.now);
            self.say(Said::LiveAgain { gap_ms });
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
                self.lose_sight();
                self.say(Said::ConnectionLost { why: fault.clone() });
                self.now
            }
            Connection::Connecting { since }
            | Connection::Reconnecting { since, .. }
            | Connection::Lost { since, .. } => since,
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
    fn lose_sight(&mut self) {
        self.model.gap = Some(Gap { from: self.now, until: None });
        self.model.operators.forget_evidence();
        self.all_lanes_and_operators_changed();
        let live: Vec<_> = self.model.calls.live().map(|call| call.id).collect();
        for id in live {
            let doing = self.model.calls.change(id, |call| {
                call.confirmed = false;
                call.assignment.as_ref().map(|assignment| assignment.state.clone())
            });
            self.changed.call(id);
            // A sending may not have arrived; a ringing has, but its outcome may go by unseen.
            let unknown = match doing.flatten() {
                Some(AssignmentState::Sending { .. }) => (self.now, false),
                Some(AssignmentState::Ringing { since }) => (since, true),
                _ => continue,
            };
            let state = AssignmentState::Unknown { since: unknown.0, delivered: unknown.1 };
            self.set_assignment_state(id, state, true);
        }
        // A question that nobody can say yes to any more would only stand in the way.
        let mut held = self.model.question.take().is_some();
        self.changed.question |= held;
        self.model.watched.retain(|_, watch| {
            held |= watch.held.is_some();
            (watch.pickup, watch.held) = (None, None);
            watch.replaced.is_some()
        });
        if held {
            self.say(Said::NotSentOffline);
        }
    }

    pub fn visibility_changed(&mut self, visible: bool) {
        self.model.page.hidden = !visible;
        if visible {
            self.try_early();
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
        // A gap that is still open is not history yet.
        if self.model.gap.is_some_and(|gap| gap.until.is_some()) {
            self.model.gap = None;
            self.changed.status = true;
        }
    }

    pub fn open_hub(&mut self) {
        let connection = self.model.next_connection();
        self.run(Effect::OpenHub(connection));
    }

    fn is_current(&self, connection: ConnectionId) -> bool {
        connection == self.model.current_connection() && matches!(self.model.session, Session::SignedIn(_))
    }
}
