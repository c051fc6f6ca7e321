//! Properties: whatever has happened, nobody is overlooked, the rule holds, and the order of telling does not matter.
//! That nobody is named who would not take the call is in the contract around every event (`contract.rs`).

use super::ruled_by;
use crate::board::{Board, event};
use crate::names::{FRONT, PIA, SALES, SOFIE, SUPPORT, TOM, TRYOUT};
use crate::properties;
use callboard::domain::config::ProposalRule;
use callboard::domain::time::SECOND;
use callboard::domain::{
    BlocId, Call, Event, Moment, Operator, OperatorId, OperatorState, Proposal, Signal, Weighed,
};
use proptest::prelude::*;
use proptest::sample::select;

const CALLERS: [&str; 8] = ["anna", "ben", "cleo", "dirk", "emma", "fred", "gina", "hugo"];

/// Something that happens to a caller, or a hand that sets an operator aside.
#[derive(Clone, Debug)]
enum Step {
    Told(&'static str, BlocId, Signal, Option<OperatorId>),
    Aside(OperatorId),
    Passes(i64),
}

fn rule() -> impl Strategy<Value = ProposalRule> {
    select(vec![ProposalRule::LongestFree, ProposalRule::FewestToday, ProposalRule::ListOrder])
}

fn operator() -> impl Strategy<Value = OperatorId> {
    select(vec![SOFIE, TOM, PIA])
}

fn told() -> impl Strategy<Value = Step> {
    use Signal::{Answered, Entered, First, HungUp};
    let signals = select(vec![Entered, Entered, First, Answered, Answered, HungUp]);
    let blocs = select(vec![SALES, SALES, SUPPORT, FRONT, TRYOUT]);
    (select(CALLERS.to_vec()), blocs, signals, prop::option::of(operator()))
        .prop_map(|(caller, bloc, signal, by)| Step::Told(caller, bloc, signal, by))
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        8 => told(),
        1 => operator().prop_map(Step::Aside),
        2 => (0..3 * SECOND).prop_map(Step::Passes),
    ]
}

fn take(board: &mut Board, step: &Step) {
    match step {
        Step::Told(caller, bloc, signal, by) => {
            let mut event = event(caller, *bloc, *signal);
            event.data = by.map(|operator| operator.to_string()).unwrap_or_default();
            board.happens(Event::Bloc(event));
        }
        Step::Aside(operator) => board.toggles_aside(*operator),
        Step::Passes(span) => board.passes(*span),
    }
}

/// Whether nothing speaks against ringing somebody who may be free.
fn could_take(board: &Board, call: &Call, operator: &Operator) -> bool {
    let (connection, config) = (&board.model.connection, &board.model.config);
    let Operator { entry, presence, .. } = operator;
    let weighed = Weighed { call: Some(call), operator: entry, presence, connection, config };
    let may_be_free = matches!(operator.state(), OperatorState::Free { .. } | OperatorState::Unknown);
    may_be_free && weighed.weigh() == Ok(vec![])
}

fn all(board: &Board) -> Vec<Operator> {
    board.model.operators.all().filter_map(|entry| board.model.operator(entry.id)).collect()
}

fn free_since(state: OperatorState) -> Option<Moment> {
    match state {
        OperatorState::Free { since } => Some(since),
        _ => None,
    }
}

/// Whether who was named has to come before somebody who was left.
fn comes_first(rule: ProposalRule, named: &Proposal, other: &Proposal) -> bool {
    let place = |proposal: &Proposal| [SOFIE, TOM, PIA].iter().position(|one| *one == proposal.operator);
    match (free_since(named.state), free_since(other.state), rule) {
        (Some(_), None, _) => true,
        (None, Some(_), _) => false,
        (one, two, ProposalRule::LongestFree) => (one, place(named)) < (two, place(other)),
        (one, two, ProposalRule::FewestToday) => {
            (named.today, one, place(named)) < (other.today, two, place(other))
        }
        _ => place(named) < place(other),
    }
}

proptest! {
    #![proptest_config(properties::cases(40))]

    #[test]
    fn nobody_is_overlooked_and_the_rule_holds(
        rule in rule(),
        steps in prop::collection::vec(step(), 1..40),
    ) {
        let mut board = ruled_by(rule);
        steps.iter().for_each(|step| take(&mut board, step));
        let proposals = board.model.proposals();
        let operators = all(&board);
        let waiting = board.model.calls.live().filter(|call| call.waits() && call.confirmed);
        for call in waiting {
            let named = proposals.get(&call.id);
            let at = proposals.get_index_of(&call.id).unwrap_or(proposals.len());
            let gone = |operator: &Operator| {
                let id = operator.entry.id;
                proposals.values().take(at).any(|proposal| proposal.operator == id)
            };
            let left = operators.iter().filter(|one| !gone(one) && could_take(&board, call, one));
            match named {
                None => prop_assert_eq!(left.count(), 0, "somebody could take {:?}", call),
                Some(named) => for other in left.filter(|one| one.entry.id != named.operator) {
                    // How many others took is told by where they are named themselves.
                    let other = proposals.values().find(|it| it.operator == other.entry.id);
                    if let Some(other) = other {
                        prop_assert!(comes_first(rule, named, other), "{:?} before {:?}", named, other);
                    }
                },
            }
        }
        let order: Vec<_> = proposals.keys().map(|id| {
            let call = board.model.calls.get(*id).unwrap();
            (call.bloc() == Some(TRYOUT), call.since, call.id)
        }).collect();
        prop_assert!(order.is_sorted(), "the longest wait first, test calls last");
        for operator in operators.iter().filter(|one| one.presence.aside.is_none()) {
            board.toggles_aside(operator.entry.id);
        }
        prop_assert!(board.model.proposals().is_empty(), "nobody is free");
    }

    #[test]
    fn it_does_not_matter_who_is_told_of_first(
        rule in rule(),
        before in prop::collection::vec(step(), 0..20),
        mut told in prop::collection::vec(told(), 1..12),
        order in prop::collection::vec(any::<u32>(), 12),
    ) {
        // What is told of one caller stays in its order; one caller each has an operator who does not change.
        let by = |caller: &str| [SOFIE, TOM, PIA][CALLERS.iter().position(|one| *one == caller).unwrap() % 3];
        for step in &mut told {
            if let Step::Told(caller, bloc, _, operator) = step {
                (*bloc, *operator) = (SUPPORT, Some(by(caller)));
            }
        }
        let boards = [false, true].map(|shuffled| {
            let mut board = ruled_by(rule);
            before.iter().for_each(|step| take(&mut board, step));
            board.passes(6 * SECOND);
            let mut story = told.clone();
            if shuffled {
                story.sort_by_key(|step| match step {
                    Step::Told(caller, ..) => order[CALLERS.iter().position(|one| one == caller).unwrap()],
                    _ => 0,
                });
            }
            story.iter().for_each(|step| take(&mut board, step));
            board.model.proposals().into_iter().collect::<Vec<_>>()
        });
        prop_assert_eq!(&boards[0], &boards[1]);
    }
}
