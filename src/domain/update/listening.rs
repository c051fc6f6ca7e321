//! What the hub tells about calls. Repeats, reordering and late arrivals never change the result.

use super::{Turn, journey, push_bounded};
use crate::domain::model::{LONGEST_LOG, MOST_REFUSALS};
use crate::domain::{
    BlocEvent, BlocId, Call, ContextId, Ending, Moment, OperatorId, Refusal, Session, Signal, Stage,
};

/// How a call stood: its stage, its bloc, and where and when it was answered.
type Was = (Stage, Option<BlocId>, Option<(BlocId, Moment)>);

impl Turn<'_> {
    pub(super) fn hear(&mut self, event: &BlocEvent) {
        if !matches!(self.model.session, Session::SignedIn(_)) {
            return;
        }
        if !self.model.lanes().any(|bloc| bloc == event.bloc) {
            self.refuse(Refusal::UnknownBloc);
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
        let Some(call) = self.model.calls.ended(id).filter(|call| **call != before) else { return };
        self.changed.call(id);
        if let Some(entry) = self.model.log.iter_mut().rev().find(|entry| entry.id == id) {
            entry.clone_from(call);
        }
        let (Stage::Ended(was), Stage::Ended(is)) = (before.stage(), call.stage()) else { return };
        let queue = call.bloc().and_then(|bloc| self.model.config.queue(bloc));
        if is == Ending::Completed && was == is || queue.is_some_and(|queue| queue.test) {
            return;
        }
        self.changed.figures = true;
        let (figures, short) = (&mut self.model.figures, self.model.config.short_abandon);
        // Whether it counts as early can change as well, so it is counted anew.
        if was == Ending::Abandoned {
            figures.uncount_abandoned(&before, short, now);
        }
        match is {
            Ending::Abandoned => figures.count_abandoned(call, short, now),
            Ending::Completed => figures.count_answer(call, queue, now),
            Ending::FellBack | Ending::Unseen | Ending::Expired => {}
        }
    }

    pub(super) fn refuse(&mut self, refusal: Refusal) {
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
            self.model.log.retain(|entry| entry.id != id);
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
    pub(super) fn expire(&mut self, id: ContextId) {
        let Some(mut call) = self.model.calls.take(id) else { return };
        call.ended = Some((self.now, Ending::Expired));
        self.changed.call(id);
        call.bloc().into_iter().for_each(|bloc| self.changed.lane(bloc));
        self.changed.figures = true;
        self.model.calls.put(call);
        self.ended(id, Ending::Expired);
    }

    pub(super) fn dismiss_call(&mut self, id: ContextId) {
        if self.model.calls.get(id).is_some_and(|call| !call.confirmed) {
            self.expire(id);
        }
    }

    fn ended(&mut self, id: ContextId, ending: Ending) {
        self.call_left(id, ending);
        self.model.watched.remove(id);
        let Some(call) = self.model.calls.ended(id) else { return };
        push_bounded(&mut self.model.log, call.clone(), LONGEST_LOG);
        let queue = call.bloc().and_then(|bloc| self.model.config.queue(bloc));
        if ending == Ending::Abandoned && !queue.is_some_and(|queue| queue.test) {
            self.model.figures.count_abandoned(call, self.model.config.short_abandon, self.now);
        }
    }

    fn count_answer(&mut self, id: ContextId) {
        let calls = &self.model.calls;
        let Some(call) = calls.get(id).or_else(|| calls.ended(id)) else { return };
        let queue = call.bloc().and_then(|bloc| self.model.config.queue(bloc));
        if !queue.is_some_and(|queue| queue.test) {
            self.model.figures.count_answer(call, queue, self.now);
        }
    }
}
