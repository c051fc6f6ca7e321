//! What the board claims about sendings and operators, held against the world.

use super::names::name;
use super::world::{By, World};
use callboard::domain::{
    AssignmentState, Call, Doubt, Model, OperatorId, OperatorState, RefusedBecause, Said,
};

/// What may not be claimed at any moment.
pub fn check(model: &Model, world: &World) {
    for decision in world.writes.iter().filter_map(ours) {
        let times = world.writes.iter().filter(|write| ours(write) == Some(decision)).count();
        assert_eq!(times, 1, "a decision is one sending");
    }
    for call in model.calls.live().chain(model.calls.log()) {
        sendings_are_what_happened(call, world);
    }
    for call in model.calls.live() {
        if let Some(sent) = call.sent_by_other {
            assert!(
                another_sent(world, call, sent.operator),
                "{} by another to {}",
                name(call.id),
                name(sent.operator)
            );
        }
    }
    if let Some(question) = &model.question {
        let call = model.call(question.call).unwrap();
        for doubt in &question.doubts {
            if let Doubt::SentByAnother(operator) = doubt {
                assert!(another_sent(world, call, *operator), "asked about {}", name(*operator));
            }
        }
    }
    tiles_show_what_cards_show(model);
}

fn ours(write: &super::world::Write) -> Option<callboard::domain::DecisionId> {
    match write.by {
        By::Us(decision) => Some(decision),
        By::Another => None,
    }
}

fn another_sent(world: &World, call: &Call, operator: OperatorId) -> bool {
    let is = |write: &super::world::Write| write.call == call.id && write.operator == operator;
    world.writes.iter().any(|write| is(write) && write.by == By::Another)
}

fn sendings_are_what_happened(call: &Call, world: &World) {
    for sending in &call.sendings {
        let (arrived, who) = (world.arrived(sending.decision), name(call.id));
        let state = super::picture::state(&sending.state);
        let to = name(sending.operator);
        match &sending.state {
            AssignmentState::Ringing { .. }
            | AssignmentState::NoAnswer { .. }
            | AssignmentState::Unknown { delivered: true, .. } => assert!(arrived, "{who} to {to}: {state}"),
            AssignmentState::Refused {
                reason: RefusedBecause::NeverArrived | RefusedBecause::Hub(_),
                ..
            } => {
                assert!(!arrived, "{who} to {to}: {state}");
            }
            AssignmentState::Refused { reason: RefusedBecause::Overtaken(other), .. } => {
                let took = world.answers.iter().any(|it| it.call == call.id && it.operator == Some(*other));
                assert!(took || another_sent(world, call, *other), "{who} to {to}: {state}");
            }
            AssignmentState::Refused { reason: RefusedBecause::OvertakenByOurOwn(other), .. } => {
                let own = world.writes.iter().any(|write| {
                    write.call == call.id
                        && write.operator == *other
                        && ours(write).is_some_and(|decision| decision != sending.decision)
                });
                assert!(own, "{who} to {to}: {state}");
            }
            _ => {}
        }
    }
}

/// Whoever a card says rings is not called free, unknown or set aside.
fn tiles_show_what_cards_show(model: &Model) {
    for call in model.calls.live().filter(|call| call.waits()) {
        let Some(sending) = call.assignment() else { continue };
        let rings = matches!(sending.state, AssignmentState::Ringing { .. });
        if let (true, Some(operator)) = (rings, model.operator(sending.operator)) {
            let shown =
                matches!(operator.state(), OperatorState::Ringing { .. } | OperatorState::Busy { .. });
            assert!(shown, "{} rings for {}: {:?}", name(sending.operator), name(call.id), operator.state());
        }
    }
}

/// What must be known when everything that was asked is answered.
pub fn check_at_rest(model: &Model, world: &World, insisted: &[(callboard::domain::ContextId, OperatorId)]) {
    for call in model.calls.live().filter(|call| call.confirmed) {
        let Some(operator) = call.answered_by else { continue };
        let answer = world.answered(call.id).expect("nobody talks who was not answered");
        // Whom nobody saw answer, or nobody knows here, may be taken for the one who was rung.
        let unseen = answer.operator.is_none_or(|answered| model.operators.entry(answered).is_none());
        let rung = call
            .sendings
            .iter()
            .any(|sending| sending.operator == operator && world.arrived(sending.decision));
        let guessed = unseen && (rung || another_sent(world, call, operator));
        assert!(guessed || answer.operator == Some(operator), "{} with {}", name(call.id), name(operator));
    }
    for write in world.writes.iter().filter(|write| ours(write).is_some()) {
        let Some((other, By::Another, since)) = write.over else { continue };
        let outlived = world.answers.iter().any(|answer| answer.call == write.call && answer.at >= since);
        if other == write.operator || outlived {
            continue;
        }
        let known = insisted.contains(&(write.call, other));
        let said = model
            .notices
            .iter()
            .any(|notice| matches!(notice.said, Said::Overrode { other: o, .. } if o == other));
        let sending = model.call(write.call).and_then(|call| {
            call.sendings.iter().find(|sending| ours(write) == Some(sending.decision)).cloned()
        });
        // Over an old line nothing is told back; then the sending itself is not known to have arrived.
        let told = sending.is_none_or(|sending| sending.replaced != Some(other));
        assert!(known || said || told, "{} was overridden unsaid for {}", name(other), name(write.call));
    }
}
