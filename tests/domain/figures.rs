//! The figures, counted as calls change, and the test call, which is never counted.

use super::board::Board;
use super::names::{SALES, SOFIE, SUPPORT, TOM, TRYOUT, call};
use callboard::domain::time::{MINUTE, SECOND};
use callboard::domain::{Effect, Ending, Event, Fault, Figures, Said, Stage, TestCall};

fn waits_and(
    board: &mut Board,
    caller: &str,
    seconds: i64,
    then: fn(&mut Board, &str, callboard::domain::BlocId),
) {
    board.enters(caller, SALES);
    board.passes(seconds * SECOND);
    then(board, caller, SALES);
}

#[test]
fn figures_count_answers_and_abandoned_calls() {
    let mut board = Board::live();
    let since = board.now;
    waits_and(&mut board, "quick", 20, Board::is_answered);
    waits_and(&mut board, "slow", 40, Board::is_answered);
    waits_and(&mut board, "gone", 6, Board::hangs_up);
    waits_and(&mut board, "early", 5, Board::hangs_up);
    waits_and(&mut board, "earlier", 1, Board::hangs_up);
    waits_and(&mut board, "quicker", 15, Board::is_answered);
    board.hangs_up("quick", SALES);
    let figures = board.model.figures();
    let expected = Figures {
        answered: 3,
        abandoned: 1,
        abandoned_early: 2,
        in_time: 2,
        timed: 3,
        waited: 75 * SECOND,
        ..Figures::default()
    };
    assert_eq!((board.model.reckoning.since, figures), (since, expected));
    assert_eq!(figures.abandoned_percent(), Some(25));
    assert_eq!(figures.service_percent(), Some(50));
    assert_eq!(figures.average_wait(), Some(25 * SECOND));
}

#[test]
fn a_wait_that_is_not_known_in_full_does_not_count_as_in_time() {
    let mut board = Board::live();
    board.is_next("anna", SALES);
    board.is_answered("anna", SALES);
    let figures = board.model.figures();
    assert_eq!((figures.answered, figures.timed, figures.in_time), (1, 0, 0));
    assert_eq!((figures.average_wait(), figures.service_percent()), (None, None));
    board.is_next("ben", SALES);
    board.hangs_up("ben", SALES);
    assert_eq!((board.model.figures().abandoned, board.model.figures().abandoned_early), (1, 0));
}

#[test]
fn nothing_counted_is_no_figure() {
    let figures = Board::live().model.figures();
    assert_eq!(
        (figures.abandoned_percent(), figures.service_percent(), figures.average_wait()),
        (None, None, None)
    );
}

#[test]
fn a_fallback_is_no_abandoned_call_and_repeats_count_once() {
    let mut board = Board::live();
    waits_and(&mut board, "anna", 30, Board::falls_back);
    board.enters("anna", SUPPORT);
    for _ in 0..3 {
        board.is_answered("anna", SUPPORT);
    }
    for _ in 0..3 {
        board.hangs_up("anna", SUPPORT);
    }
    let figures = board.model.figures();
    assert_eq!((figures.answered, figures.abandoned, figures.waited), (1, 0, 30 * SECOND));
}

#[test]
fn a_conversation_that_expired_unseen_is_counted_once_when_its_end_is_told() {
    let mut board = Board::live();
    waits_and(&mut board, "anna", 10, Board::is_answered);
    board.loses_connection();
    board.comes_back_at_once();
    board.passes(11 * MINUTE);
    assert_eq!(board.call("anna").stage(), Stage::Ended(Ending::Expired));
    board.hangs_up("anna", SALES);
    assert_eq!(board.call("anna").stage(), Stage::Ended(Ending::Completed));
    assert_eq!(board.model.figures().answered, 1);
}

#[test]
fn an_answer_told_before_the_entering_counts_in_the_next_queue_too() {
    let mut board = Board::live();
    board.enters("anna", SALES);
    board.is_answered_by("anna", SALES, SOFIE);
    board.passes(MINUTE);
    board.is_answered("anna", SUPPORT);
    board.enters("anna", SUPPORT);
    assert_eq!(board.model.figures().answered, 2);
    board.check(&["answered: anna 0:00 (sales 0:00 > support 0:00)", "sofie: free 0:00"]);
    board.reading_shows(Some(TOM));
    board.check(&[
        "answered: anna 0:00 by tom (sales 0:00 > support 0:00)",
        "sofie: free 0:00",
        "tom: busy anna 0:00",
    ]);
}

