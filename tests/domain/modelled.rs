//! Model-based: whatever happens to calls, whatever becomes of what was asked, and whatever two supervisors do, the
//! domain shows calls and figures as the reference does after every single step, and claims nothing about sendings and
//! operators that is not so in the world behind it.

use super::board::{Board, config, event};
use super::claims;
use super::names::{PIA, SOFIE, STRANGER, TOM, call, name};
use super::properties;
use super::reference::Reference;
use super::seen::seen;
use super::stories::{Word, story};
use super::world::{By, World};
use callboard::domain::time::{MINUTE, SECOND};
use callboard::domain::{
    AsideReason, Config, ConnectionId, ContextId, Doubt, Effect, Event, Fault, Millis, Moment, OperatorId,
    Signal, update,
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
    /// The whole way: dropped, insisted on, and everything answered at once.
    Rings(usize, OperatorId),
    Says(bool),
    /// Another supervisor sends it.
    AnotherSends(usize, OperatorId),
    /// The hub takes so many of the things that were asked, and so many answers reach the page.
    Carries(usize, usize),
    /// The hub fails with the next thing that was asked.
    Fails(Fault),
    Dismisses(usize),
    DismissesCard(usize),
    DismissesTrouble(OperatorId),
    TogglesAway(OperatorId),
    Breaks,
    /// A new connection is open, and tells of some blocs before the subscriptions are answered.
    IsLetIn,
    ComesBack,
    FailsToComeBack,
    FallsSilent,
    IsHeardAgain,
    OldLinesDeliver,
}

fn step() -> impl Strategy<Value = Step> {
    let caller = || 0..CALLERS.len();
    let operator = || select(vec![SOFIE, SOFIE, TOM, PIA, STRANGER]);
    let fault = || select(vec![Fault::TimedOut, Fault::Forbidden]);
    prop_oneof![
        4 => caller().prop_map(Step::Opens),
        8 => (caller(), operator()).prop_map(|(caller, operator)| Step::Drops(caller, operator)),
        6 => (caller(), operator()).prop_map(|(caller, operator)| Step::Rings(caller, operator)),
        4 => prop::bool::weighted(0.8).prop_map(Step::Says),
        4 => (caller(), operator()).prop_map(|(caller, operator)| Step::AnotherSends(caller, operator)),
        16 => (0..4_usize, 0..4_usize).prop_map(|(takes, reaches)| Step::Carries(takes, reaches)),
        2 => fault().prop_map(Step::Fails),
        2 => caller().prop_map(Step::Dismisses),
        1 => caller().prop_map(Step::DismissesCard),
        1 => operator().prop_map(Step::DismissesTrouble),
        3 => operator().prop_map(Step::TogglesAway),
        3 => Just(Step::Breaks),
        4 => Just(Step::IsLetIn),
        8 => Just(Step::ComesBack),
        2 => Just(Step::FailsToComeBack),
        3 => Just(Step::FallsSilent),
        5 => Just(Step::IsHeardAgain),
        3 => Just(Step::OldLinesDeliver),
    ]
}

/// The domain's board, the reference, and the world behind both.
struct Day {
    board: Board,
    reference: Reference,
    world: World,
    broke: Moment,
    /// A connection that is open, and whose subscriptions are not answered yet.
    let_in: Option<ConnectionId>,
    /// What the supervisor was asked about, and said yes to.
    insisted: Vec<(ContextId, OperatorId)>,
    /// What has happened so far, for whoever has to find out what went wrong.
    trail: Vec<(Moment, String)>,
}

impl Day {
    fn begins() -> Self {
        let config = Config { unconfirmed: MINUTE, ..config() };
        let mut board = Board::signed_out();
        board.happens(Event::Started { config: Box::new(config.clone()), seed: 7 });
        board.logs_in();
        board.comes_back();
        let reference = Reference::live(config);
        let world = World::behind(board.connection);
        let (insisted, trail) = (Vec::new(), Vec::new());
        Self { board, reference, world, broke: Moment(0), let_in: None, insisted, trail }
    }

    /// Lets an event happen to the board, routes what it asks, and compares what is seen and claimed.
    fn happens(&mut self, event: Event) {
        let was_live = self.board.model.connection.is_live();
        let is_tick = matches!(event, Event::Tick);
        if !is_tick && !matches!(event, Event::Pong(..)) {
            self.trail.push((self.board.now, words(&event)));
        }
        let (effects, _) = update(&mut self.board.model, event, self.board.now);
        for effect in effects {
            match effect {
                Effect::SetPickup { .. } | Effect::ReadPickup { .. } | Effect::Ping(..) => {
                    self.world.asks(effect)
                }
                Effect::CloseHub => self.world.is_given_up(self.board.now),
                effect => self.board.asked.push(effect),
            }
        }
        let is_live = self.board.model.connection.is_live();
        if was_live && !is_live {
            self.broke = self.board.now;
            self.reference.breaks(self.board.now);
        } else if !was_live && is_live {
            self.reference.comes_back(self.board.now);
        }
        // Where the line is found to be dead at this very tick nothing is given up any more.
        if is_tick {
            self.reference.tick(self.board.now);
        }
        self.compare();
    }

