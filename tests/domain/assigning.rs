//! Handing a call to an operator (design: the assignment machine).

use crate::board::*;
use callboard::domain::AssignmentState::*;
use callboard::domain::*;

fn ringing_board() -> Board {
    let mut board = Board::live();
    board.enters("anna", SALES);
    board.drags("anna", SOFIE);
    board.hub_takes_it();
    board
}

#[test]
fn a_drop_sends_once_and_shows_sending_then_ringing() {
    let mut board = Board::live();
    board.enters("anna", SALES);
    board.drags("anna", SOFIE);
    assert!(matches!(board.assignment("anna"), Some(Sending { .. })));
    board.hub_takes_it();
    assert!(matches!(board.assignment("anna"), Some(Ringing { .. })));
    assert!(matches!(board.state(SOFIE), OperatorState::Ringing { by: Ringer::Us, .. }));
    let call = board.id("anna");
    let sent: Vec<_> = board.sent().into_iter().map(|(_, call, operator)| (call, operator)).collect();
    assert_eq!(sent, [(call, operator(SOFIE))]);
}

#[test]
fn dropping_twice_is_one_decision() {
    let mut board = Board::live();
    board.enters("anna", SALES);
    board.drags("anna", SOFIE);
    board.drops("anna", SOFIE);
    board.hub_takes_it();
    board.drops("anna", SOFIE);
    assert_eq!(board.sent().len(), 1);
}

#[test]
fn the_operator_answers() {
    let mut board = ringing_board();
    board.answered_by("anna", SALES, SOFIE);
    assert!(matches!(board.assignment("anna"), Some(Answered { .. })));
    assert!(matches!(board.state(SOFIE), OperatorState::Busy { .. }));
}

#[test]
fn an_answer_that_names_nobody_is_the_ringing_operators() {
    let mut board = ringing_board();
    board.hears("anna", Signal::Answered, SALES);
    assert_eq!(board.call("anna").answered_by, Some(operator(SOFIE)));
}

#[test]
fn an_answer_that_overtakes_the_hubs_own_stays() {
    let mut board = Board::live();
    board.enters("anna", SALES);
    board.drags("anna", SOFIE);
    board.answered_by("anna", SALES, SOFIE);
    board.hub_takes_it();
    assert!(matches!(board.assignment("anna"), Some(Answered { .. })));
}

#[test]
fn no_answer_within_the_ring_time_is_said_and_stays_until_dismissed() {
    let mut board = ringing_board();
    board.passes(24 * SECOND);
    assert!(matches!(board.assignment("anna"), Some(Ringing { .. })));
    board.passes(SECOND);
    assert!(matches!(board.assignment("anna"), Some(NoAnswer { .. })));
    assert_eq!(board.state(SOFIE), OperatorState::Unknown);
    let trouble = |board: &Board| board.model.operators.get(operator(SOFIE)).unwrap().trouble.clone();
    assert!(trouble(&board).is_some());
    board.passes(10 * MINUTE);
    assert!(board.assignment("anna").is_some());
    let call = board.id("anna");
    board.happens(Event::AssignmentDismissed(call));
    assert_eq!((board.assignment("anna"), trouble(&board)), (None, None));
}

#[test]
fn trying_again_is_a_new_decision() {
    let mut board = ringing_board();
    board.passes(25 * SECOND);
    board.drops("anna", SOFIE);
    board.reads("anna", Some(SOFIE));
    assert_eq!(board.sent().len(), 2, "what we set ourselves is no reason to ask");
    let decisions: Vec<_> = board.sent().into_iter().map(|(decision, ..)| decision).collect();
    assert_ne!(decisions[0], decisions[1]);
}

#[test]
fn the_caller_hangs_up_first() {
    let mut board = ringing_board();
    board.hangs_up("anna", SALES);
    let trouble = board.model.operators.get(operator(SOFIE)).unwrap().trouble.clone();
    assert!(matches!(trouble, Some(Trouble { state: CallerLeft { .. }, .. })));
    assert!(matches!(board.said(), Some(Said::Assignment { state: CallerLeft { .. }, .. })));
    assert_eq!(board.state(SOFIE), OperatorState::Unknown);
}

#[test]
fn the_hub_refuses() {
    let mut board = Board::live();
    board.enters("anna", SALES);
    board.drags("anna", SOFIE);
    board.hub_answers(Err(Fault::rejected("operator not available")));
    assert!(matches!(board.assignment("anna"), Some(Refused { reason: RefusedBecause::Hub(_), .. })));
}

#[test]
fn a_drop_while_offline_sends_nothing() {
    let mut board = Board::live();
    board.enters("anna", SALES);
    board.loses_connection();
    board.drops("anna", SOFIE);
    assert_eq!(board.said(), Some(Said::NotSentOffline));
    board.passes(MINUTE);
    board.comes_back();
    board.passes(MINUTE);
    assert!(board.sent().is_empty(), "it is not kept for later either");
}

#[test]
fn a_drop_of_a_call_that_has_just_ended_sends_nothing() {
    let mut board = Board::live();
    board.enters("anna", SALES);
    board.takes_up("anna", None);
    board.hangs_up("anna", SALES);
    board.drops("anna", SOFIE);
    assert_eq!(board.said(), Some(Said::NotSentCallGone { caller: "anna".into() }));
    assert!(board.sent().is_empty());
}

