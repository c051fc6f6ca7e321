//! What the hub tells about calls. Repeats, reordering and late arrivals never change the result.

use super::{Turn, push_bounded};
use crate::domain::call::{LATE, LONGEST_JOURNEY, Leg};
use crate::domain::model::{LONGEST_LOG, MOST_REFUSALS};
use crate::domain::{
    AssignmentState, BlocEvent, Call, ContextId, Ending, Moment, OperatorId, Refusal, Session, Signal, Stage,
};

impl Turn<'_> {
    pub(super) fn hear(&mut self, event: &BlocEvent) {
        if !matches!(self.model.session, Session::SignedIn(_)) {
            return;
        }
        if !self.model.lanes().any(|bloc| bloc == event.bloc) {
            self.refuse(Refusal::UnknownBloc);
            return;
        }
        let before = self.model.calls.take(event.call);
        if before.is_none() && self.model.calls.ended(event.call).is_some() {
            // It has ended for good; whatever comes late does not bring it back.
            return;
        }
        let (was, mut call) = match before {
            Some(mut call) => {
                let was = (call.stage(), call.bloc());
                continue_journey(&mut call, event, self.now);
                (Some(was), call)
            }
            None => {
                let mut call = Call::begin(event, self.now);
                apply(&mut call, event.signal, self.now);
                if event.signal == Signal::HungUp {
                    // We never saw it wait: whether it was abandoned or completed is not ours to say.
                    call.ended = Some((self.now, Ending::Unseen));
                }
                (None, call)
            }
        };
        call.confirmed = true;
        call.heard = self.now;
        self.model.watched.unconfirmed.remove(&call.id);
        self.settle(was, call, event);
    }

    pub(super) fn refuse(&mut self, refusal: Refusal) {
        self.model.refused = self.model.refused.saturating_add(1);
        push_bounded(&mut self.model.refusals, refusal, MOST_REFUSALS);
    }

    /// Puts a call where it belongs after a change, and lets everything that hangs on its stage follow.
    fn settle(
        &mut self,
        was: Option<(Stage, Option<crate::domain::BlocId>)>,
        mut call: Call,
        event: &BlocEvent,
    ) {
        let (id, stage) = (call.id, call.stage());
        if stage == Stage::Ended(Ending::FellBack)
            && let Some(assignment) = call.assignment.as_mut().filter(|assignment| assignment.in_flight())
        {
            // Whether the operator is rung on, for the next bloc, is not stated.
            let delivered = matches!(assignment.state, AssignmentState::Ringing { .. });
            assignment.state = AssignmentState::Unknown { since: self.now, delivered };
        }
        let lane_before = was.and_then(|(_, bloc)| bloc);
        self.changed.calls.insert(id);
        self.changed.lanes.extend(lane_before.into_iter().chain(call.bloc()));
        self.changed.figures = true;
        let stage_before = was.map(|(stage, _)| stage);
        self.model.calls.put(call);
        self.note_test_call(id);
        if stage == Stage::Answered {
            let taken_by = event.data.parse::<OperatorId>().ok().filter(|_| event.signal == Signal::Answered);
            if stage_before != Some(Stage::Answered) {
                self.count_answer(id);
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
        self.changed.calls.insert(id);
        self.changed.lanes.extend(call.bloc());
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
        self.model.watched.unconfirmed.remove(&id);
        self.model.watched.ringing.remove(&id);
        self.model.watched.pickups.remove(&id);
        self.call_left(id);
        let Some(call) = self.model.calls.ended(id) else { return };
        if call.journey.len() > 1 {
            // It may have left before, through a fallback: one call is one entry.
            self.model.log.retain(|entry| entry.id != id);
        }
        push_bounded(&mut self.model.log, call.clone(), LONGEST_LOG);
        let queue = call.bloc().and_then(|bloc| self.model.config.queue(bloc));
        if ending == Ending::Abandoned && !queue.is_some_and(|queue| queue.test) {
            self.model.figures.count_abandoned(call, self.model.config.short_abandon, self.now);
        }
    }

    fn count_answer(&mut self, id: ContextId) {
        let Some(call) = self.model.calls.get(id) else { return };
        let queue = call.bloc().and_then(|bloc| self.model.config.queue(bloc));
        if !queue.is_some_and(|queue| queue.test) {
            self.model.figures.count_answer(call, queue, self.now);
        }
    }
}

/// Takes one more notification into a call that is known.
fn continue_journey(call: &mut Call, event: &BlocEvent, now: Moment) {
    call.describe(event);
    if let Some((_, ending)) = call.ended {
        return_to_board(call, ending, event, now);
        return;
    }
    let here = call.leg().is_some_and(|leg| leg.bloc == event.bloc);
    if here {
        apply(call, event.signal, now);
        return;
    }
    let passed = call.journey.iter().rev().find(|leg| leg.bloc == event.bloc);
    let passed_just_now = passed.and_then(|leg| leg.left).is_some_and(|left| now.since(left) <= LATE);
    // A bloc that the call has passed through may tell about its end there late; the call waits elsewhere now.
    let about_the_past = passed_just_now
        || (passed.is_some() && matches!(event.signal, Signal::HungUp | Signal::FellBack | Signal::Answered));
    if !about_the_past {
        move_on(call, event, now);
        apply(call, event.signal, now);
    }
}

/// A call that left through a fallback, or was given up too early, is heard of again.
fn return_to_board(call: &mut Call, ending: Ending, event: &BlocEvent, now: Moment) {
    let same_bloc = call.leg().is_some_and(|leg| leg.bloc == event.bloc);
    let ended_at = call.ended.map_or(now, |(at, _)| at);
    match (ending, event.signal) {
        (Ending::FellBack, Signal::HungUp) => {
            call.ended = Some((now, Ending::Unseen));
        }
        (Ending::FellBack, Signal::FellBack) if same_bloc => {}
        (Ending::FellBack, _) if same_bloc && now.since(ended_at) <= LATE => {}
        (Ending::FellBack, _) => {
            call.ended = None;
            move_on(call, event, now);
            apply(call, event.signal, now);
        }
        _ => {
            call.ended = None;
            if !same_bloc {
                move_on(call, event, now);
            }
            apply(call, event.signal, now);
        }
    }
}

/// The call is in another bloc than we last knew: a new leg of its journey.
fn move_on(call: &mut Call, event: &BlocEvent, now: Moment) {
    if let Some(leg) = call.journey.last_mut() {
        leg.left.get_or_insert(now);
    }
    call.journey.push(Leg::begin(event.bloc, now, event.signal != Signal::Entered));
    call.answered_by = None;
    if call.journey.len() > LONGEST_JOURNEY {
        call.journey.remove(0);
    }
}

/// Takes a signal into the newest leg. Only marks are set, none is taken back: so repeats and reordering within
/// a leg come to the same.
fn apply(call: &mut Call, signal: Signal, now: Moment) {
    let alone = call.journey.len() == 1;
    let Some(leg) = call.journey.last_mut() else { return };
    match signal {
        Signal::Entered => {
            if leg.at_least && now.since(leg.entered) <= LATE {
                leg.at_least = false;
                if alone {
                    call.at_least = false;
                }
            }
        }
        Signal::First => leg.first = true,
        Signal::Answered => {
            leg.answered.get_or_insert(now);
        }
        Signal::FellBack => {
            if leg.answered.is_none() {
                leg.left = Some(now);
                call.ended = Some((now, Ending::FellBack));
            }
        }
        Signal::HungUp => {
            let ending = if leg.answered.is_some() { Ending::Completed } else { Ending::Abandoned };
            leg.left = Some(now);
            call.ended = Some((now, ending));
        }
    }
}
