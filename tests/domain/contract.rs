//! What must hold around every single event, in scenarios and in properties alike.

use callboard::domain::calls::{ENDED_REMEMBERED, LONGEST_JOURNEY, MOST_REFUSALS, MOST_SENDINGS};
use callboard::domain::config::View;
use callboard::domain::connection::MOST_GAPS;
use callboard::domain::notices::MOST_NOTICES;
use callboard::domain::portal::Command;
use callboard::domain::{
    AssignmentState, BlocId, Call, Changed, Connection, ContextId, Effect, Ending, Event, Model, Moment,
    Operator, OperatorState, Release, Renewal, Session, Signal, Stage, Weighed,
};
use std::collections::{BTreeMap, BTreeSet};

pub fn check(
    before: &Model,
    event: &Event,
    after: &Model,
    effects: &[Effect],
    changed: &Changed,
    now: Moment,
) {
    lanes_hold_the_calls_that_wait(after);
    only_lanes_have_calls(after);
    no_wait_is_negative(after, now);
    everything_is_bounded(after);
    no_call_is_lost_or_resurrected(before, event, after);
    sendings_are_decided(event, after, effects);
    what_is_cleared_was_ours_and_rang(before, event, after, effects);
    what_differs_is_painted(before, after, changed);
    whoever_is_named_would_take_the_call(after);
}

/// Nothing at all speaks against a proposal, and nobody is named for two calls.
fn whoever_is_named_would_take_the_call(model: &Model) {
    let mut named = BTreeSet::new();
    for (id, proposal) in model.proposals() {
        let call = model.calls.get(id).expect("a call that lives");
        assert!(call.confirmed && call.assignment().is_none() && call.sent_by_other.is_none());
        let Operator { entry, presence, .. } = model.operator(proposal.operator).expect("somebody known");
        let Model { connection, config, .. } = model;
        let weighed = Weighed { call: Some(call), operator: &entry, presence: &presence, connection, config };
        assert_eq!(weighed.weigh(), Ok(vec![]), "{proposal:?} for {id}");
        assert!(matches!(proposal.state, OperatorState::Free { .. } | OperatorState::Unknown));
        assert!(named.insert(proposal.operator), "{proposal:?} is named twice");
    }
}

fn lanes_hold_the_calls_that_wait(model: &Model) {
    let mut in_lanes = BTreeSet::new();
    for bloc in model.lanes() {
        let mut last = None;
        for id in model.calls.lane(bloc) {
            let call = model.calls.get(id).expect("a lane shows calls that live");
            assert!(call.waits(), "a lane shows calls that wait: {call:?}");
            assert_eq!(call.bloc(), Some(bloc), "a call is in the lane of its bloc");
            assert!(in_lanes.insert(id), "a call is one card");
            assert!(last <= Some(call.since), "a lane is in the order of waiting");
            last = Some(call.since);
        }
        assert_eq!(model.calls.waiting_in(bloc), model.calls.lane(bloc).count());
    }
    let waiting: BTreeSet<_> = model.calls.live().filter(|call| call.waits()).map(|call| call.id).collect();
    assert_eq!(in_lanes, waiting, "every call that waits is in a lane");
    let test = |bloc| model.config.queue(bloc).is_some_and(|queue| queue.test);
    let real = |call: &&Call| call.waits() && !call.bloc().is_some_and(test);
    if let Some(waiting) = model.waiting() {
        assert_eq!(waiting, model.calls.live().filter(real).count(), "test queues count in no figure");
    }
    assert_eq!(model.longest_since(), model.calls.live().filter(real).map(|call| call.since).min());
}

fn only_lanes_have_calls(model: &Model) {
    for call in model.calls.live() {
        assert!(
            model.lanes().any(|lane| call.bloc() == Some(lane)),
            "nothing of a hidden queue is shown: {call:?}"
        );
    }
}

fn no_wait_is_negative(model: &Model, now: Moment) {
    for call in model.calls.live().chain(model.calls.log()) {
        assert!(call.wait(now) >= 0);
        assert!(!call.journey.is_empty());
        assert!(call.journey.iter().all(|leg| leg.wait(now) >= 0));
    }
}

