//! A line that is known to be silent: nothing is sent into it, and what was may still arrive.

use super::anna_waits;
use super::falls_silent;
use crate::board::Board;
use crate::names::{SOFIE, TOM, call};
use callboard::domain::pulse::HUB_FORGETS;
use callboard::domain::time::SECOND;
use callboard::domain::{AssignmentState, Effect, Event, Fault, NotSent, RefusedBecause, Said};

#[test]
fn nothing_is_sent_while_the_hub_is_silent() {
    let mut board = anna_waits();
    falls_silent(&mut board);
    board.passes(9 * SECOND);
    board.drops("anna", SOFIE);
    assert_eq!(board.not_sent(), Some(NotSent::Silent));
    board.opens_menu("anna");
    assert!(board.readings().is_empty() && board.sent.is_empty());
    board.answers = true;
    board.gives_sign_of_life();
    board.passes(5 * SECOND);
    assert!(board.sent.is_empty(), "nor later, unasked");
}

#[test]
fn a_decision_that_falls_into_a_silence_is_not_sent_into_it() {
    let mut board = anna_waits();
    falls_silent(&mut board);
    board.drops("anna", SOFIE);
    board.passes(9 * SECOND);
    assert!(board.sent.is_empty());
    assert_eq!(board.not_sent(), Some(NotSent::Silent));
}

#[test]
fn a_hub_that_is_slow_with_readings_alone_holds_nothing_up() {
    let mut board = anna_waits();
    board.drops("anna", SOFIE);
    board.passes(3 * SECOND);
    board.check(&["sales: anna 0:03 [sofie sending]"]);
}

#[test]
fn never_arrived_is_said_when_the_hub_can_carry_it_out_no_more() {
    let mut board = anna_waits();
    board.drops("anna", SOFIE);
    board.reading_shows(None);
    let sent = board.now;
    falls_silent(&mut board);
    board.passes(21 * SECOND);
    board.asked.retain(|effect| !matches!(effect, Effect::ReadPickup { .. }));
    board.comes_back();
    board.answers = true;
    board.reading_shows(None);
    board.passes(SECOND);
    let state = |board: &Board| crate::picture::state(&board.call("anna").assignment().unwrap().state);
    assert_eq!(state(&board), "unknown", "the old line may still deliver it");
    board.passes(HUB_FORGETS - board.now.since(sent));
    board.reading_shows(None);
    assert_eq!(state(&board), "never arrived");
    assert_eq!(board.sent.len(), 1);
}

#[test]
fn whoever_the_call_was_sent_to_before_may_have_been_sent_it_anew_after_ours() {
    let mut board = anna_waits();
    board.drops("anna", SOFIE);
    board.reading_shows(Some(TOM));
    board.says_yes();
    board.replaced("anna", Some(TOM));
    board.loses_connection();
    board.comes_back();
    // Ours arrived unanswered and a colleague took it back, or it never did: nobody here can know.
    board.reading_shows(Some(TOM));
    let sending = board.call("anna").assignment().unwrap();
    assert_eq!(crate::picture::state(&sending.state), "set to tom");
    assert!(sending.failed(), "it can be tried again");
    assert_eq!(board.sent.len(), 1);
}

#[test]
fn an_earlier_sending_of_ours_that_arrives_late_is_said_to_be_ours() {
    let mut board = anna_waits();
    board.drops("anna", SOFIE);
    board.reading_shows(None);
    board.hub_answers(Err(Fault::TimedOut));
    board.reading_shows(None);
    board.drops("anna", TOM);
    board.hub_takes_it();
    board.reading_shows(Some(TOM));
    board.passes(HUB_FORGETS);
    board.reading_shows(Some(SOFIE));
    let reason = RefusedBecause::OvertakenByOurOwn(SOFIE);
    let state = AssignmentState::Refused { at: board.now, reason };
    assert_eq!(board.call("anna").assignment().map(|sending| &sending.state), Some(&state));
    assert_eq!(board.call("anna").sent_by_other, None, "and not another supervisor's");
}

#[test]
fn what_may_still_arrive_is_waited_for_also_after_the_line_broke() {
    let mut board = anna_waits();
    board.drops("anna", SOFIE);
    board.reading_shows(None);
    board.hub_answers(Err(Fault::TimedOut));
    board.loses_connection();
    board.comes_back();
    board.reading_shows(None);
    board.check(&["sales: anna 0:01 unconfirmed [sofie unknown]", "sofie: !anna unknown"]);
}

#[test]
fn a_colleague_whose_choice_was_replaced_unasked_is_named() {
    let mut board = anna_waits();
    board.rings("anna", SOFIE);
    board.replaced("anna", Some(TOM));
    let said = Said::Overrode { caller: "anna".into(), operator: SOFIE, other: TOM };
    assert_eq!(board.said(), Some(&said));
    let mut board = anna_waits();
    board.rings("anna", SOFIE);
    board.replaced("anna", Some(SOFIE));
    assert!(!matches!(board.said(), Some(Said::Overrode { .. })), "they had chosen the same");
}

#[test]
fn an_answer_to_a_reading_that_is_overtaken_says_nothing_of_now() {
    let mut board = anna_waits();
    board.opens_menu("anna");
    let old = board.asked.iter().find_map(|effect| match effect {
        Effect::ReadPickup { reading, .. } => Some(*reading),
        _ => None,
    });
    board.loses_connection();
    board.comes_back_at_once();
    board.happens(Event::PickupRead {
        connection: board.connection,
        reading: old.unwrap(),
        call: call("anna"),
        result: Ok(Some(TOM)),
    });
    board.check(&["sales: anna 0:00 unconfirmed"]);
}
