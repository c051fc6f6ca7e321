//! Never a wrong board: being live, breaking, trying again, and a session that leaves nothing behind.

use super::board::{Board, account};
use super::contract::check_blank;
use super::names::{SALES, SOFIE, TOM, TRYOUT, call};
use callboard::domain::connection::{LONGEST_PAUSE, LONGEST_PAUSE_HIDDEN, pause};
use callboard::domain::time::{MINUTE, SECOND};
use callboard::domain::{
    Connection, ConnectionId, Credentials, DecisionId, Effect, Event, Fault, Moment, ReadingId, Said, Secret,
    Session,
};

fn opens(board: &Board) -> usize {
    board.asked.iter().filter(|effect| matches!(effect, Effect::OpenHub(_))).count()
}

#[test]
fn the_board_is_live_only_when_every_lane_is_subscribed_to() {
    let mut board = Board::signed_out();
    board.check(&["signed out"]);
    board.logs_in();
    board.check(&["connecting"]);
    let connection = board.tries();
    board.happens(Event::HubOpened(connection));
    board.check(&["connecting"]);
    board.subscribes(connection);
    board.check(&[]);
}

#[test]
fn a_log_in_that_fails_says_why_and_can_be_repeated() {
    let mut board = Board::signed_out();
    board.happens(Event::LogInRequested(Credentials::ApiKey(Secret::new("wrong"))));
    board.happens(Event::LogInFailed(Fault::Unauthorized));
    assert_eq!(board.model.session, Session::SignedOut(Some(Fault::Unauthorized)));
    board.happens(Event::LoggedIn(account()));
    assert_eq!(board.model.session, Session::SignedOut(Some(Fault::Unauthorized)), "nobody asked");
    board.logs_in();
    board.check(&["connecting"]);
    board.happens(Event::LogInRequested(Credentials::ApiKey(Secret::new("again"))));
    board.happens(Event::LogInFailed(Fault::Forbidden));
    board.check(&["connecting"]);
}

#[test]
fn what_old_connections_say_is_ignored() {
    let mut board = Board::live();
    let old = board.connection;
    board.loses_connection();
    for late in [
        Event::HubOpened(old),
        Event::Subscribed { connection: old, refused: Vec::new() },
        Event::HubClosed { connection: old, may_reconnect: false, fault: Fault::Closed },
    ] {
        board.happens(late);
        assert!(matches!(board.model.connection, Connection::Reconnecting { tries: 1, next: Some(_), .. }));
    }
    board.comes_back();
    board.happens(Event::HubClosed { connection: old, may_reconnect: true, fault: Fault::ConnectionLost });
    board.happens(Event::HubClosed {
        connection: ConnectionId(99),
        may_reconnect: true,
        fault: Fault::Closed,
    });
    board.check(&[]);
}

#[test]
fn what_was_asked_on_an_old_connection_is_not_answered_on_this_one() {
    let mut board = Board::live();
    let old = board.connection;
    board.enters("anna", SALES);
    board.loses_connection();
    board.comes_back();
    board.enters("anna", SALES);
    board.reading_shows(None);
    board.passes(MINUTE);
    board.happens(Event::TestCallRequested { bloc: TRYOUT, call: call("test") });
    // It waits for a reading of its own.
    board.drops("anna", TOM);
    assert_eq!(board.readings(), ["anna"]);
    let before = format!("{:?}", board.model);
    let anna = call("anna");
    for late in [
        Event::PickupRead { connection: old, reading: ReadingId(1), call: anna, result: Ok(None) },
        Event::PickupSet {
            connection: old,
            decision: DecisionId(1),
            call: anna,
            result: Err(Fault::ConnectionLost),
        },
        Event::TestCallSent { connection: old, call: anna, result: Err(Fault::ConnectionLost) },
    ] {
        let journal = board.model.journal.clone();
        board.happens(late);
        // Diagnostics tell of it.
        board.model.journal = journal;
        assert_eq!(format!("{:?}", board.model), before);
    }
    assert_eq!(board.sent, []);
    board.reading_shows(None);
    assert_eq!(board.sent, [(DecisionId(1), TOM)]);
}

