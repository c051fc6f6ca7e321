//! Whatever happens, in whatever order.

use crate::board::*;
use callboard::domain::*;
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

const PLACES: [&str; 3] = [SALES, SUPPORT, DESK];
const WHO: [&str; 3] = [SOFIE, KARIM, THOMAS];
const SIGNALS: [Signal; 5] =
    [Signal::Entered, Signal::First, Signal::Answered, Signal::FellBack, Signal::HungUp];

fn call_id(number: u8) -> ContextId {
    ContextId(Guid::from_bytes([number; 16]))
}

fn told(number: u8, signal: Signal, place: &str, data: &str) -> BlocEvent {
    BlocEvent {
        bloc: bloc(place),
        signal,
        call: call_id(number),
        sip_call_id: String::new(),
        from_name: format!("caller {number}"),
        from_number: String::new(),
        to: String::new(),
        data: data.into(),
    }
}

fn any_signal() -> impl Strategy<Value = Signal> {
    prop::sample::select(&SIGNALS[..])
}

fn any_bloc_event() -> impl Strategy<Value = Event> {
    (
        0..5_u8,
        any_signal(),
        prop::sample::select(&PLACES[..]),
        prop::option::of(prop::sample::select(&WHO[..])),
    )
        .prop_map(|(number, signal, place, who)| {
            Event::Bloc(told(number, signal, place, who.unwrap_or_default()))
        })
}

fn any_fault() -> impl Strategy<Value = Fault> {
    prop::sample::select(vec![
        Fault::ConnectionLost,
        Fault::TimedOut,
        Fault::Unauthorized,
        Fault::Closed,
        Fault::Rejected("no".into()),
    ])
}

fn any_event() -> impl Strategy<Value = Event> {
    let call = (0..5_u8).prop_map(call_id);
    let who = prop::sample::select(&WHO[..]).prop_map(operator);
    let connection = (0..6_u32).prop_map(ConnectionId);
    prop_oneof![
        12 => any_bloc_event(),
        3 => Just(Event::Tick),
        1 => any::<bool>().prop_map(|visible| Event::VisibilityChanged { visible }),
        1 => Just(Event::NetworkBack),
        2 => connection.clone().prop_map(Event::HubOpened),
        2 => connection.clone().prop_map(Event::Subscribed),
        2 => (connection, any::<bool>(), any_fault())
            .prop_map(|(connection, may_reconnect, fault)| Event::HubClosed { connection, may_reconnect, fault }),
        1 => Just(Event::ReconnectRequested),
        3 => call.clone().prop_map(Event::AssignOpened),
        6 => (call.clone(), who.clone()).prop_map(|(call, operator)| Event::AssignRequested { call, operator }),
        2 => any::<bool>().prop_map(|yes| Event::QuestionAnswered { yes }),
        4 => (0..6_u32, call.clone(), prop::option::of(any_fault())).prop_map(|(decision, call, fault)| {
            Event::PickupSet { decision: DecisionId(decision), call, result: fault.map_or(Ok(()), Err) }
        }),
        4 => (call.clone(), prop::option::of(who.clone())).prop_map(|(call, held)| {
            Event::PickupRead { call, result: Ok(held) }
        }),
        1 => call.clone().prop_map(Event::AssignmentDismissed),
        1 => call.clone().prop_map(Event::CallDismissed),
        1 => who.clone().prop_map(Event::TroubleDismissed),
        1 => who.prop_map(Event::AwayToggled),
        1 => Just(Event::GapDismissed),
        1 => call.prop_map(|call| Event::TestCallRequested { bloc: bloc(TEST), call }),
    ]
}

/// The picture that would be painted: what each call, lane and operator looks like.
fn picture(model: &Model) -> (BTreeMap<ContextId, Call>, Vec<Vec<ContextId>>, Vec<Operator>) {
    let calls = model.calls.live().map(|call| (call.id, call.clone())).collect();
    let lanes = model.lanes().map(|bloc| model.calls.lane(bloc).collect()).collect();
    let operators =
        model.operators.order().iter().filter_map(|id| model.operators.get(*id).cloned()).collect();
    (calls, lanes, operators)
}

