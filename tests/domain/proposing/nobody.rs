//! For whom nobody is named, and who is not.

use super::{named, ruled_by, serves, wait};
use crate::board::Board;
use crate::names::{FRONT, SALES, SOFIE, SUPPORT, TOM};
use callboard::domain::config::ProposalRule;
use callboard::domain::time::SECOND;
use callboard::domain::{Connection, Event, Fault};

const NOBODY: [&str; 0] = [];

#[test]
fn nobody_is_named_who_talks_is_rung_or_is_set_aside() {
    let mut board = Board::live();
    board.is_answered_by("dirk", SALES, SOFIE);
    wait(&mut board, &["anna", "ben"]);
    assert_eq!(named(&board), ["anna: tom not known, 0 today"]);
    board.rings("ben", TOM);
    assert_eq!(named(&board), NOBODY);
    board.hangs_up("dirk", SALES);
    assert_eq!(named(&board), ["anna: sofie free 0:00, 1 today"]);
    board.toggles_aside(SOFIE);
    assert_eq!(named(&board), NOBODY);
}

#[test]
fn nobody_is_named_where_nobody_takes_the_calls() {
    let mut board = Board::live();
    board.enters("anna", FRONT);
    assert_eq!(named(&board), NOBODY, "a call that rings a group");
    board.enters("ben", SUPPORT);
    for operator in [SOFIE, TOM] {
        board.toggles_aside(operator);
    }
    assert_eq!(named(&board), ["ben: pia not known, 0 today"]);
    board.enters("cleo", SALES);
    assert_eq!(named(&board), ["ben: pia not known, 0 today"], "Pia takes calls of Support alone");
}

#[test]
fn nobody_is_named_where_the_queue_says_so() {
    let mut board = ruled_by(ProposalRule::Nobody);
    wait(&mut board, &["anna"]);
    assert_eq!(named(&board), NOBODY);
}

#[test]
fn a_call_that_is_being_sent_names_nobody_and_whom_it_is_sent_to_is_named_for_no_other() {
    let mut board = Board::live();
    wait(&mut board, &["anna", "ben"]);
    board.drops("anna", SOFIE);
    // It waits for a reading, and nothing is sent yet.
    assert_eq!(named(&board), ["ben: tom not known, 0 today"]);
    board.reading_shows(None);
    assert_eq!(named(&board), ["ben: tom not known, 0 today"]);
    board.hub_takes_it();
    assert_eq!(named(&board), ["ben: tom not known, 0 today"]);
}

#[test]
fn a_decision_that_is_not_carried_out_lets_its_operator_be_named_again() {
    let mut board = Board::live();
    wait(&mut board, &["anna"]);
    board.answers = false;
    board.drops("anna", SOFIE);
    assert_eq!(named(&board), NOBODY);
    board.passes(10 * SECOND);
    assert!(matches!(board.model.connection, Connection::Live { silent: Some(_), .. }));
    board.gives_sign_of_life();
    assert_eq!(named(&board), ["anna: sofie not known, 0 today"]);
}

#[test]
fn a_call_that_another_supervisor_has_sent_names_nobody() {
    let mut board = Board::live();
    wait(&mut board, &["anna"]);
    board.opens_menu("anna");
    board.reading_shows(Some(TOM));
    assert_eq!(named(&board), NOBODY);
}

#[test]
fn a_call_that_is_not_confirmed_names_nobody() {
    let mut board = Board::live();
    wait(&mut board, &["anna"]);
    board.loses_connection();
    assert_eq!(named(&board), NOBODY, "the board is not live");
    board.comes_back_at_once();
    assert_eq!(named(&board), NOBODY);
    board.is_next("anna", SALES);
    assert_eq!(named(&board), ["anna: sofie not known, 0 today"]);
}

#[test]
fn a_hub_that_is_silent_lets_nobody_be_named() {
    let mut board = Board::live();
    wait(&mut board, &["anna"]);
    board.answers = false;
    board.passes(10 * SECOND);
    assert!(matches!(board.model.connection, Connection::Live { silent: Some(_), .. }));
    assert_eq!(named(&board), NOBODY);
}

#[test]
fn who_did_not_answer_is_not_named_until_somebody_has_seen_to_it() {
    let mut board = Board::live();
    wait(&mut board, &["anna", "ben"]);
    board.rings("anna", SOFIE);
    board.passes(25 * SECOND);
    board.reading_shows(Some(SOFIE));
    // Her card has the ways out.
    assert_eq!(named(&board), ["ben: tom not known, 0 today"]);
    board.happens(Event::AssignmentDismissed(crate::names::call("anna")));
    // Not Sofie again, who has rung for her in vain.
    assert_eq!(named(&board), ["anna: tom not known, 0 today", "ben: sofie not known, 0 today"]);
}

#[test]
fn whom_the_hub_would_not_ring_is_not_named_but_who_talked_since_is() {
    let mut board = Board::live();
    wait(&mut board, &["anna", "ben", "cleo"]);
    board.opens_menu("anna");
    board.reading_shows(None);
    board.drops("anna", SOFIE);
    board.hub_answers(Err(Fault::Rejected("not available".into())));
    assert_eq!(named(&board), ["ben: tom not known, 0 today"]);
    serves(&mut board, SOFIE, "cleo", SALES);
    assert_eq!(named(&board), ["ben: sofie free 0:00, 1 today"], "and Tom is left for nobody");
}
