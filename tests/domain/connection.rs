//! Session, connection, gaps (design: “Never a wrong board”).

use crate::board::*;
use callboard::domain::connection::{LONGEST_PAUSE, LONGEST_PAUSE_HIDDEN, pause};
use callboard::domain::*;

#[test]
fn the_board_is_live_only_after_every_subscription() {
    let mut board = Board::new();
    board.logs_in();
    assert!(matches!(board.model.connection, Connection::Connecting { .. }));
    let connection = board.connection();
    board.happens(Event::HubOpened(connection));
    assert!(!board.model.connection.is_live());
    let blocs = [SALES, SUPPORT, DESK, TEST].map(bloc).to_vec();
    assert_eq!(board.effects.last(), Some(&Effect::Subscribe { connection, blocs }));
    board.happens(Event::Subscribed(connection));
    assert!(board.model.connection.is_live());
}

#[test]
fn a_failed_subscription_is_not_live_and_is_tried_again() {
    let mut board = Board::new();
    board.logs_in();
    let connection = board.connection();
    board.happens(Event::HubOpened(connection));
    board.breaks(Fault::rejected("no"), true);
    assert!(matches!(board.model.connection, Connection::Reconnecting { .. }));
}

#[test]
fn after_a_break_everything_is_subscribed_to_again() {
    let mut board = Board::live();
    board.loses_connection();
    board.passes(6 * SECOND);
    board.effects.retain(|effect| matches!(effect, Effect::OpenHub(_)));
    let connection = board.comes_back();
    let subscribed = |effect: &Effect| matches!(effect, Effect::Subscribe { connection: c, blocs } if *c == connection && blocs.len() == 4);
    assert_eq!(board.effects.iter().filter(|effect| subscribed(effect)).count(), 1);
}

#[test]
fn it_never_gives_up_and_never_storms() {
    let mut board = Board::live();
    board.passes(MINUTE);
    let mut opened = 0;
    for _ in 0..500 {
        board.effects.retain(|effect| matches!(effect, Effect::OpenHub(_)));
        board.breaks(Fault::Unreachable, true);
        let before = board.now;
        while !matches!(board.model.connection, Connection::Reconnecting { next: None, .. }) {
            board.passes(100);
            assert!(board.now.since(before) <= LONGEST_PAUSE + SECOND);
        }
        opened += 1;
    }
    assert_eq!(opened, 500);
    let minutes = board.now.since(Moment(1_700_000_000_000)) / MINUTE;
    assert!(minutes >= 10, "500 tries took {minutes} minutes");
}

#[test]
fn pauses_are_jittered_and_capped() {
    for tries in 0..64 {
        for chance in [0, 1, 499, 5_000, 123_456_789, u32::MAX] {
            assert!((0..=LONGEST_PAUSE).contains(&pause(tries, false, chance)));
            assert!((0..=LONGEST_PAUSE_HIDDEN).contains(&pause(tries, true, chance)));
        }
    }
    assert!(pause(0, false, u32::MAX) <= 500, "the first try comes soon");
}

#[test]
fn a_network_that_is_back_and_a_page_that_is_seen_again_try_at_once() {
    for event in [Event::NetworkBack, Event::VisibilityChanged { visible: true }, Event::ReconnectRequested] {
        let mut board = Board::live();
        board.loses_connection();
        assert!(matches!(board.model.connection, Connection::Reconnecting { next: Some(_), .. }));
        board.happens(event);
        assert!(matches!(board.model.connection, Connection::Reconnecting { next: None, .. }));
    }
}

#[test]
fn a_close_for_good_and_refused_credentials_are_not_tried_again_by_themselves() {
    for (fault, may_reconnect) in
        [(Fault::Closed, false), (Fault::Unauthorized, true), (Fault::Forbidden, true)]
    {
        let mut board = Board::live();
        board.breaks(fault.clone(), may_reconnect);
        board.effects.clear();
        board.passes(10 * MINUTE);
        assert!(matches!(&board.model.connection, Connection::Lost { why, .. } if *why == fault));
        assert!(board.effects.is_empty());
        board.happens(Event::ReconnectRequested);
        assert!(matches!(board.effects.last(), Some(Effect::OpenHub(_))));
    }
}

#[test]
fn what_an_old_connection_says_is_ignored() {
    let mut board = Board::live();
    let old = board.connection();
    board.loses_connection();
    board.passes(6 * SECOND);
    board.comes_back();
    board.happens(Event::HubClosed { connection: old, may_reconnect: true, fault: Fault::ConnectionLost });
    assert!(board.model.connection.is_live());
}

