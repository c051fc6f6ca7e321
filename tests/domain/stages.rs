//! What a call is: its stages, its journey, its wait (design: “What a call is”).

use super::board::Board;
use super::names::{ELSEWHERE, FRONT, NIGHT, SALES, SOFIE, SUPPORT};
use callboard::domain::time::{MINUTE, SECOND};
use callboard::domain::{Ending, Refusal, Signal, Stage};

#[test]
fn a_call_that_enters_waits_in_its_lane() {
    let mut board = Board::live();
    board.enters("anna", SALES);
    board.passes(70 * SECOND);
    board.check(&["sales: anna 1:10"]);
    assert_eq!(board.call("anna").stage(), Stage::Waiting);
}

#[test]
fn a_lane_shows_the_longest_wait_first() {
    let mut board = Board::live();
    for caller in ["zoe", "anna", "mia"] {
        board.enters(caller, SALES);
        board.passes(5 * SECOND);
    }
    board.check(&["sales: zoe 0:15, anna 0:10, mia 0:05"]);
}

#[test]
fn the_next_to_be_served_is_marked() {
    let mut board = Board::live();
    board.enters("anna", SALES);
    board.is_next("anna", SALES);
    board.check(&["sales: anna 0:00 next"]);
}

#[test]
fn an_answered_call_leaves_its_lane_with_its_wait_and_its_operator() {
    let mut board = Board::live();
    board.enters("anna", SALES);
    board.passes(15 * SECOND);
    board.is_answered_by("anna", SALES, SOFIE);
    board.passes(10 * SECOND);
    board.check(&["answered: anna 0:15 by sofie", "sofie: busy anna 0:10"]);
}

#[test]
fn a_caller_who_hangs_up_before_an_answer_has_abandoned() {
    let mut board = Board::live();
    board.enters("anna", SALES);
    board.passes(15 * SECOND);
    board.hangs_up("anna", SALES);
    board.passes(15 * SECOND);
    board.check(&[]);
    assert_eq!(board.call("anna").stage(), Stage::Ended(Ending::Abandoned));
    assert_eq!(board.model.calls.log().last().unwrap().wait(board.now), 15 * SECOND);
}

#[test]
fn hanging_up_after_an_answer_is_the_end_of_the_conversation() {
    let mut board = Board::live();
    board.enters("anna", SALES);
    board.is_answered_by("anna", SALES, SOFIE);
    board.passes(MINUTE);
    board.hangs_up("anna", SALES);
    board.check(&["sofie: free 0:00"]);
    assert_eq!(board.call("anna").stage(), Stage::Ended(Ending::Completed));
}

#[test]
fn a_call_that_falls_back_is_off_the_board_and_in_the_log() {
    let mut board = Board::live();
    board.enters("anna", SALES);
    board.falls_back("anna", SALES);
    board.check(&[]);
    assert_eq!(board.model.calls.log().count(), 1);
    assert_eq!(board.call("anna").stage(), Stage::Ended(Ending::FellBack));
}

#[test]
fn a_fallback_into_another_queue_is_one_card_with_its_journey_and_total_wait() {
    let mut board = Board::live();
    board.enters("anna", SALES);
    board.passes(70 * SECOND);
    board.falls_back("anna", SALES);
    board.enters("anna", SUPPORT);
    board.passes(20 * SECOND);
    board.check(&["support: anna 1:30 (sales 1:10 > support 0:20)"]);
    board.hangs_up("anna", SUPPORT);
    assert_eq!(board.model.calls.log().count(), 1, "one call is one entry");
}

#[test]
fn hanging_up_after_a_fallback_ends_the_one_entry_unseen() {
    let mut board = Board::live();
    board.enters("anna", SALES);
    board.falls_back("anna", SALES);
    board.passes(MINUTE);
    board.hangs_up("anna", SALES);
    assert_eq!(board.model.calls.log().count(), 1);
    assert_eq!(board.call("anna").stage(), Stage::Ended(Ending::Unseen));
}

#[test]
fn a_move_without_a_word_from_the_first_queue_is_still_one_card() {
    let mut board = Board::live();
    board.enters("anna", SALES);
    board.passes(10 * SECOND);
    board.enters("anna", SUPPORT);
    board.passes(10 * SECOND);
    board.check(&["support: anna 0:20 (sales 0:10 > support 0:10)"]);
}

#[test]
fn a_real_return_to_the_same_queue_is_a_new_leg() {
    let mut board = Board::live();
    board.enters("anna", SALES);
    board.passes(MINUTE);
    board.falls_back("anna", SALES);
    board.enters("anna", SALES);
    board.passes(SECOND);
    board.check(&["sales: anna 1:01 (sales 1:00 > sales 0:01)"]);
}