#[test]
fn an_operator_of_other_queues_and_a_group_call_are_not_sent() {
    let mut board = Board::live();
    board.enters("anna", SALES);
    board.drags("anna", THOMAS);
    board.enters("bert", DESK);
    board.drags("bert", SOFIE);
    assert!(board.sent().is_empty());
}

#[test]
fn a_call_that_another_supervisor_sent_is_asked_about() {
    let mut board = Board::live();
    board.enters("anna", SALES);
    board.takes_up("anna", Some(KARIM));
    board.drops("anna", SOFIE);
    assert!(board.sent().is_empty());
    let question = board.model.question.clone().unwrap();
    assert_eq!(question.doubt, Doubt::SentByAnother(operator(KARIM)));
    board.happens(Event::QuestionAnswered { yes: true });
    assert_eq!(board.sent().len(), 1);
}

#[test]
fn no_means_nothing_is_sent() {
    let mut board = Board::live();
    board.enters("anna", SALES);
    board.takes_up("anna", Some(KARIM));
    board.drops("anna", SOFIE);
    board.happens(Event::QuestionAnswered { yes: false });
    assert!(board.sent().is_empty() && board.model.question.is_none());
}

#[test]
fn a_yes_after_the_caller_has_left_sends_nothing() {
    let mut board = Board::live();
    board.enters("anna", SALES);
    board.takes_up("anna", Some(KARIM));
    board.drops("anna", SOFIE);
    board.hangs_up("anna", SALES);
    board.happens(Event::QuestionAnswered { yes: true });
    assert!(board.sent().is_empty());
}

#[test]
fn a_drop_before_the_variable_was_read_waits_for_it() {
    let mut board = Board::live();
    board.enters("anna", SALES);
    let call = board.id("anna");
    board.happens(Event::AssignOpened(call));
    board.drops("anna", SOFIE);
    assert!(board.sent().is_empty());
    board.reads("anna", None);
    assert_eq!(board.sent().len(), 1);
}

#[test]
fn but_not_for_long() {
    let mut board = Board::live();
    board.enters("anna", SALES);
    board.drops("anna", SOFIE);
    board.passes(2 * SECOND);
    assert_eq!(board.sent().len(), 1);
    board.reads("anna", None);
    assert_eq!(board.sent().len(), 1, "the late reading sends nothing again");
}

#[test]
fn overtaken_by_another_supervisor_is_seen_by_reading_after_writing() {
    let mut board = ringing_board();
    board.reads("anna", Some(KARIM));
    let reason = RefusedBecause::Overtaken(operator(KARIM));
    assert!(matches!(board.assignment("anna"), Some(Refused { reason: r, .. }) if r == reason));
    assert!(matches!(board.state(KARIM), OperatorState::Ringing { by: Ringer::Another, .. }));
}

#[test]
fn a_break_while_sending_leaves_it_unknown_until_the_variable_tells() {
    for (held, arrived) in [(Some(SOFIE), true), (None, false)] {
        let mut board = Board::live();
        board.enters("anna", SALES);
        board.drags("anna", SOFIE);
        board.loses_connection();
        assert!(matches!(board.assignment("anna"), Some(Unknown { delivered: false, .. })));
        board.passes(5 * SECOND);
        board.comes_back();
        let call = board.id("anna");
        assert!(board.effects.contains(&Effect::ReadPickup(call)));
        board.reads("anna", held);
        let state = board.assignment("anna").unwrap();
        match arrived {
            true => assert!(matches!(state, Ringing { .. }), "{state:?}"),
            false => assert!(matches!(state, Refused { reason: RefusedBecause::NeverArrived, .. })),
        }
        assert_eq!(board.sent().len(), 1, "nothing is sent a second time by itself");
    }
}

#[test]
fn an_unknown_outcome_is_settled_by_what_is_heard() {
    let mut board = ringing_board();
    board.loses_connection();
    board.passes(SECOND);
    board.comes_back();
    board.answered_by("anna", SALES, SOFIE);
    assert!(matches!(board.assignment("anna"), Some(Answered { .. })));
}

#[test]
fn ringing_somebody_else_while_one_rings_is_asked_about() {
    let mut board = ringing_board();
    board.drops("anna", KARIM);
    assert_eq!(board.model.question.clone().unwrap().doubt, Doubt::AlreadyRinging(operator(SOFIE)));
    board.happens(Event::QuestionAnswered { yes: true });
    board.hub_takes_it();
    assert_eq!(board.state(SOFIE), OperatorState::Unknown);
    assert!(matches!(board.state(KARIM), OperatorState::Ringing { .. }));
}

#[test]
fn an_operator_who_talks_rings_or_is_away_is_asked_about() {
    let mut board = ringing_board();
    board.enters("bert", SALES);
    board.drags("bert", SOFIE);
    assert_eq!(board.model.question.clone().unwrap().doubt, Doubt::OperatorRinging);
    board.answered_by("anna", SALES, SOFIE);
    board.drags("bert", SOFIE);
    assert_eq!(board.model.question.clone().unwrap().doubt, Doubt::OperatorBusy);
    board.happens(Event::AwayToggled(operator(KARIM)));
    board.drags("bert", KARIM);
    assert_eq!(board.model.question.clone().unwrap().doubt, Doubt::OperatorAway);
}
