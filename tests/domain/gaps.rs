//! What was missed is unknowable: unconfirmed cards, the gap itself, and sendings whose outcome went by unseen.

use super::board::Board;
use super::names::{SALES, SOFIE, SUPPORT, TOM, call};
use callboard::domain::time::{MINUTE, SECOND};
use callboard::domain::{Ending, Event, Fault, Gap, Said, Stage};

fn anna_waits() -> Board {
    let mut board = Board::live();
    board.enters("anna", SALES);
    board
}

#[test]
fn a_gap_is_shown_with_its_length_until_dismissed() {
    let mut board = Board::live();
    let from = board.now;
    board.loses_connection();
    board.happens(Event::NetworkBack);
    board.passes(14 * SECOND);
    board.happens(Event::GapDismissed);
    assert_eq!(board.model.gaps.unread(), Some(Gap { from, until: None }), "an open gap is not history yet");
    board.comes_back();
    let gap = board.model.gaps.unread().unwrap();
    assert!(gap.length(board.now) >= 14 * SECOND);
    assert_eq!(board.said(), Some(&Said::LiveAgain { gap_ms: gap.length(board.now) }));
    board.passes(MINUTE);
    assert_eq!(board.model.gaps.unread(), Some(gap));
    board.happens(Event::GapDismissed);
    assert_eq!(board.model.gaps.unread(), None);
}

#[test]
fn calls_known_before_a_gap_are_unconfirmed_until_heard_of() {
    let mut board = anna_waits();
    board.enters("ben", SALES);
    board.loses_connection();
    board.check(&["reconnecting", "sales: anna 0:00 unconfirmed, ben 0:00 unconfirmed"]);
    board.comes_back_at_once();
    board.is_next("anna", SALES);
    board.check(&["sales: anna 0:00 next, ben 0:00 unconfirmed"]);
}

#[test]
fn a_late_word_of_a_bloc_already_left_proves_nothing() {
    let mut board = anna_waits();
    board.passes(MINUTE);
    board.falls_back("anna", SALES);
    board.enters("anna", SUPPORT);
    board.loses_connection();
    board.comes_back_at_once();
    board.falls_back("anna", SALES);
    board.check(&["support: anna 1:00 unconfirmed (sales 1:00 > support 0:00)"]);
}

#[test]
fn any_card_can_be_dismissed_by_hand() {
    let mut board = anna_waits();
    board.enters("ben", SALES);
    board.happens(Event::CallDismissed(call("ben")));
    board.check(&["sales: anna 0:00"]);
    board.loses_connection();
    board.happens(Event::CallDismissed(call("anna")));
    board.check(&["reconnecting"]);
    assert_eq!(board.call("anna").stage(), Stage::Ended(Ending::Expired));
}

#[test]
fn a_card_given_up_too_early_comes_back_as_the_one_call_it_is() {
    let mut board = anna_waits();
    board.loses_connection();
    board.happens(Event::CallDismissed(call("anna")));
    board.comes_back_at_once();
    board.passes(MINUTE);
    board.is_next("anna", SALES);
    board.check(&["sales: anna 1:00 next"]);
    board.hangs_up("anna", SALES);
    assert_eq!(board.model.calls.log().count(), 1);
    assert_eq!(board.call("anna").stage(), Stage::Ended(Ending::Abandoned));
}

#[test]
fn unconfirmed_cards_expire_only_while_live_and_not_before_their_time() {
    let mut board = anna_waits();
    board.loses_connection();
    board.happens(Event::NetworkBack);
    board.passes(60 * MINUTE);
    board.check(&["reconnecting", "sales: anna 60:00 unconfirmed"]);
    board.comes_back();
    board.passes(10 * MINUTE - SECOND);
    board.check(&["sales: anna 69:59 unconfirmed"]);
    board.passes(SECOND);
    board.check(&[]);
}

