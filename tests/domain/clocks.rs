//! The clock is set, the machine sleeps, midnight comes: waits stay what callers waited, and the day's figures begin
//! anew.

use super::board::{Board, account};
use super::names::SALES;
use super::properties;
use callboard::domain::clock::{Clock, SUSPICIOUS, day_around};
use callboard::domain::time::{MINUTE, SECOND};
use callboard::domain::{Connection, Effect, Event, Figures, Kept, Moment};
use proptest::prelude::*;

const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;
const NOW: i64 = 1_800_000_000_000;

/// A clock that has run for a while, and what its two sources show.
fn running() -> (Clock, i64, i64) {
    let mut clock = Clock::default();
    assert_eq!(clock.read(NOW, 5_000), (Moment(NOW), None));
    assert_eq!(clock.read(NOW + SECOND, 6_000), (Moment(NOW + SECOND), None));
    (clock, NOW + SECOND, 6_000)
}

// --- The clock itself ---

#[test]
fn a_step_back_is_absorbed() {
    let (mut clock, wall, steady) = running();
    let (now, jump) = clock.read(wall - DAY + SECOND, steady + SECOND);
    assert_eq!((now, jump), (Moment(wall + SECOND), Some(-DAY)));
    assert_eq!(clock.read(wall - DAY + 3 * SECOND, steady + 3 * SECOND).0, Moment(wall + 3 * SECOND));
    assert_eq!(clock.on_the_wall(Moment(wall + 3 * SECOND)), wall - DAY + 3 * SECOND);
    assert_eq!(clock.moment(wall - DAY), Moment(wall));
}

#[test]
fn a_long_step_forward_is_told_and_held_back_until_it_is_trusted() {
    let (mut clock, wall, steady) = running();
    assert_eq!(clock.read(wall + HOUR + SECOND, steady + SECOND), (Moment(wall + SECOND), Some(HOUR)));
    assert_eq!(clock.read(wall + HOUR + 2 * SECOND, steady + 2 * SECOND), (Moment(wall + 2 * SECOND), None));
    clock.trust(HOUR);
    assert_eq!(
        clock.read(wall + HOUR + 3 * SECOND, steady + 3 * SECOND),
        (Moment(wall + HOUR + 3 * SECOND), None)
    );
}

#[test]
fn a_step_forward_is_a_jump_when_no_hub_would_have_waited_for_so_long() {
    for (step, jump) in [(30 * SECOND, None), (89 * SECOND, None), (90 * SECOND, Some(90 * SECOND))] {
        let (mut clock, wall, steady) = running();
        assert_eq!(clock.read(wall + step, steady).1, jump);
    }
}

#[test]
fn a_sleep_that_the_steady_clock_saw_as_well_is_no_jump() {
    let (mut clock, wall, steady) = running();
    assert_eq!(clock.read(wall + HOUR, steady + HOUR), (Moment(wall + HOUR), None));
}

#[test]
fn small_differences_are_drift() {
    let (mut clock, wall, steady) = running();
    assert_eq!(clock.read(wall + SECOND + 300, steady + SECOND), (Moment(wall + SECOND + 300), None));
    assert_eq!(
        clock.read(wall + SECOND, steady + SECOND),
        (Moment(wall + SECOND + 300), None),
        "it waits, and does not run backwards"
    );
}

#[test]
fn a_clock_goes_on_where_the_one_before_a_reload_stood() {
    let mut clock = Clock::ahead(-HOUR);
    assert_eq!(clock.read(NOW + HOUR, 0), (Moment(NOW), None));
    assert_eq!(clock.read(NOW + HOUR + SECOND, SECOND), (Moment(NOW + SECOND), None));
    assert_eq!(clock.on_the_wall(Moment(NOW)), NOW + HOUR);
}

