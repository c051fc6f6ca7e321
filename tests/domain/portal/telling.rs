//! A portal that listens is told what changed, once, by ids alone; one that does not is told nothing.

use super::{Told, in_a_portal, listened_to, told};
use crate::board::{Board, PORTAL, portal_says};
use crate::names::{FRONT, SALES, SOFIE, SUPPORT, TOM, call};
use callboard::domain::config::{Fragment, Urgency};
use callboard::domain::portal::{Command, QueueCounts};
use callboard::domain::time::SECOND;
use callboard::domain::{BlocId, Effect, Event, Fault, Moment};

fn assignments(board: &mut Board) -> Vec<&'static str> {
    let states = told(board).into_iter().filter_map(|told| match told {
        Told::Assignment { call: id, state, .. } if id == call("anna") => Some(state),
        _ => None,
    });
    states.collect()
}

fn thresholds(board: &mut Board) -> Vec<(BlocId, Urgency)> {
    let passed = told(board).into_iter().filter_map(|told| match told {
        Told::ThresholdPassed { queue, urgency, .. } => Some((queue, urgency)),
        _ => None,
    });
    passed.collect()
}

/// How many wait in Sales, and since when, each time that was told.
fn counts_of_sales(board: &mut Board) -> Vec<(Option<usize>, Option<Moment>)> {
    let counts = told(board).into_iter().filter_map(|told| match told {
        Told::Counts(queues) => queues.into_iter().find(|counts| counts.queue == SALES),
        _ => None,
    });
    counts.map(|QueueCounts { waiting, longest_since, .. }| (waiting, longest_since)).collect()
}

#[test]
fn all_that_are_named_hear_that_the_page_is_there_until_one_says_that_it_listens() {
    let mut board = in_a_portal();
    let to = |board: &Board| {
        let to = board.asked.iter().filter_map(|effect| match effect {
            Effect::TellPortal { to, .. } => Some(to.len()),
            _ => None,
        });
        to.collect::<Vec<_>>()
    };
    assert_eq!(to(&board), [2, 2]);
    assert_eq!(told(&mut board), [Told::Ready, Told::AuthenticationNeeded]);
    board.happens(portal_says(Command::Hello));
    board.passes(10 * SECOND);
    let all_to_the_one = |effect: &Effect| match effect {
        Effect::TellPortal { to, .. } => *to == [PORTAL],
        _ => true,
    };
    assert!(board.asked.iter().all(all_to_the_one));
    assert!(told(&mut board).contains(&Told::AuthenticationNeeded));
}

#[test]
fn nothing_is_told_to_a_portal_that_has_not_asked() {
    let mut board = in_a_portal();
    board.logs_in();
    board.comes_back();
    told(&mut board);
    board.enters("anna", SALES);
    board.rings("anna", SOFIE);
    board.passes(90 * SECOND);
    assert_eq!(told(&mut board), []);
}

#[test]
fn where_the_connection_stands_is_told_at_once_and_when_it_changes() {
    let mut board = in_a_portal();
    board.happens(portal_says(Command::Hello));
    board.logs_in();
    board.comes_back();
    board.loses_connection();
    board.comes_back();
    board.closes(false, Fault::Unauthorized);
    board.happens(Event::LogOutRequested);
    let states = told(&mut board).into_iter().filter_map(|told| match told {
        Told::Connection(state) => Some(state),
        _ => None,
    });
    let states: Vec<_> = states.collect();
    assert_eq!(states, ["signed-out", "connecting", "live", "reconnecting", "live", "lost", "signed-out"]);
}

#[test]
fn a_portal_that_asks_again_is_told_everything_again() {
    let mut board = listened_to();
    board.passes(5 * SECOND);
    assert_eq!(told(&mut board), []);
    board.happens(portal_says(Command::Hello));
    board.passes(SECOND);
    let again = told(&mut board);
    assert!(matches!(again.as_slice(), [Told::Connection("live"), Told::Counts(_)]), "{again:?}");
}

#[test]
fn counts_are_told_when_they_changed_and_once_a_second_at_most() {
    let mut board = listened_to();
    let began = board.now;
    for caller in 0..50 {
        board.enters(&format!("c{caller}"), SALES);
    }
    assert_eq!(counts_of_sales(&mut board), []);
    board.passes(SECOND);
    assert_eq!(counts_of_sales(&mut board), [(Some(50), Some(began))]);
    board.passes(15 * SECOND);
    assert_eq!(counts_of_sales(&mut board), [], "a wait that grows is no news");
    board.is_answered("c0", SALES);
    board.passes(SECOND);
    assert_eq!(counts_of_sales(&mut board), [(Some(49), Some(began))]);
}

