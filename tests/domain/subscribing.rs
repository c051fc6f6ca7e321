//! What is shown and what the hub tells about are the same queues: the difference is asked for while the board is live,
//! one thing at a time.

use super::board::Board;
use super::names::{FRONT, SALES, SUPPORT, TRYOUT};
use super::properties;
use callboard::domain::config::Settings;
use callboard::domain::time::{MINUTE, SECOND};
use callboard::domain::{BlocId, Connection, ConnectionId, Effect, Event, Fault, Signal};
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use std::collections::BTreeSet;

const ALL: [BlocId; 4] = [SALES, SUPPORT, FRONT, TRYOUT];

pub fn hides(board: &mut Board, hidden: &[BlocId]) {
    board.happens(Event::SettingsChanged(Settings { hidden: hidden.to_vec(), ..Settings::default() }));
}

/// What the hub was asked for and has not answered: `+` these, `-` those.
fn asked(board: &Board) -> Vec<(char, Vec<BlocId>)> {
    let of = |effect: &Effect| match effect {
        Effect::Subscribe { blocs, .. } => Some(('+', blocs.clone())),
        Effect::Unsubscribe { blocs, .. } => Some(('-', blocs.clone())),
        _ => None,
    };
    board.asked.iter().filter_map(of).collect()
}

/// The hub grants the oldest thing that it was asked for on this connection; false when there is none.
fn grants(board: &mut Board, hub: &mut BTreeSet<BlocId>) -> bool {
    let current = board.connection;
    let granted = board.take(|effect| match effect {
        Effect::Subscribe { connection, blocs } if *connection == current => {
            Some((Event::Subscribed { connection: current, refused: Vec::new() }, blocs.clone()))
        }
        Effect::Unsubscribe { connection, blocs } if *connection == current => {
            Some((Event::Unsubscribed(current), blocs.clone()))
        }
        _ => None,
    });
    let Some((event, blocs)) = granted else { return false };
    match event {
        Event::Subscribed { .. } => hub.extend(blocs),
        _ => hub.retain(|bloc| !blocs.contains(bloc)),
    }
    board.happens(event);
    true
}

pub fn all_granted(board: &mut Board) {
    while grants(board, &mut BTreeSet::new()) {}
}

#[test]
fn hiding_unsubscribes_and_showing_subscribes_the_difference_alone() {
    let mut board = Board::live();
    assert_eq!(asked(&board), []);
    hides(&mut board, &[SALES, FRONT]);
    assert_eq!(asked(&board), [('-', vec![SALES, FRONT])]);
    all_granted(&mut board);
    hides(&mut board, &[FRONT]);
    assert_eq!(asked(&board), [('+', vec![SALES])]);
    all_granted(&mut board);
    // Another order is no difference.
    let order = vec![TRYOUT, SALES];
    board.happens(Event::SettingsChanged(Settings { order, hidden: vec![FRONT], ..Settings::default() }));
    assert_eq!(asked(&board), []);
}

/// The hub grants what it was asked for, but for these.
fn grants_but(board: &mut Board, refused: &[BlocId]) {
    let connection = board.connection;
    let asked = board.take(|effect| match effect {
        Effect::Subscribe { connection: on, blocs } if *on == connection => Some(blocs.clone()),
        _ => None,
    });
    let asked = asked.expect("something is subscribed to");
    let is_refused = |bloc: &BlocId| refused.contains(bloc);
    let refused = asked.into_iter().filter(is_refused).map(|bloc| (bloc, gone())).collect();
    board.happens(Event::Subscribed { connection, refused });
}

fn gone() -> Fault {
    Fault::Rejected("Bloc not found.".into())
}

#[test]
fn one_queue_that_the_hub_refuses_does_not_keep_the_others_from_being_live() {
    let (mut board, _) = Board::open();
    grants_but(&mut board, &[SUPPORT]);
    assert!(board.model.connection.is_live());
    assert_eq!(board.model.subscriptions.refusal(SUPPORT), Some(&gone()));
    board.enters("anna", SALES);
    board.check(&["sales: anna 0:00"]);
    // It is asked for again, quietly, and heard when it is granted.
    board.passes(MINUTE - SECOND);
    assert_eq!(asked(&board), []);
    board.passes(SECOND);
    assert_eq!(asked(&board), [('+', vec![SUPPORT])]);
    grants_but(&mut board, &[SUPPORT]);
    board.passes(MINUTE);
    all_granted(&mut board);
    assert!(board.model.subscriptions.hears(SUPPORT) && board.model.subscriptions.refusal(SUPPORT).is_none());
    board.check(&["sales: anna 2:00"]);
}

