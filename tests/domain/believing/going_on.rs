//! An end is an end in that bloc: callers who go on are on the board.

use super::anna_waits;
use crate::board::Board;
use crate::names::{SALES, SOFIE, SUPPORT};
use callboard::domain::calls::LATE;
use callboard::domain::time::{MINUTE, SECOND};
use callboard::domain::{Ending, Stage};

#[test]
fn a_caller_who_was_transferred_blindly_waits_on_the_board() {
    let mut board = anna_waits();
    board.is_answered_by("anna", SALES, SOFIE);
    board.passes(MINUTE);
    board.hangs_up("anna", SALES);
    board.enters("anna", SUPPORT);
    board.check(&["support: anna 0:00 (sales 0:00 > support 0:00)", "sofie: free 0:00"]);
    assert_eq!((board.model.calls.log().count(), board.model.refused), (0, 0));
}

#[test]
fn whichever_bloc_tells_first_the_caller_waits_in_the_next_one() {
    let tells: [fn(&mut Board); 2] =
        [|board| board.hangs_up("anna", SALES), |board| board.enters("anna", SUPPORT)];
    for order in [[0, 1], [1, 0]] {
        let mut board = anna_waits();
        board.passes(30 * SECOND);
        board.falls_back("anna", SALES);
        order.into_iter().for_each(|at: usize| tells[at](&mut board));
        board.check(&["support: anna 0:30 (sales 0:30 > support 0:00)"]);
    }
}

#[test]
fn who_enters_long_after_an_end_waits_anew() {
    for ends in [Board::is_answered, Board::is_next] {
        let mut board = anna_waits();
        ends(&mut board, "anna", SALES);
        board.hangs_up("anna", SALES);
        board.enters("anna", SALES);
        board.check(&[]);
        board.passes(MINUTE);
        board.enters("anna", SALES);
        assert_eq!(board.call("anna").stage(), Stage::Waiting, "a repeat within seconds is none");
    }
}

#[test]
fn who_had_hung_up_by_what_was_told_and_waits_elsewhere_was_not_lost() {
    let mut board = anna_waits();
    board.passes(30 * SECOND);
    board.hangs_up("anna", SALES);
    assert_eq!(board.model.figures().abandoned, 1);
    board.enters("anna", SUPPORT);
    let figures = board.model.figures();
    assert_eq!((figures.abandoned, figures.fell_back), (0, 1));
    board.is_answered("anna", SUPPORT);
    assert_eq!(board.model.figures_of(SUPPORT).waited, 30 * SECOND);
}

#[test]
fn what_cannot_be_made_anything_of_is_counted() {
    let mut board = anna_waits();
    board.hangs_up("anna", SALES);
    board.passes(MINUTE);
    board.hangs_up("anna", SUPPORT);
    board.check(&[]);
    assert_eq!(board.model.refused, 1);
}

#[test]
fn who_is_answered_long_after_an_end_talks() {
    let mut board = anna_waits();
    board.hangs_up("anna", SALES);
    board.passes(MINUTE);
    board.is_answered_by("anna", SALES, SOFIE);
    assert_eq!(board.call("anna").stage(), Stage::Answered);
}

#[test]
fn an_answer_in_a_queue_that_was_left_long_ago_leaves_the_caller_waiting_in_the_next() {
    let mut board = anna_waits();
    board.passes(30 * SECOND);
    board.enters("anna", SUPPORT);
    board.passes(MINUTE);
    board.is_answered("anna", SALES);
    board.check(&["support: anna 1:00 (sales 1:30 > support 1:00)"]);
}

#[test]
fn an_end_keeps_its_moment_when_it_is_told_again_or_becomes_better_known() {
    let mut board = anna_waits();
    let left = board.now;
    board.falls_back("anna", SALES);
    board.passes(2 * SECOND);
    board.falls_back("anna", SALES);
    assert_eq!(board.call("anna").ended, Some((left, Ending::FellBack)));
    let mut board = anna_waits();
    board.hangs_up("anna", SALES);
    board.passes(2 * SECOND);
    board.is_answered("anna", SALES);
    assert_eq!(board.call("anna").ended, Some((left, Ending::Completed)));
}

#[test]
fn who_hangs_up_after_a_fallback_ended_only_then() {
    let mut board = anna_waits();
    board.falls_back("anna", SALES);
    board.passes(MINUTE);
    board.hangs_up("anna", SALES);
    assert_eq!(board.call("anna").ended, Some((board.now, Ending::Unseen)));
}

#[test]
fn who_fell_back_from_two_queues_in_one_moment_was_last_in_the_second() {
    let mut board = anna_waits();
    board.falls_back("anna", SALES);
    board.hangs_up("anna", SALES);
    board.enters("anna", SUPPORT);
    board.falls_back("anna", SUPPORT);
    let anna = board.call("anna");
    assert_eq!((anna.bloc(), anna.stage()), (Some(SUPPORT), Stage::Ended(Ending::FellBack)));
}

#[test]
fn two_queues_entered_in_one_moment_are_put_in_order_by_the_leaving_of_one_within_seconds() {
    for (pause, waits_in) in [(LATE, Some(SALES)), (LATE + 1, None)] {
        let mut board = anna_waits();
        board.enters("anna", SUPPORT);
        board.passes(pause);
        board.falls_back("anna", SUPPORT);
        assert_eq!(board.call("anna").bloc().filter(|_| board.call("anna").waits()), waits_in);
    }
}

#[test]
fn an_answer_that_is_told_again_asks_nothing_anew() {
    let mut board = anna_waits();
    board.is_answered("anna", SALES);
    board.reading_shows(Some(SOFIE));
    board.is_answered("anna", SALES);
    assert!(board.readings().is_empty());
}
