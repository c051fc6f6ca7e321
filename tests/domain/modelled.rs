//! Model-based: whatever happens to calls, whatever the hub makes of it and whatever the supervisor does, the domain
//! shows after every single step what the reference shows.

use super::board::{Board, config, event};
use super::names::{PIA, SOFIE, STRANGER, TOM, call, name};
use super::properties;
use super::reference::Reference;
use super::seen::seen;
use super::stories::{Word, story};
use callboard::domain::time::{MINUTE, SECOND};
use callboard::domain::{
    Config, ConnectionId, ContextId, DecisionId, Effect, Event, Fault, Millis, Moment, OperatorId, Signal,
    update,
};
use proptest::prelude::*;
use proptest::sample::select;

const CALLERS: [&str; 3] = ["anna", "ben", "cleo"];
/// A break lasts so long that nothing told before it and after it can be taken for told in the same moment.
const SHORTEST_BREAK: Millis = 6 * SECOND;

#[derive(Clone, Debug)]
enum Step {
    Told(usize, Word),
    Opens(usize),
    Drops(usize, OperatorId),
    /// The whole way: dropped, read as nobody's, insisted on, taken by the hub.
    Rings(usize, OperatorId),
    Says(bool),
    /// The hub answers to the sending of this call.
    Answers(usize, Result<(), Fault>),
    /// And to a reading.
    Reads(usize, Result<Option<OperatorId>, Fault>),
    Dismisses(usize),
    DismissesCard(usize),
    DismissesTrouble(OperatorId),
    TogglesAway(OperatorId),
    DismissesGap,
    Breaks,
    ComesBack,
    FailsToComeBack,
    Passes,
}

fn step() -> impl Strategy<Value = Step> {
    let caller = || 0..CALLERS.len();
    let operator = || select(vec![SOFIE, SOFIE, TOM, PIA, STRANGER]);
    let fault = || select(vec![Fault::ConnectionLost, Fault::TimedOut, Fault::Forbidden]);
    let set = prop_oneof![4 => Just(Ok(())), 1 => fault().prop_map(Err)];
    let read = prop_oneof![4 => prop::option::of(operator()).prop_map(Ok), 1 => fault().prop_map(Err)];
    prop_oneof![
        4 => caller().prop_map(Step::Opens),
        8 => (caller(), operator()).prop_map(|(caller, operator)| Step::Drops(caller, operator)),
        6 => (caller(), operator()).prop_map(|(caller, operator)| Step::Rings(caller, operator)),
        4 => prop::bool::weighted(0.8).prop_map(Step::Says),
        8 => (caller(), set).prop_map(|(caller, result)| Step::Answers(caller, result)),
        10 => (caller(), read).prop_map(|(caller, result)| Step::Reads(caller, result)),
        2 => caller().prop_map(Step::Dismisses),
        2 => caller().prop_map(Step::DismissesCard),
        1 => operator().prop_map(Step::DismissesTrouble),
        5 => operator().prop_map(Step::TogglesAway),
        1 => Just(Step::DismissesGap),
        4 => Just(Step::Breaks),
        10 => Just(Step::ComesBack),
        2 => Just(Step::FailsToComeBack),
        4 => Just(Step::Passes),
    ]
}

/// The domain's board and the reference, to which the same things happen.
struct Pair {
    board: Board,
    reference: Reference,
    broke: Moment,
    /// What has happened so far, for whoever has to find out what went wrong.
    trail: Vec<(Moment, Event)>,
}

impl Pair {
    fn live() -> Self {
        let config = Config { unconfirmed: MINUTE, ..config() };
        let mut board = Board::signed_out();
        board.happens(Event::Started { config: Box::new(config.clone()), seed: 7 });
        board.logs_in();
        board.comes_back();
        let reference = Reference::live(config, board.now);
        Self { board, reference, broke: Moment(0), trail: Vec::new() }
    }

    /// Lets an event happen to both, and compares what is seen.
    fn happens(&mut self, event: Event) {
        self.reference.happens(&event, self.board.now);
        self.compare(event);
    }