#[test]
fn a_hub_that_refuses_every_queue_is_no_live_board() {
    let (mut board, _) = Board::open();
    grants_but(&mut board, &ALL);
    assert!(matches!(&board.model.connection, Connection::Reconnecting { why, .. } if *why == gone()));
}

#[test]
fn a_refused_queue_that_is_hidden_is_not_asked_for() {
    let (mut board, _) = Board::open();
    grants_but(&mut board, &[SUPPORT]);
    hides(&mut board, &[SUPPORT]);
    board.passes(3 * MINUTE);
    assert_eq!(asked(&board), []);
}

#[test]
fn one_thing_is_asked_at_a_time_and_what_changed_meanwhile_comes_next() {
    let mut board = Board::live();
    hides(&mut board, &[SALES]);
    hides(&mut board, &[]);
    assert_eq!(asked(&board), [('-', vec![SALES])], "a hub that answers out of turn would leave it unheard");
    assert!(!board.model.subscriptions.hears(SALES));
    let connection = board.connection;
    board.asked.clear();
    board.happens(Event::Unsubscribed(connection));
    assert_eq!(asked(&board), [('+', vec![SALES])]);
    all_granted(&mut board);
    assert!(board.model.subscriptions.hears(SALES));
}

#[test]
fn a_lane_that_joins_is_live_only_when_its_subscription_succeeded() {
    let mut board = Board::live();
    hides(&mut board, &[SALES]);
    all_granted(&mut board);
    hides(&mut board, &[]);
    assert!(board.model.connection.is_live() && !board.model.subscriptions.hears(SALES));
    board.closes(true, Fault::Rejected(String::new()));
    board.check(&["reconnecting"]);
    board.comes_back();
    assert!(ALL.iter().all(|bloc| board.model.subscriptions.hears(*bloc)));
}

#[test]
fn what_changes_while_the_board_connects_is_subscribed_to_before_it_is_live() {
    let mut board = Board::signed_out();
    hides(&mut board, &[SALES]);
    board.logs_in();
    let connection = board.tries();
    board.happens(Event::HubOpened(connection));
    hides(&mut board, &[FRONT]);
    assert_eq!(asked(&board), [('+', vec![SUPPORT, FRONT, TRYOUT])]);
    let mut hub = BTreeSet::new();
    grants(&mut board, &mut hub);
    board.check(&["connecting"]);
    assert_eq!(asked(&board), [('+', vec![SALES])]);
    grants(&mut board, &mut hub);
    board.check(&[]);
    assert_eq!(asked(&board), [('-', vec![FRONT])], "it need not wait for what is not shown");
    grants(&mut board, &mut hub);
    assert_eq!(hub, BTreeSet::from([SALES, SUPPORT, TRYOUT]));
}

#[test]
fn after_a_gap_every_lane_is_looked_at_also_when_another_joined_meanwhile() {
    let mut board = Board::live();
    board.enters("anna", SUPPORT);
    hides(&mut board, &[SALES]);
    all_granted(&mut board);
    board.loses_connection();
    let connection = board.tries();
    board.happens(Event::HubOpened(connection));
    hides(&mut board, &[]);
    assert!(board.readings().is_empty());
    all_granted(&mut board);
    assert_eq!(board.readings(), ["anna"], "another supervisor may have sent her");
}

#[test]
fn without_a_connection_the_next_one_subscribes_to_what_is_shown_then() {
    let mut board = Board::live();
    board.enters("anna", SALES);
    board.loses_connection();
    hides(&mut board, &[SALES, FRONT]);
    assert_eq!(asked(&board), []);
    board.check(&["reconnecting"]);
    let connection = board.tries();
    board.happens(Event::HubOpened(connection));
    assert_eq!(asked(&board), [('+', vec![SUPPORT, TRYOUT])]);
    all_granted(&mut board);
    board.check(&[]);
}