#[test]
fn a_loop_through_a_closed_queue_does_not_lose_the_caller() {
    let mut board = Board::live();
    board.enters("anna", SALES);
    board.passes(MINUTE);
    board.falls_back("anna", SALES);
    board.enters("anna", SUPPORT);
    board.falls_back("anna", SUPPORT);
    board.enters("anna", SALES);
    board.check(&["sales: anna 1:00 (sales 1:00 > support 0:00 > sales 0:00)"]);
}

#[test]
fn group_calls_have_the_same_stages() {
    for (name, signal) in [
        ("QUEUE_ENTER", Signal::Entered),
        ("QUEUE_FIRST", Signal::First),
        ("QUEUE_ANSWERED", Signal::Answered),
        ("QUEUE_FALLBACK", Signal::FellBack),
        ("QUEUE_HANGUP", Signal::HungUp),
        ("GROUP_ENTER", Signal::Entered),
        ("GROUP_ANSWER", Signal::Answered),
        ("GROUP_TIMEOUT", Signal::FellBack),
        ("GROUP_HANGUP", Signal::HungUp),
    ] {
        assert_eq!(Signal::of_name(name), Some(signal));
    }
    assert_eq!(Signal::of_name("queue_enter"), Some(Signal::Entered));
    let mut board = Board::live();
    board.enters("anna", FRONT);
    board.enters("ben", FRONT);
    board.passes(20 * SECOND);
    board.falls_back("ben", FRONT);
    board.is_answered_by("anna", FRONT, SOFIE);
    board.check(&["answered: anna 0:20 by sofie", "sofie: busy anna 0:00"]);
    board.hangs_up("anna", FRONT);
    board.check(&["sofie: free 0:00"]);
}

#[test]
fn a_call_transferred_after_its_conversation_waits_anew() {
    let mut board = Board::live();
    board.enters("anna", SALES);
    board.passes(10 * SECOND);
    board.is_answered_by("anna", SALES, SOFIE);
    board.passes(20 * MINUTE);
    board.enters("anna", SUPPORT);
    board.passes(5 * SECOND);
    board.check(&["support: anna 0:05 (sales 0:10 > support 0:05)", "sofie: free 0:05"]);
}

#[test]
fn a_call_passed_back_into_the_very_queue_it_was_answered_in_waits_again() {
    for comes_in in [Board::enters, Board::is_next] {
        let mut board = Board::live();
        board.enters("anna", SALES);
        board.is_answered_by("anna", SALES, SOFIE);
        board.passes(MINUTE);
        comes_in(&mut board, "anna", SALES);
        assert_eq!(
            board.model.calls.waiting_in(SALES),
            1,
            "nobody is lost behind a conversation that is over"
        );
        board.check(&[
            if board.call("anna").at_least {
                "sales: anna at least 0:00 next (sales 0:00 > sales 0:00)"
            } else {
                "sales: anna 0:00 (sales 0:00 > sales 0:00)"
            },
            "sofie: free 0:00",
        ]);
    }
}

#[test]
fn an_entering_told_late_does_not_bring_back_who_was_answered() {
    let mut board = Board::live();
    board.enters("anna", SALES);
    board.is_answered_by("anna", SALES, SOFIE);
    board.passes(5 * SECOND);
    board.enters("anna", SALES);
    board.check(&["answered: anna 0:00 by sofie", "sofie: busy anna 0:05"]);
}

#[test]
fn an_entering_told_late_makes_the_wait_after_a_conversation_known_in_full_too() {
    let mut board = Board::live();
    board.enters("anna", SALES);
    board.is_answered("anna", SALES);
    board.passes(MINUTE);
    board.is_next("anna", SUPPORT);
    board.check(&["support: anna at least 0:00 next (sales 0:00 > support 0:00)"]);
    board.passes(SECOND);
    board.enters("anna", SUPPORT);
    board.check(&["support: anna 0:01 next (sales 0:00 > support 0:01)"]);
}

#[test]
fn an_entering_that_is_told_long_after_does_not_make_a_wait_known_in_full() {
    let mut board = Board::live();
    board.is_next("anna", SALES);
    board.passes(MINUTE);
    board.enters("anna", SALES);
    board.check(&["sales: anna at least 1:00 next"]);
}

#[test]
fn blocs_that_are_not_watched_are_refused_and_counted() {
    let mut board = Board::live();
    board.enters("anna", ELSEWHERE);
    board.enters("anna", NIGHT);
    board.check(&[]);
    assert_eq!(board.model.refused, 2);
    assert_eq!(board.model.refusals.back(), Some(&Refusal::UnknownBloc));
}

#[test]
fn nothing_is_heard_before_the_log_in() {
    let mut board = Board::signed_out();
    board.enters("anna", SALES);
    board.check(&["signed out"]);
}
