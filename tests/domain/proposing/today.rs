//! How many calls somebody has taken today: a fold over the calls that are remembered, and over what is left of others.

use super::{named, serves, wait};
use crate::board::{Board, event};
use crate::names::{SALES, SOFIE, SUPPORT, TOM, TRYOUT, call};
use callboard::domain::calls::ENDED_REMEMBERED;
use callboard::domain::time::MINUTE;
use callboard::domain::{Event, Signal, update};

/// How many of these calls Sofie and Tom have taken.
fn taken(board: &Board) -> (u32, u32) {
    let calls = board.model.calls.live().chain(board.model.calls.log());
    let taken = board.model.reckoning.taken(calls, &board.model.config);
    let of = |operator| taken.get(&operator).map_or(0, |taken| taken.calls);
    (of(SOFIE), of(TOM))
}

#[test]
fn a_call_counts_from_its_answer_on() {
    let mut board = Board::live();
    board.is_answered_by("dirk", SALES, TOM);
    assert_eq!(taken(&board), (0, 1));
    board.is_answered_by("dirk", SALES, TOM);
    board.hangs_up("dirk", SALES);
    assert_eq!(taken(&board), (0, 1));
}

#[test]
fn a_call_that_is_passed_on_counts_for_both_who_took_it() {
    let mut board = Board::live();
    board.is_answered_by("dirk", SALES, TOM);
    board.passes(MINUTE);
    board.enters("dirk", SUPPORT);
    assert_eq!(taken(&board), (0, 1));
    serves(&mut board, SOFIE, "dirk", SUPPORT);
    assert_eq!(taken(&board), (1, 1));
}

#[test]
fn who_answered_is_counted_when_it_is_learnt() {
    let mut board = Board::live();
    board.enters("dirk", SALES);
    board.is_answered("dirk", SALES);
    assert_eq!(taken(&board), (0, 0));
    board.reading_shows(Some(SOFIE));
    assert_eq!(taken(&board), (1, 0));
}

#[test]
fn test_calls_do_not_count() {
    let mut board = Board::live();
    serves(&mut board, TOM, "dirk", TRYOUT);
    assert_eq!(taken(&board), (0, 0));
}

#[test]
fn a_new_day_begins_with_nothing() {
    let mut board = Board::live();
    board.happens(Event::DayIs { began: board.now, ends: board.now.plus(10 * MINUTE) });
    serves(&mut board, TOM, "dirk", SALES);
    board.passes(10 * MINUTE);
    wait(&mut board, &["anna"]);
    assert_eq!(taken(&board), (0, 0));
    assert_eq!(named(&board), ["anna: tom free 10:01, 0 today"]);
}

#[test]
fn what_is_forgotten_stays_counted() {
    let mut board = Board::live();
    board.is_answered_by("dirk", SALES, TOM);
    // Straight to the model: the contract around each event would compare all that is remembered every time.
    let mut told = |caller: &str, signal| {
        update(&mut board.model, Event::Bloc(event(caller, SALES, signal)), board.now);
    };
    told("dirk", Signal::HungUp);
    for number in 0..ENDED_REMEMBERED {
        for signal in [Signal::Entered, Signal::HungUp] {
            told(&number.to_string(), signal);
        }
    }
    assert!(board.model.call(call("dirk")).is_none());
    assert_eq!(taken(&board), (0, 1));
}
