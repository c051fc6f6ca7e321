//! Several supervisors at once: what is read before a decision, what is asked of a person, and that one decision
//! is one sending.

use super::board::Board;
use super::names::{SALES, SOFIE, TOM};
use callboard::domain::time::{MINUTE, SECOND};
use callboard::domain::{Fault, NotSent, Said};

fn anna_waits() -> Board {
    let mut board = Board::live();
    board.enters("anna", SALES);
    board
}

#[test]
fn the_variable_is_read_when_the_menu_opens() {
    let mut board = anna_waits();
    board.opens_menu("anna");
    board.opens_menu("anna");
    assert_eq!(board.readings(), ["anna"], "asked once while the answer is under way");
    board.reading_shows(None);
    board.drops("anna", SOFIE);
    assert_eq!(board.sent.len(), 1, "what is known by the drop is not asked again");
}

#[test]
fn a_drop_without_a_reading_is_held_until_it_is_there() {
    let mut board = anna_waits();
    board.drops("anna", SOFIE);
    assert!(board.sent.is_empty());
    board.reading_shows(None);
    assert_eq!(board.sent.len(), 1);
}

#[test]
fn patience_with_a_reading_ends_because_a_caller_waits() {
    let mut board = anna_waits();
    board.drops("anna", SOFIE);
    board.passes(1_999);
    assert!(board.sent.is_empty());
    board.passes(1);
    board.check(&["sales: anna 0:02 [sofie sending]"]);
    board.reading_shows(Some(TOM));
    board.check(&["sales: anna 0:02 [sofie sending]"]);
    assert_eq!(board.sent.len(), 1);
}

#[test]
fn a_second_drop_does_not_lengthen_the_patience() {
    let mut board = anna_waits();
    board.drops("anna", SOFIE);
    board.passes(1_500);
    board.drops("anna", TOM);
    board.passes(500);
    board.check(&["sales: anna 0:02 [tom sending]"]);
    assert_eq!(board.sent.len(), 1, "a second thought replaces the first");
}

#[test]
fn a_reading_that_fails_holds_nothing_up() {
    let mut board = anna_waits();
    board.drops("anna", SOFIE);
    board.reading_answers(Err(Fault::TimedOut));
    assert_eq!(board.sent.len(), 1);
}

#[test]
fn a_reading_that_failed_or_is_old_is_asked_again_at_the_drop() {
    let mut board = anna_waits();
    board.opens_menu("anna");
    board.reading_answers(Err(Fault::TimedOut));
    board.drops("anna", SOFIE);
    assert_eq!((board.readings(), board.sent.len()), (vec!["anna".to_owned()], 0));
    let mut board = anna_waits();
    board.opens_menu("anna");
    board.reading_shows(None);
    board.passes(MINUTE);
    board.drops("anna", SOFIE);
    assert_eq!((board.readings(), board.sent.len()), (vec!["anna".to_owned()], 0));
}

#[test]
fn a_hand_that_takes_its_time_need_not_wait_at_the_drop() {
    let mut board = anna_waits();
    board.opens_menu("anna");
    board.reading_shows(None);
    for _ in 0..10 {
        board.passes(SECOND);
        board.keeps_in_hand("anna");
        board.keeps_in_hand("anna");
        assert_eq!(board.readings(), ["anna"], "asked once while the answer is under way");
        board.reading_shows(None);
    }
    board.passes(SECOND);
    board.keeps_in_hand("anna");
    board.drops("anna", SOFIE);
    assert_eq!(board.sent.len(), 1, "what was read a second ago counts while it is asked again");
    board.reading_shows(Some(TOM));
    board.check(&["sales: anna 0:11 [sofie sending]"]);
}

#[test]
fn what_was_never_read_does_not_count_because_it_is_asked_again() {
    let mut board = anna_waits();
    board.opens_menu("anna");
    board.keeps_in_hand("anna");
    board.drops("anna", SOFIE);
    assert!(board.sent.is_empty());
    board.reading_shows(Some(TOM));
    assert!(board.sent.is_empty() && board.model.question.is_some(), "somebody else has sent it");
}

#[test]
fn what_somebody_else_did_while_the_hand_took_its_time_is_asked_about() {
    let mut board = anna_waits();
    board.opens_menu("anna");
    board.reading_shows(None);
    board.passes(SECOND);
    board.keeps_in_hand("anna");
    board.reading_shows(Some(TOM));
    board.drops("anna", SOFIE);
    assert!(board.sent.is_empty() && board.model.question.is_some());
}

#[test]
fn nothing_is_asked_about_a_call_in_hand_that_has_left() {
    let mut board = anna_waits();
    board.opens_menu("anna");
    board.reading_shows(None);
    board.hangs_up("anna", SALES);
    board.keeps_in_hand("anna");
    assert!(board.readings().is_empty());
}

#[test]
fn a_double_drop_is_one_sending() {
    let mut board = anna_waits();
    board.drops("anna", SOFIE);
    board.drops("anna", SOFIE);
    board.reading_shows(None);
    board.drops("anna", SOFIE);
    board.hub_takes_it();
    board.drops("anna", SOFIE);
    board.says_yes();
    assert_eq!(board.sent.len(), 1);
    board.check(&["sales: anna 0:00 [sofie ringing]", "sofie: ringing anna 0:00"]);
}