#[test]
fn answers_of_old_connections_and_unasked_ones_change_nothing() {
    let mut board = Board::live();
    let old = board.connection;
    hides(&mut board, &[SALES]);
    board.loses_connection();
    board.asked.retain(|effect| !matches!(effect, Effect::Unsubscribe { .. }));
    board.happens(Event::Unsubscribed(old));
    let connection = board.tries();
    board.happens(Event::HubOpened(connection));
    for event in [
        Event::Unsubscribed(old),
        Event::Subscribed { connection: old, refused: Vec::new() },
        Event::Unsubscribed(connection),
    ] {
        board.happens(event);
        board.check(&["reconnecting"]);
    }
    all_granted(&mut board);
    board.check(&[]);
    board.happens(Event::Subscribed { connection, refused: Vec::new() });
    board.happens(Event::Unsubscribed(ConnectionId(99)));
    assert_eq!(asked(&board), []);
}

/// What can happen to a board whose lanes change.
#[derive(Clone, Debug)]
enum Step {
    Hides(Vec<BlocId>),
    HubGrants,
    HubRefuses,
    Breaks,
    Opens,
    Told(&'static str, BlocId, Signal),
    Passes(i64),
}

fn step() -> impl Strategy<Value = Step> {
    let told = (
        select(vec!["anna", "ben"]),
        select(ALL.to_vec()),
        select(vec![Signal::Entered, Signal::Answered, Signal::FellBack, Signal::HungUp]),
    );
    prop_oneof![
        5 => subsequence(ALL.to_vec(), 0..4).prop_map(Step::Hides),
        4 => Just(Step::HubGrants),
        1 => Just(Step::HubRefuses),
        1 => Just(Step::Breaks),
        3 => Just(Step::Opens),
        4 => told.prop_map(|(caller, bloc, signal)| Step::Told(caller, bloc, signal)),
        2 => (0..700_000_i64).prop_map(Step::Passes),
    ]
}

/// A board, and what its hub tells about on the connection that is open.
struct Pair {
    board: Board,
    hub: BTreeSet<BlocId>,
}

impl Pair {
    fn take(&mut self, step: Step) {
        let Self { board, hub } = self;
        match step {
            Step::Hides(hidden) => hides(board, &hidden),
            Step::HubGrants => _ = grants(board, hub),
            Step::HubRefuses if !asked(board).is_empty() => self.breaks(Fault::Nonsense),
            Step::HubRefuses => {}
            Step::Breaks => self.breaks(Fault::ConnectionLost),
            Step::Opens => self.opens(),
            Step::Told(caller, bloc, signal) => board.hears(caller, bloc, signal, ""),
            Step::Passes(span) => board.passes(span),
        }
    }

    fn breaks(&mut self, fault: Fault) {
        self.board.closes(true, fault);
        self.board.asked.retain(|it| !matches!(it, Effect::Subscribe { .. } | Effect::Unsubscribe { .. }));
        self.hub.clear();
    }

    fn opens(&mut self) {
        if matches!(self.board.model.connection, Connection::Reconnecting { .. })
            && asked(&self.board).is_empty()
        {
            let connection = self.board.tries();
            self.board.happens(Event::HubOpened(connection));
        }
    }

    fn lanes(&self) -> BTreeSet<BlocId> {
        self.board.model.lanes().collect()
    }
}

proptest! {
    #![proptest_config(properties::cases(200))]

    #[test]
    fn when_every_answer_has_come_the_hub_tells_about_exactly_the_lanes(steps in prop::collection::vec(step(), 1..60)) {
        let mut pair = Pair { board: Board::live(), hub: ALL.into() };
        for step in steps {
            pair.take(step);
            let live = pair.board.model.connection.is_live();
            let heard: BTreeSet<_> =
                ALL.into_iter().filter(|bloc| pair.board.model.subscriptions.hears(*bloc)).collect();
            prop_assert!(!live || heard.is_subset(&pair.hub), "a lane that is said to be heard is");
            prop_assert!(asked(&pair.board).len() <= 1, "one thing at a time");
            if live && asked(&pair.board).is_empty() {
                prop_assert_eq!(&pair.hub, &pair.lanes());
            }
        }
        pair.opens();
        while grants(&mut pair.board, &mut pair.hub) {}
        prop_assert!(pair.board.model.connection.is_live());
        prop_assert_eq!(&pair.hub, &pair.lanes());
    }
}
