//! What moves on while something is under way: the line before it was live, the call while it is sent, the roster.

use super::anna_waits;
use crate::board::{Board, account};
use crate::names::{FRONT, SALES, SOFIE, SUPPORT, TOM, TRYOUT, call};
use crate::picture::state;
use crate::subscribing::hides;
use callboard::domain::calls::LONGEST_JOURNEY;
use callboard::domain::config::roster::Roster;
use callboard::domain::time::{MINUTE, SECOND};
use callboard::domain::{Effect, Event, Fault, Kept, NotSent, Said, TestCall};

/// The state of the newest sending of anna's call, as text.
fn sending(board: &Board) -> String {
    state(&board.call("anna").sendings.last().unwrap().state)
}

#[test]
fn a_line_that_broke_before_it_was_live_has_proven_nothing() {
    let mut board = anna_waits();
    board.loses_connection();
    let connection = board.tries();
    board.happens(Event::HubOpened(connection));
    board.is_next("anna", SALES);
    assert!(board.call("anna").confirmed);
    board.loses_connection();
    board.comes_back();
    assert!(!board.call("anna").confirmed);
}

#[test]
fn callers_of_a_queue_that_is_refused_after_a_break_do_not_leave() {
    let mut board = Board::live();
    board.enters("anna", SUPPORT);
    board.passes(12 * MINUTE);
    board.loses_connection();
    let connection = board.tries();
    board.happens(Event::HubOpened(connection));
    let refused = vec![(SUPPORT, Fault::Rejected("gone".into()))];
    board.happens(Event::Subscribed { connection, refused });
    board.passes(SECOND);
    assert!(!board.call("anna").confirmed && board.call("anna").waits());
}

#[test]
fn an_answer_of_the_bloc_before_that_is_told_late_leaves_the_present_sending_alone() {
    let mut board = anna_waits();
    board.passes(MINUTE);
    board.enters("anna", SUPPORT);
    board.passes(SECOND);
    board.rings("anna", SOFIE);
    board.is_answered("anna", SALES);
    board.check(&[
        "support: anna 0:01 (sales 1:01 > support 0:01) [sofie ringing]",
        "sofie: ringing anna 0:00",
    ]);
}

#[test]
fn an_answer_of_the_bloc_before_that_is_told_late_makes_history_of_what_was_sent_there() {
    let mut board = anna_waits();
    board.passes(SECOND);
    board.rings("anna", SOFIE);
    board.passes(9 * SECOND);
    board.enters("anna", SUPPORT);
    board.passes(SECOND);
    board.is_answered("anna", SALES);
    board.check(&["support: anna 0:01 (sales 0:11 > support 0:01)"]);
}

#[test]
fn what_may_still_arrive_may_do_so_also_when_the_call_has_moved_or_the_tab_was_reloaded() {
    let mut board = anna_waits();
    board.drops("anna", SOFIE);
    board.reading_shows(None);
    board.hub_answers(Err(Fault::TimedOut));
    board.falls_back("anna", SALES);
    board.enters("anna", SUPPORT);
    board.reading_shows(None);
    assert_eq!(sending(&board), "unknown");

    let mut board = anna_waits();
    board.drops("anna", SOFIE);
    board.reading_shows(None);
    board.asked.clear();
    board.happens(Event::VisibilityChanged { visible: false });
    let kept = board.take(|effect| match effect {
        Effect::Keep(text) => Kept::read(text),
        _ => None,
    });
    let mut after = Board::signed_out();
    after.now = board.now.plus(SECOND);
    after.happens(Event::Reloaded { kept, has_token: true });
    after.happens(Event::LoggedIn(account()));
    after.comes_back();
    after.reading_shows(None);
    assert_eq!(sending(&after), "unknown");
}

#[test]
fn the_hubs_answer_counts_also_when_the_call_has_moved_on() {
    for (answer, comes_to) in [
        (Ok(()), "ringing"),
        (Err(Fault::Rejected("no".into())), "refused rejected"),
        (Err(Fault::TimedOut), "unknown"),
    ] {
        let mut board = anna_waits();
        board.drops("anna", SOFIE);
        board.reading_shows(None);
        board.falls_back("anna", SALES);
        board.enters("anna", SUPPORT);
        assert_eq!(board.readings(), ["anna"], "it is asked what became of it");
        board.hub_answers(answer);
        assert_eq!(sending(&board), comes_to);
    }
}

