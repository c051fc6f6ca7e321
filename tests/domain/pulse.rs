//! A hub that falls silent is asked, shown as not answering, and given up; silence alone means nothing.

use super::board::Board;
use super::names::SALES;
use callboard::domain::time::{MINUTE, SECOND};
use callboard::domain::{Connection, Effect, Event, Fault};

fn pings(board: &Board) -> usize {
    board.asked.iter().filter(|effect| matches!(effect, Effect::Ping(..))).count()
}

#[test]
fn a_quiet_hub_that_answers_stays_live() {
    let mut board = Board::live();
    board.passes(10 * MINUTE);
    board.check(&[]);
}

#[test]
fn a_hub_that_does_not_answer_is_stale_within_ten_seconds_of_its_last_word() {
    let mut board = Board::live();
    board.answers = false;
    board.enters("anna", SALES);
    board.passes(7 * SECOND);
    board.check(&["sales: anna 0:07"]);
    board.passes(3 * SECOND);
    board.check(&["stale", "sales: anna 0:10"]);
    assert_eq!(pings(&board), 1, "it is asked once");
}

#[test]
fn it_is_stale_in_time_also_when_the_second_hand_is_out_of_step() {
    let mut board = Board::live();
    board.answers = false;
    board.enters("anna", SALES);
    let heard = board.now;
    // The last word comes just after a tick, and every tick a hair early.
    for tick in 0.. {
        let at = heard.plus(950 + tick * 999);
        if at > heard.plus(10 * SECOND) {
            break;
        }
        board.now = at;
        board.happens(Event::Tick);
    }
    assert!(matches!(board.model.connection, Connection::Live { silent: Some(at), .. } if at == heard));
}

#[test]
fn any_word_of_the_hub_ends_the_staleness() {
    for answer in [true, false] {
        let mut board = Board::live();
        board.answers = false;
        board.passes(12 * SECOND);
        board.check(&["stale"]);
        if answer {
            board.gives_sign_of_life();
            board.check(&[]);
        } else {
            board.enters("anna", SALES);
            board.check(&["sales: anna 0:00"]);
        }
    }
}

#[test]
fn a_connection_that_stays_silent_is_thrown_away_and_another_one_made() {
    let mut board = Board::live();
    board.answers = false;
    board.enters("anna", SALES);
    board.passes(20 * SECOND);
    assert!(matches!(board.model.connection, Connection::Reconnecting { .. }));
    assert!(board.asked.iter().any(|effect| matches!(effect, Effect::CloseHub)));
    board.comes_back();
    board.check(&["sales: anna 0:20 unconfirmed"]);
}

#[test]
fn what_an_old_connection_answers_proves_nothing() {
    let mut board = Board::live();
    board.answers = false;
    let old = board.connection;
    board.loses_connection();
    board.comes_back();
    board.passes(12 * SECOND);
    board.happens(Event::Pong(old, board.now));
    assert!(matches!(board.model.connection, Connection::Live { silent: Some(_), .. }));
}

#[test]
fn a_page_whose_timers_were_slowed_down_is_not_taken_for_a_silent_hub() {
    let mut board = Board::live();
    for _ in 0..30 {
        board.now = board.now.plus(MINUTE);
        board.happens(Event::Tick);
        board.gives_sign_of_life();
        board.check(&[]);
    }
}

#[test]
fn an_answer_to_something_else_is_a_sign_of_life_and_so_is_a_refusal() {
    let was_stale = |answer| {
        let mut board = Board::live();
        board.answers = false;
        board.enters("anna", SALES);
        board.opens_menu("anna");
        board.passes(4 * SECOND);
        board.reading_answers(answer);
        board.passes(6 * SECOND);
        !board.model.connection.answers()
    };
    assert!(!was_stale(Ok(None)) && !was_stale(Err(Fault::Forbidden)));
    assert!(was_stale(Err(Fault::TimedOut)), "that none came is not one");
}
