//! Property: whatever order and however often the hub tells what happened, the board comes out the same.

use super::board::{Board, event};
use super::names::{FRONT, SALES, SUPPORT, call};
use super::properties;
use callboard::domain::calls::LATE;
use callboard::domain::time::MINUTE;
use callboard::domain::{BlocId, Event, Millis, Moment, Signal, Stage};
use proptest::prelude::*;

/// Something that happened to a call, so long after the beginning.
type Happening = (Millis, BlocId, Signal);
/// When it is told of, and perhaps a second time: both within the window that counts as late.
type Delays = (Millis, Option<Millis>);

const CALLER: &str = "anna";

/// How a stay in the last bloc goes on.
fn last_stay() -> impl Strategy<Value = Vec<Signal>> {
    use Signal::{Answered, FellBack, First, HungUp};
    prop::sample::select(vec![
        vec![],
        vec![First],
        vec![HungUp],
        vec![First, HungUp],
        vec![Answered],
        vec![First, Answered],
        vec![Answered, HungUp],
        vec![First, Answered, HungUp],
        vec![FellBack],
        vec![First, FellBack],
    ])
}

/// Pauses of callers and queues: none, a moment, or long.
fn pause() -> impl Strategy<Value = Millis> {
    prop_oneof![Just(0), 1..300_i64, Just(MINUTE)]
}

/// A plausible story: through a bloc or two, each entered, perhaps first in, left through the fallback.
fn story() -> impl Strategy<Value = Vec<Happening>> {
    let passed = prop::option::of((pause(), any::<bool>(), pause()));
    let blocs = Just(vec![SALES, SUPPORT, FRONT]).prop_shuffle();
    (blocs, passed, last_stay(), pause(), prop::option::of(pause())).prop_map(
        |(blocs, passed, last, pause, stranger)| {
            let mut story = Vec::new();
            let mut at = 0;
            if let Some((stay, first, between)) = passed {
                story.push((at, blocs[0], Signal::Entered));
                at += stay;
                if first {
                    story.push((at, blocs[0], Signal::First));
                }
                story.push((at, blocs[0], Signal::FellBack));
                at += between;
            }
            story.push((at, blocs[1], Signal::Entered));
            for signal in last {
                at += pause;
                story.push((at, blocs[1], signal));
            }
            // Half of the stories are of a call whose first entering was before we listened.
            if stranger.is_some() {
                story.remove(0);
            }
            story
        },
    )
}

fn told(story: &[Happening], delays: &[Delays]) -> Board {
    let mut tellings: Vec<Happening> = Vec::new();
    for ((at, bloc, signal), (delay, again)) in story.iter().zip(delays) {
        tellings.push((at + delay, *bloc, *signal));
        tellings.extend(again.map(|again| (at + again, *bloc, *signal)));
    }
    tellings.sort_by_key(|(at, ..)| *at);
    let mut board = Board::live();
    let start = board.now;
    for (at, bloc, signal) in tellings {
        board.now = Moment(start.0 + at);
        board.happens(Event::Bloc(event(CALLER, bloc, signal)));
    }
    board
}

type Outcome = (Option<Stage>, Vec<(BlocId, usize)>, Vec<BlocId>, bool);

/// What must be the same: the stage, the lane, and for a call that lives its journey and what is known of it.
fn outcome(board: &Board) -> Outcome {
    let lanes = board.model.lanes().map(|bloc| (bloc, board.model.calls.waiting_in(bloc))).collect();
    let stage = board.model.call(call(CALLER)).map(callboard::domain::Call::stage);
    let live = board.model.calls.get(call(CALLER));
    let journey = live.map(|call| call.journey.iter().map(|leg| leg.bloc).collect());
    (stage, lanes, journey.unwrap_or_default(), live.is_some_and(|call| call.at_least))
}

proptest! {
    #![proptest_config(properties::cases(800))]

    #[test]
    fn order_and_repeats_change_nothing(
        story in story(),
        delays in prop::collection::vec((0..LATE / 2, prop::option::weighted(0.3, 0..LATE / 2)), 8),
    ) {
        let in_order = told(&story, &vec![(0, None); story.len()]);
        let shuffled = told(&story, &delays);
        prop_assert_eq!(outcome(&shuffled), outcome(&in_order));
        prop_assert_eq!(shuffled.model.calls.log().count(), in_order.model.calls.log().count());
        let counts = |board: &Board| {
            let figures = board.model.figures();
            (figures.answered, figures.abandoned + figures.abandoned_early)
        };
        prop_assert_eq!(counts(&shuffled), counts(&in_order));
    }
}
