//! From a drop to the sending: a decision is carried out, questioned, or refused; in each case that is said.

use super::reading::READING_PATIENCE;
use crate::domain::assigning::{Held, Watch, Weighed};
use crate::domain::calls::MOST_SENDINGS;
use crate::domain::turn::Turn;
use crate::domain::{
    Assignment, AssignmentState, Call, ContextId, Doubt, Effect, Millis, NotSent, OperatorId, Question, Said,
    Standing, presence,
};

/// How long a reading is good for: about as long as a drag takes. Others work meanwhile.
const FRESH: Millis = 2_000;

impl Turn<'_> {
    /// A drag began, or the menu opened: ask now whether somebody else has sent the call, to know it by the drop.
    pub fn open_assigning(&mut self, id: ContextId) {
        if self.model.connection.answers() && self.model.calls.get(id).is_some_and(Call::waits) {
            self.ask(id);
        }
    }

    /// A hand takes its time, and what was read grows old: it is asked again, so that a drop need not wait for the answer.
    pub fn keep_fresh(&mut self, id: ContextId) {
        let known = self.is_fresh(id);
        self.open_assigning(id);
        if let Some(watch) = self.model.watched.get_mut(&id) {
            watch.asked_again = known;
        }
    }

    /// A drop, a pick or a menu choice.
    pub fn assign(&mut self, id: ContextId, operator: OperatorId) {
        self.decide(id, operator, Vec::new());
    }

    /// Carries a decision out, asks about it, or lets it wait for what has to be known first. `insisted` has what the
    /// supervisor was asked about and said yes to.
    fn decide(&mut self, id: ContextId, operator: OperatorId, insisted: Vec<Doubt>) {
        let doubts = match self.weigh(id, operator) {
            // Nobody by that id any more: the roster has changed since.
            None => return self.not_sent(id, operator, NotSent::WrongQueue),
            Some(Err(why)) => return self.not_sent(id, operator, why),
            Some(Ok(doubts)) => doubts,
        };
        let in_flight =
            self.model.calls.get(id).and_then(Call::assignment).filter(|sending| sending.in_flight());
        // The same decision twice, by a double click or an impatient hand, is one decision.
        if in_flight.is_some_and(|sending| sending.operator == operator) {
            return;
        }
        let unasked = doubts.iter().any(|doubt| !insisted.contains(doubt));
        let is_fresh = self.is_fresh(id);
        if unasked && (is_fresh || in_flight.is_some()) {
            self.ask_person(id, operator, doubts);
        } else if is_fresh {
            self.send(id, operator);
        } else {
            self.hold(id, operator, insisted);
        }
    }

    /// Whether what others did with the call is known well enough to decide.
    fn is_fresh(&self, id: ContextId) -> bool {
        let Some(watch) = self.model.watched(id) else { return false };
        let counts = watch.asked.is_none() || watch.asked_again;
        counts && watch.read.is_some_and(|(_, at)| self.now.since(at) <= FRESH)
    }

    /// Waits for a reading. A hub that answers nothing at all meanwhile is not sent to: it is asked for a sign of life.
    fn hold(&mut self, id: ContextId, operator: OperatorId, insisted: Vec<Doubt>) {
        self.ask(id);
        if self.model.pulse.asked.is_none() {
            self.ask_for_life();
        }
        // A second thought replaces the operator; the caller has waited since the first.
        let since = self.model.watch(id).held.as_ref().map_or(self.now, |held| held.since);
        let watch = self.model.watch(id);
        // Whom the call goes to now need not be taken back from whom it went to before.
        (watch.held, watch.recall) = (Some(Held { operator, since, insisted }), None);
        // Nobody else is proposed for it meanwhile.
        self.changed.call(id);
        self.run(Effect::WakeAt(since.plus(READING_PATIENCE)));
    }

    /// What cannot be read in time holds nothing up, where the hub has said anything since: nothing is known, after all,
    /// about what others did, and the decision is carried out. Where it has not, the line may be dead, and what is sent
    /// into it arrives at any later time: the decision waits until one or the other is known.
    pub fn hold_no_longer(&mut self) {
        let (now, answers, heard) = (self.now, self.model.connection.answers(), self.model.pulse.heard);
        for (id, held) in self.model.all_held() {
            if !answers {
                self.model.watch(id).held = None;
                self.changed.call(id);
                self.not_sent(id, held.operator, NotSent::Silent);
            } else if now.since(held.since) >= READING_PATIENCE && heard > held.since {
                self.model.watch(id).asked = None;
                self.go_on(id);
            }
        }
    }

    /// A reading came, or will not come: the decision that waited for it goes on.
    pub fn go_on(&mut self, id: ContextId) {
        let now = self.now;
        let watch = self.model.watch(id);
        if let Some(held) = watch.held.take() {
            self.changed.call(id);
            // Where nothing could be read, what was known before has to do.
            watch.read = Some((watch.read.and_then(|(held, _)| held), now));
            self.decide(id, held.operator, held.insisted);
        }
    }

    pub fn answer_question(&mut self, yes: bool) {
        let Some(Question { call, operator, doubts, .. }) = self.model.question.take() else { return };
        self.changed.question = true;
        if yes {
            self.decide(call, operator, doubts);
        }
    }

    /// A decision that waited for a reading has nothing left to decide; every decision has an outcome that is said.
    pub fn stop_deciding(&mut self, id: ContextId) {
        let held = self.model.watched.get_mut(&id).and_then(|watch| watch.held.take());
        if let Some(held) = held {
            self.not_sent(id, held.operator, NotSent::CallGone);
        }
    }

    /// Whatever waits to be decided about a call is given up, and that is said; what may still arrive may do so.
    pub fn give_up_decisions(&mut self, id: ContextId, why: NotSent) {
        let watch = self.stop_watching(id);
        let asked = self.model.question.take_if(|question| question.call == id);
        self.changed.question |= asked.is_some();
        if let Some(operator) = watch.held.map(|held| held.operator).or(asked.map(|asked| asked.operator)) {
            self.not_sent(id, operator, why);
        }
    }

    /// Nothing is decided about this call any more; what may still arrive may do so.
    pub fn stop_watching(&mut self, id: ContextId) -> Watch {
        let watch = self.model.watched.shift_remove(&id).unwrap_or_default();
        if watch.may_arrive_until.is_some() {
            self.model.watch(id).may_arrive_until = watch.may_arrive_until;
        }
        watch
    }

    /// What speaks against sending a call to an operator; none when the operator is not known.
    fn weigh(&self, id: ContextId, operator: OperatorId) -> Option<Result<Vec<Doubt>, NotSent>> {
        let model = &*self.model;
        let weighed = Weighed {
            call: model.calls.get(id),
            operator: model.operators.entry(operator)?,
            presence: &presence(operator, &model.calls, &model.operators),
            connection: &model.connection,
            config: &model.config,
        };
        Some(weighed.weigh())
    }

    /// A decision was not carried out.
    pub fn not_sent(&mut self, id: ContextId, operator: OperatorId, why: NotSent) {
        self.say(Said::NotSent { caller: self.caller(id), operator, why });
        self.tell_not_sent(id, operator);
    }

    fn ask_person(&mut self, call: ContextId, operator: OperatorId, doubts: Vec<Doubt>) {
        // A question that changed under the hand would be answered for the one before.
        if self.model.question.as_ref().is_some_and(|open| open.call != call) {
            self.say(Said::NotSentQuestionOpen { caller: self.caller(call) });
            return;
        }
        self.model.question = Some(Question { call, caller: self.caller(call), operator, doubts });
        self.changed.question = true;
    }

    /// The one place where a call is sent.
    fn send(&mut self, id: ContextId, operator: OperatorId) {
        let watch = self.model.watch(id);
        let replaced = watch.read.and_then(|(held, _)| held);
        // What was asked before says nothing of what is after.
        (watch.asked, watch.read, watch.held, watch.rung_out, watch.recall) = (None, None, None, None, None);
        if self.model.question.as_ref().is_some_and(|question| question.call == id) {
            self.model.question = None;
            self.changed.question = true;
        }
        if let Some(before) =
            self.model.calls.get(id).and_then(Call::assignment).map(|sending| sending.operator)
        {
            self.clear_trouble(before, id);
        }
        let (decision, at) = (self.model.next_decision(), self.now);
        let state = AssignmentState::Sending { since: self.now };
        let sending =
            Assignment { decision, operator, at, state: state.clone(), replaced, standing: Standing::Shown };
        self.model.calls.change(id, |call| {
            call.sent_by_other = None;
            call.sendings.push(sending);
            if call.sendings.len() > MOST_SENDINGS {
                call.sendings.remove(0);
            }
        });
        self.model.operators.set_trouble(operator, None);
        self.set_assignment_state(id, state, false);
        self.run(Effect::SetPickup { decision, call: id, operator });
    }
}
