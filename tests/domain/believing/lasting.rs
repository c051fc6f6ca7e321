//! Nothing is confirmed for ever because its end was not told.

use super::anna_waits;
use crate::board::Board;
use crate::names::{SALES, SOFIE, TRYOUT, call};
use callboard::domain::time::{MINUTE, SECOND};
use callboard::domain::{Event, Fault, Said, TestCall};

#[test]
fn a_call_of_which_nothing_is_heard_for_an_hour_is_unconfirmed_and_then_leaves() {
    let mut board = anna_waits();
    board.passes(60 * MINUTE - SECOND);
    board.check(&["sales: anna 59:59"]);
    board.passes(SECOND);
    board.check(&["sales: anna 60:00 unconfirmed"]);
    board.passes(10 * MINUTE);
    board.check(&[]);
}

#[test]
fn nobody_is_busy_for_ever_with_a_call_whose_end_was_not_told() {
    let mut board = anna_waits();
    board.is_answered_by("anna", SALES, SOFIE);
    board.passes(240 * MINUTE - SECOND);
    board.check(&["answered: anna 0:00 by sofie", "sofie: busy anna 239:59"]);
    board.passes(SECOND);
    board.check(&["answered: anna 0:00 by sofie unconfirmed"]);
}

#[test]
fn a_conversation_is_dismissed_by_hand_and_does_not_come_back_by_setting_aside() {
    let mut board = anna_waits();
    board.is_answered_by("anna", SALES, SOFIE);
    board.happens(Event::CallDismissed(call("anna")));
    board.check(&[]);
    board.toggles_aside(SOFIE);
    board.toggles_aside(SOFIE);
    board.check(&[]);
}

#[test]
fn a_test_call_that_could_not_be_ended_is_said_and_can_be_ended_again() {
    let mut board = Board::live();
    board.happens(Event::TestCallRequested { bloc: TRYOUT, call: call("test") });
    board.enters("test", TRYOUT);
    board.happens(Event::TestCallEndRequested);
    board.happens(Event::TestCallSent {
        connection: board.connection,
        call: call("test"),
        result: Err(Fault::TimedOut),
    });
    assert_eq!(board.said(), Some(&Said::TestCallNotEnded { why: Fault::TimedOut }));
    assert!(matches!(board.model.test_call, TestCall::Seen { .. }));
}
