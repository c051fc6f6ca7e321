//! What the passing of time brings: ring times, held decisions, pauses, unconfirmed cards.

use super::Turn;
use super::assigning::PATIENCE;
use crate::domain::connection::LONGEST_PAUSE_HIDDEN;
use crate::domain::model::Watch;
use crate::domain::{
    AssignmentState, Call, Connection, ContextId, Operator, OperatorId, OperatorState, Renewal, Ringer,
};

impl Turn<'_> {
    pub(super) fn tick(&mut self) {
        self.wake_up();
        let now = self.now;
        if let Connection::Reconnecting { next: Some(next), .. } = self.model.connection
            // A clock that was set back must not make the pause longer than any pause is.
            && (next <= now || next.since(now) > LONGEST_PAUSE_HIDDEN)
        {
            self.try_now();
        }
        self.watch_the_token();
        // The portal may have been asked just before, or not have listened yet.
        if self.model.renewal == Renewal::Due {
            self.ask_portal();
        }
        self.listen_for_silence();
        let impatient = |watch: &Watch| watch.held.is_some_and(|(_, since)| now.since(since) >= PATIENCE);
        let held = self.model.watched.iter().filter(|(_, watch)| impatient(watch));
        for id in held.map(|(id, _)| id).collect::<Vec<_>>() {
            self.stop_holding(id);
        }
        let ring = self.model.config.ring;
        let rung_out = |call: &Call| {
            let state = call.assignment.as_ref().map(|assignment| &assignment.state);
            matches!(state, Some(AssignmentState::Ringing { since }) if now.since(*since) >= ring)
        };
        for id in self.live_where(rung_out) {
            self.ring_time_over(id);
        }
        for operator in self.rung_too_long_by_others() {
            self.not_ringing(operator);
        }
        if self.model.connection.is_live() {
            let limit = self.model.config.unconfirmed;
            for id in self.live_where(|call| !call.confirmed && now.since(call.heard) >= limit) {
                self.expire(id);
            }
        }
        self.wait_for_test_call();
        self.fetch_roster_in_time();
        self.keep_in_time();
    }

    fn rung_too_long_by_others(&self) -> Vec<OperatorId> {
        let too_long = |operator: &&Operator| {
            matches!(operator.state, OperatorState::Ringing { since, by: Ringer::Another, .. }
                if self.now.since(since) >= self.model.config.ring)
        };
        self.model.operators.all().filter(too_long).map(|operator| operator.entry.id).collect()
    }

    /// All live calls are looked at once a second: ten thousand take less than a millisecond.
    fn live_where(&self, is: impl Fn(&Call) -> bool) -> Vec<ContextId> {
        self.model.calls.live().filter(|call| is(call)).map(|call| call.id).collect()
    }
}
