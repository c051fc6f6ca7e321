//! What calls tell about operators: who rings, who talks, who is free again. Nothing is claimed without evidence.

use super::{Operator, OperatorState, Ringer, Trouble};
use crate::domain::assigning::Pickup;
use crate::domain::turn::Turn;
use crate::domain::{
    Assignment, AssignmentState, Call, ContextId, Ending, OperatorId, RefusedBecause, Said, Stage,
};

/// The most readings of `PICKUP_OPERATOR` that may be under way to learn who answered calls that we did not send.
const MOST_CURIOSITY: usize = 8;

impl Turn<'_> {
    /// A call was answered; `taken_by` when the event itself says by whom.
    pub fn answered(&mut self, id: ContextId, taken_by: Option<OperatorId>) {
        self.stop_deciding(id);
        let assignment = self.model.calls.get(id).and_then(|call| call.assignment.as_ref());
        let sent_to = assignment.filter(|assignment| sent_to_open(&assignment.state));
        let arrived =
            |state: &AssignmentState| !matches!(state, AssignmentState::Unknown { delivered: false, .. });
        let ours =
            sent_to.filter(|assignment| arrived(&assignment.state)).map(|assignment| assignment.operator);
        let must_know = sent_to.is_some();
        if let Some(operator) = taken_by.or(ours) {
            self.answered_by(id, operator);
        }
        if taken_by.is_some() {
            self.forget_pickup(id);
        } else if must_know || self.is_curious() {
            // Whoever sent it last, the variable tells to whom; another supervisor may have overtaken us.
            self.forget_pickup(id);
            self.ask(id);
        }
    }

    fn is_curious(&self) -> bool {
        let under_way = self.model.watched.values().filter(|watch| watch.pickup == Some(Pickup::Asked));
        self.model.connection.is_live() && under_way.count() < MOST_CURIOSITY
    }

    /// It is known who answered a call, or better known than before.
    pub fn answered_by(&mut self, id: ContextId, operator: OperatorId) {
        let since = self.model.calls.get(id).and_then(Call::wait_ended).unwrap_or(self.now);
        let assignment = self.model.calls.change(id, |call| {
            call.answered_by = Some(operator);
            call.assignment.clone()
        });
        self.changed.call(id);
        if let Some(Assignment { operator: sent_to, state, .. }) = assignment.flatten() {
            let (open, answered) = (sent_to_open(&state), matches!(state, AssignmentState::Answered { .. }));
            if sent_to == operator && !answered {
                self.set_assignment_state(id, AssignmentState::Answered { at: since }, open);
            } else if sent_to != operator && (open || answered) {
                // An earlier failure stays what it was: somebody else has taken the call since.
                let reason = RefusedBecause::Overtaken(operator);
                self.set_assignment_state(id, AssignmentState::Refused { at: self.now, reason }, true);
            }
        }
        self.release(id, Some(operator));
        self.set_operator(operator, OperatorState::Busy { call: id, since });
    }

    /// Nobody talks with this call any more: whoever did is free again.
    pub fn conversation_ended(&mut self, id: ContextId) {
        let talked =
            self.model.operators.with_call(id).and_then(|operator| self.model.operators.get(operator));
        if let Some(Operator { entry, state: OperatorState::Busy { .. }, .. }) = talked {
            let operator = entry.id;
            let other = self.conversation_of(operator);
            self.set_operator(operator, other.unwrap_or(OperatorState::Free { since: self.now }));
        }
    }

    /// A call is gone from the board: whoever rang for it or talked with it does so no longer.
    pub fn call_left(&mut self, id: ContextId, ending: Ending) {
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
        let held = self.model.watched.get_mut(&id).and_then(|watch| watch.held.take());
        if held.is_some() {
            let caller = self.caller(id);
            self.say(Said::NotSentCallGone { caller });
        }
    }

    /// Whoever rings for this call, other than `but`, is no longer known to.
    pub fn release(&mut self, id: ContextId, but: Option<OperatorId>) {
        if let Some(operator) = self.model.operators.with_call(id)
            && Some(operator) != but
        {
            self.not_ringing(operator);
        }
    }

    /// An operator does not ring any more, for all we know: back to the evidence there was before.
    pub fn not_ringing(&mut self, operator: OperatorId) {
        let state = self.conversation_of(operator).unwrap_or(OperatorState::Unknown);
        self.set_operator(operator, state);
    }

    /// The conversation that we have seen begin, and not end.
    fn conversation_of(&self, operator: OperatorId) -> Option<OperatorState> {
        let talks = |call: &&Call| {
            call.answered_by == Some(operator) && call.confirmed && call.stage() == Stage::Answered
        };
        // The newest, and of two in the same moment always the same one.
        let talked = self.model.calls.live().filter(talks).max_by_key(|call| (call.wait_ended(), call.id));
        talked.map(|call| OperatorState::Busy { call: call.id, since: call.wait_ended().unwrap_or(self.now) })
    }

    /// Ringing by another supervisor, learnt from the variable.
    pub fn rung_by_another(&mut self, id: ContextId, operator: OperatorId) {
        self.set_operator(
            operator,
            OperatorState::Ringing { call: id, since: self.now, by: Ringer::Another },
        );
    }

    /// Whoever another supervisor had rung does not ring for longer than anybody does.
    pub fn others_ring_times_over(&mut self) {
        let too_long = |operator: &&Operator| {
            matches!(operator.state, OperatorState::Ringing { since, by: Ringer::Another, .. }
                if self.now.since(since) >= self.model.config.ring)
        };
        let rung_out = self.model.operators.all().filter(too_long).map(|operator| operator.entry.id);
        for operator in rung_out.collect::<Vec<_>>() {
            self.not_ringing(operator);
        }
    }

    pub fn toggle_away(&mut self, operator: OperatorId) {
        let Some(known) = self.model.operators.get(operator) else { return };
        if matches!(known.state, OperatorState::Away { .. }) {
            self.model.operators.take_back(operator);
            self.not_ringing(operator);
        } else {
            self.set_operator(operator, OperatorState::Away { since: self.now });
        }
    }

    /// What was set by hand is only changed by hand, or by seeing the operator take a call after all.
    pub fn set_operator(&mut self, operator: OperatorId, state: OperatorState) {
        if self.model.operators.set(operator, state) {
            self.changed.operator(operator);
        }
    }

    pub fn set_trouble(&mut self, operator: OperatorId, trouble: Option<Trouble>) {
        if self.model.operators.set_trouble(operator, trouble) {
            self.changed.operator(operator);
        }
    }

    /// The caller as shown: the name, else the number, else nothing.
    pub fn caller(&self, id: ContextId) -> String {
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
