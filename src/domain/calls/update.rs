//! What the hub tells about calls. Repeats, reordering and late arrivals never change the result.

use super::{BlocEvent, Call, Ending, MOST_REFUSALS, Refusal, Signal, Stage, journey};
use crate::domain::turn::{Turn, push_bounded};
use crate::domain::{BlocId, ContextId, Moment, OperatorId, Session};

/// How a call stood: its stage, its bloc, and where and when it was answered.
type Was = (Stage, Option<BlocId>, Option<(BlocId, Moment)>);

impl Turn<'_> {
    pub fn hear(&mut self, event: &BlocEvent) {
        if !matches!(self.model.session, Session::SignedIn(_)) {
            return;
        }
        if !self.model.lanes().any(|bloc| bloc == event.bloc) {
            // What was on its way from a queue that has been hidden since is nobody's fault.
            if !self.model.config.hidden.contains(&event.bloc) {
                self.refuse(Refusal::UnknownBloc);
            }
            return;
        }
        let Some(mut call) = self.model.calls.take(event.call) else {
            if self.model.calls.ended(event.call).is_some() {
                self.amend(event);
            } else {
                self.settle(None, journey::begin(event, self.now), event);
            }
            return;
        };
        let was = (call.stage(), call.bloc(), call.answer());
        journey::proceed(&mut call, event, self.now);
        // What a bloc tells late about a call that has moved on does not prove that it still waits.
        if call.bloc() == Some(event.bloc) {
            call.confirmed = true;
            call.heard = self.now;
        }
        self.settle(Some(was), call, event);
    }

    /// A late notification about a call that ended for good: it stays ended, and how is known better.
    fn amend(&mut self, event: &BlocEvent) {
        let (id, now) = (event.call, self.now);
        let Some(before) = self.model.calls.ended(id).cloned() else { return };
        self.model.calls.change_ended(id, |call| journey::amend(call, event, now));
        let Some(call) = self.model.calls.ended(id).filter(|call| **call != before).cloned() else { return };
        self.changed.call(id);
        self.model.log.correct(&call);
        self.count_anew(&before, &call);
    }

    pub fn refuse(&mut self, refusal: Refusal) {
        self.model.refused = self.model.refused.saturating_add(1);
        self.changed.refusals = true;
        push_bounded(&mut self.model.refusals, refusal, MOST_REFUSALS);
    }

    /// Puts a call where it belongs after a change, and lets everything that hangs on its stage follow.
    fn settle(&mut self, was: Option<Was>, call: Call, event: &BlocEvent) {
        let (id, stage) = (call.id, call.stage());
        let (stage_before, lane_before, answer_before) =
            was.map_or((None, None, None), |(stage, bloc, answer)| (Some(stage), bloc, answer));
        // A call can be answered in one bloc, passed on, and answered in the next; each counts once.
        let newly_answered = call.answer().is_some() && call.answer() != answer_before;
        self.changed.call(id);
        lane_before.into_iter().chain(call.bloc()).for_each(|bloc| self.changed.lane(bloc));
        self.changed.figures = true;
        self.model.calls.put(call);
        self.note_test_call(id);
        if matches!(stage_before, Some(Stage::Ended(_))) && stage_before != Some(stage) {
            // It came back, or ended otherwise than we thought: one call is one entry.
            self.model.log.take_out(id);
        }
        let waits = matches!(stage, Stage::Waiting | Stage::Next);
        if stage_before == Some(Stage::Answered) && (waits || newly_answered) {
            self.conversation_ended(id);
        }
        // Also when it was never seen talking, because it was told in such an order.
        if newly_answered && matches!(stage, Stage::Answered | Stage::Ended(Ending::Completed)) {
            self.count_answer(id);
        }
        if stage == Stage::Answered {
            let taken_by = event.data.parse::<OperatorId>().ok().filter(|_| event.signal == Signal::Answered);
            if stage_before != Some(Stage::Answered) || newly_answered {
                self.answered(id, taken_by);
            } else if let Some(operator) = taken_by {
                self.answered_by(id, operator);
            }
        }
        if let Stage::Ended(ending) = stage
            && stage_before != Some(stage)
        {
            self.ended(id, ending);
        }
    }

    /// Ends a call that nobody tells about any more.
    pub fn expire(&mut self, id: ContextId) {
        let Some(mut call) = self.model.calls.take(id) else { return };
        call.ended = Some((self.now, Ending::Expired));
        self.changed.call(id);
        call.bloc().into_iter().for_each(|bloc| self.changed.lane(bloc));
        self.changed.figures = true;
        self.model.calls.put(call);
        self.ended(id, Ending::Expired);
    }

    pub fn expire_unconfirmed(&mut self) {
        if self.model.connection.is_live() {
            let (now, limit) = (self.now, self.model.config.unconfirmed);
            for id in self.model.calls.live_where(|call| !call.confirmed && now.since(call.heard) >= limit) {
                self.expire(id);
            }
        }
    }

    pub fn dismiss_call(&mut self, id: ContextId) {
        if self.model.calls.get(id).is_some_and(|call| !call.confirmed) {
            self.expire(id);
        }
    }

    fn ended(&mut self, id: ContextId, ending: Ending) {
        self.call_left(id, ending);
        self.model.watched.shift_remove(&id);
        let Some(call) = self.model.calls.ended(id) else { return };
        self.model.log.add(call.clone());
        if ending == Ending::Abandoned {
            self.count_abandoned(id);
        }
    }
}