#[test]
fn a_break_is_said_tried_again_and_every_lane_subscribed_to_anew() {
    let mut board = Board::live();
    board.passes(MINUTE);
    board.loses_connection();
    board.check(&["reconnecting"]);
    assert_eq!(board.said(), Some(&Said::ConnectionLost { why: Fault::ConnectionLost }));
    let connection = board.tries();
    board.happens(Event::HubOpened(connection));
    board.check(&["reconnecting"]);
    board.subscribes(connection);
    board.check(&[]);
}

#[test]
fn a_subscription_that_fails_is_not_live() {
    let (mut board, _) = Board::open();
    board.closes(true, Fault::Rejected(String::new()));
    board.check(&["reconnecting"]);
}

#[test]
fn it_never_gives_up_and_no_pause_is_longer_than_it_may_be() {
    let mut board = Board::live();
    board.loses_connection();
    for _ in 0..300 {
        let Connection::Reconnecting { next: Some(next), .. } = board.model.connection else { panic!() };
        assert!(next.since(board.now) <= LONGEST_PAUSE);
        board.tries();
        board.closes(true, Fault::Unreachable);
    }
    board.happens(Event::VisibilityChanged { visible: false });
    let mut longest = 0;
    for _ in 0..100 {
        board.tries();
        board.closes(true, Fault::Unreachable);
        let Connection::Reconnecting { next: Some(next), .. } = board.model.connection else { panic!() };
        longest = longest.max(next.since(board.now));
    }
    assert!((LONGEST_PAUSE..=LONGEST_PAUSE_HIDDEN).contains(&longest), "{longest}");
    board.comes_back();
    board.check(&[]);
}

#[test]
fn pauses_grow_are_capped_and_jittered() {
    assert_eq!((LONGEST_PAUSE, LONGEST_PAUSE_HIDDEN), (4 * SECOND, 30 * SECOND));
    for tries in [0, 1, 2, 3, 4, 10, 40, u32::MAX] {
        for hidden in [false, true] {
            let cap = if hidden { LONGEST_PAUSE_HIDDEN } else { LONGEST_PAUSE };
            let ceiling = (500_i64 << tries.min(16)).min(cap);
            let pauses: Vec<_> = (0..40).map(|n| pause(tries, hidden, n * 997_003)).collect();
            assert!(pauses.iter().all(|pause| (0..=ceiling).contains(pause)), "{tries}: {pauses:?}");
            assert!(pauses.iter().min() < pauses.iter().max(), "jittered");
        }
    }
}

#[test]
fn it_is_tried_at_once_when_there_is_hope_or_somebody_looks_or_asks() {
    for hope in [Event::VisibilityChanged { visible: true }, Event::NetworkBack, Event::ReconnectRequested] {
        let mut board = Board::live();
        board.loses_connection();
        assert_eq!(opens(&board), 0);
        board.happens(hope.clone());
        assert_eq!(opens(&board), 1, "{hope:?}");
        board.happens(hope);
        assert_eq!(opens(&board), 1, "one try at a time");
        board.comes_back();
        board.check(&[]);
    }
}

#[test]
fn a_server_that_accepts_and_hangs_up_is_not_stormed() {
    let mut board = Board::live();
    for tries in 1..6 {
        board.loses_connection();
        assert!(matches!(board.model.connection, Connection::Reconnecting { tries: n, .. } if n == tries));
        board.comes_back();
        board.passes(9 * SECOND);
    }
    board.passes(SECOND);
    board.loses_connection();
    assert!(matches!(board.model.connection, Connection::Reconnecting { tries: 1, .. }), "it was steady");
}

#[test]
fn what_trying_cannot_mend_is_lost_until_asked_for() {
    for (may_reconnect, fault) in [
        (false, Fault::Closed),
        (true, Fault::Unauthorized),
        (true, Fault::Forbidden),
        (true, Fault::BadAddress),
        (true, Fault::InsecureAddress),
    ] {
        let mut board = Board::live();
        board.closes(may_reconnect, fault);
        board.passes(10 * MINUTE);
        board.happens(Event::NetworkBack);
        board.happens(Event::VisibilityChanged { visible: true });
        board.check(&["lost"]);
        assert_eq!(opens(&board), 0);
        board.happens(Event::ReconnectRequested);
        board.comes_back();
        board.check(&[]);
    }
}

