//! What calls tell about operators: who rings, who talks, who is free again. Nothing is claimed without evidence.

use super::Turn;
use crate::domain::notices::Said;
use crate::domain::{
    Assignment, AssignmentState, ContextId, Effect, Ending, Operator, OperatorId, OperatorState,
    RefusedBecause, Ringer, Trouble,
};

/// The most readings of `PICKUP_OPERATOR` that may be under way to learn who answered calls that we did not send.
const MOST_CURIOSITY: usize = 8;

impl Turn<'_> {
    /// A call was answered; `taken_by` when the event itself says by whom.
    pub(super) fn answered(&mut self, id: ContextId, taken_by: Option<OperatorId>) {
        self.model.watched.ringing.remove(&id);
        self.stop_deciding(id);
        let assignment = self.model.calls.get(id).and_then(|call| call.assignment.clone());
        let sent_to = assignment.as_ref().filter(|assignment| {
            assignment.in_flight() || matches!(assignment.state, AssignmentState::Unknown { .. })
        });
        match (taken_by, sent_to.map(|assignment| assignment.operator)) {
            (Some(operator), _) => self.answered_by(id, operator),
            (None, Some(operator)) => self.answered_by(id, operator),
            (None, None) => {
                // Whoever sent it, the variable tells to whom.
                let reading = &mut self.model.watched.pickups;
                if reading.len() < MOST_CURIOSITY && self.model.connection.is_live() {
                    reading.insert(id, crate::domain::model::Pickup::Asked);
                    self.run(Effect::ReadPickup(id));
                }
            }
        }
        let Some(assignment) = assignment else { return };
        let open = sent_to_open(&assignment.state);
        match taken_by.filter(|operator| *operator != assignment.operator) {
            None => self.set_assignment_state(id, AssignmentState::Answered { at: self.now }, open),
            Some(other) if open => {
                let reason = RefusedBecause::Overtaken(other);
                self.set_assignment_state(id, AssignmentState::Refused { at: self.now, reason }, true);
            }
            // An earlier failure stays what it was: somebody else has taken the call since.
            Some(_) => {}
        }
    }

    /// It is known who answered a call.
    pub(super) fn answered_by(&mut self, id: ContextId, operator: OperatorId) {
        let since = self.model.calls.get(id).and_then(crate::domain::Call::wait_ended).unwrap_or(self.now);
        self.model.calls.change(id, |call| call.answered_by = Some(operator));
        self.changed.calls.insert(id);
        self.release(id, Some(operator));
        self.set_operator(operator, OperatorState::Busy { call: id, since });
    }

    /// Nobody talks with this call any more: whoever did is free again.
    pub(super) fn conversation_ended(&mut self, id: ContextId) {
        let talked =
            self.model.operators.with_call(id).and_then(|operator| self.model.operators.get(operator));
        if let Some(Operator { entry, state: OperatorState::Busy { .. }, .. }) = talked {
            let operator = entry.id;
            self.set_operator(operator, OperatorState::Free { since: self.now });
        }
    }

    /// A call is gone from the board: whoever rang for it or talked with it does so no longer.
    pub(super) fn call_left(&mut self, id: ContextId, ending: Ending) {
        self.stop_deciding(id);
        self.conversation_ended(id);
        self.release(id, None);
        let at = self.now;
        let settled = self.model.calls.change_ended(id, |call| {
            let assignment = call.assignment.as_mut()?;
            assignment.state = match (ending, &assignment.state) {
                (_, state) if !sent_to_open(state) => return None,
                (Ending::Abandoned | Ending::Unseen, _) => AssignmentState::CallerLeft { at },
                (Ending::FellBack, _) => AssignmentState::NoAnswer { at },
                // We stopped looking, or never learnt who took it: the outcome stays unknown.
                (_, AssignmentState::Ringing { since }) => {
                    AssignmentState::Unknown { since: *since, delivered: true }
                }
                (_, AssignmentState::Unknown { since, delivered }) => {
                    AssignmentState::Unknown { since: *since, delivered: *delivered }
                }
                _ => AssignmentState::Unknown { since: at, delivered: false },
            };
            Some(assignment.clone())
        });
        let Some(Assignment { operator, state, .. }) = settled.flatten() else { return };
        let caller = self.caller(id);
        self.say(Said::Assignment { call: id, caller: caller.clone(), operator, state: state.clone() });
        self.set_trouble(operator, Some(Trouble { call: id, caller, state }));
    }

    /// A decision that waited for a reading has nothing left to decide; every decision has an outcome that is said.
    fn stop_deciding(&mut self, id: ContextId) {
        if self.model.watched.held.remove(&id).is_some() {
            let caller = self.caller(id);
            self.say(Said::NotSentCallGone { caller });
        }
    }

    /// Whoever rings for this call, other than `but`, is no longer known to.
    pub(super) fn release(&mut self, id: ContextId, but: Option<OperatorId>) {
        if let Some(operator) = self.model.operators.with_call(id)
            && Some(operator) != but
        {
            self.set_operator(operator, OperatorState::Unknown);
        }
    }

    /// Ringing by another supervisor, learnt from the variable.
    pub(super) fn rung_by_another(&mut self, id: ContextId, operator: OperatorId) {
        self.set_operator(
            operator,
            OperatorState::Ringing { call: id, since: self.now, by: Ringer::Another },
        );
    }

    pub(super) fn toggle_away(&mut self, operator: OperatorId) {
        let Some(known) = self.model.operators.get(operator) else { return };
        let state = match known.state {
            OperatorState::Away { .. } => OperatorState::Unknown,
            _ => OperatorState::Away { since: self.now },
        };
        self.set_operator(operator, state);
    }

    /// What was set by hand is only changed by hand, or by seeing the operator take a call after all.
    pub(super) fn set_operator(&mut self, operator: OperatorId, state: OperatorState) {
        let known = self.model.operators.get(operator).map(|operator| operator.state);
        let by_hand = matches!(known, Some(OperatorState::Away { .. }));
        if by_hand && matches!(state, OperatorState::Free { .. }) {
            return;
        }
        if self.model.operators.set(operator, state) {
            self.changed.operators.insert(operator);
        }
    }

    pub(super) fn set_trouble(&mut self, operator: OperatorId, trouble: Option<Trouble>) {
        if self.model.operators.set_trouble(operator, trouble) {
            self.changed.operators.insert(operator);
        }
    }

    /// The caller as shown: the name, else the number, else nothing.
    pub(super) fn caller(&self, id: ContextId) -> String {
        let call = self.model.call(id);
        call.map_or_else(String::new, |call| {
            if call.name.is_empty() { call.number.clone() } else { call.name.clone() }
        })
    }
}

fn sent_to_open(state: &AssignmentState) -> bool {
    use AssignmentState::{Ringing, Sending, Unknown};
    matches!(state, Sending { .. } | Ringing { .. } | Unknown { .. })
}