#[test]
fn after_a_gap_calls_are_unconfirmed_until_heard_of() {
    let mut board = Board::live();
    board.enters("anna", SALES);
    board.enters("bert", SALES);
    board.loses_connection();
    board.passes(14 * SECOND);
    board.comes_back();
    assert_eq!(board.model.gap.unwrap().length(board.now), 14 * SECOND);
    assert_eq!(board.said(), Some(Said::LiveAgain { gap_ms: 14 * SECOND }));
    assert!(!board.call("anna").confirmed && !board.call("bert").confirmed);
    board.hears("anna", Signal::First, SALES);
    assert!(board.call("anna").confirmed && !board.call("bert").confirmed);
    assert_eq!(board.lane(SALES).len(), 2, "both are kept");
}

#[test]
fn unconfirmed_cards_can_be_dismissed_and_expire_but_not_while_offline() {
    let mut board = Board::live();
    board.enters("anna", SALES);
    board.enters("bert", SALES);
    board.loses_connection();
    board.passes(20 * MINUTE);
    assert_eq!(board.lane(SALES).len(), 2);
    board.comes_back();
    let anna = board.id("anna");
    board.happens(Event::CallDismissed(anna));
    assert_eq!(board.lane(SALES).len(), 1);
    board.passes(9 * MINUTE);
    assert_eq!(board.lane(SALES).len(), 1);
    board.passes(MINUTE);
    assert!(board.lane(SALES).is_empty());
    board.hears("bert", Signal::First, SALES);
    assert_eq!(board.lane(SALES).len(), 1, "an expired call that is heard of after all comes back");
}

#[test]
fn a_confirmed_card_cannot_be_dismissed() {
    let mut board = Board::live();
    board.enters("anna", SALES);
    let anna = board.id("anna");
    board.happens(Event::CallDismissed(anna));
    assert_eq!(board.lane(SALES).len(), 1);
}

#[test]
fn the_gap_is_shown_until_it_is_dismissed() {
    let mut board = Board::live();
    board.loses_connection();
    board.happens(Event::GapDismissed);
    assert!(board.model.gap.is_some(), "a gap that is still open is not history yet");
    board.passes(6 * SECOND);
    board.comes_back();
    board.happens(Event::GapDismissed);
    assert!(board.model.gap.is_none());
}

#[test]
fn logging_out_leaves_nothing() {
    let mut board = Board::live();
    board.enters("anna", SALES);
    board.drags("anna", SOFIE);
    board.happens(Event::LogOutRequested);
    assert_eq!(board.model.session, Session::SignedOut(None));
    assert_eq!(board.model.calls.waiting() + board.model.log.len() + board.model.notices.len(), 0);
    assert!(board.effects.contains(&Effect::ForgetSecrets) && board.effects.contains(&Effect::CloseHub));
    board.hub_takes_it();
    board.enters("bert", SALES);
    assert_eq!(board.model.calls.waiting(), 0);
}

#[test]
fn a_failed_log_in_keeps_the_form_with_its_reason() {
    let mut board = Board::new();
    board.happens(Event::LogInRequested(Credentials::ApiKey(Secret::new("key"))));
    board.happens(Event::LogInFailed(Fault::Unauthorized));
    assert_eq!(board.model.session, Session::SignedOut(Some(Fault::Unauthorized)));
}

#[test]
fn a_log_in_that_comes_after_a_log_out_is_ignored() {
    let mut board = Board::new();
    board.logs_in();
    board.happens(Event::LogOutRequested);
    let account = Account { tenant: None, user_name: None, user: None, hub: String::new(), expires: None };
    board.happens(Event::LoggedIn(account));
    assert_eq!(board.model.session, Session::SignedOut(None));
}

#[test]
fn a_test_call_is_seen_when_it_comes_back() {
    let mut board = Board::live();
    let call = board.id("test");
    board.happens(Event::TestCallRequested { bloc: bloc(TEST), call });
    assert!(matches!(board.effects.first(), Some(Effect::Notify { name: "QUEUE_ENTER", .. })));
    board.now = board.now.plus(42);
    board.enters("test", TEST);
    assert!(matches!(board.model.test_call, TestCall::Seen { took: 42, .. }));
    board.happens(Event::TestCallEndRequested);
    assert!(matches!(board.effects.last(), Some(Effect::Notify { name: "QUEUE_HANGUP", .. })));
}

#[test]
fn a_test_call_never_goes_to_a_queue_of_real_callers_and_fails_in_time() {
    let mut board = Board::live();
    let call = board.id("test");
    board.happens(Event::TestCallRequested { bloc: bloc(SALES), call });
    assert!(board.effects.is_empty());
    board.happens(Event::TestCallRequested { bloc: bloc(TEST), call });
    board.passes(10 * SECOND);
    assert_eq!(board.model.test_call, TestCall::Failed(Fault::TimedOut));
}
