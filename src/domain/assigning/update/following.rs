//! What becomes of a sending, shown on the card and on the tile until somebody has seen it.

use super::reading::READING_PATIENCE;
use crate::domain::pulse::HUB_FORGETS;
use crate::domain::turn::Turn;
use crate::domain::{
    Assignment, AssignmentState, Call, ContextId, DecisionId, Effect, Ending, Fault, Millis, Moment,
    OperatorId, RefusedBecause, Said, Standing, Trouble,
};

impl Turn<'_> {
    /// The hub answered to a sending.
    pub fn pickup_set(&mut self, decision: DecisionId, id: ContextId, result: Result<(), Fault>) {
        let sending = self.model.calls.get(id).and_then(Call::assignment).cloned();
        let Some(sending) = sending.filter(|sending| sending.decision == decision) else { return };
        let waits = self.model.calls.get(id).is_some_and(Call::waits);
        match (sending.state, result) {
            // Events can overtake the answer: by now the call may have moved on.
            (AssignmentState::Sending { .. } | AssignmentState::Unknown { delivered: false, .. }, Ok(()))
                if waits =>
            {
                self.ring(id, sending.operator, self.now);
                // Last write wins at the hub: see whether ours was the last.
                self.read_anew(id);
            }
            (AssignmentState::Sending { .. }, Err(Fault::ConnectionLost | Fault::TimedOut)) => {
                let state = AssignmentState::Unknown { since: self.now, delivered: false };
                self.set_assignment_state(id, state, true);
                self.may_arrive(id, sending.at);
                if self.model.connection.answers() {
                    self.read_anew(id);
                }
            }
            (AssignmentState::Unknown { .. }, Err(Fault::ConnectionLost | Fault::TimedOut)) => {}
            (
                AssignmentState::Sending { .. } | AssignmentState::Unknown { delivered: false, .. },
                Err(fault),
            ) => {
                self.refused(id, RefusedBecause::Hub(fault));
            }
            _ => {}
        }
    }

    /// What was sent at this moment was not answered, and may still arrive, for as long as the hub has not let go of the
    /// line: it is looked again when it has.
    pub fn may_arrive(&mut self, id: ContextId, sent: Moment) {
        let until = sent.plus(HUB_FORGETS);
        self.model.watch(id).may_arrive_until = Some(until);
        self.run(Effect::WakeAt(until));
    }

    /// What could still arrive has arrived by now, or never will.
    pub fn arrives_no_more(&mut self) {
        let (now, answers) = (self.now, self.model.connection.answers());
        for id in self.model.watched_where(|watch| watch.may_arrive_until.is_some_and(|until| until <= now)) {
            if self.model.calls.get(id).is_none() {
                self.model.watched.shift_remove(&id);
            } else if answers {
                self.model.watch(id).may_arrive_until = None;
                self.read_anew(id);
            }
        }
    }

    pub fn ring(&mut self, id: ContextId, operator: OperatorId, since: Moment) {
        self.set_assignment_state(id, AssignmentState::Ringing { since }, true);
        self.model.operators.set_freed(operator, None);
        self.run(Effect::WakeAt(since.plus(self.model.config.ring)));
    }

    /// The ring time is over and the call still waits. Before that is said, it is read whether somebody else has sent it
    /// on; a hub that does not answer cannot be asked, and would not have told of an answer either.
    pub fn ring_times_over(&mut self) {
        let (now, ring) = (self.now, self.model.config.ring);
        if !self.model.connection.answers() {
            return;
        }
        for id in self.model.calls.live_where(|call| is_rung_out(call, now, ring)) {
            match self.model.watch(id).rung_out {
                None => {
                    self.model.watch(id).rung_out = Some(now);
                    self.read_anew(id);
                    self.run(Effect::WakeAt(now.plus(READING_PATIENCE)));
                }
                Some(since) if now.since(since) >= READING_PATIENCE => {
                    self.model.watch(id).asked = None;
                    self.conclude_ringing(id);
                }
                Some(_) => {}
            }
        }
    }

    /// Nobody answered, if it still rings after the ring time was over and the variable was read.
    pub fn conclude_ringing(&mut self, id: ContextId) {
        if self.model.watch(id).rung_out.take().is_none() {
            return;
        }
        let (now, ring) = (self.now, self.model.config.ring);
        if self.model.calls.get(id).is_some_and(|call| is_rung_out(call, now, ring)) {
            self.set_assignment_state(id, AssignmentState::NoAnswer { at: now }, true);
        }
    }

    /// After a sending, or after a gap: does the variable hold what we sent?
    pub fn compare(&mut self, id: ContextId, sending: &Assignment, held: Option<OperatorId>) {
        let ours = held == Some(sending.operator);
        match (&sending.state, held) {
            (AssignmentState::Unknown { since, .. }, _) if ours => {
                let since = *since;
                if self.now.since(since) < self.model.config.ring {
                    self.ring(id, sending.operator, since);
                } else if !sending.has_arrived() {
                    self.set_assignment_state(id, AssignmentState::Unknown { since, delivered: true }, true);
                }
            }
            // It holds what it held before: ours can arrive until the hub has let go of the line, and never after that.
            (AssignmentState::Unknown { delivered: false, .. }, _)
                if held.is_none() || held == sending.replaced =>
            {
                let on_its_way = self.model.watched(id).is_some_and(|watch| watch.may_arrive_until.is_some());
                if !on_its_way {
                    // Whoever it was sent to before, somebody may have sent it to anew after ours.
                    self.refused(id, held.map_or(RefusedBecause::NeverArrived, RefusedBecause::SetTo));
                }
            }
            (state, Some(other)) if !ours && self.arrived_late(id, other) => {
                self.replaced_late(id, state, other)
            }
            (AssignmentState::Ringing { .. } | AssignmentState::Unknown { .. }, Some(other)) if !ours => {
                self.refused(id, RefusedBecause::Overtaken(other));
                self.rung_by_another(id, other);
            }
            _ => {}
        }
    }

    /// An earlier sending of ours took the place of this one, if that had been carried out.
    fn replaced_late(&mut self, id: ContextId, state: &AssignmentState, earlier: OperatorId) {
        if matches!(state, AssignmentState::Ringing { .. } | AssignmentState::NoAnswer { .. }) {
            self.refused(id, RefusedBecause::OvertakenByOurOwn(earlier));
        }
    }

    pub fn refused(&mut self, id: ContextId, reason: RefusedBecause) {
        self.set_assignment_state(id, AssignmentState::Refused { at: self.now, reason }, true);
    }

    /// Whether an earlier sending of ours, of which it was not known whether it arrived, explains what the variable holds.
    fn arrived_late(&self, id: ContextId, held: OperatorId) -> bool {
        let sendings = self.model.calls.get(id).map(|call| call.sendings.as_slice()).unwrap_or_default();
        let before = sendings.split_last().map(|(_, before)| before).unwrap_or_default();
        before.iter().any(|sending| sending.operator == held && sending.may_still_arrive())
    }

    /// Shows how an assignment stands, on the card and on the tile; `news` says it as well.
    pub fn set_assignment_state(&mut self, id: ContextId, state: AssignmentState, news: bool) {
        let sending = self.model.calls.change(id, |call| {
            let sending = call.assignment_mut()?;
            sending.state = state;
            Some(sending.clone())
        });
        let Some(sending) = sending.flatten() else { return };
        let (operator, caller) = (sending.operator, self.caller(id));
        self.changed.call(id);
        if sending.failed() {
            let trouble = Trouble { call: id, caller: caller.clone(), state: sending.state.clone() };
            self.model.operators.set_trouble(operator, Some(trouble));
        } else {
            self.clear_trouble(operator, id);
        }
        if news {
            self.say(Said::Assignment { call: id, caller, operator, state: sending.state });
        }
    }

    /// A call is gone from the board: what became of its sending is said.
    pub fn call_left(&mut self, id: ContextId, ending: Ending) {
        self.stop_deciding(id);
        let at = self.now;
        let settled = self.model.calls.change_ended(id, |call| {
            let sending = call.assignment_mut()?;
            sending.state = match (ending, &sending.state) {
                // It was answered after all, and by whom was not seen.
                (Ending::Completed, AssignmentState::CallerLeft { at }) => {
                    AssignmentState::Unknown { since: *at, delivered: true }
                }
                _ if !sending.is_open() => return None,
                (Ending::Abandoned | Ending::Unseen, _) => AssignmentState::CallerLeft { at },
                (Ending::FellBack, _) if sending.has_arrived() => AssignmentState::NoAnswer { at },
                // We stopped looking, or never learnt who took it: the outcome stays unknown.
                (_, AssignmentState::Ringing { since } | AssignmentState::Recalling { since }) => {
                    AssignmentState::Unknown { since: *since, delivered: true }
                }
                (_, AssignmentState::Unknown { since, delivered }) => {
                    AssignmentState::Unknown { since: *since, delivered: *delivered }
                }
                _ => AssignmentState::Unknown { since: at, delivered: false },
            };
            Some(sending.clone())
        });
        let Some(Assignment { operator, state, .. }) = settled.flatten() else { return };
        let caller = self.caller(id);
        self.say(Said::Assignment { call: id, caller: caller.clone(), operator, state: state.clone() });
        self.model.operators.set_trouble(operator, Some(Trouble { call: id, caller, state }));
    }

    /// Somebody has seen what became of a sending.
    pub fn dismiss_assignment(&mut self, id: ContextId) {
        let failed = self.model.call(id).and_then(Call::assignment).filter(|sending| sending.failed());
        let Some(operator) = failed.map(|sending| sending.operator) else { return };
        let dismiss = |call: &mut Call| {
            if let Some(sending) = call.assignment_mut() {
                sending.standing = Standing::Dismissed;
            }
        };
        // Also of a call that has left: it may come back.
        if self.model.calls.change(id, dismiss).is_none() {
            self.model.calls.change_ended(id, dismiss);
        }
        self.changed.call(id);
        self.clear_trouble(operator, id);
    }

    pub fn dismiss_trouble(&mut self, operator: OperatorId) {
        if let Some(call) = self.model.operators.trouble(operator).map(|trouble| trouble.call) {
            self.model.operators.set_trouble(operator, None);
            self.dismiss_assignment(call);
        }
    }

    pub fn clear_trouble(&mut self, operator: OperatorId, call: ContextId) {
        if self.model.operators.trouble(operator).is_some_and(|trouble| trouble.call == call) {
            self.model.operators.set_trouble(operator, None);
        }
    }
}

fn is_rung_out(call: &Call, now: Moment, ring: Millis) -> bool {
    let state = call.assignment().map(|sending| &sending.state);
    matches!(state, Some(AssignmentState::Ringing { since }) if now.since(*since) >= ring)
}
