//! Queues that are hidden and shown while the board runs: what leaves the board, and what comes back.

use super::board::{Board, event};
use super::names::{FRONT, PIA, SALES, SOFIE, SUPPORT, TOM, TRYOUT, call, name};
use super::subscribing::{all_granted, hides};
use callboard::domain::time::{MINUTE, SECOND};
use callboard::domain::{BlocEvent, Event, Figures, NotSent, Signal};

#[test]
fn of_a_hidden_queue_nothing_is_on_the_board_and_nothing_has_ended() {
    let mut board = Board::live();
    board.enters("anna", SALES);
    board.enters("ben", SUPPORT);
    board.is_answered_by("cleo", SALES, TOM);
    board.rings("anna", SOFIE);
    board.check(&[
        "sales: anna 0:00 [sofie ringing]",
        "support: ben 0:00",
        "answered: cleo at least 0:00 by tom",
        "sofie: ringing anna 0:00",
        "tom: busy cleo 0:00",
    ]);
    hides(&mut board, &[SALES]);
    board.check(&["support: ben 0:00"]);
    assert_eq!((board.model.calls.log().count(), board.model.figures()), (0, Figures::default()));
    assert!(board.model.call(call("anna")).is_none());
    // What was on its way is left out, and is no fault.
    board.hangs_up("anna", SALES);
    board.is_answered("cleo", SALES);
    board.enters("dirk", SALES);
    board.check(&["support: ben 0:00"]);
    assert_eq!(
        (board.model.refused, board.model.calls.log().count(), board.model.figures()),
        (0, 0, Figures::default())
    );
}

#[test]
fn a_queue_that_is_shown_again_begins_as_after_a_gap() {
    let mut board = Board::live();
    board.enters("anna", SALES);
    board.enters("ben", SALES);
    board.rings("anna", SOFIE);
    board.reading_shows(Some(SOFIE));
    hides(&mut board, &[SALES]);
    all_granted(&mut board);
    board.passes(MINUTE);
    hides(&mut board, &[]);
    board.check(&["sales: anna 1:00 unconfirmed [sofie delivered, outcome unknown], ben 1:00 unconfirmed"]);
    assert!(!board.model.subscriptions.hears(SALES), "nothing proves them before it is heard");
    assert!(board.readings().is_empty());
    all_granted(&mut board);
    assert_eq!(board.readings(), ["anna", "ben"], "others may have sent them meanwhile");
    board.reading_shows(None);
    board.reading_shows(Some(PIA));
    board.is_next("ben", SALES);
    board.hangs_up("anna", SALES);
    board.check(&["sales: ben 1:00 next (sent to pia by another)", "sofie: !anna caller left"]);
}

#[test]
fn a_caller_who_comes_back_and_was_never_sent_is_asked_about_once() {
    let mut board = Board::live();
    board.enters("anna", SALES);
    hides(&mut board, &[SALES]);
    all_granted(&mut board);
    hides(&mut board, &[]);
    all_granted(&mut board);
    board.reading_shows(None);
    board.passes(SECOND);
    assert!(board.readings().is_empty());
}

#[test]
fn a_queue_that_joins_keeps_no_caller_of_another_for_longer() {
    let mut board = Board::live();
    board.enters("anna", SALES);
    hides(&mut board, &[SUPPORT]);
    all_granted(&mut board);
    board.loses_connection();
    board.comes_back_with(&[SALES, FRONT, TRYOUT]);
    board.passes(9 * MINUTE);
    hides(&mut board, &[]);
    all_granted(&mut board);
    board.passes(MINUTE);
    board.check(&[]);
}

#[test]
fn callers_who_are_not_heard_of_again_expire_as_after_a_gap() {
    let mut board = Board::live();
    board.enters("anna", SALES);
    hides(&mut board, &[SALES]);
    all_granted(&mut board);
    board.passes(9 * MINUTE);
    hides(&mut board, &[]);
    all_granted(&mut board);
    board.passes(9 * MINUTE);
    board.check(&["sales: anna 18:00 unconfirmed"]);
    board.passes(MINUTE);
    board.check(&[]);
    board.enters("ben", SALES);
    hides(&mut board, &[SALES]);
    all_granted(&mut board);
    board.passes(10 * MINUTE);
    hides(&mut board, &[]);
    board.check(&[]);
}

#[test]
fn a_caller_who_came_on_to_another_queue_meanwhile_is_one_card() {
    let mut board = Board::live();
    board.enters("anna", SALES);
    board.enters("ben", SALES);
    hides(&mut board, &[SALES]);
    all_granted(&mut board);
    board.passes(5 * SECOND);
    board.enters("anna", SUPPORT);
    board.enters("ben", SUPPORT);
    board.hangs_up("ben", SUPPORT);
    hides(&mut board, &[]);
    board.check(&["support: anna 0:00"]);
}

