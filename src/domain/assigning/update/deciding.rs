//! From a drop to the sending: a decision is carried out, questioned, or refused; in each case that is said.

use crate::domain::assigning::{Pickup, Watch};
use crate::domain::config::BlocKind;
use crate::domain::turn::Turn;
use crate::domain::{
    Assignment, AssignmentState, Call, ContextId, Doubt, Effect, Millis, OperatorId, OperatorState, Question,
    Said,
};

/// How long a decision waits for the reading of `PICKUP_OPERATOR` before it is carried out without: a caller waits.
const PATIENCE: Millis = 2_000;
/// How long a reading is good for: a menu can stay open for minutes, and others work meanwhile.
const FRESH: Millis = 10_000;

impl Turn<'_> {
    /// A drag began, or the menu opened: ask now whether somebody else has sent the call, to know it by the drop.
    pub fn open_assigning(&mut self, id: ContextId) {
        if self.model.connection.is_live() && self.model.calls.get(id).is_some_and(Call::waits) {
            self.ask(id);
        }
    }

    /// A drop, a pick or a menu choice.
    pub fn assign(&mut self, id: ContextId, operator: OperatorId) {
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

    /// What cannot be read in time holds nothing up: nothing is known, after all, about what others did, and the
    /// decision is carried out.
    pub fn hold_no_longer(&mut self) {
        let now = self.now;
        let impatient = |watch: &Watch| watch.held.is_some_and(|(_, since)| now.since(since) >= PATIENCE);
        let held = self.model.watched.iter().filter(|(_, watch)| impatient(watch));
        for id in held.map(|(id, _)| *id).collect::<Vec<_>>() {
            let Some((operator, _)) = self.model.watched(id).held else { continue };
            self.found(id, None);
            self.assign(id, operator);
        }
    }

    pub fn answer_question(&mut self, yes: bool) {
        let Some(question) = self.model.question.take() else { return };
        self.changed.question = true;
        if yes && self.may_send(question.call, question.operator) {
            self.send(question.call, question.operator);
            if let Doubt::SentByAnother(other) = question.doubt {
                self.model.watch(question.call).replaced = Some(other);
            }
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
}
