//! Taking back a call that rings: only where that is honoured, only what is ours, and never a caller who was answered.

use super::board::Board;
use super::names::{PIA, SALES, SOFIE, SUPPORT, TOM, call};
use callboard::domain::time::SECOND;
use callboard::domain::{AssignmentState, ContextId, DecisionId, Event, Fault, Said};

/// Anna rings Sofie, and the supervisor wants her back.
fn recalled() -> Board {
    let mut board = Board::live();
    board.enters("anna", SALES);
    board.rings("anna", SOFIE);
    board.reading_shows(Some(SOFIE));
    board.passes(4 * SECOND);
    board.recalls("anna");
    board
}

fn was_not_recalled(board: &Board) -> bool {
    matches!(board.said(), Some(Said::NotRecalled { operator: SOFIE, .. }))
}

#[test]
fn it_is_cleared_once_it_was_read_and_then_waits_as_if_it_had_not_been_sent() {
    let mut board = recalled();
    assert_eq!((board.clears(), board.readings()), (0, vec!["anna".to_owned()]), "first it is read");
    board.reading_shows(Some(SOFIE));
    board.check(&["sales: anna 0:04 [sofie being taken back]", "sofie: ringing anna 0:04"]);
    board.hub_clears_it(Ok(()));
    board.check(&["sales: anna 0:04"]);
    let Some(Said::Assignment { operator: SOFIE, state, .. }) = board.said() else { panic!("it is said") };
    assert!(matches!(state, AssignmentState::Recalled { .. }));
    board.passes(60 * SECOND);
    board.check(&["sales: anna 1:04"]);
}

#[test]
fn who_was_rung_for_it_is_not_named_for_it_again_and_the_next_one_is() {
    let mut board = recalled();
    board.reading_shows(Some(SOFIE));
    board.hub_clears_it(Ok(()));
    let named = board.model.proposals().get(&call("anna")).map(|proposal| proposal.operator);
    assert_eq!(named, Some(TOM));
    board.drops("anna", SOFIE);
    board.hub_takes_it();
    board.check(&["sales: anna 0:04 [sofie ringing]", "sofie: ringing anna 0:00"]);
}

#[test]
fn where_it_is_not_known_to_be_honoured_nothing_is_even_read() {
    let mut board = Board::live();
    board.model.config.take_back = false;
    board.enters("anna", SALES);
    board.rings("anna", SOFIE);
    board.reading_shows(Some(SOFIE));
    board.recalls("anna");
    assert_eq!((board.readings().len(), board.clears()), (0, 0));
}

#[test]
fn the_same_wish_twice_is_one() {
    let mut board = recalled();
    board.recalls("anna");
    board.reading_shows(Some(SOFIE));
    board.recalls("anna");
    assert_eq!((board.clears(), board.readings().len()), (1, 0));
    board.hub_clears_it(Ok(()));
    board.recalls("anna");
    assert_eq!((board.clears(), board.readings().len()), (0, 0));
}

#[test]
fn a_caller_who_was_answered_meanwhile_is_not_touched() {
    let mut board = recalled();
    board.is_answered("anna", SALES);
    board.reading_shows(Some(SOFIE));
    assert_eq!(board.clears(), 0);
    board.check(&["answered: anna 0:04 by sofie [sofie answered]", "sofie: busy anna 0:00"]);
}

#[test]
fn an_answer_that_overtakes_the_clearing_counts() {
    let mut board = recalled();
    board.reading_shows(Some(SOFIE));
    board.is_answered_by("anna", SALES, SOFIE);
    board.hub_clears_it(Ok(()));
    board.check(&["answered: anna 0:04 by sofie [sofie answered]", "sofie: busy anna 0:00"]);
}

#[test]
fn what_another_supervisor_has_sent_meanwhile_stays() {
    let mut board = recalled();
    board.reading_shows(Some(TOM));
    assert_eq!(board.clears(), 0);
    board.check(&[
        "sales: anna 0:04 [sofie overtaken by tom]",
        "sofie: !anna overtaken by tom",
        "tom: ringing anna 0:00 by another",
    ]);
}