#[test]
fn a_sending_cut_off_is_unknown_on_card_and_tile_until_the_variable_settles_it() {
    for (held, expected) in [
        (
            Some(SOFIE),
            ["sales: anna 0:00 unconfirmed [sofie ringing]", "sofie: ringing anna 0:00"].as_slice(),
        ),
        (None, &["sales: anna 0:00 unconfirmed [sofie never arrived]", "sofie: !anna never arrived"]),
        (
            Some(TOM),
            &[
                "sales: anna 0:00 unconfirmed [sofie overtaken by tom]",
                "sofie: !anna overtaken by tom",
                "tom: ringing anna 0:00 by another",
            ],
        ),
    ] {
        let mut board = anna_waits();
        board.drops("anna", SOFIE);
        board.reading_shows(None);
        board.loses_connection();
        board.check(&[
            "reconnecting",
            "sales: anna 0:00 unconfirmed [sofie unknown]",
            "sofie: !anna unknown",
        ]);
        board.comes_back_at_once();
        assert_eq!(board.readings(), ["anna"]);
        board.reading_shows(held);
        board.check(expected);
        assert_eq!(board.sent.len(), 1, "never sent again by itself");
    }
}

#[test]
fn what_the_variable_held_before_our_sending_is_not_somebody_elses() {
    let mut board = anna_waits();
    board.rings("anna", TOM);
    board.reading_shows(Some(TOM));
    board.passes(25 * SECOND);
    board.reading_shows(Some(TOM));
    board.passes(3 * SECOND);
    board.drops("anna", SOFIE);
    board.reading_shows(Some(TOM));
    board.loses_connection();
    board.comes_back_at_once();
    board.reading_shows(Some(TOM));
    board.check(&["sales: anna 0:28 unconfirmed [sofie set to tom]", "sofie: !anna set to tom"]);
}

#[test]
fn a_ringing_cut_off_is_known_to_have_arrived() {
    let mut board = anna_waits();
    board.rings("anna", SOFIE);
    board.reading_shows(Some(SOFIE));
    board.loses_connection();
    let card = "sales: anna 0:00 unconfirmed [sofie delivered, outcome unknown]";
    board.check(&["reconnecting", card, "sofie: !anna delivered, outcome unknown"]);
    board.comes_back_at_once();
    board.reading_shows(None);
    board.check(&[card, "sofie: !anna delivered, outcome unknown"]);
}

#[test]
fn a_ring_time_that_went_by_unseen_stays_unknown() {
    let mut board = anna_waits();
    board.rings("anna", SOFIE);
    board.loses_connection();
    board.happens(Event::NetworkBack);
    board.passes(MINUTE);
    board.comes_back();
    board.reading_shows(Some(SOFIE));
    board.check(&[
        "sales: anna 1:00 unconfirmed [sofie delivered, outcome unknown]",
        "sofie: !anna delivered, outcome unknown",
    ]);
}

#[test]
fn a_call_answered_while_its_sending_is_unknown_is_not_claimed_before_it_is_read() {
    let mut board = anna_waits();
    board.drops("anna", SOFIE);
    board.reading_shows(None);
    board.loses_connection();
    board.comes_back_at_once();
    board.reading_answers(Err(Fault::TimedOut));
    board.is_answered("anna", SALES);
    board.check(&["answered: anna 0:00 [sofie unknown]", "sofie: !anna unknown"]);
    board.reading_shows(None);
    board.check(&["answered: anna 0:00 [sofie never arrived]", "sofie: !anna never arrived"]);
}

#[test]
fn trying_again_after_unknown_is_a_decision_of_its_own() {
    let mut board = anna_waits();
    board.drops("anna", SOFIE);
    board.reading_shows(None);
    board.loses_connection();
    board.comes_back_at_once();
    board.reading_answers(Err(Fault::TimedOut));
    board.drops("anna", SOFIE);
    board.reading_shows(None);
    board.hub_takes_it();
    board.check(&["sales: anna 0:00 unconfirmed [sofie ringing]", "sofie: ringing anna 0:00"]);
    assert_eq!(board.sent.len(), 2);
}

#[test]
fn after_a_gap_nothing_is_asked_about_who_was_answered_before() {
    let mut board = anna_waits();
    board.is_answered_by("anna", SALES, SOFIE);
    board.loses_connection();
    board.comes_back_at_once();
    assert!(board.readings().is_empty());
}

#[test]
fn who_has_rung_for_the_whole_ring_time_rings_no_more_after_a_gap() {
    let mut board = anna_waits();
    board.rings("anna", SOFIE);
    board.loses_connection();
    board.comes_back_at_once();
    board.passes(25 * SECOND);
    board.reading_shows(Some(SOFIE));
    board.check(&[
        "sales: anna 0:25 unconfirmed [sofie delivered, outcome unknown]",
        "sofie: !anna delivered, outcome unknown",
    ]);
}
