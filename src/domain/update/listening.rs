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
                call.at_least = call.journey.first().is_some_and(|leg| leg.at_least);
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
            if stage_before != Some(Stage::Answered) && event.signal == Signal::Answered {
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
    // A bloc that the call has passed through may tell about its end there late; the call waits elsewhere now.
    let ends_there = matches!(event.signal, Signal::HungUp | Signal::FellBack | Signal::Answered);
    let passed = call.journey.iter().any(|leg| leg.bloc == event.bloc);
    if here {
        prove_entering(call, event, now);
        apply(call, event.signal, now);
    } else if just_left(call, event, now) || (passed && ends_there) {
        look_back(call, event, now);
    } else {
        move_on(call, event, now);
        apply(call, event.signal, now);
    }
}

/// True when the call left this bloc so lately that what it tells is about that stay.
fn just_left(call: &Call, event: &BlocEvent, now: Moment) -> bool {
    let stay = call.journey.iter().rev().find(|leg| leg.bloc == event.bloc);
    stay.and_then(|leg| leg.left).is_some_and(|left| now.since(left) <= LATE)
}

/// Takes in what a bloc tells about a stay that is over.
fn look_back(call: &mut Call, event: &BlocEvent, now: Moment) {
    prove_entering(call, event, now);
    let Some(leg) = call.journey.iter_mut().rev().find(|leg| leg.bloc == event.bloc) else { return };
    match event.signal {
        Signal::Entered => {}
        Signal::First => leg.first = true,
        Signal::Answered => {
            leg.answered.get_or_insert(now);
        }
        Signal::FellBack | Signal::HungUp => leg.left_unseen = false,
    }
}

/// An entering that is told late says nothing new but this: that we do know when the stay began.
fn prove_entering(call: &mut Call, event: &BlocEvent, now: Moment) {
    if event.signal != Signal::Entered {
        return;
    }
    let stay = call.journey.iter_mut().rev().find(|leg| leg.bloc == event.bloc);
    if let Some(leg) = stay.filter(|leg| now.since(leg.entered) <= LATE) {
        leg.at_least = false;
    }
}

/// A call that left through a fallback, or was given up too early, is heard of again.
fn return_to_board(call: &mut Call, ending: Ending, event: &BlocEvent, now: Moment) {
    if ending == Ending::FellBack {
        if event.signal == Signal::HungUp {
            call.ended = Some((now, Ending::Unseen));
            return;
        }
        let repeated = event.signal == Signal::FellBack && call.bloc() == Some(event.bloc);
        if repeated || just_left(call, event, now) {
            look_back(call, event, now);
            return;
        }
    }
    call.ended = None;
    let stayed = ending == Ending::Expired && call.bloc() == Some(event.bloc);
    if !stayed {
        move_on(call, event, now);
    }
    apply(call, event.signal, now);
}

/// The call is in another bloc than we last knew: a new leg of its journey.
fn move_on(call: &mut Call, event: &BlocEvent, now: Moment) {
    if let Some(leg) = call.journey.last_mut().filter(|leg| leg.left.is_none()) {
        leg.left = Some(now);
        leg.left_unseen = true;
    }
    call.journey.push(Leg::begin(event.bloc, now, event.signal != Signal::Entered));
    call.answered_by = None;
    if call.journey.len() > LONGEST_JOURNEY {
        let oldest = call.journey.remove(0);
        if let Some(leg) = call.journey.first_mut() {
            leg.at_least |= oldest.at_least;
        }
    }
}

/// Takes a signal into the newest leg. Only marks are set, none is taken back: so repeats and reordering within
/// a leg come to the same.
fn apply(call: &mut Call, signal: Signal, now: Moment) {
    let Some(leg) = call.journey.last_mut() else { return };
    match signal {
        Signal::Entered => {}
        Signal::First => leg.first = true,
        Signal::Answered => {
            leg.answered.get_or_insert(now);
        }
        Signal::FellBack => {
            if leg.answered.is_none() {
                leg.left = Some(now);
                if !stays_where_it_was(call, now) {
                    call.ended = Some((now, Ending::FellBack));
                }
            }
        }
        Signal::HungUp => {
            let ending = if leg.answered.is_some() { Ending::Completed } else { Ending::Abandoned };
            leg.left = Some(now);
            call.ended = Some((now, ending));
        }
    }
}

/// The newest leg has just ended by a fallback. If we had inferred a moment ago that the call left another bloc for
/// it, the two were told in the wrong order: it came from here, and waits there.
fn stays_where_it_was(call: &mut Call, now: Moment) -> bool {
    let [.., before, newest] = call.journey.as_mut_slice() else { return false };
    if !before.left_unseen || before.left.is_none_or(|left| now.since(left) > LATE) {
        return false;
    }
    before.left = None;
    before.left_unseen = false;
    std::mem::swap(before, newest);
    true
}
