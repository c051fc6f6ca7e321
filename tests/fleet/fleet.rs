//! Ten thousand boards in one process: each is the page's own domain, with nobody at it; what they ask of the service is
//! counted by the second. Five hundred are played, and each stands for twenty.

use callboard::domain::config::Rules;
use callboard::domain::{
    Account, Config, ConnectionId, Credentials, Effect, Event, Fault, Millis, Model, Moment, Proof, Secret,
    update,
};
use std::collections::BTreeMap;

/// How many are played, and how many each stands for.
const PLAYED: usize = 500;
const EACH: usize = 20;

const SECOND: Millis = 1_000;
/// From asking to an answer.
const ROUND_TRIP: Millis = 80;

const CONFIG: &str = r#"{ "queues": [
    { "id": "a0000000-0000-4000-8000-000000000001" }, { "id": "a0000000-0000-4000-8000-000000000002" },
    { "id": "a0000000-0000-4000-8000-000000000003" }, { "id": "a0000000-0000-4000-8000-000000000004" }
] }"#;

/// What is asked of whom.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Asked {
    /// A log-in at the Management API: two requests.
    LogIn,
    /// A connection to the hub: two requests and an upgrade.
    Connection,
    /// A subscription to one queue.
    Subscription,
    /// A sign of life of the hub.
    SignOfLife,
}

/// What becomes of those who want a connection.
pub enum Hub {
    Gone,
    /// Takes everybody.
    Takes,
    /// Takes so many a second, and refuses the others.
    TakesASecond(usize),
}

struct Board {
    model: Model,
    /// The newest connection that it asked for.
    connection: ConnectionId,
    /// Since when it is live.
    live: Option<Moment>,
}

/// The boards, what will happen to them, and what they have asked for.
pub struct Fleet {
    boards: Vec<Board>,
    hub: Hub,
    /// By moment, and in the order in which it came up: to which board, and what. Nothing is its own second hand.
    due: BTreeMap<(Moment, usize), (usize, Option<Event>)>,
    count: usize,
    asked: BTreeMap<(Asked, i64), usize>,
    taken: BTreeMap<i64, usize>,
    now: Moment,
}

impl Fleet {
    /// Boards with an open log-in form. Their second hands do not keep step.
    pub fn new() -> Self {
        let board = || Board { model: Model::default(), connection: ConnectionId::default(), live: None };
        let mut fleet = Self {
            boards: (0..PLAYED).map(|_| board()).collect(),
            hub: Hub::Takes,
            due: BTreeMap::new(),
            count: 0,
            asked: BTreeMap::new(),
            taken: BTreeMap::new(),
            now: Moment(1_800_000_000_000),
        };
        let taken_as_it_is = |text: &str| Some(text.to_owned());
        let rules =
            Rules { api: taken_as_it_is, address: taken_as_it_is, origin: taken_as_it_is, is_zone: |_| true };
        let config = Config::read_text(CONFIG, &rules);
        fleet.all(|_| 0, |board| Event::Started { config: Box::new(config.clone()), seed: board as u32 });
        for board in 0..PLAYED {
            fleet.is_due(share(SECOND, board), board, None);
        }
        fleet
    }

    /// A fleet that has been live for a while.
    pub fn live() -> Self {
        let mut fleet = Self::new();
        fleet.logs_in_within(10 * SECOND);
        fleet.passes(60 * SECOND);
        assert_eq!(fleet.live_boards(), PLAYED * EACH);
        fleet
    }

    /// Everybody logs in, evenly within so long.
    pub fn logs_in_within(&mut self, span: Millis) {
        let key = |_| Event::LogInRequested(Credentials::ApiKey(Secret::new("key")));
        self.all(|board| 1 + share(span, board), key);
    }

    /// From now on the hub is as said. One that is gone takes its connections along.
    pub fn hub_is(&mut self, hub: Hub) {
        self.hub = hub;
        if matches!(self.hub, Hub::Gone) {
            for board in 0..PLAYED {
                self.closes(0, board);
            }
        }
    }

    /// So long passes.
    pub fn passes(&mut self, span: Millis) {
        let until = self.now.plus(span);
        while let Some(next) = self.due.first_entry().filter(|next| next.key().0 <= until) {
            let ((moment, _), (board, due)) = next.remove_entry();
            self.now = moment;
            match due {
                Some(event) => self.happens(board, event),
                None => {
                    self.is_due(SECOND, board, None);
                    self.happens(board, Event::Tick);
                }
            }
        }
        self.now = until;
    }