#[test]
fn an_answer_told_after_the_hang_up_is_counted_as_one() {
    let mut board = Board::live();
    waits_and(&mut board, "anna", 30, Board::hangs_up);
    assert_eq!(board.model.figures().abandoned, 1);
    board.is_answered("anna", SALES);
    let figures = board.model.figures();
    assert_eq!((figures.answered, figures.abandoned), (1, 0));
    assert_eq!(board.model.calls.log().count(), 1);
    board.check(&[]);
}

#[test]
fn a_test_call_goes_there_and_back_and_is_not_counted() {
    let mut board = Board::live();
    board.happens(Event::TestCallRequested { bloc: TRYOUT, call: call("test") });
    assert!(board.asked.iter().any(|effect| matches!(effect, Effect::Notify { name: "QUEUE_ENTER", .. })));
    board.happens(Event::TestCallSent { connection: board.connection, call: call("test"), result: Ok(()) });
    board.passes(SECOND);
    board.enters("test", TRYOUT);
    assert_eq!(board.model.test_call, TestCall::Seen { call: call("test"), bloc: TRYOUT, took: SECOND });
    board.check(&["tryout: test 0:00"]);
    board.passes(MINUTE);
    board.happens(Event::TestCallEndRequested);
    assert!(board.asked.iter().any(|effect| matches!(effect, Effect::Notify { name: "QUEUE_HANGUP", .. })));
    board.hangs_up("test", TRYOUT);
    board.happens(Event::TestCallSent { connection: board.connection, call: call("test"), result: Ok(()) });
    assert_eq!(board.model.test_call, TestCall::None);
    board.check(&[]);
    assert_eq!(board.model.figures().abandoned, 0);
}

#[test]
fn a_test_call_that_is_refused_or_never_seen_has_failed() {
    let mut board = Board::live();
    board.happens(Event::TestCallRequested { bloc: TRYOUT, call: call("test") });
    board.happens(Event::TestCallSent {
        connection: board.connection,
        call: call("test"),
        result: Err(Fault::Forbidden),
    });
    assert_eq!(board.model.test_call, TestCall::Failed(Fault::Forbidden));
    board.happens(Event::TestCallEndRequested);
    board.happens(Event::TestCallRequested { bloc: TRYOUT, call: call("test") });
    board.happens(Event::TestCallSent { connection: board.connection, call: call("test"), result: Ok(()) });
    board.passes(9 * SECOND);
    assert!(matches!(board.model.test_call, TestCall::Sent { .. }));
    board.passes(SECOND);
    assert_eq!(board.model.test_call, TestCall::Failed(Fault::TimedOut));
    assert_eq!(board.said(), Some(&Said::TestCallFailed { why: Fault::TimedOut }));
}

#[test]
fn no_test_call_on_a_queue_of_real_callers_nor_offline() {
    let mut board = Board::live();
    board.happens(Event::TestCallRequested { bloc: SALES, call: call("test") });
    assert_eq!(board.model.test_call, TestCall::None);
    board.loses_connection();
    board.happens(Event::TestCallRequested { bloc: TRYOUT, call: call("test") });
    assert_eq!(board.said(), Some(&Said::TestCallFailed { why: Fault::ConnectionLost }));
    assert!(!board.asked.iter().any(|effect| matches!(effect, Effect::Notify { .. })));
}

#[test]
fn an_answer_about_an_earlier_test_call_says_nothing_of_the_newer_one() {
    let mut board = Board::live();
    let earlier_fails = |board: &mut Board| {
        let (connection, result) = (board.connection, Err(Fault::TimedOut));
        board.happens(Event::TestCallSent { connection, call: call("earlier"), result });
    };
    board.happens(Event::TestCallRequested { bloc: TRYOUT, call: call("earlier") });
    board.happens(Event::TestCallRequested { bloc: TRYOUT, call: call("test") });
    earlier_fails(&mut board);
    assert!(matches!(board.model.test_call, TestCall::Sent { .. }));
    board.happens(Event::TestCallEndRequested);
    earlier_fails(&mut board);
    assert!(matches!(board.model.test_call, TestCall::Ending { .. }));
}

#[test]
fn a_test_call_is_not_ended_into_a_silent_line() {
    let mut board = Board::live();
    board.happens(Event::TestCallRequested { bloc: TRYOUT, call: call("test") });
    board.enters("test", TRYOUT);
    board.answers = false;
    board.passes(9 * SECOND);
    board.happens(Event::TestCallEndRequested);
    assert_eq!(board.said(), Some(&Said::TestCallNotEnded { why: Fault::ConnectionLost }));
    assert!(matches!(board.model.test_call, TestCall::Seen { .. }));
}