#[test]
fn no_journey_is_longer_than_is_kept_however_it_is_told() {
    let mut board = Board::live();
    for turn in 0..LONGEST_JOURNEY {
        let bloc = [SALES, SUPPORT][turn % 2];
        board.enters("anna", bloc);
        board.passes(MINUTE);
    }
    let wait = board.call("anna").wait(board.now);
    board.enters("anna", SALES);
    board.falls_back("anna", FRONT);
    assert_eq!(board.call("anna").journey.len(), LONGEST_JOURNEY);
    assert_eq!(board.call("anna").wait(board.now), wait);
}

#[test]
fn hiding_a_queue_takes_no_answer_from_another() {
    let mut board = anna_waits();
    board.is_answered("anna", SALES);
    board.passes(MINUTE);
    board.enters("anna", SUPPORT);
    hides(&mut board, &[SUPPORT]);
    assert_eq!(board.model.figures().answered, 1);
    board.passes(60 * MINUTE);
    hides(&mut board, &[]);
    assert_eq!(board.model.figures().answered, 1);
}

#[test]
fn a_decision_about_an_operator_who_has_left_the_roster_is_not_forgotten() {
    let mut board = anna_waits();
    let operators = board.model.config.operators.iter().filter(|entry| entry.id != SOFIE).cloned().collect();
    board.drops("anna", SOFIE);
    let mut config = board.model.config.clone();
    config.operators = operators;
    board.happens(Event::Started { config: Box::new(config), seed: 1 });
    board.happens(Event::RosterRead(Some(Roster::default())));
    board.reading_shows(None);
    assert_eq!(board.not_sent(), Some(NotSent::WrongQueue));
}

#[test]
fn what_went_wrong_with_an_operator_who_had_left_the_roster_is_not_shown_when_they_return() {
    let mut board = anna_waits();
    board.drops("anna", SOFIE);
    board.reading_shows(None);
    let whole = board.model.config.clone();
    let mut fewer = whole.clone();
    fewer.operators.retain(|entry| entry.id != SOFIE);
    board.happens(Event::Started { config: Box::new(fewer), seed: 1 });
    board.hub_answers(Err(Fault::Forbidden));
    board.happens(Event::Started { config: Box::new(whole), seed: 1 });
    board.check(&["sales: anna 0:00 [sofie refused forbidden]"]);
}

#[test]
fn an_outcome_that_was_not_seen_is_said_once() {
    let mut board = anna_waits();
    board.rings("anna", SOFIE);
    board.loses_connection();
    board.comes_back();
    board.passes(MINUTE);
    let said = |board: &Board| {
        board.model.notices.iter().filter(|notice| matches!(notice.said, Said::Assignment { .. })).count()
    };
    board.reading_shows(Some(SOFIE));
    let before = said(&board);
    board.opens_menu("anna");
    board.reading_shows(Some(SOFIE));
    assert_eq!(said(&board), before);
}

#[test]
fn a_test_call_whose_end_was_under_way_when_the_line_broke_can_be_ended_again() {
    let mut board = Board::live();
    board.happens(Event::TestCallRequested { bloc: TRYOUT, call: call("test") });
    board.enters("test", TRYOUT);
    board.happens(Event::TestCallEndRequested);
    board.loses_connection();
    assert!(matches!(board.model.test_call, TestCall::Seen { .. }));
}

#[test]
fn a_failure_that_was_dismissed_on_the_tile_stays_dismissed_when_the_call_comes_back() {
    let mut board = anna_waits();
    board.rings("anna", SOFIE);
    board.falls_back("anna", SALES);
    board.happens(Event::TroubleDismissed(SOFIE));
    board.enters("anna", SUPPORT);
    board.check(&["support: anna 0:00 (sales 0:00 > support 0:00)"]);
}

#[test]
fn an_operator_to_whom_another_call_is_on_its_way_is_asked_about() {
    let mut board = anna_waits();
    board.enters("ben", SALES);
    board.drops("ben", TOM);
    board.reading_shows(None);
    board.drops("anna", TOM);
    board.reading_shows(None);
    assert!(board.model.question.is_some());
}
