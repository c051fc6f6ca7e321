//! Property: no sequence of events, plausible or not, breaks the contract that is checked around each of them.

use super::board::{Board, account, config, event, handed_in, portal_says};
use super::names::{ELSEWHERE, FRONT, NIGHT, PIA, SALES, SOFIE, STRANGER, SUPPORT, TOM, TRYOUT, call};
use super::{contract, properties};
use callboard::domain::AsideReason;
use callboard::domain::config::roster::Roster;
use callboard::domain::config::{Fragment, Settings, Tone, View};
use callboard::domain::portal::Command;
use callboard::domain::{
    BlocId, ConnectionId, ContextId, Credentials, DecisionId, Effect, Event, Fault, Millis, Moment,
    OperatorId, Permission, ReadingId, Refusal, Secret, Signal, Speaker, Stage,
};
use proptest::prelude::*;
use proptest::sample::select;

/// One step: anything at all, or what a hub that works would do next.
#[derive(Clone, Debug)]
enum Step {
    Any(Box<Event>),
    Told(usize, BlocId, Signal, bool),
    Answered(Result<(), Fault>),
    Read(Result<Option<OperatorId>, Fault>),
    ComesBack,
    Breaks(bool, Fault),
    Passes(Millis),
    ClockIsSet(Millis),
}

const CALLERS: [&str; 4] = ["anna", "ben", "cleo", "dirk"];

fn caller() -> impl Strategy<Value = ContextId> {
    select(CALLERS.to_vec()).prop_map(call)
}
fn bloc() -> impl Strategy<Value = BlocId> {
    select(vec![SALES, SALES, SUPPORT, FRONT, TRYOUT, NIGHT, ELSEWHERE])
}
fn signal() -> impl Strategy<Value = Signal> {
    use Signal::{Answered, Entered, FellBack, First, HungUp};
    select(vec![Entered, Entered, First, Answered, FellBack, HungUp])
}
fn operator() -> impl Strategy<Value = OperatorId> {
    select(vec![SOFIE, TOM, PIA, STRANGER])
}
fn fault() -> impl Strategy<Value = Fault> {
    let faults =
        [Fault::ConnectionLost, Fault::TimedOut, Fault::Unauthorized, Fault::Closed, Fault::Nonsense];
    select(faults.to_vec())
}
fn result<T: Clone + std::fmt::Debug + 'static>(
    good: impl Strategy<Value = T> + 'static,
) -> impl Strategy<Value = Result<T, Fault>> {
    prop_oneof![3 => good.prop_map(Ok), 1 => fault().prop_map(Err)]
}
fn connection() -> impl Strategy<Value = ConnectionId> {
    (0..6_u32).prop_map(ConnectionId)
}

fn any_event() -> impl Strategy<Value = Event> {
    let hands = prop_oneof![
        caller().prop_map(Event::AssignOpened),
        caller().prop_map(Event::StillInHand),
        caller().prop_map(Event::CallerOpened),
        (caller(), operator()).prop_map(|(call, operator)| Event::AssignRequested { call, operator }),
        (caller(), operator()).prop_map(|(call, operator)| Event::AssignRequested { call, operator }),
        any::<bool>().prop_map(|yes| Event::QuestionAnswered { yes }),
        caller().prop_map(Event::RecallRequested),
        caller().prop_map(Event::AssignmentDismissed),
        caller().prop_map(Event::CallDismissed),
        operator().prop_map(Event::TroubleDismissed),
        (operator(), select(AsideReason::ALL.to_vec()))
            .prop_map(|(operator, reason)| Event::SetAside { operator, reason }),
        operator().prop_map(Event::TakenBack),
        Just(Event::GapDismissed),
        (bloc(), caller()).prop_map(|(bloc, call)| Event::TestCallRequested { bloc, call }),
        Just(Event::TestCallEndRequested),
        Just(Event::ReconnectRequested),
    ];
    let hub = prop_oneof![
        connection().prop_map(Event::HubOpened),
        connection().prop_map(|connection| Event::Subscribed { connection, refused: Vec::new() }),
        connection().prop_map(Event::Unsubscribed),
        (connection(), any::<bool>(), fault()).prop_map(|(connection, may_reconnect, fault)| {
            Event::HubClosed { connection, may_reconnect, fault }
        }),
        Just(Event::BlocRefused(Refusal::Arity(3))),
        (connection(), 0..6_u32, caller(), result(Just(()))).prop_map(
            |(connection, decision, call, result)| {
                Event::PickupSet { connection, decision: DecisionId(decision), call, result }
            }
        ),
        (connection(), 0..6_u32, caller(), result(Just(()))).prop_map(
            |(connection, decision, call, result)| {
                Event::PickupCleared { connection, decision: DecisionId(decision), call, result }
            }
        ),
        (connection(), 1..20_u32, caller(), result(prop::option::of(operator()))).prop_map(
            |(connection, reading, call, result)| {
                Event::PickupRead { connection, reading: ReadingId(reading), call, result }
            }
        ),
        (0..6_u32, caller(), prop::option::of(operator())).prop_map(|(decision, call, held)| {
            Event::PickupReplaced { decision: DecisionId(decision), call, held }
        }),
        (connection(), caller(), result(Just(())))
            .prop_map(|(connection, call, result)| Event::TestCallSent { connection, call, result }),
    ];
    let page = prop_oneof![
        5 => Just(Event::Tick),
        5 => any::<bool>().prop_map(|visible| Event::VisibilityChanged { visible }),
        5 => Just(Event::NetworkBack),
        2 => (-200_000_i64..200_000).prop_map(Event::ClockJumped),
        1 => (-90_000_000_i64..0, 0..90_000_000_i64).prop_map(|(began, ends)| {
            let base = 1_800_000_000_000;
            Event::DayIs { began: Moment(base + began), ends: Moment(base + ends) }
        }),
        1 => Just(Event::RosterRead(None)),
        1 => prop::collection::vec(operator(), 0..3).prop_map(|ids| {
            let entry = |id: OperatorId| format!("{id},Name");
            let lines: Vec<_> = ids.into_iter().map(entry).collect();
            Event::RosterRead(Some(Roster::read(&format!("id,name\n{}", lines.join("\n")))))
        }),
        2 => prop::collection::vec(bloc(), 0..4).prop_map(|hidden| {
            Event::SettingsChanged(Settings { hidden, ..Settings::default() })
        }),
        1 => prop::option::of(prop::collection::vec(bloc(), 0..4)).prop_map(|queues| {
            Event::FragmentChanged(Fragment { queues, ..Fragment::default() })
        }),
        1 => (0..3_u8).prop_map(|version| Event::VersionsRead {
            running: "0".into(),
            delivered: version.to_string(),
        }),
        1 => Just(Event::ReleaseTaken),
        1 => Just(Event::ReleaseDeclined),
        1 => select(vec![View::Board, View::Board, View::Wall]).prop_map(Event::ViewChosen),
        1 => Just(Event::ScreenLeft),
        1 => select(vec![Speaker::Ready, Speaker::Blocked]).prop_map(Event::SpeakerIs),
        1 => Just(Event::SoundTried(Tone::Bell)),
        1 => select(vec![Permission::Granted, Permission::Refused]).prop_map(Event::NotificationsAre),
        1 => Just(Event::NotificationsAsked),
        1 => Just(handed_in("token")),
        1 => Just(portal_says(Command::Hello)),
        1 => Just(portal_says(Command::LogOut)),
        1 => caller().prop_map(|call| portal_says(Command::Focus(call))),
        2 => (connection(), -2_000_i64..2_000).prop_map(|(connection, asked)| {
            Event::Pong(connection, Moment(1_800_000_000_000 + asked))
        }),
        2 => Just(Event::LogInRequested(Credentials::ApiKey(Secret::new("key")))),
        2 => Just(Event::LoggedIn(account())),
        1 => fault().prop_map(Event::LogInFailed),
        1 => Just(Event::LogOutRequested),
        1 => (0..4_usize, any::<u32>()).prop_map(|(operators, seed)| {
            let mut config = config();
            config.operators.truncate(operators);
            Event::Started { config: Box::new(config), seed }
        }),
    ];
    prop_oneof![6 => hands, 3 => hub, 2 => page]
}

