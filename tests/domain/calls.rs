//! What a call is (design: stages, journeys, repeats and reordering).

use crate::board::*;
use callboard::domain::*;

#[test]
fn a_call_that_enters_a_queue_waits_there_and_its_wait_runs() {
    let mut board = Board::live();
    board.enters("anna", SALES);
    board.passes(70 * SECOND);
    let call = board.call("anna");
    assert_eq!((call.stage(), call.wait(board.now), call.at_least), (Stage::Waiting, 70 * SECOND, false));
    assert_eq!(board.lane(SALES), [call.id]);
}

#[test]
fn the_longest_wait_stands_first() {
    let mut board = Board::live();
    board.enters("anna", SALES);
    board.passes(SECOND);
    board.enters("bert", SALES);
    assert_eq!(board.lane(SALES), [board.id("anna"), board.id("bert")]);
}

#[test]
fn the_next_call_is_marked() {
    let mut board = Board::live();
    board.enters("anna", SALES);
    board.hears("anna", Signal::First, SALES);
    assert_eq!(board.stage("anna"), Stage::Next);
    assert_eq!(board.lane(SALES).len(), 1);
}

#[test]
fn an_answered_call_leaves_the_lane_and_its_wait_stands_still() {
    let mut board = Board::live();
    board.enters("anna", SALES);
    board.passes(12 * SECOND);
    board.hears("anna", Signal::Answered, SALES);
    board.passes(MINUTE);
    assert_eq!((board.stage("anna"), board.call("anna").wait(board.now)), (Stage::Answered, 12 * SECOND));
    assert!(board.lane(SALES).is_empty());
}

#[test]
fn a_hang_up_before_an_answer_is_abandoned_and_after_one_completed() {
    let mut board = Board::live();
    board.enters("anna", SALES);
    board.enters("bert", SALES);
    board.hears("bert", Signal::Answered, SALES);
    board.passes(10 * SECOND);
    board.hangs_up("anna", SALES);
    board.hangs_up("bert", SALES);
    assert_eq!(board.stage("anna"), Stage::Ended(Ending::Abandoned));
    assert_eq!(board.stage("bert"), Stage::Ended(Ending::Completed));
    assert_eq!((board.model.figures.abandoned, board.model.figures.answered), (1, 1));
    assert_eq!(board.model.log.len(), 2);
}

#[test]
fn a_call_that_falls_back_into_another_queue_stays_one_call_with_its_total_wait() {
    let mut board = Board::live();
    board.enters("anna", SALES);
    board.passes(70 * SECOND);
    board.hears("anna", Signal::FellBack, SALES);
    assert_eq!(board.stage("anna"), Stage::Ended(Ending::FellBack));
    assert!(board.lane(SALES).is_empty());
    board.enters("anna", SUPPORT);
    board.passes(20 * SECOND);
    let call = board.call("anna");
    assert_eq!((call.stage(), call.wait(board.now)), (Stage::Waiting, 90 * SECOND));
    let waits: Vec<_> = call.journey.iter().map(|leg| (leg.bloc, leg.wait(board.now))).collect();
    assert_eq!(waits, [(bloc(SALES), 70 * SECOND), (bloc(SUPPORT), 20 * SECOND)]);
    assert_eq!(board.lane(SUPPORT), [call.id]);
    board.hangs_up("anna", SUPPORT);
    assert_eq!(board.model.log.len(), 1, "one call is one entry");
}

#[test]
fn entering_another_queue_without_a_fallback_moves_the_card() {
    let mut board = Board::live();
    board.enters("anna", SALES);
    board.passes(SECOND);
    board.enters("anna", SUPPORT);
    assert_eq!((board.lane(SALES).len(), board.lane(SUPPORT).len()), (0, 1));
}

#[test]
fn a_late_hang_up_told_by_a_queue_that_the_call_has_left_does_not_end_it() {
    let mut board = Board::live();
    board.enters("anna", SALES);
    board.enters("anna", SUPPORT);
    board.passes(MINUTE);
    board.hangs_up("anna", SALES);
    assert_eq!(board.stage("anna"), Stage::Waiting);
}