    /// The most that was asked for within a second of the last so many, by all boards.
    pub fn most(&self, what: Asked, seconds: i64) -> usize {
        self.last(what, seconds).max().unwrap_or(0)
    }

    /// What was asked for in a second, on average over the last so many.
    pub fn average(&self, what: Asked, seconds: i64) -> usize {
        self.last(what, seconds).sum::<usize>() / seconds as usize
    }

    /// How many boards are live.
    pub fn live_boards(&self) -> usize {
        self.boards.iter().filter(|board| board.live.is_some()).count() * EACH
    }

    /// How long after a moment so many hundredths of the boards had become live.
    pub fn live_after(&self, since: Moment, hundredths: usize) -> Millis {
        let mut after: Vec<_> =
            self.boards.iter().filter_map(|board| board.live).map(|at| at.since(since)).collect();
        after.sort_unstable();
        after[PLAYED * hundredths / 100 - 1]
    }

    pub fn now(&self) -> Moment {
        self.now
    }

    fn last(&self, what: Asked, seconds: i64) -> impl Iterator<Item = usize> {
        let now = second(self.now);
        self.asked.range((what, now - seconds)..(what, now)).map(|(_, count)| count * EACH)
    }

    fn all(&mut self, after: impl Fn(usize) -> Millis, event: impl Fn(usize) -> Event) {
        for board in 0..PLAYED {
            self.comes(after(board), board, event(board));
        }
    }

    fn comes(&mut self, after: Millis, board: usize, event: Event) {
        self.is_due(after, board, Some(event));
    }

    fn is_due(&mut self, after: Millis, board: usize, due: Option<Event>) {
        self.count += 1;
        self.due.insert((self.now.plus(after), self.count), (board, due));
    }

    fn closes(&mut self, after: Millis, board: usize) {
        let connection = self.boards[board].connection;
        let gone = Event::HubClosed { connection, may_reconnect: true, fault: Fault::ConnectionLost };
        self.comes(after, board, gone);
    }

    fn happens(&mut self, board: usize, event: Event) {
        let (effects, _) = update(&mut self.boards[board].model, event, self.now);
        for effect in effects {
            self.does(board, effect);
        }
        let Board { model, live, .. } = &mut self.boards[board];
        *live = model.connection.is_live().then(|| live.unwrap_or(self.now));
    }

    fn does(&mut self, board: usize, effect: Effect) {
        match effect {
            Effect::LogIn { .. } => {
                self.asks(Asked::LogIn, 1);
                self.comes(2 * ROUND_TRIP, board, Event::LoggedIn(account()));
            }
            Effect::OpenHub(connection) => {
                self.boards[board].connection = connection;
                self.asks(Asked::Connection, 1);
                if self.takes() {
                    self.comes(3 * ROUND_TRIP, board, Event::HubOpened(connection));
                } else {
                    self.closes(ROUND_TRIP, board);
                }
            }
            Effect::Subscribe { connection, blocs } => {
                self.asks(Asked::Subscription, blocs.len());
                self.comes(ROUND_TRIP, board, Event::Subscribed { connection, refused: Vec::new() });
            }
            Effect::Ping(connection, asked) if !matches!(self.hub, Hub::Gone) => {
                self.asks(Asked::SignOfLife, 1);
                self.comes(ROUND_TRIP, board, Event::Pong(connection, asked));
            }
            Effect::WakeAt(moment) => self.comes(moment.since(self.now), board, Event::Tick),
            _ => {}
        }
    }

    fn asks(&mut self, what: Asked, count: usize) {
        *self.asked.entry((what, second(self.now))).or_default() += count;
    }

    /// Whether the hub takes one more.
    fn takes(&mut self) -> bool {
        let taken = self.taken.entry(second(self.now)).or_default();
        let takes = match self.hub {
            Hub::Gone => false,
            Hub::Takes => true,
            Hub::TakesASecond(most) => *taken * EACH < most,
        };
        *taken += usize::from(takes);
        takes
    }
}

fn second(moment: Moment) -> i64 {
    moment.0 / SECOND
}

/// A board's own place within a span.
fn share(span: Millis, board: usize) -> Millis {
    span * board as Millis / PLAYED as Millis
}

fn account() -> Account {
    Account {
        tenant: None,
        user_name: None,
        user: None,
        hub: "https://hub.example".into(),
        expires: None,
        issued: None,
        proof: Proof::Secret,
    }
}