fn step() -> impl Strategy<Value = Step> {
    let told = (0..4_usize, bloc(), signal(), any::<bool>());
    prop_oneof![
        8 => any_event().prop_map(|event| Step::Any(Box::new(event))),
        8 => told.prop_map(|(caller, bloc, signal, named)| Step::Told(caller, bloc, signal, named)),
        3 => result(Just(())).prop_map(Step::Answered),
        3 => result(prop::option::of(operator())).prop_map(Step::Read),
        2 => Just(Step::ComesBack),
        1 => (any::<bool>(), fault()).prop_map(|(may_reconnect, fault)| Step::Breaks(may_reconnect, fault)),
        3 => prop_oneof![0..300_i64, 0..30_000_i64].prop_map(Step::Passes),
        1 => (-700_000..700_000_i64).prop_map(Step::ClockIsSet),
    ]
}

fn take(board: &mut Board, step: Step) {
    match step {
        Step::Any(event) => board.happens(*event),
        Step::Told(caller, bloc, signal, named) => {
            let mut event = event(CALLERS[caller], bloc, signal);
            if named {
                event.data = SOFIE.to_string();
            }
            board.happens(Event::Bloc(event));
        }
        Step::Answered(result) => {
            if board.asked.iter().any(|effect| matches!(effect, Effect::SetPickup { .. })) {
                board.hub_answers(result);
            }
        }
        Step::Read(result) => {
            if !board.readings().is_empty() {
                board.reading_answers(result);
            }
        }
        Step::ComesBack => {
            let newest = board.asked.iter().rev().find_map(|effect| match effect {
                Effect::OpenHub(connection) => Some(*connection),
                _ => None,
            });
            if let Some(connection) = newest {
                board.connection = connection;
                board.happens(Event::HubOpened(connection));
                board.happens(Event::Subscribed { connection, refused: Vec::new() });
            }
        }
        Step::Breaks(may_reconnect, fault) => board.closes(may_reconnect, fault),
        Step::Passes(span) => board.passes(span),
        Step::ClockIsSet(by) => board.now.0 += by,
    }
}

proptest! {
    #![proptest_config(properties::cases(80))]

    #[test]
    fn no_sequence_of_events_breaks_the_contract(
        logged_in in prop::bool::weighted(0.9),
        steps in prop::collection::vec(step(), 1..120),
    ) {
        let mut board = if logged_in { Board::live() } else { Board::signed_out() };
        for step in steps {
            take(&mut board, step);
        }
        // When every call is over, nothing is watched for any more, however it came to that.
        let live: Vec<_> = board.model.calls.live().filter_map(|call| call.bloc().map(|bloc| (call.id, bloc))).collect();
        for (id, bloc) in live {
            let hung_up = event(&super::names::name(id), bloc, Signal::HungUp);
            board.happens(Event::Bloc(hung_up));
            prop_assert!(matches!(board.model.call(id).unwrap().stage(), Stage::Ended(_)));
        }
        let blank = contract::watched(&Board::signed_out().model);
        prop_assert_eq!(contract::watched(&board.model), blank);
        board.happens(Event::LogOutRequested);
        contract::check_blank(&board.model);
    }
}
