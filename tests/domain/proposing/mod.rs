//! Who is named for a waiting call, and why: never anybody who would not take it, and always the best of those who would.

mod anything;
mod nobody;
mod rules;
mod today;

use super::board::{Board, config};
use super::names::{SALES, name};
use callboard::domain::config::ProposalRule;
use callboard::domain::time::MINUTE;
use callboard::domain::{BlocId, Event, OperatorId, OperatorState};

/// Who is named for whom, in the order of waiting: `anna: tom free 1:00, 2 today`.
fn named(board: &Board) -> Vec<String> {
    let words = |state| match state {
        OperatorState::Free { since } => {
            let seconds = board.now.since(since) / 1_000;
            format!("free {}:{:02}", seconds / 60, seconds % 60)
        }
        OperatorState::Unknown => "not known".into(),
        other => panic!("nobody is named who is {other:?}"),
    };
    let proposals = board.model.proposals().into_iter();
    let line = proposals.map(|(call, proposal)| {
        let (call, operator) = (name(call), name(proposal.operator));
        format!("{call}: {operator} {}, {} today", words(proposal.state), proposal.today)
    });
    line.collect()
}

/// A live board whose queues all have this rule.
fn ruled_by(rule: ProposalRule) -> Board {
    let mut config = config();
    config.queues.iter_mut().for_each(|queue| queue.proposal = rule);
    let mut board = Board::signed_out();
    board.happens(Event::Started { config: Box::new(config), seed: 7 });
    board.logs_in();
    board.comes_back();
    board
}

/// An operator takes a call, and is free again a minute later.
fn serves(board: &mut Board, operator: OperatorId, caller: &str, bloc: BlocId) {
    board.is_answered_by(caller, bloc, operator);
    board.passes(MINUTE);
    board.hangs_up(caller, bloc);
}

/// Sales' callers come in, one a second.
fn wait(board: &mut Board, callers: &[&str]) {
    for caller in callers {
        board.enters(caller, SALES);
        board.passes(1_000);
    }
}