fn check_invariants(board: &Board) {
    let model = &board.model;
    let mut in_lanes = BTreeSet::new();
    for lane in model.lanes() {
        let mut last = Moment(i64::MIN);
        for id in model.calls.lane(lane) {
            let call = model.calls.get(id).expect("a card in a lane is a live call");
            assert!(call.waits() && call.bloc() == Some(lane), "{call:?}");
            assert!(call.since >= last, "the longest wait stands first");
            last = call.since;
            assert!(in_lanes.insert(id), "a call stands in one lane only");
        }
    }
    for call in model.calls.live() {
        assert!(call.ended.is_none());
        assert!(call.wait(board.now) >= 0 && call.journey.iter().all(|leg| leg.wait(board.now) >= 0));
        assert_eq!(call.waits(), in_lanes.contains(&call.id), "a call that waits stands in its lane");
        assert!(!call.journey.is_empty());
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn whatever_happens_the_board_is_sound(
        steps in prop::collection::vec((any_event(), -3_000..40_000_i64), 1..80),
    ) {
        let mut board = Board::live();
        let (mut decisions, mut decided) = (BTreeSet::new(), 0);
        for (event, span) in steps {
            board.now = Moment(board.now.0 + span);
            let before = board.model.clone();
            board.effects.clear();
            board.changed = Changed::default();
            let live = before.connection.is_live();
            let may_end = |id: ContextId| match &event {
                Event::Bloc(told) => told.call == id && matches!(told.signal, Signal::HungUp | Signal::FellBack),
                Event::CallDismissed(dismissed) => *dismissed == id,
                Event::Tick => true,
                _ => false,
            };
            board.happens(event.clone());
            check_invariants(&board);
            for call in before.calls.live() {
                let kept = board.model.calls.get(call.id).is_some();
                prop_assert!(kept || may_end(call.id), "{:?} lost {:?}", event, call);
            }
            let sent = board.sent();
            prop_assert!(sent.is_empty() || live, "nothing is sent while the board is not live");
            for (decision, ..) in &sent {
                prop_assert!(decisions.insert(*decision), "one decision, one sending");
            }
            // Only decisions that were held for a reading can be let go of together, when their patience is over.
            let most = if event == Event::Tick { decided } else { 1 };
            prop_assert!(sent.len() <= most);
            decided += usize::from(matches!(event, Event::AssignRequested { .. } | Event::QuestionAnswered { .. }));
            prop_assert!(decisions.len() <= decided, "nothing is sent that nobody decided");
            // Everything that looks different now was named.
            let ((calls, lanes, operators), (was_calls, was_lanes, was_operators)) =
                (picture(&board.model), picture(&before));
            for id in calls.keys().chain(was_calls.keys()) {
                let strip = |call: Option<&Call>| call.map(|call| Call { heard: Moment(0), ..call.clone() });
                if strip(calls.get(id)) != strip(was_calls.get(id)) {
                    prop_assert!(board.changed.calls.contains(id), "{:?} did not name {:?}", event, id);
                }
            }
            for ((lane, now), was) in board.model.lanes().zip(&lanes).zip(&was_lanes) {
                prop_assert!(now == was || board.changed.lanes.contains(&lane), "{:?} did not name a lane", event);
            }
            for (now, was) in operators.iter().zip(&was_operators) {
                prop_assert!(now == was || board.changed.operators.contains(&now.entry.id));
            }
            prop_assert!(board.model.notices.len() <= 50 && board.model.refusals.len() <= 50);
        }
    }

    /// A story that can happen, told with repeats and in any order within a moment, comes to the same board.
    #[test]
    fn order_and_repeats_do_not_matter(
        places in prop::sample::subsequence(PLACES.to_vec(), 1..3),
        first: bool,
        last in prop::option::of(prop::sample::select(vec![Signal::Answered, Signal::HungUp, Signal::FellBack])),
        repeats in prop::collection::vec(any::<prop::sample::Index>(), 0..6),
        keys in prop::collection::vec(any::<u32>(), 20),
    ) {
        let mut story = Vec::new();
        for (at, place) in places.iter().enumerate() {
            story.push(told(1, Signal::Entered, place, ""));
            if first {
                story.push(told(1, Signal::First, place, ""));
            }
            let left = if at + 1 < places.len() { Some(Signal::FellBack) } else { last };
            story.extend(left.map(|signal| told(1, signal, place, "")));
        }
        let mut shuffled = story.clone();
        shuffled.extend(repeats.iter().map(|at| at.get(&story).clone()));
        let mut order: Vec<_> = shuffled.into_iter().zip(keys).collect();
        order.sort_by_key(|(_, key)| *key);

        let tell = |events: Vec<BlocEvent>| {
            let mut board = Board::live();
            for event in events {
                board.happens(Event::Bloc(event));
            }
            let lanes: Vec<Vec<ContextId>> = PLACES.iter().map(|place| board.lane(place)).collect();
            let marks = board.model.calls.get(call_id(1)).map(|call| (call.stage(), call.bloc(), call.at_least));
            (lanes, marks)
        };
        prop_assert_eq!(tell(story), tell(order.into_iter().map(|(event, _)| event).collect()));
    }
}
