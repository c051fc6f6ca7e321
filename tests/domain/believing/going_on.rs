//! An end is an end in that bloc: callers who go on are on the board.

use super::anna_waits;
use crate::board::Board;
use crate::names::{SALES, SOFIE, SUPPORT};
use callboard::domain::Stage;
use callboard::domain::time::{MINUTE, SECOND};

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
