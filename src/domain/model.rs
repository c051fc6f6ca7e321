//! The whole state of the program, as plain data.

use super::alarms::{Alarms, Speaker};
use super::assigning::{Held, Watch};
use super::calls::Calls;
use super::config::Layers;
use super::connection::Subscriptions;
use super::diagnostics::Journal;
use super::operators::{Operators, presence};
use super::portal::Listener;
use super::pulse::Pulse;
use super::{
    BlocId, Call, Config, Connection, ConnectionId, ContextId, Credentials, DecisionId, Figures, Gaps, Kept,
    Millis, Moment, Notice, Operator, OperatorId, Question, ReadingId, Reckoning, Refusal, Release, Renewal,
    Session, Taken, TestCall,
};
use indexmap::IndexMap;
use std::collections::VecDeque;

/// The model. It is changed by [`update`](super::update()) alone.
#[derive(Clone, Debug)]
pub struct Model {
    /// The configuration, derived from its layers.
    pub config: Config,
    /// The layers.
    pub layers: Layers,
    /// Who is signed in.
    pub session: Session,
    /// Whether they have to prove it anew.
    pub renewal: Renewal,
    /// Where the connection stands.
    pub connection: Connection,
    /// The stretches in which nothing was seen.
    pub gaps: Gaps,
    /// What the hub tells about.
    pub subscriptions: Subscriptions,
    /// All calls: those that live, and the log.
    pub calls: Calls,
    /// All operators.
    pub operators: Operators,
    /// What the figures are made of, besides the calls.
    pub reckoning: Reckoning,
    /// The open question, if a decision needs a word.
    pub question: Option<Question>,
    /// What was said, the newest last.
    pub notices: VecDeque<Notice>,
    /// The test call.
    pub test_call: TestCall,
    /// What happened lately.
    pub journal: Journal,
    /// The call that the portal pointed out last, with a running number: a new one means to point anew.
    pub pointed_out: Option<(u32, ContextId)>,
    /// Notifications that could not be taken, the newest last.
    pub refusals: VecDeque<Refusal>,
    /// How many could not be taken in all.
    pub refused: u64,
    /// Whether another version of the page was published.
    pub release: Release,
    /// What was noticed of waits, and whether it can be heard and shown.
    pub alarms: Alarms,

    /// Calls of queues that were hidden, as they were when that happened.
    pub(super) out_of_sight: Vec<Call>,
    /// What is going on about calls, besides what they themselves show; in the order in which it began.
    pub(super) watched: IndexMap<ContextId, Watch>,
    /// What this tab kept before it was reloaded, until somebody is signed in.
    pub(super) kept: Option<Kept>,
    pub(super) pulse: Pulse,
    /// The portal, once it has said that it listens.
    pub(super) listener: Option<Listener>,
    pub(super) counters: Counters,
    pub(super) page: Page,
}

/// Running numbers.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Counters {
    pub decision: u32,
    pub reading: u32,
    /// Tries to connect that failed since the connection was last steady.
    pub tries: u32,
    pub connection: u32,
    pub notice: u32,
    /// The state of a small generator of randomness, for pauses.
    pub random: u32,
}

/// What is known of the page.
#[derive(Clone, Debug, Default)]
pub(super) struct Page {
    pub hidden: bool,
    /// When the board was last kept.
    pub kept: Moment,
    /// The connection that was open when the token was renewed: it goes on with the older one for as long as it may.
    pub renewed: ConnectionId,
    /// When the portal was last asked for a token.
    pub portal_asked: Option<Moment>,
    /// A token or key that came while another one was being tried.
    pub handed_in: Option<Credentials>,
    /// The board of this session was live once, here or before the tab was reloaded.
    pub was_live: bool,
    /// The supervisor has left by hand, and is not logged in again by a portal that is asked for it.
    pub left: bool,
    /// When the token that the tab kept was last tried, where it could not be asked whether it is good.
    pub resume_tried: Option<Moment>,
    /// Whether the computer's clock was found to be wrong.
    pub clock: WrongClock,
    /// When the roster was last fetched.
    pub roster: Option<Moment>,
    /// When another version of the page was last looked for, and which one was last said.
    pub release_looked: Moment,
    pub release_said: Option<String>,
    /// The first moment of the day that is now, and of the next; the latter none while it is being found out.
    pub day_began: Moment,
    pub day_ends: Option<Moment>,
    /// How far the page's time is ahead of the system's.
    pub ahead: Millis,
}

/// Whether a token told that the computer's clock is wrong.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum WrongClock {
    /// None did.
    #[default]
    No,
    /// It has to be said.
    ToSay,
    /// It was said; a page says it once.
    Said,
}

