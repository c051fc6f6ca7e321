//! Takes notifications into a call. The hub states neither order nor delivering once and sends no timestamps, so
//! every leg of a journey keeps marks that are only ever set, and the stage is derived from them: repeats and
//! reordering within [`LATE`] come to the same.

use super::{BlocEvent, Call, Ending, LATE, LONGEST_JOURNEY, Leg, Signal};
use crate::domain::Moment;

/// A call first heard of.
pub(super) fn begin(event: &BlocEvent, now: Moment) -> Call {
    let mut call = Call::begin(event, now);
    mark(&mut call, 0, event.signal, now);
    conclude(&mut call, now);
    call
}

/// One more notification about a call that is known; false when nothing can be made of it. An end is an end in that bloc:
/// who is heard of in another one, or comes in again, waits or talks on there, whatever was told of the end before.
pub(super) fn proceed(call: &mut Call, event: &BlocEvent, now: Moment) -> bool {
    let leg = match call.journey.iter().rposition(|leg| leg.bloc == event.bloc) {
        Some(leg) if belongs(call, leg, event.signal, now) => leg,
        None if is_from_before(call, event.signal, now) => insert_passed(call, event, now),
        _ if is_over(call) && event.signal.leaves() => return false,
        _ => move_on(call, event, now),
    };
    call.describe(event);
    mark(call, leg, event.signal, now);
    put_in_order(call, now);
    date_the_wait(call);
    // Who was given up comes back where they were last, and not because a bloc tells late that they had passed it.
    if call.bloc() == Some(event.bloc) || !matches!(call.ended, Some((_, Ending::Expired))) {
        conclude(call, now);
    }
    true
}

/// The bloc where it was last has told that the call ended there.
fn is_over(call: &Call) -> bool {
    call.leg().is_some_and(|leg| leg.hung_up)
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
    let just_entered = |leg: &&Leg| now.since(leg.entered) <= LATE;
    call.leg().filter(just_entered).is_some_and(|newest| match signal {
        Signal::FellBack => true,
        Signal::Entered | Signal::First => newest.answered.is_some() && !newest.departed(),
        Signal::Answered | Signal::HungUp => false,
    })
}

fn insert_passed(call: &mut Call, event: &BlocEvent, now: Moment) -> usize {
    let at = call.journey.len().saturating_sub(1);
    let entered = call.leg().map_or(now, |newest| newest.entered);
    let mut leg = Leg::begin(event.bloc, entered, true);
    leg.left = Some(entered);
    call.journey.insert(at, leg);
    fold(call, at)
}

/// The call is in another bloc than we last knew: a new leg of its journey.
fn move_on(call: &mut Call, event: &BlocEvent, now: Moment) -> usize {
    if let Some(leg) = call.journey.last_mut() {
        leg.left.get_or_insert(now);
        if leg.answered.is_some() {
            leg.answered_by = call.answered_by;
            call.wait_anew(now);
        }
    }
    (call.answered_by, call.sent_by_other) = (None, None);
    call.journey.push(Leg::begin(event.bloc, now, event.signal != Signal::Entered));
    let at = call.journey.len() - 1;
    fold(call, at)
}

/// No journey is endless: the oldest leg goes. Answers with where a leg stands then.
fn fold(call: &mut Call, at: usize) -> usize {
    if call.journey.len() <= LONGEST_JOURNEY {
        return at;
    }
    call.journey.remove(0);
    at.saturating_sub(1)
}

fn mark(call: &mut Call, at: usize, signal: Signal, now: Moment) {
    let is_newest = at + 1 == call.journey.len();
    let Some(leg) = call.journey.get_mut(at) else { return };
    let talked = leg.answered.is_some();
    match signal {
        Signal::Entered if now.since(leg.entered) <= LATE => leg.at_least = false,
        Signal::Entered => {}
        Signal::First => leg.first = true,
        Signal::Answered => {
            // Told after the hang-up, it was before that.
            let at = leg.left.filter(|_| leg.hung_up).unwrap_or(now);
            leg.answered.get_or_insert(at);
        }
        Signal::FellBack => leg.fell_back = true,
        Signal::HungUp => leg.hung_up = true,
    }
    if leg.departed() {
        leg.left.get_or_insert(now);
    }
    if leg.answered.is_some() && !talked && !is_newest {
        // Told late: somebody had talked with the caller before they came to where they wait now.
        let since = call.leg().map_or(now, |newest| newest.entered);
        call.wait_anew(since);
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
    let ended_here = |leg: &Leg| leg.hung_up && !leg.fell_back;
    let in_one_moment = |leg: &Leg| entered.since(leg.entered) <= LATE && leg.entered.since(entered) <= LATE;
    let is_here = |leg: &Leg| (!leg.departed() || ended_here(leg)) && in_one_moment(leg);
    if let Some(at) = call.journey.iter().rposition(is_here) {
        let mut leg = call.journey.remove(at);
        if !leg.departed() {
            leg.left = None;
        }
        call.journey.push(leg);
    }
}

/// The leg in which the wait began that goes on now: the first, or the one after a conversation.
fn wait_begins(call: &Call) -> usize {
    let before = call.journey.get(..call.journey.len().saturating_sub(1)).unwrap_or_default();
    before.iter().rposition(|leg| leg.answered.is_some()).map_or(0, |talked| talked + 1)
}

/// Since when the caller waits, and whether that is known in full. Where the first legs were folded away, it was worked
/// out before they were.
fn date_the_wait(call: &mut Call) {
    let begins = wait_begins(call);
    let legs = call.journey.get(begins..).unwrap_or_default();
    let (Some(first), Some(since)) = (legs.first(), legs.iter().map(|leg| leg.entered).min()) else { return };
    let is_folded = begins == 0 && call.journey.len() == LONGEST_JOURNEY && call.since < since;
    if !is_folded {
        (call.since, call.at_least) = (since, first.at_least);
    }
}

/// Derives how the call stands from the newest leg.
fn conclude(call: &mut Call, now: Moment) {
    let ending = call.leg().filter(|leg| leg.departed()).map(ending);
    call.ended = match (ending, call.ended) {
        // That it ended is old; how may be known better.
        (Some(ending), Some((at, before))) if before == ending || before.is_final() => Some((at, ending)),
        (ending, _) => ending.map(|ending| (now, ending)),
    };
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