    fn hears(&mut self, caller: usize, word: &Word) {
        // What was missed cannot be known to be over.
        let id = call(CALLERS[caller]);
        let known = match word.signal {
            Signal::HungUp => self.reference.knows(id, word.stay),
            _ => self.reference.is_over(id),
        };
        if !self.board.model.connection.is_live() || word.about_the_past && !known {
            return;
        }
        let mut event = event(CALLERS[caller], word.bloc, word.signal);
        event.data = word.taken_by.map(|operator| operator.to_string()).unwrap_or_default();
        self.reference.hears(&event, word.stay, self.board.now);
        self.compare(Event::Bloc(event));
    }

    fn compare(&mut self, event: Event) {
        let asked = self.board.asked.len();
        if !matches!(event, Event::Tick | Event::Pong(..)) {
            self.trail.push((self.board.now, event.clone()));
        }
        // The contract is checked elsewhere; here there is time for more cases.
        let (effects, _) = update(&mut self.board.model, event, self.board.now);
        self.board.asked.extend(effects);
        let differences = seen(&self.board, &self.board.asked[asked..]).differences(&self.reference.seen());
        assert!(differences.is_empty(), "{}\n{}", self.told_so_far(), differences.join("\n"));
    }

    fn told_so_far(&self) -> String {
        let line = |(at, event): &(Moment, Event)| format!("{} {}", at.0 % 10_000_000, words(event));
        self.trail.iter().map(line).collect::<Vec<_>>().join("\n")
    }

    /// Time goes by, with a tick wherever the domain asked to be woken, and one at the end.
    fn passes(&mut self, until: Moment) {
        loop {
            let woken = self.board.asked.iter().filter_map(|effect| match effect {
                Effect::WakeAt(at) => Some(*at),
                _ => None,
            });
            let next = woken.min().unwrap_or(until).clamp(self.board.now, until);
            self.board.asked.retain(|effect| !matches!(effect, Effect::WakeAt(at) if *at <= next));
            self.board.now = next;
            self.happens(Event::Tick);
            while let Some((connection, asked)) = self.board.take(ping) {
                self.happens(Event::Pong(connection, asked));
            }
            if next == until {
                return;
            }
        }
    }

    /// Two calls for one operator at once: which of two failures of the same moment their tile shows is left open.
    fn would_be_one_of_two(&self, caller: ContextId, operator: OperatorId) -> bool {
        let others = self.board.model.calls.live().filter(|call| call.id != caller);
        others.filter_map(|call| call.assignment.as_ref()).any(|sent| sent.operator == operator)
    }

    fn takes(&mut self, step: &Step) {
        match step {
            Step::Told(caller, word) => self.hears(*caller, word),
            Step::Opens(caller) => self.happens(Event::AssignOpened(call(CALLERS[*caller]))),
            Step::Drops(caller, operator) => {
                let (call, operator) = (call(CALLERS[*caller]), *operator);
                if !self.would_be_one_of_two(call, operator) {
                    self.happens(Event::AssignRequested { call, operator });
                }
            }
            Step::Rings(caller, operator) => {
                for step in [
                    Step::Drops(*caller, *operator),
                    Step::Reads(*caller, Ok(None)),
                    Step::Says(true),
                    Step::Answers(*caller, Ok(())),
                ] {
                    self.takes(&step);
                }
            }
            Step::Says(yes) => {
                let asked = self.board.model.question.as_ref().map(|asked| (asked.call, asked.operator));
                let refused = asked.is_some_and(|(call, operator)| self.would_be_one_of_two(call, operator));
                self.happens(Event::QuestionAnswered { yes: *yes && !refused });
            }
            Step::Answers(caller, result) => {
                let call = call(CALLERS[*caller]);
                if let Some(decision) = self.board.take(|effect| sending_of(effect, call)) {
                    let (connection, result) = (self.board.connection, result.clone());
                    self.happens(Event::PickupSet { connection, decision, call, result });
                }
            }
            Step::Reads(caller, result) => {
                let call = call(CALLERS[*caller]);
                let reading = |effect: &Effect| (*effect == Effect::ReadPickup(call)).then_some(());
                if self.board.take(reading).is_some() {
                    let (connection, result) = (self.board.connection, result.clone());
                    self.happens(Event::PickupRead { connection, call, result });
                }
            }
            Step::Dismisses(caller) => self.happens(Event::AssignmentDismissed(call(CALLERS[*caller]))),
            Step::DismissesCard(caller) => self.happens(Event::CallDismissed(call(CALLERS[*caller]))),
            Step::DismissesTrouble(operator) => self.happens(Event::TroubleDismissed(*operator)),
            Step::TogglesAway(operator) => self.happens(Event::AwayToggled(*operator)),
            Step::DismissesGap => self.happens(Event::GapDismissed),
            Step::Breaks => self.breaks(),
            Step::ComesBack => self.tries(|pair, connection| {
                pair.happens(Event::HubOpened(connection));
                pair.happens(Event::Subscribed(connection));
                pair.happens(Event::Subscribed(connection));
            }),
            Step::FailsToComeBack => self.tries(|pair, connection| {
                pair.happens(Event::HubOpened(connection));
                pair.happens(Event::HubClosed { connection, may_reconnect: true, fault: Fault::Unreachable });
            }),
            Step::Passes => {}
        }
    }