#[test]
fn a_decision_about_a_hidden_call_has_an_outcome_that_is_said() {
    let mut board = Board::live();
    board.enters("anna", SALES);
    board.drops("anna", SOFIE);
    hides(&mut board, &[SALES]);
    assert_eq!(board.not_sent(), Some(NotSent::Hidden));
    board.reading_shows(None);
    assert!(board.sent.is_empty());
    let mut board = Board::live();
    board.enters("anna", SALES);
    board.toggles_aside(SOFIE);
    board.drops("anna", SOFIE);
    board.reading_shows(None);
    assert!(board.model.question.is_some());
    hides(&mut board, &[SALES]);
    assert_eq!(board.model.question, None);
    assert_eq!(board.not_sent(), Some(NotSent::Hidden));
    board.says_yes();
    assert!(board.sent.is_empty());
}

#[test]
fn what_went_wrong_with_a_hidden_call_is_not_shown_on_the_tile() {
    let mut board = Board::live();
    board.enters("anna", SALES);
    board.rings("anna", SOFIE);
    board.passes(30 * SECOND);
    board.check(&["sales: anna 0:30 [sofie no answer]", "sofie: !anna no answer"]);
    hides(&mut board, &[SALES]);
    board.check(&[]);
}

#[test]
fn whoever_talks_elsewhere_as_well_stays_busy_there() {
    let mut board = Board::live();
    board.is_answered_by("anna", SUPPORT, SOFIE);
    board.passes(SECOND);
    board.is_answered_by("ben", SALES, SOFIE);
    hides(&mut board, &[SALES]);
    board.check(&["answered: anna at least 0:00 by sofie", "sofie: busy anna 0:01"]);
}

#[test]
fn a_log_out_takes_hidden_calls_with_it() {
    let mut board = Board::live();
    board.enters("anna", SALES);
    hides(&mut board, &[SALES]);
    board.happens(Event::LogOutRequested);
    board.logs_in();
    board.comes_back_with(&[SUPPORT, FRONT, TRYOUT]);
    hides(&mut board, &[]);
    all_granted(&mut board);
    board.check(&[]);
    assert_eq!(board.model.figures(), Figures::default());
}

#[test]
fn several_lanes_together_are_one_list_with_the_longest_wait_of_all_first() {
    let mut board = Board::live();
    for (caller, bloc) in
        [("anna", SALES), ("ben", SUPPORT), ("cleo", FRONT), ("dirk", SUPPORT), ("els", SALES)]
    {
        board.enters(caller, bloc);
        board.passes(SECOND);
    }
    let together = |board: &Board, blocs: &[_]| {
        board.model.calls.lanes_together(blocs).into_iter().map(name).collect::<Vec<_>>()
    };
    assert_eq!(together(&board, &[SUPPORT, SALES]), ["anna", "ben", "dirk", "els"]);
    assert_eq!(together(&board, &[FRONT, SUPPORT]), ["ben", "cleo", "dirk"]);
    assert_eq!(together(&board, &[TRYOUT]), [""; 0]);
    // Who goes on to another queue keeps the place: it is the whole wait that counts.
    board.falls_back("anna", SALES);
    board.enters("anna", SUPPORT);
    board.is_answered("ben", SUPPORT);
    assert_eq!(together(&board, &[SUPPORT, SALES]), ["anna", "dirk", "els"]);
    assert_eq!(together(&board, &[SALES]), ["els"]);
}

/// Somebody calls this number.
fn dials(board: &mut Board, caller: &str, number: &str) {
    let entered = BlocEvent { to: number.into(), ..event(caller, SALES, Signal::Entered) };
    board.happens(Event::Bloc(entered));
}

#[test]
fn the_number_that_most_of_a_lane_have_dialled_is_the_usual_one_of_several_that_of_the_longest_wait() {
    let mut board = Board::live();
    let usual = |board: &Board| board.model.calls.usual_dialled(SALES).to_owned();
    assert_eq!(usual(&board), "");
    board.enters("anna", SALES);
    assert_eq!(usual(&board), "", "who told none counts for none");
    dials(&mut board, "ben", "100");
    dials(&mut board, "cleo", "200");
    assert_eq!(usual(&board), "100");
    dials(&mut board, "dirk", "200");
    assert_eq!(usual(&board), "200");
    board.hangs_up("dirk", SALES);
    assert_eq!(usual(&board), "100");
}

#[test]
fn in_a_long_lane_those_who_wait_longest_speak_for_the_usual_number() {
    let mut board = Board::live();
    for (number, callers) in [("100", 0..60), ("200", 60..300)] {
        for caller in callers {
            dials(&mut board, &format!("caller {caller}"), number);
            board.passes(1);
        }
    }
    assert_eq!(board.model.calls.usual_dialled(SALES), "100");
}
