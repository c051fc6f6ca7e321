//! What is remembered is bounded, however long the day.

use super::board::{Board, event};
use super::contract;
use super::names::{ELSEWHERE, FRONT, SALES, SOFIE, SUPPORT, call};
use callboard::domain::calls::{ENDED_REMEMBERED, LONGEST_JOURNEY, MOST_REFUSALS, MOST_SENDINGS};
use callboard::domain::notices::MOST_NOTICES;
use callboard::domain::time::{MINUTE, SECOND};
use callboard::domain::{Event, Fault, Signal, update};

#[test]
fn log_and_memory_of_ended_calls_are_bounded_and_the_newest_are_kept() {
    let mut board = Board::live();
    let calls = ENDED_REMEMBERED + 100;
    // Straight to the model: the contract around each event would compare all that is remembered every time.
    for caller in 0..calls {
        for signal in [Signal::Entered, Signal::HungUp] {
            update(&mut board.model, Event::Bloc(event(&caller.to_string(), SALES, signal)), board.now);
        }
    }
    assert_eq!(board.model.calls.log().count(), ENDED_REMEMBERED);
    assert_eq!(board.model.calls.log().last().map(|entry| entry.id), Some(call(&(calls - 1).to_string())));
    let remembered = (0..calls).filter(|caller| board.model.call(call(&caller.to_string())).is_some());
    assert_eq!(remembered.count(), ENDED_REMEMBERED);
    assert!(board.model.call(call("0")).is_none());
    let figures = board.model.figures();
    assert_eq!(figures.abandoned_early as usize, calls, "what is forgotten stays counted");
    update(&mut board.model, Event::Bloc(event("100", SALES, Signal::Entered)), board.now);
    assert_eq!(board.model.calls.live().count(), 0, "what is remembered does not come back");
}

#[test]
fn notices_and_refusals_are_bounded_and_numbered() {
    let mut board = Board::live();
    for _ in 0..200 {
        board.drops("nobody", SOFIE);
        board.enters("anna", ELSEWHERE);
    }
    assert_eq!((board.model.notices.len(), board.model.notices.back().unwrap().number), (MOST_NOTICES, 200));
    assert_eq!((board.model.refusals.len(), board.model.refused), (MOST_REFUSALS, 200));
}

#[test]
fn a_journey_is_bounded_and_its_wait_is_not_lost() {
    let mut board = Board::live();
    for turn in 0..40 {
        let bloc = [SALES, SUPPORT, FRONT][turn % 3];
        board.enters("anna", bloc);
        board.now = board.now.plus(MINUTE);
        board.falls_back("anna", bloc);
    }
    let anna = board.call("anna");
    assert_eq!((anna.journey.len(), anna.wait(board.now)), (LONGEST_JOURNEY, 40 * MINUTE));
    board.enters("anna", SALES);
    board.is_answered("anna", SALES);
    assert_eq!(board.model.figures().waited, 40 * MINUTE);
    board.hangs_up("anna", SALES);
    assert_eq!(board.model.calls.log().count(), 1);
}

#[test]
fn nothing_is_watched_for_calls_that_are_over() {
    let mut board = Board::live();
    for caller in 0..50 {
        let caller = caller.to_string();
        board.enters(&caller, SALES);
        board.rings(&caller, SOFIE);
        board.opens_menu(&caller);
        board.hangs_up(&caller, SALES);
        board.asked.clear();
        board.happens(Event::TroubleDismissed(SOFIE));
    }
    assert_eq!(contract::watched(&board.model), contract::watched(&Board::live().model));
}

#[test]
fn a_call_keeps_its_newest_sendings() {
    let mut board = Board::live();
    board.enters("anna", SALES);
    for _ in 0..=MOST_SENDINGS {
        board.passes(3 * SECOND);
        board.drops("anna", SOFIE);
        board.reading_shows(None);
        board.hub_answers(Err(Fault::Forbidden));
    }
    let kept: Vec<_> = board.call("anna").sendings.iter().map(|sending| sending.decision).collect();
    let newest: Vec<_> = board.sent[1..].iter().map(|(decision, _)| *decision).collect();
    assert_eq!(kept, newest);
}
