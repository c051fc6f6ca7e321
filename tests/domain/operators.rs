//! How operators are, as far as there is evidence.

use crate::board::*;
use callboard::domain::*;

#[test]
fn nothing_is_known_of_anybody_at_first() {
    let board = Board::live();
    assert!([SOFIE, KARIM, THOMAS].iter().all(|who| board.state(who) == OperatorState::Unknown));
}

#[test]
fn after_a_conversation_we_saw_they_are_free_since_then() {
    let mut board = Board::live();
    board.enters("anna", SALES);
    board.answered_by("anna", SALES, SOFIE);
    assert!(matches!(board.state(SOFIE), OperatorState::Busy { .. }));
    board.passes(MINUTE);
    board.hangs_up("anna", SALES);
    assert_eq!(board.state(SOFIE), OperatorState::Free { since: board.now });
}

#[test]
fn who_answered_a_call_that_another_supervisor_sent_is_read_from_the_variable() {
    let mut board = Board::live();
    board.enters("anna", SALES);
    board.hears("anna", Signal::Answered, SALES);
    let call = board.id("anna");
    assert!(board.effects.contains(&Effect::ReadPickup(call)));
    board.reads("anna", Some(KARIM));
    assert!(matches!(board.state(KARIM), OperatorState::Busy { .. }));
}

#[test]
fn a_gap_takes_the_evidence_away_but_not_what_was_set_by_hand() {
    let mut board = Board::live();
    board.enters("anna", SALES);
    board.answered_by("anna", SALES, SOFIE);
    board.happens(Event::AwayToggled(operator(KARIM)));
    board.loses_connection();
    assert_eq!(board.state(SOFIE), OperatorState::Unknown);
    assert!(matches!(board.state(KARIM), OperatorState::Away { .. }));
    board.happens(Event::AwayToggled(operator(KARIM)));
    assert_eq!(board.state(KARIM), OperatorState::Unknown);
}

#[test]
fn ringing_by_another_is_believed_for_the_ring_time_only() {
    let mut board = Board::live();
    board.enters("anna", SALES);
    board.drags("anna", SOFIE);
    board.hub_takes_it();
    board.reads("anna", Some(KARIM));
    board.passes(25 * SECOND);
    assert_eq!(board.state(KARIM), OperatorState::Unknown);
}

#[test]
fn dismissing_on_the_tile_dismisses_on_the_card() {
    let mut board = Board::live();
    board.enters("anna", SALES);
    board.drags("anna", SOFIE);
    board.hub_answers(Err(Fault::rejected("no")));
    board.happens(Event::TroubleDismissed(operator(SOFIE)));
    assert_eq!(board.assignment("anna"), None);
}
