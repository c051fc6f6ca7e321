//! What the hub tells about calls. Repeats, reordering and late arrivals never change the result.

use super::{BlocEvent, Call, Ending, MOST_REFUSALS, Refusal, Signal, Stage, journey};
use crate::domain::turn::{Turn, push_bounded};
use crate::domain::{Assignment, BlocId, ContextId, Moment, OperatorId, Session};

/// How a call stood before something was heard of it.
struct Was {
    stage: Stage,
    bloc: Option<BlocId>,
    /// Where and when somebody took it, and who.
    answer: Option<(BlocId, Moment)>,
    answered_by: Option<OperatorId>,
}

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
            self.settle(None, journey::begin(event, self.now), event);
            return;
        };
        let was = Was {
            stage: call.stage(),
            bloc: call.bloc(),
            answer: call.answer(),
            answered_by: call.answered_by,
        };
        if !journey::proceed(&mut call, event, self.now) {
            self.model.calls.put(call);
            self.refuse(Refusal::AfterTheEnd);
            return;
        }
        // What a bloc tells late about a call that has moved on does not prove that it still waits.
        if call.bloc() == Some(event.bloc) {
            call.confirmed = true;
            call.heard = self.now;
        }
        self.settle(Some(was), call, event);
    }

    pub fn refuse(&mut self, refusal: Refusal) {
        self.model.refused = self.model.refused.saturating_add(1);
        self.changed.refusals = true;
        push_bounded(&mut self.model.refusals, refusal, MOST_REFUSALS);
    }

    /// Puts a call where it belongs after a change, and lets everything that hangs on its stage follow.
    fn settle(&mut self, was: Option<Was>, call: Call, event: &BlocEvent) {
        let (id, stage) = (call.id, call.stage());
        let stage_before = was.as_ref().map(|was| was.stage);
        // A call can be answered in one bloc, passed on, and answered in the next.
        let newly_answered =
            call.answer().is_some() && call.answer() != was.as_ref().and_then(|was| was.answer);
        self.changed.call(id);
        was.as_ref()
            .and_then(|was| was.bloc)
            .into_iter()
            .chain(call.bloc())
            .for_each(|bloc| self.changed.lane(bloc));
        self.changed.figures = true;
        self.model.calls.put(call);
        self.note_test_call(id);
        if let Some(Was { stage: Stage::Answered, answered_by: Some(operator), .. }) = was
            && (stage != Stage::Answered || newly_answered)
        {
            self.model.operators.set_freed(operator, Some(self.now));
        }
        if stage == Stage::Answered {
            let taken_by = self.who_took_it(event);
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
        // Who comes back may have been sent to somebody, of which nobody knows yet what became.
        let is_unsettled = |call: &Call| call.assignment().is_some_and(Assignment::is_unsettled);
        let comes_back = matches!(stage_before, Some(Stage::Ended(_))) && self.model.connection.answers();
        if comes_back && self.model.calls.get(id).is_some_and(is_unsettled) {
            self.ask(id);
        }
        // What was told out of order can lead back to a queue that is hidden.
        let is_shown = |call: &Call| self.model.lanes().any(|lane| call.bloc() == Some(lane));
        if self.model.calls.get(id).is_some_and(|call| !is_shown(call)) {
            self.put_out_of_sight(id);
        }
    }

    /// The operator whom an answer itself names. What its `data` holds is not stated: also a handset has a GUID, so only
    /// those count who are known here.
    fn who_took_it(&self, event: &BlocEvent) -> Option<OperatorId> {
        let named = event.data.parse().ok().filter(|_| event.signal == Signal::Answered)?;
        self.model.operators.entry(named).map(|entry| entry.id)
    }

    /// A call that was known before is known again. What was sent of it may still be on its way.
    pub fn put_back(&mut self, call: Call) {
        let (id, on_its_way) = (call.id, call.on_its_way());
        self.changed.call(id);
        self.model.calls.put(call);
        if let Some(sent) = on_its_way {
            self.may_arrive(id, sent);
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

    /// Nothing lasts for ever because its end was not told.
    pub fn doubt_what_is_silent(&mut self) {
        let (now, config) = (self.now, &self.model.config);
        let (waiting, talking) = (config.unheard_waiting, config.unheard_talking);
        let is_doubtful = |call: &Call| {
            call.confirmed && now.since(call.heard) >= if call.waits() { waiting } else { talking }
        };
        for id in self.model.calls.live_where(is_doubtful) {
            self.changed.call(id);
            self.model.calls.change(id, |call| (call.confirmed, call.heard) = (false, now));
        }
    }

    pub fn expire_unconfirmed(&mut self) {
        if self.model.connection.is_live() {
            let (now, limit) = (self.now, self.model.config.unconfirmed);
            // Of a queue that Thello refuses to tell about nothing can be heard.
            let is_heard = |call: &Call| call.bloc().is_some_and(|bloc| self.model.subscriptions.hears(bloc));
            let lapsed = |call: &Call| !call.confirmed && now.since(call.heard) >= limit && is_heard(call);
            for id in self.model.calls.live_where(lapsed) {
                self.expire(id);
            }
        }
    }

    /// By hand: a supervisor who knows better takes any card and any conversation off the board. Should it be heard of
    /// after all, it comes back.
    pub fn dismiss_call(&mut self, id: ContextId) {
        if self.model.calls.get(id).is_some() {
            self.expire(id);
        }
    }

    fn ended(&mut self, id: ContextId, ending: Ending) {
        self.call_left(id, ending);
        self.stop_watching(id);
    }
}
