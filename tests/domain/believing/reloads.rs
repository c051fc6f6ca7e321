//! What a reload keeps: the gap's beginning, a token that could not be tried, who was set aside.

use super::anna_waits;
use super::falls_silent;
use crate::board::{Board, account, config};
use crate::names::SOFIE;
use callboard::domain::time::{MINUTE, SECOND};
use callboard::domain::{Account, Config, Effect, Event, Fault, Kept, Session};

/// The tab reloads, with what it kept.
fn reloaded(before: &mut Board) -> Board {
    before.asked.clear();
    before.happens(Event::VisibilityChanged { visible: false });
    let kept = before.take(|effect| match effect {
        Effect::Keep(text) => Kept::read(text),
        _ => None,
    });
    let mut after = Board::signed_out();
    after.now = before.now;
    after.happens(Event::Reloaded { kept, has_token: true });
    after
}

#[test]
fn a_gap_begins_with_the_last_sign_of_life_also_over_a_reload() {
    let mut board = anna_waits();
    let heard = board.now;
    falls_silent(&mut board);
    board.passes(21 * SECOND);
    let mut board = reloaded(&mut board);
    board.passes(MINUTE);
    board.happens(Event::LoggedIn(account()));
    board.comes_back();
    assert_eq!(board.model.gaps.unread().map(|gap| gap.from), Some(heard));
    assert_eq!(board.model.gaps.iter().count(), 1);
}

#[test]
fn gaps_are_a_list_and_reading_the_newest_reads_all() {
    let mut board = Board::live();
    for _ in 0..3 {
        board.loses_connection();
        board.comes_back();
        board.passes(MINUTE);
    }
    assert_eq!(board.model.gaps.iter().count(), 3);
    board.happens(Event::GapDismissed);
    assert_eq!((board.model.gaps.unread(), board.model.gaps.iter().count()), (None, 3));
}

#[test]
fn a_kept_token_is_tried_again_until_it_is_refused() {
    let resumes = |board: &Board| board.asked.iter().filter(|it| matches!(it, Effect::Resume { .. })).count();
    let mut board = reloaded(&mut anna_waits());
    board.happens(Event::LogInFailed(Fault::Status(503)));
    assert_eq!(board.model.session, Session::SignedOut(Some(Fault::Status(503))));
    board.asked.clear();
    board.passes(10 * SECOND);
    assert_eq!(resumes(&board), 1);
    board.happens(Event::LogInFailed(Fault::Offline));
    board.happens(Event::NetworkBack);
    assert_eq!(resumes(&board), 2);
    board.happens(Event::LoggedIn(account()));
    board.comes_back();
    board.check(&["sales: anna 0:10 unconfirmed"]);
    let mut left = reloaded(&mut board);
    left.happens(Event::LogInFailed(Fault::Status(503)));
    left.happens(Event::LogOutRequested);
    left.asked.clear();
    left.passes(MINUTE);
    assert_eq!(resumes(&left), 0, "who has left is not let in again");
    let mut board = reloaded(&mut board);
    board.happens(Event::LogInFailed(Fault::Unauthorized));
    board.asked.clear();
    board.passes(MINUTE);
    assert_eq!(resumes(&board), 0);
}

#[test]
fn a_kept_token_is_not_tried_before_it_may_be() {
    let resumes = |board: &Board| board.asked.iter().filter(|it| matches!(it, Effect::Resume { .. })).count();
    let mut board = reloaded(&mut anna_waits());
    board.happens(Event::LogInFailed(Fault::TryLater { seconds: Some(60) }));
    board.asked.clear();
    board.passes(59 * SECOND);
    assert_eq!(resumes(&board), 0);
    board.passes(SECOND);
    assert_eq!(resumes(&board), 1);
}

#[test]
fn who_was_set_aside_stays_so_although_the_roster_comes_later() {
    let mut board = Board::live();
    let entries = board.model.config.operators.clone();
    let nobody = Config { operators: Vec::new(), ..config() };
    board.toggles_aside(SOFIE);
    let mut board = reloaded(&mut board);
    board.happens(Event::Started { config: Box::new(nobody), seed: 1 });
    board.happens(Event::LoggedIn(account()));
    board.comes_back();
    board.check(&[]);
    let roster = callboard::domain::config::roster::Roster { operators: entries, faults: Vec::new() };
    board.happens(Event::RosterRead(Some(roster)));
    board.check(&["sofie: away 0:00"]);
}

#[test]
fn a_token_is_tried_by_itself_only_where_one_was_kept_and_not_twice_at_once() {
    let resumes = |board: &Board| board.asked.iter().filter(|it| matches!(it, Effect::Resume { .. })).count();
    let mut board = Board::signed_out();
    board.happens(Event::NetworkBack);
    assert_eq!(resumes(&board), 0);
    let mut board = reloaded(&mut anna_waits());
    board.happens(Event::NetworkBack);
    assert_eq!(resumes(&board), 1);
}

#[test]
fn a_kept_token_is_tried_for_the_name_that_was_typed() {
    for name in [None, Some("sofie".to_owned())] {
        let mut board = Board::signed_out();
        board.logs_in_as(Account { user_name: name.clone(), ..account() });
        board.comes_back();
        let board = reloaded(&mut board);
        assert!(
            board.asked.iter().any(|it| matches!(it, Effect::Resume { user_name, .. } if *user_name == name))
        );
    }
}
