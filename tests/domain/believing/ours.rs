//! Our own sendings are remembered with their call, and nobody else's.

use super::anna_waits;
use crate::names::{SALES, SOFIE, SUPPORT, TOM, call};
use callboard::domain::time::{MINUTE, SECOND};
use callboard::domain::{Event, Fault};

#[test]
fn what_we_sent_and_dismissed_is_not_called_another_supervisors() {
    let mut board = anna_waits();
    board.rings("anna", SOFIE);
    board.reading_shows(Some(SOFIE));
    board.passes(25 * SECOND);
    board.reading_shows(Some(SOFIE));
    board.happens(Event::AssignmentDismissed(call("anna")));
    board.passes(MINUTE);
    board.drops("anna", TOM);
    board.reading_shows(Some(SOFIE));
    assert_eq!((board.model.question.is_some(), board.sent.len()), (false, 2));
}

#[test]
fn a_variable_that_outlives_an_answer_is_neither_news_nor_evidence() {
    let mut board = anna_waits();
    board.rings("anna", SOFIE);
    board.reading_shows(Some(SOFIE));
    board.is_answered("anna", SALES);
    board.reading_shows(Some(SOFIE));
    board.passes(MINUTE);
    board.enters("anna", SUPPORT);
    board.opens_menu("anna");
    board.reading_shows(Some(SOFIE));
    board.check(&["support: anna 0:00 (sales 0:00 > support 0:00)", "sofie: free 0:00"]);
    board.is_answered("anna", SUPPORT);
    board.reading_shows(Some(SOFIE));
    board.check(&["answered: anna 0:00 (sales 0:00 > support 0:00)", "sofie: free 0:00"]);
}

#[test]
fn nobody_is_said_to_have_answered_after_they_were_rung_in_vain() {
    let mut board = anna_waits();
    board.rings("anna", SOFIE);
    board.passes(25 * SECOND);
    board.reading_shows(Some(SOFIE));
    board.happens(Event::AssignmentDismissed(call("anna")));
    board.is_answered("anna", SALES);
    board.reading_shows(Some(SOFIE));
    board.check(&["answered: anna 0:25"]);
}

#[test]
fn a_sending_that_the_hub_took_after_the_answer_has_rung_nobody() {
    let mut board = anna_waits();
    board.drops("anna", SOFIE);
    board.reading_shows(None);
    board.is_answered("anna", SALES);
    board.check(&["answered: anna 0:00 [sofie unknown]", "sofie: !anna unknown"]);
    board.replaced("anna", None);
    board.hub_takes_it();
    board.reading_shows(Some(SOFIE));
    board.check(&["answered: anna 0:00 [sofie unknown]", "sofie: !anna unknown"]);
}

#[test]
fn whom_we_had_rung_before_and_who_answers_after_all_is_not_called_another_supervisors_choice() {
    let mut board = anna_waits();
    board.rings("anna", SOFIE);
    board.reading_shows(Some(SOFIE));
    board.drops("anna", TOM);
    board.says_yes();
    board.hub_takes_it();
    board.is_answered_by("anna", SALES, SOFIE);
    board.check(&[
        "answered: anna 0:00 by sofie [tom overtaken by our own to sofie]",
        "sofie: busy anna 0:00",
        "tom: !anna overtaken by our own to sofie",
    ]);
}

#[test]
fn whom_an_answer_names_is_not_replaced_by_what_the_variable_holds() {
    let mut board = anna_waits();
    board.opens_menu("anna");
    let asked = board.asked.clone();
    board.is_answered_by("anna", SALES, TOM);
    board.asked = asked;
    board.reading_shows(Some(SOFIE));
    board.check(&["answered: anna 0:00 by tom", "tom: busy anna 0:00"]);
}

#[test]
fn a_call_keeps_its_sendings_in_order() {
    let mut board = anna_waits();
    for operator in [SOFIE, TOM] {
        board.passes(3 * SECOND);
        board.rings("anna", operator);
        board.passes(25 * SECOND);
        board.reading_shows(Some(operator));
    }
    let to: Vec<_> = board.call("anna").sendings.iter().map(|sending| sending.operator).collect();
    assert_eq!(to, [SOFIE, TOM]);
}