#[test]
fn a_call_that_another_supervisor_has_sent_is_asked_about() {
    let mut board = anna_waits();
    board.opens_menu("anna");
    board.reading_shows(Some(TOM));
    board.drops("anna", SOFIE);
    board.check(&[
        "sales: anna 0:00 (sent to tom by another)",
        "question: anna to sofie? sent to tom by another",
    ]);
    board.says_no();
    board.check(&["sales: anna 0:00 (sent to tom by another)"]);
    assert!(board.sent.is_empty());
    board.passes(3 * SECOND);
    board.drops("anna", SOFIE);
    board.reading_shows(Some(TOM));
    board.says_yes();
    board.says_yes();
    assert_eq!(board.sent.len(), 1);
    board.check(&["sales: anna 0:03 [sofie sending]"]);
}

#[test]
fn sending_to_the_operator_whom_another_has_chosen_too_is_asked_about() {
    let mut board = anna_waits();
    board.drops("anna", TOM);
    board.reading_shows(Some(TOM));
    assert!(board.model.question.is_some() && board.sent.is_empty());
}

#[test]
fn somebody_else_while_it_rings_is_asked_about() {
    let mut board = anna_waits();
    board.rings("anna", SOFIE);
    board.drops("anna", TOM);
    board.check(&[
        "sales: anna 0:00 [sofie ringing]",
        "sofie: ringing anna 0:00",
        "question: anna to tom? already ringing sofie",
    ]);
    board.says_yes();
    board.reading_shows(Some(SOFIE));
    board.hub_takes_it();
    board.check(&["sales: anna 0:00 [tom ringing]", "tom: ringing anna 0:00"]);
    assert_eq!(board.sent.len(), 2, "two decisions, two sendings");
}

#[test]
fn an_operator_who_rings_talks_or_is_set_aside_is_asked_about() {
    let mut board = anna_waits();
    board.enters("ben", SALES);
    board.rings("ben", SOFIE);
    board.drops("anna", SOFIE);
    board.reading_shows(Some(SOFIE));
    board.reading_shows(None);
    board.check(&[
        "sales: anna 0:00, ben 0:00 [sofie ringing]",
        "sofie: ringing ben 0:00",
        "question: anna to sofie? is being rung",
    ]);
    board.is_answered_by("ben", SALES, SOFIE);
    board.says_no();
    board.passes(3 * SECOND);
    board.drops("anna", SOFIE);
    board.reading_shows(None);
    board.check(&[
        "sales: anna 0:03",
        "answered: ben 0:00 by sofie [sofie answered]",
        "sofie: busy ben 0:03",
        "question: anna to sofie? is busy",
    ]);
    board.toggles_aside(TOM);
    board.says_no();
    board.drops("anna", TOM);
    board.says_yes();
    assert_eq!(board.sent.len(), 2);
}

#[test]
fn an_open_question_is_not_replaced_by_one_about_another_call() {
    let mut board = anna_waits();
    board.enters("ben", SALES);
    board.drops("anna", SOFIE);
    board.drops("ben", TOM);
    board.reading_shows(Some(TOM));
    board.reading_shows(Some(SOFIE));
    assert_eq!(board.said(), Some(&Said::NotSentQuestionOpen { caller: "ben".into() }));
    board.says_yes();
    board.check(&["sales: anna 0:00 [sofie sending], ben 0:00 (sent to sofie by another)"]);
    assert_eq!(board.sent.len(), 1);
    // It can be said again, and is asked about then.
    board.passes(3 * SECOND);
    board.drops("ben", TOM);
    board.reading_shows(Some(SOFIE));
    board.says_yes();
    assert_eq!(board.sent.len(), 2);
}

#[test]
fn a_yes_after_the_call_has_ended_sends_nothing() {
    let mut board = anna_waits();
    board.drops("anna", SOFIE);
    board.reading_shows(Some(TOM));
    board.hangs_up("anna", SALES);
    assert_eq!(board.model.question.as_ref().map(|question| question.caller.as_str()), Some("anna"));
    board.says_yes();
    assert_eq!(board.not_sent(), Some(NotSent::CallGone));
    assert!(board.sent.is_empty() && board.model.question.is_none());
}

#[test]
fn a_held_decision_whose_call_is_answered_or_ends_is_said() {
    for ends in [Board::is_answered, Board::hangs_up] {
        let mut board = anna_waits();
        board.drops("anna", SOFIE);
        ends(&mut board, "anna", SALES);
        assert_eq!(board.not_sent(), Some(NotSent::CallGone));
        board.passes(5 * SECOND);
        assert!(board.sent.is_empty());
    }
}

#[test]
fn nothing_is_sent_or_kept_for_later_while_the_board_is_not_live() {
    let mut board = anna_waits();
    board.loses_connection();
    board.drops("anna", SOFIE);
    assert_eq!(board.not_sent(), Some(NotSent::NotLive));
    board.opens_menu("anna");
    assert!(board.readings().is_empty());
    board.comes_back();
    board.passes(10 * SECOND);
    assert!(board.sent.is_empty());
}

#[test]
fn a_held_decision_is_given_up_when_the_connection_breaks() {
    let mut board = anna_waits();
    board.drops("anna", SOFIE);
    board.loses_connection();
    let said = board.was_not_sent(NotSent::NotLive);
    board.comes_back();
    board.passes(10 * SECOND);
    assert!(said && board.sent.is_empty());
}

#[test]
fn a_question_goes_when_the_connection_does_and_it_is_said_that_nothing_was_sent() {
    let mut board = anna_waits();
    board.drops("anna", SOFIE);
    board.reading_shows(Some(TOM));
    board.loses_connection();
    assert!(board.model.question.is_none());
    assert!(board.was_not_sent(NotSent::NotLive));
    // A yes that was already under way finds nothing to say yes to.
    board.says_yes();
    board.comes_back();
    assert_eq!(board.sent.len(), 0);
    assert_eq!(board.call("anna").assignment(), None);
}
