//! Two supervisors: what was read long ago is read again, and every doubt is named.

use super::anna_waits;
use crate::names::{PIA, SALES, SOFIE, TOM};
use callboard::domain::time::{MINUTE, SECOND};

#[test]
fn a_yes_to_an_old_question_reads_first_and_asks_about_what_is_new() {
    let mut board = anna_waits();
    board.drops("anna", SOFIE);
    board.reading_shows(Some(TOM));
    board.passes(MINUTE);
    board.says_yes();
    assert!(board.sent.is_empty());
    board.reading_shows(Some(TOM));
    assert_eq!(board.sent.len(), 1, "nothing is new");
    let mut board = anna_waits();
    board.drops("anna", SOFIE);
    board.reading_shows(Some(TOM));
    board.passes(MINUTE);
    board.says_yes();
    board.reading_shows(Some(PIA));
    board.check(&[
        "sales: anna 1:00 (sent to pia by another)",
        "question: anna to sofie? sent to pia by another",
    ]);
}

#[test]
fn a_reading_is_good_for_as_long_as_a_drag_takes() {
    let mut board = anna_waits();
    board.opens_menu("anna");
    board.reading_shows(None);
    board.passes(3 * SECOND);
    board.drops("anna", SOFIE);
    board.reading_shows(Some(TOM));
    assert!(board.model.question.is_some() && board.sent.is_empty());
}

#[test]
fn before_no_answer_is_said_it_is_read_whether_somebody_sent_it_on() {
    let mut board = anna_waits();
    board.rings("anna", SOFIE);
    board.reading_shows(Some(SOFIE));
    board.passes(25 * SECOND);
    board.reading_shows(Some(TOM));
    board.check(&[
        "sales: anna 0:25 [sofie overtaken by tom]",
        "sofie: !anna overtaken by tom",
        "tom: ringing anna 0:00 by another",
    ]);
    let mut board = anna_waits();
    board.rings("anna", SOFIE);
    board.reading_shows(Some(SOFIE));
    board.passes(26 * SECOND);
    board.check(&["sales: anna 0:26 [sofie ringing]", "sofie: ringing anna 0:26"]);
    board.passes(SECOND);
    board.check(&["sales: anna 0:27 [sofie no answer]", "sofie: !anna no answer"]);
}

#[test]
fn a_question_names_every_doubt() {
    let mut board = anna_waits();
    board.enters("ben", SALES);
    board.is_answered_by("ben", SALES, SOFIE);
    board.toggles_aside(SOFIE);
    board.drops("anna", SOFIE);
    board.reading_shows(Some(TOM));
    let question = board.model.question.as_ref().unwrap();
    assert_eq!(question.doubts.len(), 3, "{:?}", question.doubts);
}

#[test]
fn whom_another_supervisor_rang_rings_no_longer_when_the_call_is_answered() {
    let mut board = anna_waits();
    board.rings("anna", SOFIE);
    board.reading_shows(Some(TOM));
    board.is_answered("anna", SALES);
    board.check(&["answered: anna 0:00 [sofie overtaken by tom]", "sofie: !anna overtaken by tom"]);
}

#[test]
fn a_question_goes_when_its_own_call_is_sent_and_stays_when_another_is() {
    for (sent, is_open) in [("anna", false), ("ben", true)] {
        let mut board = anna_waits();
        board.enters("ben", SALES);
        board.opens_menu("ben");
        board.reading_shows(None);
        board.toggles_aside(SOFIE);
        board.drops("anna", SOFIE);
        board.reading_shows(None);
        board.drops(sent, TOM);
        assert_eq!((board.sent.len(), board.model.question.is_some()), (1, is_open));
    }
}
