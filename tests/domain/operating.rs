//! Operators: inferred, with the reason, and never “available” without evidence.

use super::board::Board;
use super::names::{PIA, SALES, SOFIE, STRANGER, SUPPORT, TOM};
use callboard::domain::time::SECOND;
use callboard::domain::{AsideReason, Effect, Event, Kept, OperatorState};

#[test]
fn at_first_nothing_is_known_of_anybody() {
    let board = Board::live();
    assert!(board.model.operators.all().all(|entry| {
        board.model.operator(entry.id).is_some_and(|operator| operator.state() == OperatorState::Unknown)
    }));
}

#[test]
fn who_answered_a_call_that_we_did_not_send_is_read() {
    let mut board = Board::live();
    board.enters("anna", SALES);
    board.is_answered("anna", SALES);
    board.check(&["answered: anna 0:00"]);
    board.passes(3 * SECOND);
    board.reading_shows(Some(TOM));
    board.check(&["answered: anna 0:00 by tom", "tom: busy anna 0:03"]);
    board.hangs_up("anna", SALES);
    board.check(&["tom: free 0:00"]);
}

#[test]
fn curiosity_is_bounded_and_menus_do_not_use_it_up() {
    let mut board = Board::live();
    for caller in 0..20 {
        board.enters(&format!("waits{caller}"), SALES);
        board.opens_menu(&format!("waits{caller}"));
        board.reading_shows(None);
    }
    for caller in 0..20 {
        board.enters(&format!("c{caller}"), SALES);
        board.is_answered(&format!("c{caller}"), SALES);
    }
    assert_eq!(board.readings().len(), 8);
}

#[test]
fn an_operator_who_is_not_configured_is_known_on_the_call_alone() {
    let mut board = Board::live();
    board.enters("anna", SALES);
    board.is_answered("anna", SALES);
    board.reading_shows(Some(STRANGER));
    board.check(&["answered: anna 0:00 by stranger"]);
    board.toggles_aside(STRANGER);
    board.happens(Event::TroubleDismissed(STRANGER));
}

#[test]
fn an_operator_who_was_rung_in_vain_still_talks() {
    let mut board = Board::live();
    board.enters("anna", SALES);
    board.is_answered_by("anna", SALES, SOFIE);
    board.enters("ben", SALES);
    board.drops("ben", SOFIE);
    board.reading_shows(None);
    board.says_yes();
    board.hub_takes_it();
    board.passes(25 * SECOND);
    board.reading_shows(Some(SOFIE));
    board.check(&[
        "sales: ben 0:25 [sofie no answer]",
        "answered: anna 0:00 by sofie",
        "sofie: busy anna 0:25 !ben no answer",
    ]);
    board.hangs_up("anna", SALES);
    board.check(&["sales: ben 0:25 [sofie no answer]", "sofie: free 0:00 !ben no answer"]);
}

#[test]
fn of_two_conversations_the_one_that_goes_on_counts() {
    let mut board = Board::live();
    for caller in ["anna", "ben"] {
        board.enters(caller, SALES);
        board.is_answered_by(caller, SALES, SOFIE);
        board.passes(SECOND);
    }
    board.hangs_up("ben", SALES);
    board.check(&["answered: anna 0:00 by sofie", "sofie: busy anna 0:02"]);
    board.hangs_up("anna", SALES);
    board.check(&["sofie: free 0:00"]);
}

#[test]
fn who_is_set_aside_stays_aside_until_taken_back_or_seen_at_work() {
    let mut board = Board::live();
    board.toggles_aside(SOFIE);
    board.passes(5 * SECOND);
    board.check(&["sofie: away 0:05"]);
    board.enters("anna", SUPPORT);
    board.drops("anna", SOFIE);
    board.reading_shows(None);
    board.says_yes();
    board.hub_takes_it();
    board.check(&["support: anna 0:00 [sofie ringing]", "sofie: ringing anna 0:00"]);
    board.passes(25 * SECOND);
    board.reading_shows(Some(SOFIE));
    board.check(&["support: anna 0:25 [sofie no answer]", "sofie: away 0:30 !anna no answer"]);
    board.is_answered_by("anna", SUPPORT, SOFIE);
    board.check(&["answered: anna 0:25 by sofie [sofie answered]", "sofie: busy anna 0:00"]);
    board.toggles_aside(SOFIE);
    board.toggles_aside(SOFIE);
    board.check(&["answered: anna 0:25 by sofie [sofie answered]", "sofie: busy anna 0:00"]);
    board.hangs_up("anna", SUPPORT);
    board.check(&["sofie: free 0:00"]);
}

#[test]
fn another_reason_does_not_begin_the_time_anew() {
    let mut board = Board::live();
    let aside = |reason| Event::SetAside { operator: SOFIE, reason };
    board.happens(aside(AsideReason::Break));
    let since = board.now;
    board.passes(5 * SECOND);
    board.happens(aside(AsideReason::Meeting));
    let state = board.model.operator(SOFIE).map(|operator| operator.state());
    assert_eq!(state, Some(OperatorState::Away { since, reason: AsideReason::Meeting }));
    board.happens(Event::TakenBack(SOFIE));
    board.happens(Event::TakenBack(SOFIE));
    board.check(&[]);
}

#[test]
fn a_reload_keeps_who_is_aside_and_why() {
    let mut board = Board::live();
    board.happens(Event::SetAside { operator: TOM, reason: AsideReason::Training });
    let since = board.now;
    board.asked.clear();
    board.happens(Event::VisibilityChanged { visible: false });
    let kept = board.take(|effect| match effect {
        Effect::Keep(text) => Kept::read(text),
        _ => None,
    });
    let mut again = Board::signed_out();
    again.happens(Event::Reloaded { kept, has_token: false });
    again.logs_in();
    let state = again.model.operator(TOM).map(|operator| operator.state());
    assert_eq!(state, Some(OperatorState::Away { since, reason: AsideReason::Training }));
}

#[test]
fn after_a_gap_only_what_was_set_by_hand_is_still_known() {
    let mut board = Board::live();
    board.enters("anna", SALES);
    board.is_answered_by("anna", SALES, SOFIE);
    board.toggles_aside(TOM);
    board.is_answered_by("ben", SUPPORT, PIA);
    board.hangs_up("ben", SUPPORT);
    board.loses_connection();
    board.check(&["reconnecting", "answered: anna 0:00 by sofie unconfirmed", "tom: away 0:00"]);
}
