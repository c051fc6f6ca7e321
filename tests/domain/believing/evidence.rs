//! What counts as evidence, and what is counted.

use super::anna_waits;
use crate::board::Board;
use crate::names::{SALES, SOFIE, STRANGER, SUPPORT, TRYOUT};
use callboard::domain::time::{MINUTE, SECOND};
use callboard::domain::{Ending, Event};

#[test]
fn a_sending_is_settled_also_when_its_call_was_heard_of_between_the_subscriptions() {
    let mut board = anna_waits();
    board.drops("anna", SOFIE);
    board.reading_shows(None);
    board.loses_connection();
    let connection = board.tries();
    board.happens(Event::HubOpened(connection));
    board.is_next("anna", SALES);
    board.subscribes(connection);
    assert_eq!(board.readings(), ["anna"]);
}

#[test]
fn only_an_operator_who_is_known_here_is_taken_for_the_one_who_answered() {
    let mut board = anna_waits();
    board.rings("anna", SOFIE);
    board.is_answered_by("anna", SALES, STRANGER);
    board.check(&["answered: anna 0:00 by sofie [sofie answered]", "sofie: busy anna 0:00"]);
}

#[test]
fn test_queues_count_in_no_figure() {
    let mut board = Board::live();
    board.enters("test", TRYOUT);
    board.passes(MINUTE);
    board.enters("anna", SALES);
    assert_eq!((board.model.waiting(), board.model.longest_since()), (Some(1), Some(board.now)));
}

#[test]
fn figures_per_queue_add_up_to_those_of_all() {
    let mut board = anna_waits();
    board.enters("ben", SUPPORT);
    board.enters("test", TRYOUT);
    board.passes(30 * SECOND);
    board.is_answered("anna", SALES);
    board.falls_back("ben", SUPPORT);
    board.enters("ben", SALES);
    board.hangs_up("ben", SALES);
    board.hangs_up("test", TRYOUT);
    let (sales, support) = (board.model.figures_of(SALES), board.model.figures_of(SUPPORT));
    assert_eq!((sales.answered, sales.abandoned, support.fell_back), (1, 1, 1));
    let all = board.model.figures();
    assert_eq!((all.answered, all.abandoned, all.fell_back), (1, 1, 1));
    assert_eq!(board.call("ben").ended.map(|(_, ending)| ending), Some(Ending::Abandoned));
}