    fn compare(&self) {
        let differences = seen(&self.board).differences(&self.reference.seen());
        assert!(differences.is_empty(), "{}\n{}", self.told_so_far(), differences.join("\n"));
        let checked = std::panic::catch_unwind(|| claims::check(&self.board.model, &self.world));
        assert!(checked.is_ok(), "{}", self.told_so_far());
    }

    fn told_so_far(&self) -> String {
        let line = |(at, event): &(Moment, String)| format!("{} {event}", at.0 % 10_000_000);
        self.trail.iter().map(line).collect::<Vec<_>>().join("\n")
    }

    /// What reaches the page, at most so much of it; what is told of calls always does, in its place.
    fn reaches_page(&mut self, most: usize) {
        let mut left = most;
        while left > 0 {
            let Some(event) = self.world.reaches_page() else { return };
            left -= usize::from(!matches!(event, Event::Pong(..)));
            self.happens(event);
        }
    }

    /// The hub tells a word. A line that is silent tells nothing, and nobody knows what was missed.
    fn hears(&mut self, caller: usize, word: &Word) {
        let id = call(CALLERS[caller]);
        if word.signal == Signal::Answered {
            self.world.is_taken(id, word.taken_by, self.board.model.config.ring, self.board.now);
        }
        let known = self.reference.knows(id, word.stay);
        let told = self.board.model.connection.is_live() || self.let_in.is_some();
        let heard = told && !self.world.is_silent();
        if !heard || word.about_the_past && !known {
            return;
        }
        let mut event = event(CALLERS[caller], word.bloc, word.signal);
        event.data = word.taken_by.map(|operator| operator.to_string()).unwrap_or_default();
        self.reference.hears(&event, word.stay, self.board.now);
        self.happens(Event::Bloc(event));
    }

    /// Time goes by, with a tick wherever the domain asked to be woken, and one at the end; signs of life are given.
    fn passes(&mut self, until: Moment) {
        loop {
            let woken = self.board.asked.iter().filter_map(|effect| match effect {
                Effect::WakeAt(at) => Some(*at),
                _ => None,
            });
            let soon = self.board.now.plus(2 * SECOND);
            let next = woken.chain([until, soon]).min().unwrap_or(until).clamp(self.board.now, until);
            self.board.asked.retain(|effect| !matches!(effect, Effect::WakeAt(at) if *at <= next));
            self.board.now = next;
            self.happens(Event::Tick);
            self.gives_sign_of_life();
            if next == until {
                return;
            }
        }
    }

    fn gives_sign_of_life(&mut self) {
        if let Some(pong) = self.world.takes_ping() {
            self.happens(pong);
        }
    }