    fn breaks(&mut self) {
        if !self.board.model.connection.is_live() {
            return;
        }
        self.broke = self.board.now;
        let connection = self.board.connection;
        self.happens(Event::HubClosed { connection, may_reconnect: true, fault: Fault::ConnectionLost });
        // What was under way on that connection is answered by nobody.
        self.board.asked.clear();
    }

    fn tries(&mut self, then: impl FnOnce(&mut Self, ConnectionId)) {
        if self.board.model.connection.is_live() || self.board.now.since(self.broke) < SHORTEST_BREAK {
            return;
        }
        self.happens(Event::NetworkBack);
        let opening = self.board.take(|effect| match effect {
            Effect::OpenHub(connection) => Some(*connection),
            _ => None,
        });
        if let Some(connection) = opening {
            self.board.connection = connection;
            then(self, connection);
        }
    }
}

fn ping(effect: &Effect) -> Option<(ConnectionId, Moment)> {
    match effect {
        Effect::Ping(connection, asked) => Some((*connection, *asked)),
        _ => None,
    }
}

/// Short enough to be read in a row.
fn words(event: &Event) -> String {
    match event {
        Event::Bloc(event) => {
            format!("{}: {:?} {} {}", name(event.bloc), event.signal, event.from_name, event.data)
        }
        Event::AssignRequested { call, operator } => format!("drop {} on {}", name(*call), name(*operator)),
        other => format!("{other:?}"),
    }
}

fn sending_of(effect: &Effect, about: ContextId) -> Option<DecisionId> {
    match effect {
        Effect::SetPickup { decision, call, .. } if *call == about => Some(*decision),
        _ => None,
    }
}

/// Three calls, and what is done about them, in the order of time. Calls come back to a bloc only while nothing is
/// lost: who has missed how one stay ended takes the next one there for the same.
fn day() -> impl Strategy<Value = Vec<(Millis, Step)>> {
    prop::bool::weighted(0.7).prop_flat_map(|breaks| {
        let stories = prop::array::uniform3(story(!breaks));
        let steps = prop::collection::vec((0..180_000_i64, step()), 0..50);
        (stories, steps).prop_map(move |(stories, mut steps)| {
            if !breaks {
                steps.retain(|(_, step)| !matches!(step, Step::Breaks));
            }
            for (caller, story) in stories.into_iter().enumerate() {
                steps.extend(story.into_iter().map(|word| (word.at, Step::Told(caller, word))));
            }
            steps.sort_by_key(|(at, _)| *at);
            steps
        })
    })
}

proptest! {
    #![proptest_config(properties::cases(250))]

    #[test]
    fn the_domain_shows_what_the_reference_shows(day in day()) {
        let mut pair = Pair::live();
        let start = pair.board.now;
        for (at, step) in &day {
            pair.passes(start.plus(*at));
            pair.takes(step);
        }
        for _ in 0..4 {
            let later = pair.board.now.plus(25 * SECOND);
            pair.passes(later);
        }
    }
}