proptest! {
    #![proptest_config(properties::cases(200))]

    #[test]
    fn it_never_runs_backwards_and_never_faster_than_it_was_told(
        steps in prop::collection::vec((-2 * DAY..2 * DAY, 0..10 * SECOND, any::<bool>()), 1..60)
    ) {
        let (mut clock, mut wall, mut steady) = running();
        let mut last = Moment(wall);
        let mut slept = 0;
        for (step, passed, trusted) in steps {
            (wall, steady) = (wall + step + passed, steady + passed);
            let (now, jump) = clock.read(wall, steady);
            prop_assert!(now >= last);
            prop_assert!(now.since(last) <= passed + SUSPICIOUS + slept);
            prop_assert!(jump.is_none_or(|jump| jump == step));
            slept = jump.filter(|_| trusted).unwrap_or_default().max(0);
            clock.trust(slept);
            last = now;
        }
    }

    #[test]
    fn the_day_around_a_time_is_found_to_the_millisecond(at in 0..23 * HOUR, length in 23 * HOUR..25 * HOUR + 1) {
        let (began, ends) = day_around(NOW + at, |time| (NOW..NOW + length).contains(&time));
        prop_assert_eq!((began, ends), (NOW, NOW + length));
    }
}

// --- What the board makes of a jump ---

#[test]
fn a_clock_that_was_set_forward_makes_nobody_wait_longer() {
    let mut board = Board::live();
    board.enters("anna", SALES);
    board.passes(MINUTE);
    board.happens(Event::ClockJumped(DAY));
    board.gives_sign_of_life();
    board.passes(10 * SECOND);
    board.check(&["sales: anna 1:10"]);
}

#[test]
fn a_clock_that_was_set_back_is_nothing_to_ask_about() {
    let mut board = Board::live();
    board.enters("anna", SALES);
    board.asked.clear();
    board.happens(Event::ClockJumped(-DAY));
    assert_eq!(board.asked, [Effect::AskDay]);
    board.check(&["sales: anna 0:00"]);
}

#[test]
fn after_a_sleep_the_waits_are_right_within_a_second_and_the_connection_is_made_anew() {
    let mut board = Board::live();
    board.enters("anna", SALES);
    board.passes(MINUTE);
    board.answers = false;
    board.happens(Event::ClockJumped(HOUR));
    board.passes(SECOND);
    assert!(matches!(board.model.connection, Connection::Reconnecting { .. }));
    let wait = board.call("anna").wait(board.now);
    assert!((HOUR + MINUTE..=HOUR + MINUTE + 2 * SECOND).contains(&wait), "{wait}");
    board.comes_back();
    assert!(!board.call("anna").confirmed);
}

#[test]
fn an_answer_from_before_the_sleep_proves_nothing() {
    let mut board = Board::live();
    board.enters("anna", SALES);
    board.answers = false;
    board.passes(5 * SECOND);
    let Some(ping) = board.take(|effect| match effect {
        Effect::Ping(connection, asked) => Some((*connection, *asked)),
        _ => None,
    }) else {
        panic!("a silent hub is asked")
    };
    board.passes(100);
    board.happens(Event::ClockJumped(HOUR));
    board.happens(Event::Pong(ping.0, ping.1));
    board.passes(SECOND);
    assert!(board.call("anna").wait(board.now) > HOUR);
}

#[test]
fn a_board_that_is_not_live_takes_a_jump_for_a_sleep() {
    let mut board = Board::live();
    board.enters("anna", SALES);
    board.loses_connection();
    board.happens(Event::ClockJumped(HOUR));
    assert!(board.call("anna").wait(board.now) >= HOUR);
}

#[test]
fn a_connection_that_breaks_after_a_jump_says_that_it_was_a_sleep() {
    let mut board = Board::live();
    board.enters("anna", SALES);
    board.happens(Event::ClockJumped(HOUR));
    board.loses_connection();
    assert!(board.call("anna").wait(board.now) >= HOUR);
}

/// How far the page's time is ahead of the system's, as the tab keeps it.
fn ahead(board: &mut Board) -> i64 {
    board.asked.clear();
    board.happens(Event::VisibilityChanged { visible: false });
    let kept = board.take(|effect| match effect {
        Effect::Keep(text) => Kept::read(text),
        _ => None,
    });
    kept.unwrap().ahead
}

#[test]
fn what_was_held_back_or_absorbed_is_kept_for_a_reload() {
    let mut board = Board::live();
    board.happens(Event::ClockJumped(HOUR));
    board.gives_sign_of_life();
    assert_eq!(ahead(&mut board), -HOUR);
    board.happens(Event::ClockJumped(-3 * HOUR));
    assert_eq!(ahead(&mut board), 2 * HOUR);
    board.loses_connection();
    board.happens(Event::ClockJumped(DAY));
    assert_eq!(ahead(&mut board), 2 * HOUR, "a sleep was believed");
}

