//! What the board may believe, and for how long: each sentence here was once broken by a board that looked right.

mod evidence;
mod going_on;
mod lasting;
mod moved;
mod ours;
mod reloads;
mod rung_twice;
mod silence;
mod supervisors;
mod tokens;

use super::board::Board;
use super::names::SALES;

fn anna_waits() -> Board {
    let mut board = Board::live();
    board.enters("anna", SALES);
    board
}

/// The hub says nothing from now on.
fn falls_silent(board: &mut Board) {
    board.answers = false;
}
