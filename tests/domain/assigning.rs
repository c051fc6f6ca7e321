//! The assignment machine, every transition (design: “What a call is”).

use super::board::Board;
use super::names::{FRONT, PIA, SALES, SOFIE, STRANGER, SUPPORT, TOM, call};
use callboard::domain::pulse::HUB_FORGETS;
use callboard::domain::time::SECOND;
use callboard::domain::{Event, Fault, NotSent, Said};

fn anna_waits() -> Board {
    let mut board = Board::live();
    board.enters("anna", SALES);
    board
}

#[test]
fn a_sending_is_shown_until_the_hub_takes_it() {
    let mut board = anna_waits();
    board.opens_menu("anna");
    board.reading_shows(None);
    board.drops("anna", SOFIE);
    board.check(&["sales: anna 0:00 [sofie sending]"]);
    board.hub_takes_it();
    board.passes(12 * SECOND);
    board.check(&["sales: anna 0:12 [sofie ringing]", "sofie: ringing anna 0:12"]);
    assert_eq!(board.sent.len(), 1);
}

#[test]
fn a_rung_operator_who_answers_talks() {
    let mut board = anna_waits();
    board.rings("anna", SOFIE);
    board.passes(8 * SECOND);
    board.is_answered("anna", SALES);
    board.passes(SECOND);
    board.check(&["answered: anna 0:08 by sofie [sofie answered]", "sofie: busy anna 0:01"]);
    assert!(matches!(board.said(), Some(Said::Assignment { operator: SOFIE, .. })));
}

#[test]
fn no_answer_within_the_ring_time_stays_until_dismissed() {
    let mut board = anna_waits();
    board.rings("anna", SOFIE);
    board.passes(24 * SECOND);
    board.check(&["sales: anna 0:24 [sofie ringing]", "sofie: ringing anna 0:24"]);
    board.passes(SECOND);
    board.reading_shows(Some(SOFIE));
    let failed = ["sales: anna 0:25 [sofie no answer]", "sofie: !anna no answer"];
    board.check(&failed);
    board.happens(Event::AssignmentDismissed(call("anna")));
    board.check(&["sales: anna 0:25"]);
}

#[test]
fn dismissing_on_the_tile_dismisses_on_the_card() {
    let mut board = anna_waits();
    board.rings("anna", SOFIE);
    board.passes(25 * SECOND);
    board.reading_shows(Some(SOFIE));
    board.happens(Event::TroubleDismissed(SOFIE));
    board.check(&["sales: anna 0:25"]);
}

#[test]
fn what_is_under_way_cannot_be_dismissed() {
    let mut board = anna_waits();
    board.rings("anna", SOFIE);
    board.happens(Event::AssignmentDismissed(call("anna")));
    board.happens(Event::TroubleDismissed(SOFIE));
    board.check(&["sales: anna 0:00 [sofie ringing]", "sofie: ringing anna 0:00"]);
}

#[test]
fn a_caller_who_leaves_while_it_rings_is_said_on_the_tile() {
    let mut board = anna_waits();
    board.rings("anna", SOFIE);
    board.passes(5 * SECOND);
    board.hangs_up("anna", SALES);
    board.check(&["sofie: !anna caller left"]);
    let logged = board.model.calls.log().last().and_then(|call| call.assignment().cloned());
    assert_eq!(super::picture::state(&logged.unwrap().state), "caller left");
    board.happens(Event::TroubleDismissed(SOFIE));
    board.check(&[]);
}

#[test]
fn a_call_that_falls_back_while_it_rings_was_not_answered() {
    let mut board = anna_waits();
    board.rings("anna", SOFIE);
    board.passes(10 * SECOND);
    board.falls_back("anna", SALES);
    board.check(&["sofie: !anna no answer"]);
    board.enters("anna", SUPPORT);
    board.check(&[
        "support: anna 0:10 (sales 0:10 > support 0:00) [sofie no answer]",
        "sofie: !anna no answer",
    ]);
    board.drops("anna", SOFIE);
    board.reading_shows(Some(SOFIE));
    assert_eq!(board.sent.len(), 2, "trying again is a new decision, without a question");
}

#[test]
fn a_refusal_of_the_hub_is_said_with_its_reason() {
    let mut board = anna_waits();
    board.drops("anna", SOFIE);
    board.reading_shows(None);
    board.hub_answers(Err(Fault::Rejected("no".into())));
    board.check(&["sales: anna 0:00 [sofie refused rejected]", "sofie: !anna refused rejected"]);
}

