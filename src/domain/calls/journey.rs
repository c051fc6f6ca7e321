//! Takes notifications into a call. The hub states neither order nor delivering once and sends no timestamps, so
//! every leg of a journey keeps marks that are only ever set, and the stage is derived from them: repeats and
//! reordering within [`LATE`] come to the same.

use super::{BlocEvent, Call, Ending, LATE, LONGEST_JOURNEY, Leg, Signal};
use crate::domain::{AssignmentState, Moment};

/// A call first heard of.
pub(super) fn begin(event: &BlocEvent, now: Moment) -> Call {
    let mut call = Call::begin(event, now);
    mark(&mut call, 0, event.signal, now);
    conclude(&mut call, now);
    call
}

/// One more notification about a call that lives, or whose story can go on.
pub(super) fn proceed(call: &mut Call, event: &BlocEvent, now: Moment) {
    call.describe(event);
    let leg = match call.journey.iter().rposition(|leg| leg.bloc == event.bloc) {
        Some(leg) if belongs(call, leg, event.signal, now) => leg,
        None if is_from_before(call, event.signal, now) => insert_passed(call, event, now),
        _ => move_on(call, event, now),
    };
    mark(call, leg, event.signal, now);
    put_in_order(call, now);
    conclude(call, now);
}

/// A late notification about a call that has ended for good: it can say better how, and never that it lives.
pub(super) fn amend(call: &mut Call, event: &BlocEvent, now: Moment) {
    let Some((ended, before)) = call.ended else { return };
    let in_last = call.bloc() == Some(event.bloc);
    if !in_last || now.since(ended) > LATE || event.signal == Signal::HungUp {
        return;
    }
    call.describe(event);
    mark(call, call.journey.len() - 1, event.signal, ended);
    let ending = call.leg().map_or(before, ending);
    call.ended = Some((ended, ending));
}

/// Whether a notification is about this stay in the bloc, or about a later one that we did not see begin.
fn belongs(call: &Call, at: usize, signal: Signal, now: Moment) -> bool {
    let Some(leg) = call.journey.get(at) else { return false };
    let is_newest = at + 1 == call.journey.len();
    if is_newest && !leg.departed() {
        // Who enters, or is next, long after an answer was passed back into the very queue they came from.
        let comes_in = matches!(signal, Signal::Entered | Signal::First);
        return !(comes_in && leg.answered.is_some_and(|answered| now.since(answered) > LATE));
    }
    let left_just_now = leg.left.is_some_and(|left| now.since(left) <= LATE);
    match signal {
        // Its entering was heard long ago, so this one is another: a loop back into the queue loses nobody.
        Signal::Entered => now.since(leg.entered) <= LATE,
        Signal::First => left_just_now,
        // The bloc tells late about its end; the call waits elsewhere now.
        Signal::Answered => !is_newest || left_just_now,
        Signal::FellBack | Signal::HungUp => true,
    }
}

/// Whether a bloc that was not heard of yet was passed before the newest one. Nobody enters a bloc, is answered
/// there, and is sent to the next within [`LATE`]; and who leaves a bloc was there before.
fn is_from_before(call: &Call, signal: Signal, now: Moment) -> bool {
    let just_entered = |leg: &&Leg| !leg.departed() && now.since(leg.entered) <= LATE;
    call.leg().filter(just_entered).is_some_and(|newest| match signal {
        Signal::FellBack => true,
        Signal::Entered | Signal::First => newest.answered.is_some(),
        Signal::Answered | Signal::HungUp => false,
    })
}

fn insert_passed(call: &mut Call, event: &BlocEvent, now: Moment) -> usize {
    let at = call.journey.len().saturating_sub(1);
    let entered = call.leg().map_or(now, |newest| newest.entered);
    let mut leg = Leg::begin(event.bloc, entered, true);
    leg.left = Some(entered);
    call.journey.insert(at, leg);
    if at == wait_begins(call) {
        call.at_least = true;
    }
    at
}

/// The call is in another bloc than we last knew: a new leg of its journey.
fn move_on(call: &mut Call, event: &BlocEvent, now: Moment) -> usize {
    let at_least = event.signal != Signal::Entered;
    if let Some(leg) = call.journey.last_mut() {
        leg.left.get_or_insert(now);
        if leg.answered.is_some() {
            // Somebody talked with the caller and passed them on: they wait anew.
            call.since = now;
            call.at_least = at_least;
            call.assignment.take_if(|done| matches!(done.state, AssignmentState::Answered { .. }));
        }
    }
    (call.answered_by, call.sent_by_other) = (None, None);
    call.journey.push(Leg::begin(event.bloc, now, at_least));
    if call.journey.len() > LONGEST_JOURNEY {
        call.journey.remove(0);
    }
    call.journey.len() - 1
}

fn mark(call: &mut Call, at: usize, signal: Signal, now: Moment) {
    let begins = wait_begins(call);
    let Some(leg) = call.journey.get_mut(at) else { return };
    match signal {
        Signal::Entered => {
            if leg.at_least && now.since(leg.entered) <= LATE {
                leg.at_least = false;
                if at == begins {
                    call.at_least = false;
                }
            }
        }
        Signal::First => leg.first = true,
        Signal::Answered => {
            leg.answered.get_or_insert(now);
        }
        Signal::FellBack => leg.fell_back = true,
        Signal::HungUp => leg.hung_up = true,
    }
    if leg.departed() {
        leg.left.get_or_insert(now);
    }
}

/// Two blocs that were heard of in the same moment may have told in the wrong order: the call is where no
/// leaving was told of, or where it ended.
fn put_in_order(call: &mut Call, now: Moment) {
    let Some(newest) = call.leg().filter(|leg| leg.departed() && !leg.hung_up) else { return };
    let entered = newest.entered;
    if now.since(entered) > LATE {
        return;
    }
    let is_here = |leg: &Leg| (!leg.departed() || leg.hung_up) && entered.since(leg.entered) <= LATE;
    if let Some(at) = call.journey.iter().rposition(is_here) {
        let mut leg = call.journey.remove(at);
        if !leg.departed() {
            leg.left = None;
        }
        call.journey.push(leg);
        // Whose entering was not seen, and who is first now, says whether the wait is known in full.
        call.at_least = call.journey.get(wait_begins(call)).is_some_and(|leg| leg.at_least);
    }
}

/// The leg in which the wait began that goes on now: the first, or the one after a conversation.
fn wait_begins(call: &Call) -> usize {
    let before = call.journey.get(..call.journey.len().saturating_sub(1)).unwrap_or_default();
    before.iter().rposition(|leg| leg.answered.is_some()).map_or(0, |talked| talked + 1)
}

/// Derives how the call stands from the newest leg.
fn conclude(call: &mut Call, now: Moment) {
    let departed = call.leg().filter(|leg| leg.departed());
    let ending = departed.map(ending);
    if ending != call.ended.map(|(_, ending)| ending) {
        call.ended = ending.map(|ending| (now, ending));
    }
}

fn ending(leg: &Leg) -> Ending {
    let only_its_end_was_heard = leg.at_least && !leg.first && leg.left == Some(leg.entered);
    if leg.answered.is_some() {
        Ending::Completed
    } else if !leg.hung_up {
        Ending::FellBack
    } else if leg.fell_back || only_its_end_was_heard {
        // Whether it was abandoned or completed is not ours to say.
        Ending::Unseen
    } else {
        Ending::Abandoned
    }
}
