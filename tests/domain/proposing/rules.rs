//! Which of those who can take a call comes first.

use super::{named, ruled_by, serves, wait};
use crate::board::Board;
use crate::names::{PIA, SALES, SOFIE, SUPPORT, TOM, TRYOUT};
use callboard::domain::config::ProposalRule;
use callboard::domain::time::{MINUTE, SECOND};

#[test]
fn where_nothing_is_known_of_anybody_the_list_decides() {
    let mut board = Board::live();
    wait(&mut board, &["anna", "ben", "cleo"]);
    // Pia takes no calls of Sales.
    assert_eq!(named(&board), ["anna: sofie not known, 0 today", "ben: tom not known, 0 today"]);
}

#[test]
fn who_is_known_to_be_free_comes_before_who_is_not_known() {
    for rule in [ProposalRule::LongestFree, ProposalRule::FewestToday, ProposalRule::ListOrder] {
        let mut board = ruled_by(rule);
        serves(&mut board, TOM, "dirk", SALES);
        wait(&mut board, &["anna", "ben"]);
        let expected = ["anna: tom free 0:02, 1 today", "ben: sofie not known, 0 today"];
        assert_eq!(named(&board), expected, "{rule:?}");
    }
}

#[test]
fn who_has_been_free_for_longest_comes_first() {
    let mut board = Board::live();
    serves(&mut board, TOM, "dirk", SALES);
    serves(&mut board, SOFIE, "emma", SALES);
    wait(&mut board, &["anna", "ben"]);
    assert_eq!(named(&board), ["anna: tom free 1:02, 1 today", "ben: sofie free 0:02, 1 today"]);
}

#[test]
fn or_who_has_taken_the_fewest_calls_today() {
    let mut board = ruled_by(ProposalRule::FewestToday);
    serves(&mut board, TOM, "dirk", SALES);
    serves(&mut board, TOM, "emma", SALES);
    serves(&mut board, SOFIE, "fred", SALES);
    wait(&mut board, &["anna", "ben"]);
    assert_eq!(named(&board), ["anna: sofie free 0:02, 1 today", "ben: tom free 1:02, 2 today"]);
    // Of two with as many the one who has been free for longer.
    serves(&mut board, SOFIE, "gina", SUPPORT);
    assert_eq!(named(&board), ["anna: tom free 2:02, 2 today", "ben: sofie free 0:00, 2 today"]);
}

#[test]
fn or_who_stands_first_in_the_list() {
    let mut board = ruled_by(ProposalRule::ListOrder);
    serves(&mut board, TOM, "dirk", SALES);
    serves(&mut board, SOFIE, "emma", SALES);
    wait(&mut board, &["anna", "ben"]);
    assert_eq!(named(&board), ["anna: sofie free 0:02, 1 today", "ben: tom free 1:02, 1 today"]);
}

#[test]
fn each_queue_has_its_own_rule() {
    let mut board = ruled_by(ProposalRule::ListOrder);
    let mut config = board.model.layers.file.clone();
    config.queues.iter_mut().filter(|queue| queue.id == SUPPORT).for_each(|queue| {
        queue.proposal = ProposalRule::Nobody;
    });
    board.happens(callboard::domain::Event::Started { config: Box::new(config), seed: 7 });
    board.enters("anna", SUPPORT);
    board.enters("ben", SALES);
    assert_eq!(named(&board), ["ben: sofie not known, 0 today"]);
}

#[test]
fn whoever_waits_longest_gets_the_best_whatever_the_queue() {
    let mut board = Board::live();
    serves(&mut board, PIA, "dirk", SUPPORT);
    serves(&mut board, TOM, "emma", SALES);
    board.enters("anna", SALES);
    board.passes(SECOND);
    board.enters("ben", SUPPORT);
    board.passes(SECOND);
    board.enters("cleo", SALES);
    let expected =
        ["anna: tom free 0:02, 1 today", "ben: pia free 1:02, 1 today", "cleo: sofie not known, 0 today"];
    assert_eq!(named(&board), expected);
}

#[test]
fn a_test_call_takes_nobody_from_a_caller() {
    let mut board = Board::live();
    serves(&mut board, TOM, "dirk", SALES);
    board.enters("tryout", TRYOUT);
    board.passes(MINUTE);
    board.enters("anna", SALES);
    let expected = ["anna: tom free 1:00, 1 today", "tryout: sofie not known, 0 today"];
    assert_eq!(named(&board), expected);
}

#[test]
fn one_press_after_the_other_asks_nothing() {
    let mut board = Board::live();
    wait(&mut board, &["anna", "ben"]);
    let both = board.model.proposals();
    for (call, proposal) in &both {
        board.happens(callboard::domain::Event::AssignRequested { call: *call, operator: proposal.operator });
    }
    board.reading_shows(None);
    board.reading_shows(None);
    assert_eq!((board.sent.len(), &board.model.question), (2, &None));
}
