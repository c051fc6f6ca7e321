//! Several calls for one operator: how they are follows from all of them.

use super::anna_waits;
use crate::board::Board;
use crate::names::{SALES, SOFIE};
use callboard::domain::time::SECOND;

#[test]
fn who_is_rung_for_two_calls_still_rings_when_one_of_them_leaves() {
    let ways = [Board::hangs_up, Board::falls_back]
        .into_iter()
        .flat_map(|leaves| [(leaves, "anna"), (leaves, "ben")]);
    for (leaves, who) in ways {
        let mut board = anna_waits();
        board.enters("ben", SALES);
        board.rings("anna", SOFIE);
        board.drops("ben", SOFIE);
        board.reading_shows(Some(SOFIE));
        board.reading_shows(None);
        board.says_yes();
        board.hub_takes_it();
        leaves(&mut board, who, SALES);
        let sofie = board.model.operator(SOFIE).unwrap();
        assert_eq!(sofie.presence.rung_for.len(), 1);
        board.enters("cleo", SALES);
        board.drops("cleo", SOFIE);
        board.reading_shows(Some(SOFIE));
        board.reading_shows(None);
        assert!(board.model.question.is_some(), "a third is not sent unasked");
    }
}

#[test]
fn who_rings_is_not_free_because_another_conversation_is_over() {
    let mut board = anna_waits();
    board.enters("ben", SALES);
    board.rings("anna", SOFIE);
    board.reading_shows(Some(SOFIE));
    board.drops("ben", SOFIE);
    board.reading_shows(None);
    board.says_yes();
    board.hub_takes_it();
    board.passes(SECOND);
    board.is_answered_by("anna", SALES, SOFIE);
    board.passes(SECOND);
    board.hangs_up("anna", SALES);
    board.check(&["sales: ben 0:02 [sofie ringing]", "sofie: ringing ben 0:02"]);
}

#[test]
fn of_ringing_and_talking_the_newer_is_shown() {
    let mut board = anna_waits();
    board.enters("ben", SALES);
    board.rings("anna", SOFIE);
    board.passes(SECOND);
    board.is_answered_by("ben", SALES, SOFIE);
    board.check(&["sales: anna 0:01 [sofie ringing]", "answered: ben 0:01 by sofie", "sofie: busy ben 0:00"]);
}