#[test]
fn a_call_we_never_saw_enter_waits_at_least() {
    let mut board = Board::live();
    board.hears("anna", Signal::First, SALES);
    let call = board.call("anna");
    assert_eq!((call.stage(), call.at_least), (Stage::Next, true));
}

#[test]
fn an_enter_that_comes_just_after_first_settles_the_wait() {
    let mut board = Board::live();
    board.hears("anna", Signal::First, SALES);
    board.enters("anna", SALES);
    let call = board.call("anna");
    assert_eq!((call.stage(), call.at_least), (Stage::Next, false));
}

#[test]
fn a_second_enter_does_not_restart_the_wait() {
    let mut board = Board::live();
    board.enters("anna", SALES);
    board.passes(30 * SECOND);
    board.enters("anna", SALES);
    assert_eq!(board.call("anna").wait(board.now), 30 * SECOND);
}

#[test]
fn an_enter_after_the_hang_up_does_not_bring_the_call_back() {
    let mut board = Board::live();
    board.enters("anna", SALES);
    board.hangs_up("anna", SALES);
    board.enters("anna", SALES);
    board.passes(MINUTE);
    board.enters("anna", SALES);
    assert_eq!(board.stage("anna"), Stage::Ended(Ending::Abandoned));
    assert!(board.lane(SALES).is_empty());
}

#[test]
fn a_hang_up_that_overtakes_its_enter_leaves_no_ghost() {
    let mut board = Board::live();
    board.hangs_up("anna", SALES);
    board.enters("anna", SALES);
    assert!(board.lane(SALES).is_empty());
    assert_eq!(board.model.figures.abandoned, 0, "we never saw it wait");
}

#[test]
fn a_call_can_come_back_to_a_queue_it_left_long_ago() {
    let mut board = Board::live();
    board.enters("anna", SALES);
    board.hears("anna", Signal::FellBack, SALES);
    board.enters("anna", SUPPORT);
    board.passes(MINUTE);
    board.hears("anna", Signal::FellBack, SUPPORT);
    board.enters("anna", SALES);
    assert_eq!(board.call("anna").journey.len(), 3);
    assert_eq!(board.lane(SALES).len(), 1);
}

#[test]
fn a_group_call_goes_the_same_way() {
    let mut board = Board::live();
    board.enters("anna", DESK);
    board.hears("anna", Signal::FellBack, DESK);
    assert_eq!(board.stage("anna"), Stage::Ended(Ending::FellBack));
    board.enters("bert", DESK);
    board.answered_by("bert", DESK, KARIM);
    assert_eq!(board.call("bert").answered_by, Some(operator(KARIM)));
    board.hangs_up("bert", DESK);
    assert_eq!(board.stage("bert"), Stage::Ended(Ending::Completed));
}

#[test]
fn callers_who_hang_up_at_once_and_test_calls_are_not_counted_as_abandoned() {
    let mut board = Board::live();
    board.enters("anna", SALES);
    board.enters("tester", TEST);
    board.passes(2 * SECOND);
    board.hangs_up("anna", SALES);
    board.passes(MINUTE);
    board.hangs_up("tester", TEST);
    assert_eq!((board.model.figures.abandoned, board.model.figures.abandoned_early), (0, 1));
}

#[test]
fn the_service_level_counts_answers_in_time() {
    let mut board = Board::live();
    for (caller, wait) in [("anna", 5), ("bert", 20), ("carl", 40)] {
        board.enters(caller, SALES);
        board.passes(wait * SECOND);
        board.hears(caller, Signal::Answered, SALES);
    }
    let figures = board.model.figures;
    assert_eq!(figures.service_percent(), Some(66));
    assert_eq!(figures.average_wait(), Some((5 + 20 + 40) * SECOND / 3));
}

#[test]
fn a_bloc_that_is_not_configured_is_refused_and_counted() {
    let mut board = Board::live();
    board.enters("anna", KARIM);
    assert_eq!(board.model.refusals.back(), Some(&Refusal::UnknownBloc));
    assert_eq!(board.model.calls.waiting(), 0);
}

#[test]
fn nothing_is_heard_before_log_in() {
    let mut board = Board::new();
    board.enters("anna", SALES);
    assert_eq!(board.model.calls.waiting(), 0);
}