    fn takes(&mut self, step: &Step) {
        let now = self.board.now;
        match step {
            Step::Told(caller, word) => self.hears(*caller, word),
            Step::Opens(caller) => self.happens(Event::AssignOpened(call(CALLERS[*caller]))),
            Step::Drops(caller, operator) => {
                // The last second of a hand that took its time.
                self.happens(Event::StillInHand(call(CALLERS[*caller])));
                self.happens(Event::AssignRequested { call: call(CALLERS[*caller]), operator: *operator });
            }
            Step::Rings(caller, operator) => {
                self.takes(&Step::Drops(*caller, *operator));
                self.takes(&Step::Carries(9, 9));
                self.takes(&Step::Says(true));
                self.takes(&Step::Carries(9, 9));
            }
            Step::Says(yes) => {
                if let (true, Some(question)) = (*yes, &self.board.model.question) {
                    let others = question.doubts.iter().filter_map(|doubt| match doubt {
                        Doubt::SentByAnother(other) => Some((question.call, *other)),
                        _ => None,
                    });
                    self.insisted.extend(others);
                }
                self.happens(Event::QuestionAnswered { yes: *yes });
            }
            Step::AnotherSends(caller, operator) => {
                self.trail.push((now, format!("another sends {} to {}", CALLERS[*caller], name(*operator))));
                self.world.writes_variable(call(CALLERS[*caller]), *operator, By::Another, now);
            }
            Step::Carries(takes, reaches) => {
                (0..*takes).for_each(|_| self.world.takes_one(now));
                self.reaches_page(*reaches);
            }
            Step::Fails(fault) => self.world.fails_one(fault, now),
            Step::Dismisses(caller) => self.happens(Event::AssignmentDismissed(call(CALLERS[*caller]))),
            Step::DismissesCard(caller) => {
                self.reference.dismisses(call(CALLERS[*caller]), now);
                self.happens(Event::CallDismissed(call(CALLERS[*caller])));
            }
            Step::DismissesTrouble(operator) => self.happens(Event::TroubleDismissed(*operator)),
            Step::TogglesAway(operator) => match self.board.model.operators.aside(*operator) {
                Some(_) => self.happens(Event::TakenBack(*operator)),
                None => self.happens(Event::SetAside { operator: *operator, reason: AsideReason::Break }),
            },
            Step::Breaks => self.breaks(),
            Step::IsLetIn => self.tries(|day, connection| {
                day.happens(Event::HubOpened(connection));
                day.let_in = Some(connection);
            }),
            Step::ComesBack => {
                if self.let_in.is_none() {
                    self.takes(&Step::IsLetIn);
                }
                if let Some(connection) = self.let_in.take() {
                    self.happens(Event::Subscribed { connection, refused: Vec::new() });
                }
            }
            Step::FailsToComeBack => self.tries(|day, connection| {
                day.happens(Event::HubOpened(connection));
                day.happens(Event::HubClosed { connection, may_reconnect: true, fault: Fault::Unreachable });
            }),
            Step::FallsSilent => {
                self.trail.push((now, "the line falls silent".into()));
                self.world.falls_silent(now);
            }
            Step::IsHeardAgain => {
                self.trail.push((now, "the line is heard again".into()));
                self.world.is_heard_again();
            }
            Step::OldLinesDeliver => {
                self.trail.push((now, "old lines deliver".into()));
                self.world.old_lines_deliver(now);
            }
        }
    }

    /// The line breaks at both ends.
    fn breaks(&mut self) {
        let connection = self.board.connection;
        let closed = Event::HubClosed { connection, may_reconnect: true, fault: Fault::ConnectionLost };
        if self.let_in.take().is_some() {
            // What was told before it was live is proven no more.
            self.broke = self.board.now;
            self.world.breaks();
            self.reference.breaks(self.board.now);
            self.happens(closed);
        } else if self.board.model.connection.is_live() {
            self.world.breaks();
            self.happens(closed);
        }
    }

    fn tries(&mut self, then: impl FnOnce(&mut Self, ConnectionId)) {
        let soon = self.board.now.since(self.broke) < SHORTEST_BREAK;
        if self.board.model.connection.is_live() || self.let_in.is_some() || soon {
            return;
        }
        self.happens(Event::NetworkBack);
        let openings = self.board.asked.extract_if(.., |effect| matches!(effect, Effect::OpenHub(_)));
        if let Some(Effect::OpenHub(connection)) = openings.last() {
            self.board.connection = connection;
            self.world.connection = connection;
            self.world.is_heard_again();
            then(self, connection);
        }
    }

    /// Nothing fails any more, and everything that was asked is answered.
    fn comes_to_rest(&mut self) {
        self.world.is_heard_again();
        for _ in 0..6 {
            self.takes(&Step::ComesBack);
            self.passes(self.board.now.plus(10 * SECOND));
            self.takes(&Step::Carries(99, 99));
        }
        let checked = std::panic::catch_unwind(|| {
            claims::check_at_rest(&self.board.model, &self.world, &self.insisted)
        });
        assert!(checked.is_ok(), "at rest\n{}", self.told_so_far());
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

/// Three calls, and what is done about them, in the order of time. Calls come back to a bloc only while nothing is
/// lost: who has missed how one stay ended takes the next one there for the same.
fn day() -> impl Strategy<Value = Vec<(Millis, Step)>> {
    prop::bool::weighted(0.7).prop_flat_map(|breaks| {
        let stories = prop::array::uniform3(story(!breaks));
        let steps = prop::collection::vec((0..180_000_i64, step()), 0..50);
        (stories, steps).prop_map(move |(stories, mut steps)| {
            if !breaks {
                steps.retain(|(_, step)| {
                    !matches!(step, Step::Breaks | Step::FallsSilent | Step::DismissesCard(_))
                });
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
    fn the_domain_shows_what_the_reference_shows_and_claims_what_is_so(steps in day()) {
        let mut day = Day::begins();
        let start = day.board.now;
        for (at, step) in &steps {
            day.passes(start.plus(*at));
            day.takes(step);
        }
        day.comes_to_rest();
    }
}