#[test]
fn a_clock_that_is_set_back_does_not_stop_the_trying() {
    let mut board = Board::live();
    board.loses_connection();
    board.now = Moment(board.now.0 - 60 * MINUTE);
    board.comes_back();
    board.check(&[]);
}

#[test]
fn a_log_out_leaves_nothing() {
    let mut board = Board::live();
    for caller in ["anna", "ben", "cleo"] {
        board.enters(caller, SALES);
    }
    board.rings("anna", SOFIE);
    board.hangs_up("ben", SALES);
    board.drops("cleo", SOFIE);
    board.toggles_aside(SOFIE);
    board.loses_connection();
    board.asked.clear();
    board.happens(Event::LogOutRequested);
    assert_eq!(board.asked, [Effect::CloseHub, Effect::ForgetSecrets, Effect::TellOtherTabs]);
    assert!(board.changed.config && board.changed.calls.len() == 2);
    board.check(&["signed out"]);
    check_blank(&board.model);
    assert_eq!(super::contract::watched(&board.model), super::contract::watched(&Board::signed_out().model));
    board.passes(MINUTE);
    board.check(&["signed out"]);
    board.logs_in();
    board.comes_back();
    board.check(&[]);
}

#[test]
fn late_answers_of_an_old_session_change_nothing() {
    let mut board = Board::live();
    let old = board.connection;
    board.happens(Event::LogOutRequested);
    board.happens(Event::HubOpened(old));
    board.happens(Event::Subscribed { connection: old, refused: Vec::new() });
    board.logs_in();
    board.happens(Event::Subscribed { connection: old, refused: Vec::new() });
    board.check(&["connecting"]);
}

#[test]
fn a_log_out_in_another_tab_is_one_here_and_is_not_passed_on() {
    let mut board = Board::live();
    board.enters("anna", SALES);
    board.asked.clear();
    board.happens(Event::LoggedOutElsewhere);
    check_blank(&board.model);
    assert_eq!(board.asked, [Effect::CloseHub, Effect::ForgetSecrets]);
    board.happens(Event::LoggedOutElsewhere);
    assert_eq!(board.asked.len(), 2, "there is nothing left to leave");
}

/// The pause that was decided on last.
fn pausing(board: &Board) -> i64 {
    match board.model.connection {
        Connection::Reconnecting { next: Some(next), .. } => next.since(board.now),
        _ => panic!("a pause is under way: {:?}", board.model.connection),
    }
}

#[test]
fn what_only_a_person_can_mend_is_asked_for_less_often_once_it_is_sure() {
    for fault in [Fault::NotFound, Fault::OriginRefused] {
        let mut longest = 0;
        for round in 0..60 {
            let mut board = Board::live();
            board.loses_connection();
            let lost = board.now;
            // A round ends at another try than the one before, and so with another random number.
            while board.now.since(lost) < MINUTE + round * SECOND {
                board.tries();
                board.closes(true, fault.clone());
                let surely = board.now.since(lost) >= MINUTE;
                assert!(
                    surely || pausing(&board) <= LONGEST_PAUSE,
                    "a hub that is being replaced is soon back"
                );
            }
            longest = longest.max(pausing(&board));
        }
        assert!((LONGEST_PAUSE + 1..=LONGEST_PAUSE_HIDDEN).contains(&longest), "{longest}");
    }
}

#[test]
fn a_refused_origin_stays_the_reason_until_another_is_found() {
    let mut board = Board::live();
    board.loses_connection();
    let why = |board: &Board| match &board.model.connection {
        Connection::Reconnecting { why, .. } => why.clone(),
        other => panic!("{other:?}"),
    };
    for (heard, said) in [
        (Fault::Unreachable, Fault::Unreachable),
        (Fault::OriginRefused, Fault::OriginRefused),
        (Fault::Unreachable, Fault::OriginRefused),
        (Fault::Offline, Fault::Offline),
        (Fault::Unreachable, Fault::Unreachable),
    ] {
        board.tries();
        board.closes(true, heard);
        assert_eq!(why(&board), said);
    }
}

#[test]
fn why_nobody_answers_is_looked_into_seldom() {
    let mut board = Board::live();
    board.loses_connection();
    let mut looks = 0;
    for _ in 0..40 {
        board.tries();
        looks += u32::from(board.model.connection.deserves_a_look());
        board.closes(true, Fault::Unreachable);
    }
    assert_eq!(looks, 5);
}
