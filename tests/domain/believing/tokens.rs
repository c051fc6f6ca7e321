//! A portal's token is neither dropped nor forgotten to be asked for.

use crate::board::{Board, account, config, handed_in};
use callboard::domain::portal::Told;
use callboard::domain::time::{MINUTE, SECOND};
use callboard::domain::{Config, Credentials, Effect, Event, Fault, Renewal, Session};

fn logs_in_with_a_token(board: &Board) -> usize {
    let is = |effect: &&Effect| matches!(effect, Effect::LogIn { credentials: Credentials::Token(_), .. });
    board.asked.iter().filter(is).count()
}

#[test]
fn a_token_that_comes_while_another_is_tried_is_used_when_that_fails() {
    let mut board = Board::signed_out();
    board.happens(Event::Reloaded { kept: None, has_token: true });
    board.happens(handed_in("newer"));
    assert_eq!(logs_in_with_a_token(&board), 0);
    board.happens(Event::LogInFailed(Fault::Unauthorized));
    assert_eq!(logs_in_with_a_token(&board), 1);
    board.happens(Event::LoggedIn(account()));
    assert!(matches!(board.model.session, Session::SignedIn(_)));
}

#[test]
fn a_portal_is_asked_every_ten_seconds_until_there_is_a_token() {
    let asked = |board: &Board| {
        board
            .asked
            .iter()
            .filter(|it| matches!(it, Effect::TellPortal { told: Told::AuthenticationNeeded, .. }))
            .count()
    };
    let config = Config { portal_origins: vec!["https://portal.example".into()], ..config() };
    let mut board = Board::signed_out();
    board.happens(Event::Started { config: Box::new(config), seed: 1 });
    board.passes(30 * SECOND);
    assert_eq!(asked(&board), 4, "on the form");
    board.logs_in();
    board.comes_back();
    board.closes(true, Fault::Unauthorized);
    board.happens(handed_in("token"));
    board.happens(Event::LogInFailed(Fault::Status(503)));
    assert_eq!(board.model.renewal, Renewal::Failed(Fault::Status(503)));
    board.asked.clear();
    board.passes(30 * SECOND);
    assert_eq!(asked(&board), 3, "after a renewal that failed");
    board.happens(Event::LogOutRequested);
    board.asked.clear();
    board.passes(MINUTE);
    assert_eq!(asked(&board), 0, "but not after the supervisor has left");
}