impl Default for Model {
    fn default() -> Self {
        Self {
            config: Config::default(),
            layers: Layers::default(),
            session: Session::SignedOut(None),
            renewal: Renewal::NotDue,
            connection: Connection::SignedOut,
            gaps: Gaps::default(),
            subscriptions: Subscriptions::default(),
            calls: Calls::default(),
            operators: Operators::default(),
            reckoning: Reckoning::default(),
            question: None,
            notices: VecDeque::new(),
            test_call: TestCall::None,
            journal: Journal::default(),
            pointed_out: None,
            refusals: VecDeque::new(),
            refused: 0,
            release: Release::default(),
            alarms: Alarms::default(),
            out_of_sight: Vec::new(),
            watched: IndexMap::new(),
            kept: None,
            pulse: Pulse::default(),
            listener: None,
            counters: Counters::default(),
            page: Page::default(),
        }
    }
}

impl Model {
    /// The blocs whose calls are shown.
    pub fn lanes(&self) -> impl Iterator<Item = BlocId> + '_ {
        self.config.lanes().map(|queue| queue.id)
    }

    /// The lanes of real callers: test queues count in no figure.
    fn real_lanes(&self) -> impl Iterator<Item = BlocId> + '_ {
        self.config.lanes().filter(|queue| !queue.test).map(|queue| queue.id)
    }

    /// Whether the hub tells about a queue now.
    pub(super) fn is_heard(&self, bloc: BlocId) -> bool {
        self.connection.is_live() && self.subscriptions.hears(bloc)
    }

    /// Whether a portal around the page listens.
    pub fn is_listened_to(&self) -> bool {
        self.listener.is_some()
    }

    /// Whether sounds would be heard if somebody pressed something.
    pub fn wants_a_press(&self) -> bool {
        self.alarms.speaker == Speaker::Blocked && self.config.sounds.are_wanted()
    }

    /// How many callers wait; none before the board was ever live, when that is not known.
    pub fn waiting(&self) -> Option<usize> {
        self.page.was_live.then(|| self.real_lanes().map(|bloc| self.calls.waiting_in(bloc)).sum())
    }

    /// A call to show: live, or remembered because its card may still be under somebody's pointer.
    pub fn call(&self, id: ContextId) -> Option<&Call> {
        self.calls.get(id).or_else(|| self.calls.ended(id))
    }

    /// The wait of the caller who waits longest, as a moment to count from.
    pub fn longest_since(&self) -> Option<Moment> {
        self.real_lanes().filter_map(|bloc| self.calls.longest_in(bloc)).min()
    }

    /// What calls came to, over all queues but those for tests.
    pub fn figures(&self) -> Figures {
        self.reckoning.of_all(self.known_calls(), &self.config)
    }

    /// What the calls of one bloc came to.
    pub fn figures_of(&self, bloc: BlocId) -> Figures {
        self.reckoning.of(bloc, self.known_calls(), &self.config)
    }

    /// What each operator has taken since the day began, in this browser.
    pub fn taken_today(&self) -> IndexMap<OperatorId, Taken> {
        self.reckoning.taken(self.known_calls(), &self.config)
    }

    /// Every call that is remembered. Also one that is out of sight may have come to something in a queue that is shown.
    fn known_calls(&self) -> impl Iterator<Item = &Call> {
        self.calls.live().chain(self.calls.log()).chain(&self.out_of_sight)
    }

    /// An operator as the board shows them.
    pub fn operator(&self, id: OperatorId) -> Option<Operator> {
        Some(Operator {
            entry: self.operators.entry(id)?.clone(),
            presence: presence(id, &self.calls, &self.operators),
            trouble: self.operators.trouble(id).cloned(),
        })
    }

    /// What is going on about a call; none when nothing is.
    pub(super) fn watched(&self, id: ContextId) -> Option<&Watch> {
        self.watched.get(&id)
    }

    /// The calls of which something holds, in the order in which something began to go on about them.
    pub(super) fn watched_where(&self, is: impl Fn(&Watch) -> bool) -> Vec<ContextId> {
        self.watched.iter().filter(|(_, watch)| is(watch)).map(|(id, _)| *id).collect()
    }

    /// The decisions that wait for a reading.
    pub(super) fn all_held(&self) -> Vec<(ContextId, Held)> {
        self.watched.iter().filter_map(|(id, watch)| Some((*id, watch.held.clone()?))).collect()
    }

    /// What is going on about a call, to change it.
    pub(super) fn watch(&mut self, id: ContextId) -> &mut Watch {
        self.watched.entry(id).or_default()
    }

    /// The one connection whose word counts.
    pub(super) fn current_connection(&self) -> ConnectionId {
        ConnectionId(self.counters.connection)
    }

    pub(super) fn next_connection(&mut self) -> ConnectionId {
        self.counters.connection += 1;
        ConnectionId(self.counters.connection)
    }

    pub(super) fn next_reading(&mut self) -> ReadingId {
        self.counters.reading += 1;
        ReadingId(self.counters.reading)
    }

    pub(super) fn next_decision(&mut self) -> DecisionId {
        self.counters.decision += 1;
        DecisionId(self.counters.decision)
    }

    /// A random number (xorshift, Marsaglia 2003): enough for jitter, nothing else.
    pub(super) fn chance(&mut self) -> u32 {
        let mut x = self.counters.random.max(1);
        x ^= x << 13;
        x ^= x >> 17;
        x ^= x << 5;
        self.counters.random = x;
        x
    }
}