#[test]
fn a_refused_sending_is_not_answered_by_whom_it_never_reached() {
    let mut board = anna_waits();
    board.drops("anna", SOFIE);
    board.reading_shows(None);
    board.hub_answers(Err(Fault::MethodMissing));
    board.is_answered("anna", SALES);
    board.check(&[
        "answered: anna 0:00 [sofie refused method-missing]",
        "sofie: !anna refused method-missing",
    ]);
    board.reading_shows(Some(TOM));
    board.check(&[
        "answered: anna 0:00 by tom [sofie refused method-missing]",
        "sofie: !anna refused method-missing",
        "tom: busy anna 0:00",
    ]);
}

#[test]
fn somebody_else_answers_while_ours_rings() {
    let mut board = anna_waits();
    board.rings("anna", SOFIE);
    board.is_answered_by("anna", SALES, TOM);
    board.check(&[
        "answered: anna 0:00 by tom [sofie overtaken by tom]",
        "sofie: !anna overtaken by tom",
        "tom: busy anna 0:00",
    ]);
}

#[test]
fn another_supervisor_who_sends_in_the_same_moment_overtakes() {
    let mut board = anna_waits();
    board.rings("anna", SOFIE);
    assert_eq!(board.readings(), ["anna"], "it is read again after writing");
    board.reading_shows(Some(TOM));
    board.check(&[
        "sales: anna 0:00 [sofie overtaken by tom]",
        "sofie: !anna overtaken by tom",
        "tom: ringing anna 0:00 by another",
    ]);
    board.passes(24 * SECOND);
    board.check(&[
        "sales: anna 0:24 [sofie overtaken by tom]",
        "sofie: !anna overtaken by tom",
        "tom: ringing anna 0:24 by another",
    ]);
    board.passes(SECOND);
    board.check(&["sales: anna 0:25 [sofie overtaken by tom]", "sofie: !anna overtaken by tom"]);
}

#[test]
fn an_overtaking_that_is_only_seen_at_the_answer_is_put_right() {
    let mut board = anna_waits();
    board.rings("anna", SOFIE);
    board.reading_shows(Some(SOFIE));
    board.is_answered("anna", SALES);
    board.reading_shows(Some(TOM));
    board.check(&[
        "answered: anna 0:00 by tom [sofie overtaken by tom]",
        "sofie: !anna overtaken by tom",
        "tom: busy anna 0:00",
    ]);
}

#[test]
fn a_time_out_is_unknown_until_it_is_read_and_never_arrived_when_it_can_arrive_no_more() {
    for (held, card, tile) in [
        (Some(SOFIE), "sales: anna 0:00 [sofie ringing]", "sofie: ringing anna 0:00"),
        (None, "sales: anna 0:00 [sofie unknown]", "sofie: !anna unknown"),
    ] {
        let mut board = anna_waits();
        board.drops("anna", SOFIE);
        board.reading_shows(None);
        board.hub_answers(Err(Fault::TimedOut));
        board.check(&["sales: anna 0:00 [sofie unknown]", "sofie: !anna unknown"]);
        board.reading_shows(held);
        board.check(&[card, tile]);
        if held.is_none() {
            board.passes(HUB_FORGETS);
            board.reading_shows(None);
            board.check(&["sales: anna 0:35 [sofie never arrived]", "sofie: !anna never arrived"]);
        }
    }
}

#[test]
fn an_answer_that_overtakes_the_hubs_own_is_an_answer() {
    let mut board = anna_waits();
    board.drops("anna", SOFIE);
    board.reading_shows(None);
    board.replaced("anna", None);
    board.is_answered("anna", SALES);
    board.hub_takes_it();
    board.check(&["answered: anna 0:00 by sofie [sofie answered]", "sofie: busy anna 0:00"]);
}

#[test]
fn sending_to_somebody_else_replaces_a_failure() {
    let mut board = anna_waits();
    board.rings("anna", SOFIE);
    board.reading_shows(Some(SOFIE));
    board.passes(25 * SECOND);
    board.reading_shows(Some(SOFIE));
    board.passes(3 * SECOND);
    board.drops("anna", TOM);
    board.reading_shows(Some(SOFIE));
    board.hub_takes_it();
    board.check(&["sales: anna 0:28 [tom ringing]", "tom: ringing anna 0:00"]);
}

#[test]
fn what_cannot_be_sent_is_said_and_not_sent() {
    let mut board = anna_waits();
    board.enters("gert", FRONT);
    board.drops("anna", PIA);
    assert_eq!(board.not_sent(), Some(NotSent::WrongQueue));
    board.drops("gert", SOFIE);
    assert_eq!(board.not_sent(), Some(NotSent::GroupCall));
    board.hangs_up("anna", SALES);
    board.drops("anna", SOFIE);
    assert_eq!(board.not_sent(), Some(NotSent::CallGone));
    board.drops("gert", STRANGER);
    assert!(
        board.sent.is_empty() && board.asked.iter().all(|effect| !format!("{effect:?}").contains("Pickup"))
    );
}