#[test]
fn of_a_queue_that_is_not_heard_nothing_is_counted_and_of_a_hidden_or_test_queue_never() {
    let mut board = in_a_portal();
    board.happens(portal_says(Command::Hello));
    board.passes(SECOND);
    assert_eq!(counts_of_sales(&mut board), [(None, None)]);
    board.logs_in();
    board.comes_back();
    board.enters("anna", SALES);
    board.passes(SECOND);
    let queues = told(&mut board).into_iter().rev().find_map(|told| match told {
        Told::Counts(queues) => Some(queues.iter().map(|counts| counts.queue).collect::<Vec<_>>()),
        _ => None,
    });
    assert_eq!(queues, Some(vec![SALES, SUPPORT, FRONT]));
    board.loses_connection();
    board.passes(SECOND);
    assert_eq!(counts_of_sales(&mut board), [(None, None)], "whether anna still waits is not known");
    let fragment = Fragment { queues: Some(vec![SUPPORT]), ..Fragment::default() };
    board.happens(portal_says(Command::Settings(fragment)));
    board.passes(SECOND);
    assert!(told(&mut board).iter().any(|it| matches!(it, Told::Counts(queues) if queues.len() == 1)));
}

#[test]
fn each_limit_that_a_wait_passes_is_told_once() {
    let mut board = listened_to();
    board.enters("anna", SALES);
    board.passes(19 * SECOND);
    assert_eq!(thresholds(&mut board), []);
    board.passes(SECOND);
    assert_eq!(thresholds(&mut board), [(SALES, Urgency::Amber)]);
    board.passes(160 * SECOND);
    assert_eq!(thresholds(&mut board), [(SALES, Urgency::Red), (SALES, Urgency::Critical)]);
    board.is_answered("anna", SALES);
    board.passes(160 * SECOND);
    assert_eq!(thresholds(&mut board), []);
}

#[test]
fn of_a_call_that_is_not_confirmed_no_limit_is_told_until_it_is() {
    let mut board = listened_to();
    board.enters("anna", SALES);
    board.loses_connection();
    board.passes(30 * SECOND);
    board.comes_back_at_once();
    board.passes(5 * SECOND);
    assert_eq!(thresholds(&mut board), []);
    board.is_next("anna", SALES);
    board.passes(SECOND);
    assert_eq!(thresholds(&mut board), [(SALES, Urgency::Amber)]);
}

#[test]
fn of_many_limits_at_once_some_are_told_each_second_and_none_is_lost() {
    let mut board = listened_to();
    for caller in 0..50 {
        board.enters(&format!("c{caller}"), SALES);
    }
    board.passes(20 * SECOND);
    assert_eq!(thresholds(&mut board).len(), 20);
    board.passes(SECOND);
    assert_eq!(thresholds(&mut board).len(), 20);
    board.passes(SECOND);
    assert_eq!(thresholds(&mut board).len(), 10);
    board.passes(10 * SECOND);
    assert_eq!(thresholds(&mut board), []);
}

#[test]
fn what_becomes_of_a_sending_is_told_state_by_state() {
    let mut board = listened_to();
    board.enters("anna", SALES);
    board.rings("anna", SOFIE);
    assert_eq!(assignments(&mut board), ["sending", "ringing"]);
    board.passes(3 * SECOND);
    assert_eq!(assignments(&mut board), [""; 0]);
    board.is_answered_by("anna", SALES, SOFIE);
    assert_eq!(assignments(&mut board), ["answered"]);
    board.passes(3 * SECOND);
    board.hangs_up("anna", SALES);
    board.passes(3 * SECOND);
    assert_eq!(assignments(&mut board), [""; 0]);
}

#[test]
fn a_sending_that_rings_out_and_the_next_one_are_told_and_so_is_a_caller_who_leaves() {
    let mut board = listened_to();
    board.enters("anna", SALES);
    board.rings("anna", SOFIE);
    board.passes(25 * SECOND);
    board.rings("anna", TOM);
    board.hangs_up("anna", SALES);
    let states = assignments(&mut board);
    assert_eq!(states, ["sending", "ringing", "no-answer", "sending", "ringing", "caller-left"]);
}

#[test]
fn a_decision_that_was_not_carried_out_is_told_too() {
    let mut board = listened_to();
    board.drops("anna", SOFIE);
    assert_eq!(assignments(&mut board), [Told::NOT_SENT]);
}

#[test]
fn a_card_that_is_taken_into_hand_is_told() {
    let mut board = listened_to();
    board.enters("anna", SALES);
    board.opens_menu("anna");
    assert_eq!(told(&mut board), [Told::CallPicked { call: call("anna"), queue: SALES }]);
    board.opens_menu("nobody");
    assert_eq!(told(&mut board), []);
}

#[test]
fn a_caller_who_is_asked_for_is_told_by_id_also_when_the_call_has_just_ended() {
    let mut board = listened_to();
    board.enters("anna", SALES);
    board.happens(Event::CallerOpened(call("anna")));
    assert_eq!(told(&mut board), [Told::OpenCaller { call: call("anna"), queue: SALES }]);
    board.hangs_up("anna", SALES);
    board.happens(Event::CallerOpened(call("anna")));
    assert_eq!(told(&mut board), [Told::OpenCaller { call: call("anna"), queue: SALES }]);
    board.happens(Event::CallerOpened(call("nobody")));
    assert_eq!(told(&mut board), []);
}

#[test]
fn that_the_portal_can_be_asked_is_known_as_soon_as_it_listens() {
    let mut board = in_a_portal();
    assert!(!board.model.is_listened_to());
    board.happens(portal_says(Command::Hello));
    assert!(board.model.is_listened_to());
}
