//! What the passing of time brings: ring times, held decisions, pauses, unconfirmed cards.

use super::Turn;
use super::assigning::PATIENCE;
use crate::domain::connection::LONGEST_PAUSE_HIDDEN;
use crate::domain::{AssignmentState, Connection, OperatorId, OperatorState, Ringer};

impl Turn<'_> {
    pub(super) fn tick(&mut self) {
        let now = self.now;
        if let Connection::Reconnecting { next: Some(next), .. } = self.model.connection
            // A clock that was set back must not make the pause longer than any pause is.
            && (next <= now || next.since(now) > LONGEST_PAUSE_HIDDEN)
        {
            self.try_now();
        }
        let held = &self.model.watched.held;
        let impatient = held.iter().filter(|(_, (_, since))| now.since(*since) >= PATIENCE);
        for id in impatient.map(|(id, _)| *id).collect::<Vec<_>>() {
            self.stop_holding(id);
        }
        let ring = self.model.config.ring;
        for id in self.model.watched.ringing.clone() {
            let assignment = self.model.calls.get(id).and_then(|call| call.assignment.as_ref());
            if let Some(AssignmentState::Ringing { since }) = assignment.map(|assignment| &assignment.state)
                && now.since(*since) >= ring
            {
                self.ring_time_over(id);
            }
        }
        for operator in self.rung_too_long_by_others() {
            self.not_ringing(operator);
        }
        if self.model.connection.is_live() {
            let limit = self.model.config.unconfirmed;
            let calls = &self.model.calls;
            let silent = |call: &crate::domain::Call| now.since(call.heard) >= limit;
            let unconfirmed = self.model.watched.unconfirmed.iter().copied();
            let expired: Vec<_> = unconfirmed.filter(|id| calls.get(*id).is_some_and(silent)).collect();
            for id in expired {
                self.expire(id);
            }
        }
        self.wait_for_test_call();
    }

    fn rung_too_long_by_others(&self) -> Vec<OperatorId> {
        let operators = &self.model.operators;
        let too_long = |id: &OperatorId| {
            let state = operators.get(*id).map(|operator| operator.state);
            matches!(state, Some(OperatorState::Ringing { since, by: Ringer::Another, .. })
                if self.now.since(since) >= self.model.config.ring)
        };
        operators.order().iter().copied().filter(too_long).collect()
    }
}
