//! The portal around the page: what it may say, and what it is told.

mod saying;
mod telling;

use crate::board::{Board, PORTAL, config, portal_says};
use callboard::domain::portal::{Command, Told};
use callboard::domain::{Config, Effect, Event};

/// The log-in form in a portal that is named, and so is another one.
fn in_a_portal() -> Board {
    let mut board = Board::signed_out();
    let portal_origins = vec![PORTAL.into(), "https://other.example".into()];
    let config = Config { portal_origins, ..config() };
    board.happens(Event::Started { config: Box::new(config), seed: 7 });
    board
}

/// A live board in a portal that listens, and has been told how it is now.
fn listened_to() -> Board {
    let mut board = in_a_portal();
    board.logs_in();
    board.comes_back();
    board.happens(portal_says(Command::Hello));
    board.passes(1_000);
    told(&mut board);
    board
}

/// What was told since this was asked last.
fn told(board: &mut Board) -> Vec<Told> {
    let told = board.asked.extract_if(.., |effect| matches!(effect, Effect::TellPortal { .. }));
    told.filter_map(|effect| if let Effect::TellPortal { told, .. } = effect { Some(told) } else { None })
        .collect()
}