fn everything_is_bounded(model: &Model) {
    assert!(model.calls.log().count() <= ENDED_REMEMBERED);
    assert!(model.gaps.iter().count() <= MOST_GAPS);
    assert!(model.calls.live().all(|call| call.sendings.len() <= MOST_SENDINGS));
    assert!(model.notices.len() <= MOST_NOTICES);
    assert!(model.refusals.len() <= MOST_REFUSALS);
    assert!(model.calls.live().all(|call| call.journey.len() <= LONGEST_JOURNEY));
    let logged: BTreeSet<_> = model.calls.log().map(|call| call.id).collect();
    assert_eq!(logged.len(), model.calls.log().count(), "one call is one entry of the log");
    let ends: Vec<_> = model.calls.log().filter_map(|call| call.ended).map(|(at, _)| at).collect();
    assert_eq!(ends.len(), logged.len(), "the log is of calls that ended");
    assert!(ends.is_sorted(), "the newest stands last");
}

fn no_call_is_lost_or_resurrected(before: &Model, event: &Event, after: &Model) {
    // Whoever leaves, or takes somebody else's place, leaves nothing.
    let replaced =
        matches!(event, Event::LoggedIn(_)) && matches!(after.connection, Connection::Connecting { .. });
    let portal = matches!(event, Event::PortalSaid { command: Command::LogOut, .. });
    if matches!(event, Event::LogOutRequested | Event::LoggedOutElsewhere) || portal || replaced {
        return;
    }
    let live = |model: &Model| model.calls.live().map(|call| call.id).collect::<BTreeSet<_>>();
    for id in live(before).difference(&live(after)) {
        // A call whose queue was hidden has not ended.
        let call = before.calls.get(*id);
        let is_hidden = |bloc: BlocId| !after.lanes().any(|lane| bloc == lane);
        let hidden = call.and_then(Call::bloc).is_some_and(is_hidden);
        // Nor has one that, told out of order, was in a hidden queue last.
        let passed_hidden = call.is_some_and(|call| call.journey.iter().any(|leg| is_hidden(leg.bloc)));
        let led_back = matches!(event, Event::Bloc(heard) if heard.call == *id) && passed_hidden;
        if (hidden || led_back) && after.call(*id).is_none() {
            continue;
        }
        let Some(Stage::Ended(ending)) = after.call(*id).map(Call::stage) else {
            panic!("a call that leaves the board has ended");
        };
        let rightly = match event {
            Event::Bloc(heard) => {
                heard.call == *id
                    && matches!(heard.signal, Signal::HungUp | Signal::FellBack)
                    && ending != Ending::Expired
            }
            Event::CallDismissed(dismissed) => dismissed == id && ending == Ending::Expired,
            Event::Tick => ending == Ending::Expired,
            _ => false,
        };
        assert!(rightly, "{id} left with {ending:?} by {event:?}");
        assert!(after.calls.log().any(|entry| entry.id == *id), "what ended is in the log");
    }
    for id in live(after).difference(&live(before)) {
        if let Some(Stage::Ended(ending)) = before.calls.ended(*id).map(Call::stage) {
            let comes_in = matches!(event, Event::Bloc(heard) if heard.call == *id && !heard.signal.leaves());
            let may_return = comes_in || ending == Ending::Expired;
            assert!(may_return, "{id} came back after {ending:?} by {event:?}");
        }
    }
}

fn sendings_are_decided(event: &Event, after: &Model, effects: &[Effect]) {
    let sent = effects.iter().filter(|effect| matches!(effect, Effect::SetPickup { .. })).count();
    if sent == 0 {
        return;
    }
    assert_eq!(after.config.view, View::Board, "of a wall nothing is sent");
    assert!(after.connection.answers(), "nothing is sent unless the board is live, and the hub answers");
    match event {
        Event::AssignRequested { .. } | Event::PickupRead { .. } => assert_eq!(sent, 1),
        Event::QuestionAnswered { yes } => assert!(*yes && sent == 1),
        // Several decisions may have waited for their readings.
        Event::Tick => {}
        _ => panic!("{event:?} is no decision"),
    }
}

