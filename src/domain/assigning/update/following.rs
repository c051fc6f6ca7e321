//! What becomes of a sending, shown on the card and on the tile until somebody has seen it.

use crate::domain::turn::Turn;
use crate::domain::{
    Assignment, AssignmentState, Call, ContextId, DecisionId, Effect, Fault, Moment, OperatorId,
    OperatorState, RefusedBecause, Ringer, Said, Trouble,
};

impl Turn<'_> {
    /// The hub answered to a sending.
    pub fn pickup_set(&mut self, decision: DecisionId, id: ContextId, result: Result<(), Fault>) {
        let assignment = self.model.calls.get(id).and_then(|call| call.assignment.clone());
        let Some(Assignment { operator, state: AssignmentState::Sending { .. }, .. }) =
            assignment.filter(|assignment| assignment.decision == decision)
        else {
            // Events can overtake the answer: the call was answered, ended, or sent again already.
            return;
        };
        match result {
            Ok(()) => {
                self.ring(id, operator, self.now);
                // Last write wins at the hub: see whether ours was the last.
                self.run(Effect::ReadPickup(id));
            }
            Err(Fault::ConnectionLost | Fault::TimedOut) => {
                let state = AssignmentState::Unknown { since: self.now, delivered: false };
                self.set_assignment_state(id, state, true);
                if self.model.connection.is_live() {
                    self.run(Effect::ReadPickup(id));
                }
            }
            Err(fault) => {
                let reason = RefusedBecause::Hub(fault);
                self.set_assignment_state(id, AssignmentState::Refused { at: self.now, reason }, true);
            }
        }
    }

    pub fn ring(&mut self, id: ContextId, operator: OperatorId, since: Moment) {
        self.set_assignment_state(id, AssignmentState::Ringing { since }, true);
        self.set_operator(operator, OperatorState::Ringing { call: id, since, by: Ringer::Us });
        self.run(Effect::WakeAt(since.plus(self.model.config.ring)));
    }

    /// The ring time is over and the call still waits.
    pub fn ring_times_over(&mut self) {
        let (now, ring) = (self.now, self.model.config.ring);
        let rung_out = |call: &Call| {
            let state = call.assignment.as_ref().map(|assignment| &assignment.state);
            matches!(state, Some(AssignmentState::Ringing { since }) if now.since(*since) >= ring)
        };
        for id in self.model.calls.live_where(rung_out) {
            self.release(id, None);
            self.set_assignment_state(id, AssignmentState::NoAnswer { at: now }, true);
        }
    }

    /// After a sending, or after a gap: does the variable hold what we sent?
    pub fn compare(&mut self, id: ContextId, assignment: &Assignment, held: Option<OperatorId>) {
        let ours = held == Some(assignment.operator);
        let before = self.model.watched(id).replaced;
        match (&assignment.state, held) {
            (AssignmentState::Unknown { since, .. }, _) if ours => {
                let since = *since;
                if self.now.since(since) < self.model.config.ring {
                    self.ring(id, assignment.operator, since);
                } else {
                    self.set_assignment_state(id, AssignmentState::Unknown { since, delivered: true }, true);
                }
            }
            // It holds what it held before: ours never arrived.
            (AssignmentState::Unknown { delivered: false, .. }, _) if held.is_none() || held == before => {
                let reason = RefusedBecause::NeverArrived;
                self.set_assignment_state(id, AssignmentState::Refused { at: self.now, reason }, true);
            }
            (AssignmentState::Ringing { .. } | AssignmentState::Unknown { .. }, Some(other)) if !ours => {
                let reason = RefusedBecause::Overtaken(other);
                self.set_assignment_state(id, AssignmentState::Refused { at: self.now, reason }, true);
                self.rung_by_another(id, other);
            }
            _ => {}
        }
    }

    /// Shows how an assignment stands, on the card and on the tile; `news` says it as well.
    pub fn set_assignment_state(&mut self, id: ContextId, state: AssignmentState, news: bool) {
        let assignment = self.model.calls.change(id, |call| {
            let assignment = call.assignment.as_mut()?;
            assignment.state = state;
            Some(assignment.clone())
        });
        let Some(assignment) = assignment.flatten() else { return };
        let (operator, caller) = (assignment.operator, self.caller(id));
        self.changed.call(id);
        if assignment.failed() {
            self.release(id, None);
            let trouble = Trouble { call: id, caller: caller.clone(), state: assignment.state.clone() };
            self.set_trouble(operator, Some(trouble));
        } else {
            self.clear_trouble(operator, id);
        }
        if news {
            self.say(Said::Assignment { call: id, caller, operator, state: assignment.state });
        }
    }

    pub fn dismiss_assignment(&mut self, id: ContextId) {
        let failed = self.model.calls.get(id).and_then(|call| call.assignment.clone());
        if let Some(assignment) = failed.filter(Assignment::failed) {
            self.model.calls.change(id, |call| call.assignment = None);
            self.changed.call(id);
            self.clear_trouble(assignment.operator, id);
        }
    }

    pub fn dismiss_trouble(&mut self, operator: OperatorId) {
        let trouble = self.model.operators.get(operator).and_then(|operator| operator.trouble.clone());
        if let Some(trouble) = trouble {
            self.set_trouble(operator, None);
            self.dismiss_assignment(trouble.call);
        }
    }

    pub fn clear_trouble(&mut self, operator: OperatorId, call: ContextId) {
        let trouble = self.model.operators.get(operator).and_then(|operator| operator.trouble.as_ref());
        if trouble.is_some_and(|trouble| trouble.call == call) {
            self.set_trouble(operator, None);
        }
    }
}