#[test]
fn a_variable_that_is_empty_already_need_not_be_cleared() {
    let mut board = recalled();
    board.reading_shows(None);
    assert_eq!(board.clears(), 0);
    board.check(&["sales: anna 0:04"]);
}

#[test]
fn whom_somebody_else_rings_after_that_is_news() {
    let mut board = recalled();
    board.reading_shows(Some(SOFIE));
    board.hub_clears_it(Ok(()));
    board.opens_menu("anna");
    board.reading_shows(Some(SOFIE));
    board.check(&["sales: anna 0:04 (sent to sofie by another)"]);
    board.is_answered("anna", SALES);
    board.reading_shows(Some(SOFIE));
    board.check(&["answered: anna 0:04 by sofie (sent to sofie by another)", "sofie: busy anna 0:00"]);
}

#[test]
fn what_cannot_be_read_is_not_cleared_and_that_is_said() {
    let mut board = recalled();
    board.reading_answers(Err(Fault::Nonsense));
    assert!(was_not_recalled(&board) && board.clears() == 0);
    board.recalls("anna");
    board.passes(2 * SECOND);
    assert!(was_not_recalled(&board));
    board.reading_shows(Some(SOFIE));
    assert_eq!(board.clears(), 0, "by then the supervisor has been told");
    board.check(&["sales: anna 0:06 [sofie ringing]", "sofie: ringing anna 0:06"]);
}

#[test]
fn a_hub_that_refuses_leaves_it_ringing() {
    let mut board = recalled();
    board.reading_shows(Some(SOFIE));
    board.hub_clears_it(Err(Fault::Rejected("no".into())));
    assert!(was_not_recalled(&board));
    board.check(&["sales: anna 0:04 [sofie ringing]", "sofie: ringing anna 0:04"]);
    board.passes(21 * SECOND);
    board.reading_shows(Some(SOFIE));
    board.check(&["sales: anna 0:25 [sofie no answer]", "sofie: !anna no answer"]);
}

#[test]
fn a_connection_that_breaks_meanwhile_leaves_open_what_became_of_it() {
    for read in [false, true] {
        let mut board = recalled();
        if read {
            board.reading_shows(Some(SOFIE));
        }
        board.loses_connection();
        board.comes_back();
        assert_eq!(board.clears(), 0, "nothing is asked for a second time");
        board.reading_shows(None);
        board.check(&[
            "sales: anna 0:05 unconfirmed [sofie delivered, outcome unknown]",
            "sofie: !anna delivered, outcome unknown",
        ]);
    }
}

#[test]
fn into_a_silence_nothing_is_asked() {
    let mut board = Board::live();
    board.enters("anna", SALES);
    board.rings("anna", SOFIE);
    board.reading_shows(Some(SOFIE));
    board.answers = false;
    while board.model.connection.answers() {
        board.passes(SECOND);
    }
    board.recalls("anna");
    assert!(was_not_recalled(&board));
    assert_eq!((board.readings().len(), board.clears()), (0, 0));
}

#[test]
fn a_new_sending_ends_the_wish_for_the_one_before() {
    let mut board = recalled();
    board.drops("anna", TOM);
    board.says_yes();
    board.reading_shows(Some(SOFIE));
    board.hub_takes_it();
    board.reading_shows(Some(TOM));
    assert_eq!(board.clears(), 0);
    board.check(&["sales: anna 0:04 [tom ringing]", "tom: ringing anna 0:00"]);
}

#[test]
fn what_rings_for_another_supervisor_or_for_nobody_is_none_of_ours() {
    let mut board = Board::live();
    board.enters("anna", SUPPORT);
    board.opens_menu("anna");
    board.reading_shows(Some(PIA));
    for caller in ["anna", "nobody"] {
        board.recalls(caller);
    }
    let cleared = |call: ContextId| Event::PickupCleared {
        connection: board.connection,
        decision: DecisionId(1),
        call,
        result: Ok(()),
    };
    let (of_anna, of_nobody) = (cleared(call("anna")), cleared(call("nobody")));
    board.happens(of_anna);
    board.happens(of_nobody);
    assert_eq!((board.readings().len(), board.clears()), (0, 0));
}