/// A variable is cleared only when it was just read to hold whom our own sending rings, of a call that waits.
fn what_is_cleared_was_ours_and_rang(before: &Model, event: &Event, after: &Model, effects: &[Effect]) {
    let cleared = effects.iter().filter_map(|effect| match effect {
        Effect::ClearPickup { decision, call } => Some((*decision, *call)),
        _ => None,
    });
    for (decision, cleared) in cleared {
        let Event::PickupRead { call, result: Ok(Some(held)), .. } = event else {
            panic!("{event:?} does not tell whom it rings");
        };
        assert!(*call == cleared && after.config.take_back && after.connection.answers());
        let call = before.calls.get(cleared).filter(|call| call.waits()).expect("a call that waits");
        let sending = call.assignment().expect("a sending of our own");
        assert_eq!((sending.decision, sending.operator), (decision, *held));
        assert!(
            matches!(sending.state, AssignmentState::Ringing { .. }),
            "nothing is cleared twice: {sending:?}"
        );
    }
}

/// The painting contract: whatever differs was named.
fn what_differs_is_painted(before: &Model, after: &Model, changed: &Changed) {
    if before.config != after.config {
        assert!(changed.config);
    }
    let calls =
        |model: &Model| model.calls.live().map(|call| (call.id, call.clone())).collect::<BTreeMap<_, _>>();
    let ids: BTreeSet<ContextId> = calls(before).into_keys().chain(calls(after).into_keys()).collect();
    for id in ids {
        let same = before.calls.get(id) == after.calls.get(id);
        assert!(same || changed.calls.contains(&id), "{id} is not repainted: {changed:?}");
    }
    for bloc in before.lanes().chain(after.lanes()) {
        let same = before.calls.lane(bloc).eq(after.calls.lane(bloc));
        assert!(same || changed.lanes.contains(&bloc), "lane {bloc} is not repainted");
    }
    for id in before.operators.all().chain(after.operators.all()).map(|entry| entry.id) {
        let same = before.operator(id) == after.operator(id);
        assert!(same || changed.operators.contains(&id), "operator {id} is not repainted");
    }
    let named = before.proposals() == after.proposals();
    assert!(named || changed.may_rename(), "the names on cards are not repainted: {changed:?}");
    let status = |model: &Model| {
        let offered = matches!(model.release, Release::Offered(_));
        let alarms = (model.wants_a_press(), model.alarms.permission);
        let around = (offered, model.is_listened_to(), alarms);
        (model.session.clone(), model.renewal.clone(), model.connection.clone(), model.gaps.unread(), around)
    };
    assert!(changed.status || status(before) == status(after), "the status is not repainted");
    let figures =
        |model: &Model| (model.figures(), model.reckoning.since, model.waiting(), model.longest_since());
    assert!(changed.figures || figures(before) == figures(after), "the figures are not repainted");
    let taken = before.taken_today() == after.taken_today();
    assert!(taken || changed.figures, "what operators took is not repainted");
    assert!(changed.question || before.question == after.question, "the question is not repainted");
    assert!(changed.notices || before.notices == after.notices, "the notices are not repainted");
    assert!(changed.pointed_out || before.pointed_out == after.pointed_out, "nothing is pointed out");
    let refusals = |model: &Model| (model.refused, model.refusals.clone());
    assert!(changed.refusals || refusals(before) == refusals(after), "the refusals are not repainted");
    assert!(changed.test_call || before.test_call == after.test_call, "the test call is not repainted");
}

/// Nobody is signed in: nothing of a session may be left.
pub fn check_blank(model: &Model) {
    assert_eq!((&model.session, &model.renewal), (&Session::SignedOut(None), &Renewal::NotDue));
    assert_eq!(model.calls.live().count() + model.calls.log().count() + model.notices.len(), 0);
    assert_eq!((model.gaps.iter().count(), &model.question, model.refused), (0, &None, 0));
    assert_eq!(model.figures(), callboard::domain::Figures::default());
}

/// What the model watches for itself, as text: the fields are its own.
pub fn watched(model: &Model) -> String {
    let all = format!("{model:?}");
    let start = all.find("watched: {").unwrap();
    all[start..all.find("pulse: Pulse").unwrap()].to_owned()
}