#[test]
fn what_we_had_sent_before_a_conversation_is_nobodys_sending_after_it() {
    let mut board = anna_waits();
    board.rings("anna", SOFIE);
    board.passes(25 * SECOND);
    board.reading_shows(Some(SOFIE));
    board.drops("anna", TOM);
    board.hub_answers(Err(Fault::Forbidden));
    board.is_answered("anna", SALES);
    board.reading_answers(Err(Fault::TimedOut));
    board.passes(MINUTE);
    board.enters("anna", SUPPORT);
    board.opens_menu("anna");
    board.reading_shows(Some(SOFIE));
    assert_eq!(board.call("anna").sent_by_other, None);
}

#[test]
fn what_the_hub_refused_us_another_supervisor_can_have_sent() {
    let mut board = anna_waits();
    board.drops("anna", SOFIE);
    board.reading_shows(None);
    board.hub_answers(Err(Fault::Forbidden));
    board.opens_menu("anna");
    board.reading_shows(Some(SOFIE));
    assert_eq!(board.call("anna").sent_by_other.map(|sent| sent.operator), Some(SOFIE));
}

#[test]
fn another_supervisor_who_sends_it_back_to_whom_we_rang_in_vain_overtakes() {
    let mut board = anna_waits();
    board.rings("anna", SOFIE);
    board.passes(25 * SECOND);
    board.reading_shows(Some(SOFIE));
    board.drops("anna", TOM);
    board.hub_takes_it();
    board.reading_shows(Some(SOFIE));
    board.check(&[
        "sales: anna 0:25 [tom overtaken by sofie]",
        "sofie: ringing anna 0:00 by another",
        "tom: !anna overtaken by sofie",
    ]);
}

#[test]
fn only_of_what_is_not_known_it_is_asked_what_became() {
    let mut board = anna_waits();
    board.rings("anna", SOFIE);
    board.reading_shows(Some(SOFIE));
    board.falls_back("anna", SALES);
    board.enters("anna", SUPPORT);
    assert!(board.readings().is_empty(), "nobody answered, and that is known");
    let mut board = anna_waits();
    board.drops("anna", SOFIE);
    board.reading_shows(None);
    board.hub_answers(Err(Fault::TimedOut));
    board.reading_shows(None);
    board.is_next("anna", SALES);
    assert!(board.readings().is_empty(), "not with each word of the hub");
}

#[test]
fn a_sending_whose_caller_was_answered_after_all_has_no_caller_who_left() {
    let mut board = anna_waits();
    board.rings("anna", SOFIE);
    board.reading_shows(Some(SOFIE));
    board.hangs_up("anna", SALES);
    board.is_answered("anna", SALES);
    board.check(&["sofie: !anna delivered, outcome unknown"]);
}

#[test]
fn of_a_sending_whose_card_was_dismissed_stays_what_was_known() {
    let mut board = anna_waits();
    board.rings("anna", SOFIE);
    board.happens(Event::CallDismissed(call("anna")));
    board.check(&["sofie: !anna delivered, outcome unknown"]);
    let mut board = anna_waits();
    board.rings("anna", SOFIE);
    board.loses_connection();
    board.happens(Event::CallDismissed(call("anna")));
    board.check(&["reconnecting", "sofie: !anna delivered, outcome unknown"]);
}

#[test]
fn what_was_sent_before_the_answer_and_has_arrived_has_rung_whoever_answered() {
    let mut board = anna_waits();
    board.drops("anna", SOFIE);
    board.reading_shows(None);
    board.hub_answers(Err(Fault::TimedOut));
    board.passes(5 * SECOND);
    board.is_answered("anna", SALES);
    board.reading_shows(Some(SOFIE));
    board.check(&["answered: anna 0:05 by sofie [sofie answered]", "sofie: busy anna 0:00"]);
}

#[test]
fn whoever_another_supervisor_rang_has_answered_also_while_ours_may_still_arrive() {
    let mut board = anna_waits();
    board.drops("anna", TOM);
    board.reading_shows(None);
    board.hub_answers(Err(Fault::TimedOut));
    board.is_answered("anna", SALES);
    board.reading_shows(Some(SOFIE));
    assert_eq!(board.call("anna").answered_by, Some(SOFIE));
}