// --- Midnight ---

fn day(board: &mut Board, until_midnight: i64) {
    let (began, ends) = (board.now.plus(until_midnight - DAY), board.now.plus(until_midnight));
    board.happens(Event::DayIs { began, ends });
}

fn one_answered(board: &mut Board, caller: &str) {
    board.enters(caller, SALES);
    board.passes(SECOND);
    board.is_answered(caller, SALES);
}

#[test]
fn figures_begin_anew_at_midnight_and_the_next_one_is_asked_for() {
    let mut board = Board::live();
    day(&mut board, MINUTE);
    one_answered(&mut board, "anna");
    assert_eq!(board.model.figures().answered, 1);
    let midnight = board.now.plus(MINUTE - SECOND);
    board.asked.clear();
    board.passes(2 * MINUTE);
    assert_eq!((board.model.reckoning.since, board.model.figures()), (midnight, Figures::default()));
    assert_eq!(board.asked.iter().filter(|effect| **effect == Effect::AskDay).count(), 1);
}

#[test]
fn the_first_event_after_midnight_counts_for_the_new_day() {
    let mut board = Board::live();
    day(&mut board, MINUTE);
    board.enters("anna", SALES);
    // Timers were throttled: nothing ticked at midnight.
    board.now = board.now.plus(MINUTE + 5 * SECOND);
    board.is_answered("anna", SALES);
    assert_eq!(board.model.figures().answered, 1);
    board.passes(SECOND);
    assert_eq!(board.model.figures().answered, 1, "and is not taken away by the next tick");
}

#[test]
fn what_was_counted_yesterday_is_not_taken_up_after_a_reload() {
    let mut before = Board::live();
    one_answered(&mut before, "anna");
    before.asked.clear();
    before.happens(Event::VisibilityChanged { visible: false });
    let kept = before.take(|effect| match effect {
        Effect::Keep(text) => Kept::read(text),
        _ => None,
    });
    let mut after = Board::signed_out();
    after.now = before.now.plus(HOUR);
    let began = after.now.plus(-MINUTE);
    after.happens(Event::DayIs { began, ends: after.now.plus(DAY) });
    after.happens(Event::Reloaded { kept, has_token: true });
    after.happens(Event::LoggedIn(account()));
    assert_eq!((after.model.reckoning.since, after.model.figures()), (began, Figures::default()));
}

/// A machine that sleeps for so long, whose steady clock sleeps as well, after one call was answered. Whenever the day is
/// asked for, the answer is by the page's clock as it is then: with the jump held back, or believed.
fn sleeps(board: &mut Board, span: i64, until_midnight: i64) {
    day(board, until_midnight);
    let midnight = board.now.plus(until_midnight);
    one_answered(board, "anna");
    board.answers = false;
    board.asked.clear();
    board.happens(Event::ClockJumped(span));
    let mut held_back = span;
    for _ in 0..3 {
        for effect in std::mem::take(&mut board.asked) {
            match effect {
                Effect::TrustJump(by) => held_back -= by,
                Effect::AskDay => {
                    let ends = midnight.plus(-held_back);
                    board.happens(Event::DayIs { began: ends.plus(-DAY), ends });
                }
                _ => {}
            }
        }
        board.passes(SECOND);
    }
    assert_eq!(held_back, 0, "it is believed to be a sleep");
}

#[test]
fn a_sleep_that_ends_on_the_same_day_takes_no_figure_away() {
    let mut board = Board::live();
    sleeps(&mut board, 5 * HOUR, 8 * HOUR);
    assert_eq!(board.model.figures().answered, 1);
}

#[test]
fn a_sleep_over_midnight_begins_a_new_day() {
    let mut board = Board::live();
    sleeps(&mut board, 9 * HOUR, 8 * HOUR);
    assert_eq!(board.model.figures().answered, 0);
}

#[test]
fn a_sleep_without_a_connection_takes_no_figure_away() {
    let mut board = Board::live();
    board.loses_connection();
    sleeps(&mut board, 5 * HOUR, 8 * HOUR);
    assert_eq!(board.model.figures().answered, 1);
}
