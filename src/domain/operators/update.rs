//! What calls tell about operators: who took one, who rang for one in vain. How operators are follows from that.

use crate::domain::turn::Turn;
use crate::domain::{
    Aside, AsideReason, Assignment, AssignmentState, Call, ContextId, Effect, OperatorId, RefusedBecause,
    SentByOther,
};

/// The most readings of `PICKUP_OPERATOR` that may be under way to learn who answered calls that we did not send.
const MOST_CURIOSITY: usize = 8;

impl Turn<'_> {
    /// A call was answered; `taken_by` when the event itself says by whom.
    pub fn answered(&mut self, id: ContextId, taken_by: Option<OperatorId>) {
        self.stop_deciding(id);
        self.doubt_what_comes_too_late(id);
        let open = self.model.calls.get(id).and_then(Call::assignment).filter(|sending| sending.is_open());
        let ours = open
            .filter(|sending| sending.has_arrived() || sending.in_flight())
            .map(|sending| sending.operator);
        let must_know = open.is_some();
        if let Some(operator) = taken_by.or(ours) {
            self.answered_by(id, operator);
        }
        // What was asked before says nothing of who answered.
        if let Some(watch) = self.model.watched.get_mut(&id) {
            watch.asked = None;
        }
        if taken_by.is_none() && (must_know || self.is_curious()) {
            // Whoever sent it last, the variable tells to whom; another supervisor may have overtaken us.
            self.read_anew(id);
        }
    }

    /// A sending that the hub had not even taken from the line when the call was answered has rung nobody, as far as is
    /// known.
    fn doubt_what_comes_too_late(&mut self, id: ContextId) {
        let sending = self.model.calls.get(id).and_then(Call::assignment);
        let Some(Assignment { decision, state: AssignmentState::Sending { .. }, .. }) = sending else {
            return;
        };
        if self.model.watched(id).and_then(|watch| watch.taken) != Some(*decision) {
            let state = AssignmentState::Unknown { since: self.now, delivered: false };
            self.set_assignment_state(id, state, true);
        }
    }

    fn is_curious(&self) -> bool {
        let under_way = self.model.watched.values().filter(|watch| watch.asked.is_some());
        self.model.connection.answers() && under_way.count() < MOST_CURIOSITY
    }

    /// It is known who answered a call, or better known than before.
    pub fn answered_by(&mut self, id: ContextId, operator: OperatorId) {
        let since = self.model.calls.get(id).and_then(Call::wait_ended).unwrap_or(self.now);
        let assignment = self.model.calls.change(id, |call| {
            call.answered_by = Some(operator);
            call.assignment().cloned()
        });
        self.changed.call(id);
        self.changed.figures = true;
        self.model.operators.take_back(operator);
        self.model.operators.set_freed(operator, None);
        let Some(sending) = assignment.flatten() else { return };
        let (open, answered) = (sending.is_open(), matches!(sending.state, AssignmentState::Answered { .. }));
        if sending.operator == operator && !answered {
            self.set_assignment_state(id, AssignmentState::Answered { at: since }, open);
        } else if sending.operator != operator && (open || answered) {
            // An earlier failure stays what it was: somebody else has taken the call since. Whom we had rung before, and
            // then replaced, may still have answered.
            let had_rung = |sent: &Assignment| sent.operator == operator && sent.may_have_arrived();
            let ours = self.model.calls.get(id).is_some_and(|call| call.sendings.iter().any(had_rung));
            self.refused(
                id,
                if ours {
                    RefusedBecause::OvertakenByOurOwn(operator)
                } else {
                    RefusedBecause::Overtaken(operator)
                },
            );
        }
    }

    /// Another supervisor's sending was seen to happen: the operator rings from now on.
    pub fn rung_by_another(&mut self, id: ContextId, operator: OperatorId) {
        let sent = SentByOther { operator, ringing: Some(self.now) };
        self.model.calls.change(id, |call| call.sent_by_other = Some(sent));
        self.model.operators.set_freed(operator, None);
        self.changed.call(id);
        self.run(Effect::WakeAt(self.now.plus(self.model.config.ring)));
    }

    /// Whoever another supervisor had rung does not ring for longer than anybody does.
    pub fn others_ring_times_over(&mut self) {
        let (now, ring) = (self.now, self.model.config.ring);
        let rung_out = |sent: &SentByOther| sent.ringing.is_some_and(|since| now.since(since) >= ring);
        for id in self.model.calls.live_where(|call| call.sent_by_other.as_ref().is_some_and(rung_out)) {
            self.changed.call(id);
            self.model.calls.change(id, |call| {
                if let Some(sent) = &mut call.sent_by_other {
                    sent.ringing = None;
                }
            });
        }
    }

    /// Another reason does not begin the time anew.
    pub fn set_aside(&mut self, operator: OperatorId, reason: AsideReason) {
        let operators = &mut self.model.operators;
        if operators.entry(operator).is_some() {
            let since = operators.aside(operator).map_or(self.now, |aside| aside.since);
            operators.set_aside(operator, Aside { since, reason });
        }
    }

    /// How an operator is may have changed with a call, with a hand, or with the configuration.
    pub fn show_operators(&mut self) {
        let mut touched = self.model.calls.take_touched();
        touched.extend(self.model.operators.take_touched());
        for operator in touched.into_iter().filter(|id| self.model.operators.entry(*id).is_some()) {
            self.changed.operator(operator);
        }
    }

    /// The caller as shown: the name, else the number, else nothing.
    pub fn caller(&self, id: ContextId) -> String {
        let call = self.model.call(id);
        call.map_or_else(String::new, |call| {
            if call.name.is_empty() { call.number.to_string() } else { call.name.clone() }
        })
    }
}
