//! Handing a call to an operator: one decision, at most one sending, an outcome that is always said.

use super::Turn;
use crate::domain::config::BlocKind;
use crate::domain::model::Pickup;
use crate::domain::notices::Said;
use crate::domain::{
    Assignment, AssignmentState, Call, ContextId, DecisionId, Doubt, Effect, Fault, Millis, OperatorId,
    OperatorState, Question, RefusedBecause, Ringer, Trouble,
};

/// How long a decision waits for the reading of `PICKUP_OPERATOR` before it is carried out without: a caller waits.
pub(super) const PATIENCE: Millis = 2_000;
/// How long a reading is good for: a menu can stay open for minutes, and others work meanwhile.
const FRESH: Millis = 10_000;

impl Turn<'_> {
    /// A drag began, or the menu opened: ask now whether somebody else has sent the call, to know it by the drop.
    pub(super) fn open_assigning(&mut self, id: ContextId) {
        if self.model.connection.is_live() && self.model.calls.get(id).is_some_and(Call::waits) {
            self.ask(id);
        }
    }

    /// A drop, a pick or a menu choice.
    pub(super) fn assign(&mut self, id: ContextId, operator: OperatorId) {
        if !self.may_send(id, operator) {
            return;
        }
        let doing = self.model.calls.get(id).and_then(|call| call.assignment.clone());
        if let Some(assignment) = &doing
            && assignment.in_flight()
        {
            // The same decision twice, by a double click or an impatient hand, is one decision.
            if assignment.operator != operator {
                self.ask_person(id, operator, Doubt::AlreadyRinging(assignment.operator));
            }
            return;
        }
        match self.model.watched(id).pickup {
            Some(Pickup::Read(held, at)) if self.now.since(at) <= FRESH => {
                let ours = doing.as_ref().map(|assignment| assignment.operator);
                match held.filter(|held| Some(*held) != ours) {
                    Some(other) => self.ask_person(id, operator, Doubt::SentByAnother(other)),
                    None => self.weigh_operator(id, operator),
                }
            }
            _ => {
                self.ask(id);
                // A second thought replaces the operator; the caller has waited since the first.
                let since = self.model.watched(id).held.map_or(self.now, |(_, since)| since);
                self.model.watch(id).held = Some((operator, since));
                let patient_until = since.plus(PATIENCE);
                self.run(Effect::WakeAt(patient_until));
            }
        }
    }

    /// Nothing is known, after all, about what others did: the decision is carried out.
    pub(super) fn stop_holding(&mut self, id: ContextId) {
        let Some((operator, _)) = self.model.watched(id).held else { return };
        self.found(id, None);
        self.assign(id, operator);
    }

    pub(super) fn answer_question(&mut self, yes: bool) {
        let Some(question) = self.model.question.take() else { return };
        self.changed.question = true;
        if yes && self.may_send(question.call, question.operator) {
            self.send(question.call, question.operator);
            if let Doubt::SentByAnother(other) = question.doubt {
                self.model.watch(question.call).replaced = Some(other);
            }
        }
    }

    /// The hub answered to a sending.
    pub(super) fn pickup_set(&mut self, decision: DecisionId, id: ContextId, result: Result<(), Fault>) {
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

    /// `PICKUP_OPERATOR` was read: before a decision, after one, or to learn who answered.
    pub(super) fn pickup_read(&mut self, id: ContextId, result: Result<Option<OperatorId>, Fault>) {
        let before = self.model.watched(id);
        let asked = before.pickup.is_some();
        self.forget_pickup(id);
        if let Some((operator, _)) = before.held {
            // What cannot be read holds nothing up: a caller waits.
            let found = result.unwrap_or(None);
            self.found(id, found);
            self.note_others(id, found);
            self.assign(id, operator);
            return;
        }
        let (Some(call), Ok(held)) = (self.model.calls.get(id), result) else { return };
        let assignment = call.assignment.clone();
        if call.waits() {
            if asked {
                self.found(id, held);
            }
            self.note_others(id, held);
            if let Some(assignment) = assignment {
                self.compare(id, &assignment, held);
            }
        } else if let Some(operator) = held {
            if call.answered_by.is_none() || (asked && call.answered_by != held) {
                self.answered_by(id, operator);
            }
        } else if let Some(assignment) = assignment {
            self.compare(id, &assignment, None);
        }
    }

    pub(super) fn dismiss_assignment(&mut self, id: ContextId) {
        let failed = self.model.calls.get(id).and_then(|call| call.assignment.clone());
        if let Some(assignment) = failed.filter(Assignment::failed) {
            self.model.calls.change(id, |call| call.assignment = None);
            self.changed.call(id);
            self.clear_trouble(assignment.operator, id);
        }
    }

    pub(super) fn dismiss_trouble(&mut self, operator: OperatorId) {
        let trouble = self.model.operators.get(operator).and_then(|operator| operator.trouble.clone());
        if let Some(trouble) = trouble {
            self.set_trouble(operator, None);
            self.dismiss_assignment(trouble.call);
        }
    }

    /// The ring time is over and the call still waits.
    pub(super) fn ring_time_over(&mut self, id: ContextId) {
        self.release(id, None);
        self.set_assignment_state(id, AssignmentState::NoAnswer { at: self.now }, true);
    }

    /// Shows how an assignment stands, on the card and on the tile; `news` says it as well.
    pub(super) fn set_assignment_state(&mut self, id: ContextId, state: AssignmentState, news: bool) {
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

    /// What must hold before anything is sent; says why not.
    fn may_send(&mut self, id: ContextId, operator: OperatorId) -> bool {
        if !self.model.connection.is_live() {
            self.say(Said::NotSentOffline);
            return false;
        }
        let bloc = self.model.calls.get(id).filter(|call| call.waits()).and_then(Call::bloc);
        let Some(bloc) = bloc else {
            let caller = self.caller(id);
            self.say(Said::NotSentCallGone { caller });
            return false;
        };
        let Some(known) = self.model.operators.get(operator) else { return false };
        let is_queue = self.model.config.queue(bloc).is_some_and(|queue| queue.kind == BlocKind::Queue);
        if !known.serves(bloc) || !is_queue {
            self.say(Said::NotSentWrongQueue { operator });
            return false;
        }
        true
    }

    fn weigh_operator(&mut self, id: ContextId, operator: OperatorId) {
        let state = self.model.operators.get(operator).map(|operator| operator.state);
        let doubt = match state {
            Some(OperatorState::Ringing { .. }) => Doubt::OperatorRinging,
            Some(OperatorState::Busy { .. }) => Doubt::OperatorBusy,
            Some(OperatorState::Away { .. }) => Doubt::OperatorAway,
            Some(OperatorState::Unknown | OperatorState::Free { .. }) | None => {
                self.send(id, operator);
                return;
            }
        };
        self.ask_person(id, operator, doubt);
    }

    fn ask_person(&mut self, call: ContextId, operator: OperatorId, doubt: Doubt) {
        self.forget_pickup(call);
        // A question that changed under the hand would be answered for the one before.
        if self.model.question.as_ref().is_some_and(|open| open.call != call) {
            self.say(Said::NotSentQuestionOpen { caller: self.caller(call) });
            return;
        }
        self.model.question = Some(Question { call, caller: self.caller(call), operator, doubt });
        self.changed.question = true;
    }

    /// The one place where a call is sent.
    fn send(&mut self, id: ContextId, operator: OperatorId) {
        let watch = self.model.watch(id);
        (watch.pickup, watch.held) = (None, None);
        if self.model.question.as_ref().is_some_and(|question| question.call == id) {
            self.model.question = None;
            self.changed.question = true;
        }
        let before = self.model.calls.get(id).and_then(|call| call.assignment.clone());
        if let Some(before) = before {
            self.release(id, None);
            self.clear_trouble(before.operator, id);
            if let Some(held) = before.left_behind() {
                self.model.watch(id).replaced = Some(held);
            }
        }
        let decision = self.model.next_decision();
        let state = AssignmentState::Sending { since: self.now };
        let assignment = Assignment { decision, operator, state: state.clone() };
        self.model.calls.change(id, |call| {
            call.assignment = Some(assignment);
            call.sent_by_other = None;
        });
        self.set_trouble(operator, None);
        self.set_assignment_state(id, state, false);
        self.run(Effect::SetPickup { decision, call: id, operator });
    }

    fn ring(&mut self, id: ContextId, operator: OperatorId, since: crate::domain::Moment) {
        self.set_assignment_state(id, AssignmentState::Ringing { since }, true);
        self.set_operator(operator, OperatorState::Ringing { call: id, since, by: Ringer::Us });
        self.run(Effect::WakeAt(since.plus(self.model.config.ring)));
    }

    /// After a sending, or after a gap: does the variable hold what we sent?
    fn compare(&mut self, id: ContextId, assignment: &Assignment, held: Option<OperatorId>) {
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

    /// Asks what `PICKUP_OPERATOR` of the call holds, unless that is being asked already.
    pub(super) fn ask(&mut self, id: ContextId) {
        if self.model.watch(id).pickup.replace(Pickup::Asked) != Some(Pickup::Asked) {
            self.run(Effect::ReadPickup(id));
        }
    }

    /// What another supervisor did with a call that waits; none of our own sendings stands on its card then.
    fn note_others(&mut self, id: ContextId, held: Option<OperatorId>) {
        let changed = self.model.calls.change(id, |call| {
            let other = held.filter(|_| call.waits() && call.assignment.is_none());
            std::mem::replace(&mut call.sent_by_other, other) != other
        });
        if changed == Some(true) {
            self.changed.call(id);
        }
    }

    /// A reading came: what waited for it does not wait any more.
    fn found(&mut self, id: ContextId, held: Option<OperatorId>) {
        let at = self.now;
        let watch = self.model.watch(id);
        (watch.pickup, watch.held) = (Some(Pickup::Read(held, at)), None);
    }

    pub(super) fn forget_pickup(&mut self, id: ContextId) {
        if let Some(watch) = self.model.watched.get_mut(id) {
            watch.pickup = None;
        }
    }

    fn clear_trouble(&mut self, operator: OperatorId, call: ContextId) {
        let trouble = self.model.operators.get(operator).and_then(|operator| operator.trouble.as_ref());
        if trouble.is_some_and(|trouble| trouble.call == call) {
            self.set_trouble(operator, None);
        }
    }
}
