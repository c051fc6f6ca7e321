//! A board with a virtual clock and a hub that answers when it is told to. Its verbs make scenarios sentences.

use super::contract;
use super::names::{FRONT, NIGHT, PIA, SALES, SOFIE, SUPPORT, TOM, TRYOUT, call, name};
use super::picture::picture;
use callboard::domain::config::{
    BlocKind, OperatorEntry, ProposalRule, QueueEntry, ServiceLevel, WaitLimits,
};
use callboard::domain::portal::Command;
use callboard::domain::{
    Account, AsideReason, BlocEvent, BlocId, Call, Changed, Config, ConnectionId, Credentials, DecisionId,
    Effect, Event, Fault, Millis, Model, Moment, NotSent, Number, OperatorId, Proof, Said, Secret, Signal,
    UserId, update,
};
use std::collections::BTreeSet;

pub struct Board {
    pub model: Model,
    pub now: Moment,
    /// What was asked for and is not yet answered, the oldest first.
    pub asked: Vec<Effect>,
    /// What the last event changed.
    pub changed: Changed,
    /// Every sending there was.
    pub sent: Vec<(DecisionId, OperatorId)>,
    /// The newest connection that was asked for.
    pub connection: ConnectionId,
    decisions: usize,
    /// The hub answers when it is asked for a sign of life.
    pub answers: bool,
}

impl Board {
    /// The log-in form.
    pub fn signed_out() -> Self {
        let mut board = Self {
            model: Model::default(),
            now: Moment(1_800_000_000_000),
            asked: Vec::new(),
            changed: Changed::default(),
            sent: Vec::new(),
            connection: ConnectionId::default(),
            decisions: 0,
            answers: true,
        };
        board.happens(Event::Started { config: Box::new(config()), seed: 7 });
        board
    }

    /// Somebody is logged in and the hub is open; nothing is subscribed to yet.
    pub fn open() -> (Self, ConnectionId) {
        let mut board = Self::signed_out();
        board.logs_in();
        let connection = board.tries();
        board.happens(Event::HubOpened(connection));
        (board, connection)
    }

    /// A live board on which nobody waits.
    pub fn live() -> Self {
        let mut board = Self::signed_out();
        board.logs_in();
        board.comes_back();
        board
    }

    pub fn happens(&mut self, event: Event) {
        let before = self.model.clone();
        let asks = matches!(event, Event::AssignRequested { .. } | Event::QuestionAnswered { yes: true });
        self.decisions += usize::from(asks);
        let (effects, changed) = update(&mut self.model, event.clone(), self.now);
        contract::check(&before, &event, &self.model, &effects, &changed, self.now);
        for effect in &effects {
            match effect {
                Effect::SetPickup { decision, operator, .. } => self.sent.push((*decision, *operator)),
                Effect::TrustJump(by) => self.now = self.now.plus(*by),
                _ => {}
            }
        }
        let fresh: BTreeSet<_> = self.sent.iter().map(|(decision, _)| *decision).collect();
        assert_eq!(fresh.len(), self.sent.len(), "every sending has a decision of its own");
        assert!(self.sent.len() <= self.decisions, "nothing is sent that was not decided");
        self.asked.extend(effects);
        self.changed = changed;
    }

    // --- Time ---

    /// Time goes by, with a tick every second and one wherever the domain asked to be woken.
    pub fn passes(&mut self, span: Millis) {
        let end = self.now.plus(span);
        while self.now < end {
            let wakes = self.asked.iter().filter_map(|effect| match effect {
                Effect::WakeAt(at) if *at > self.now => Some(*at),
                _ => None,
            });
            self.now = wakes.chain([self.now.plus(1_000), end]).min().unwrap();
            let now = self.now;
            self.asked.retain(|effect| !matches!(effect, Effect::WakeAt(at) if *at <= now));
            self.happens(Event::Tick);
            if self.answers {
                self.gives_sign_of_life();
            }
        }
    }

    /// The hub answers what it was asked for a sign of life.
    pub fn gives_sign_of_life(&mut self) {
        let pings: Vec<_> = self.asked.extract_if(.., |effect| matches!(effect, Effect::Ping(..))).collect();
        for ping in pings {
            if let Effect::Ping(connection, asked) = ping {
                self.happens(Event::Pong(connection, asked));
            }
        }
    }

    // --- What the hub tells ---

    pub fn hears(&mut self, caller: &str, bloc: BlocId, signal: Signal, data: &str) {
        let mut event = event(caller, bloc, signal);
        event.data = data.into();
        self.happens(Event::Bloc(event));
    }
    pub fn enters(&mut self, caller: &str, bloc: BlocId) {
        self.hears(caller, bloc, Signal::Entered, "");
    }
    pub fn is_next(&mut self, caller: &str, bloc: BlocId) {
        self.hears(caller, bloc, Signal::First, "");
    }
    pub fn is_answered(&mut self, caller: &str, bloc: BlocId) {
        self.hears(caller, bloc, Signal::Answered, "");
    }
    pub fn is_answered_by(&mut self, caller: &str, bloc: BlocId, operator: OperatorId) {
        self.hears(caller, bloc, Signal::Answered, &operator.to_string());
    }
    pub fn falls_back(&mut self, caller: &str, bloc: BlocId) {
        self.hears(caller, bloc, Signal::FellBack, "");
    }
    pub fn hangs_up(&mut self, caller: &str, bloc: BlocId) {
        self.hears(caller, bloc, Signal::HungUp, "");
    }

    // --- What the supervisor does ---

    pub fn logs_in(&mut self) {
        self.logs_in_as(account());
    }
    pub fn logs_in_as(&mut self, account: Account) {
        let credentials = Credentials::ApiKey(Secret::new("key"));
        self.happens(Event::LogInRequested(credentials));
        self.happens(Event::LoggedIn(account));
    }
    pub fn opens_menu(&mut self, caller: &str) {
        self.happens(Event::AssignOpened(call(caller)));
    }
    pub fn keeps_in_hand(&mut self, caller: &str) {
        self.happens(Event::StillInHand(call(caller)));
    }
    pub fn drops(&mut self, caller: &str, operator: OperatorId) {
        self.happens(Event::AssignRequested { call: call(caller), operator });
    }
    /// The whole way: opened, read as nobody's, dropped, taken by the hub.
    pub fn rings(&mut self, caller: &str, operator: OperatorId) {
        self.opens_menu(caller);
        self.reading_shows(None);
        self.drops(caller, operator);
        self.hub_takes_it();
    }
    /// For a break; or taken back, when they are aside.
    pub fn toggles_aside(&mut self, operator: OperatorId) {
        self.happens(match self.model.operators.aside(operator) {
            Some(_) => Event::TakenBack(operator),
            None => Event::SetAside { operator, reason: AsideReason::Break },
        });
    }
    pub fn recalls(&mut self, caller: &str) {
        self.happens(Event::RecallRequested(call(caller)));
    }
    pub fn says_yes(&mut self) {
        self.happens(Event::QuestionAnswered { yes: true });
    }
    pub fn says_no(&mut self) {
        self.happens(Event::QuestionAnswered { yes: false });
    }

    // --- What the hub answers ---

    pub fn hub_takes_it(&mut self) {
        self.hub_answers(Ok(()));
    }
    pub fn hub_answers(&mut self, result: Result<(), Fault>) {
        let sending = self.take(|effect| match effect {
            Effect::SetPickup { decision, call, .. } => Some((*decision, *call)),
            _ => None,
        });
        let (decision, call) = sending.expect("something was sent");
        let connection = self.connection;
        self.happens(Event::PickupSet { connection, decision, call, result });
    }
    /// The hub answers to the clearing of the variable.
    pub fn hub_clears_it(&mut self, result: Result<(), Fault>) {
        let cleared = self.take(|effect| match effect {
            Effect::ClearPickup { decision, call } => Some((*decision, *call)),
            _ => None,
        });
        let (decision, call) = cleared.expect("something was cleared");
        let connection = self.connection;
        self.happens(Event::PickupCleared { connection, decision, call, result });
    }
    pub fn clears(&self) -> usize {
        self.asked.iter().filter(|effect| matches!(effect, Effect::ClearPickup { .. })).count()
    }
    pub fn reading_shows(&mut self, operator: Option<OperatorId>) {
        self.reading_answers(Ok(operator));
    }
    pub fn reading_answers(&mut self, result: Result<Option<OperatorId>, Fault>) {
        let asked = |effect: &Effect| match effect {
            Effect::ReadPickup { reading, call } => Some((*reading, *call)),
            _ => None,
        };
        let (_, call) = self.asked.iter().find_map(asked).expect("something was read");
        // Of several readings of a call only the newest counts.
        let of_call: Vec<_> =
            self.asked.extract_if(.., |effect| asked(effect).is_some_and(|(_, its)| its == call)).collect();
        let (reading, _) = of_call.iter().filter_map(asked).max().unwrap();
        self.happens(Event::PickupRead { connection: self.connection, reading, call, result });
    }
    /// What the variable held just before our newest sending was written over it.
    pub fn replaced(&mut self, caller: &str, held: Option<OperatorId>) {
        let (decision, _) = *self.sent.last().expect("something was sent");
        self.happens(Event::PickupReplaced { decision, call: call(caller), held });
    }
    pub fn readings(&self) -> Vec<String> {
        let read = |effect: &Effect| match effect {
            Effect::ReadPickup { call, .. } => Some(name(*call)),
            _ => None,
        };
        let mut names: Vec<_> = self.asked.iter().filter_map(read).collect();
        names.dedup();
        names
    }

    // --- The connection ---

    pub fn loses_connection(&mut self) {
        self.closes(true, Fault::ConnectionLost);
    }
    pub fn closes(&mut self, may_reconnect: bool, fault: Fault) {
        self.happens(Event::HubClosed { connection: self.connection, may_reconnect, fault });
        // What was under way on that connection is answered by nobody.
        self.asked.retain(|effect| {
            !matches!(
                effect,
                Effect::SetPickup { .. } | Effect::ClearPickup { .. } | Effect::ReadPickup { .. }
            )
        });
    }
    /// Waits for the next try, which succeeds.
    pub fn comes_back(&mut self) {
        let connection = self.tries();
        self.happens(Event::HubOpened(connection));
        self.subscribes(connection);
    }
    /// The same, with only some queues shown.
    pub fn comes_back_with(&mut self, lanes: &[BlocId]) {
        let connection = self.tries();
        self.happens(Event::HubOpened(connection));
        self.subscribes_to(connection, lanes);
    }
    /// The network is back before the pause is over.
    pub fn comes_back_at_once(&mut self) {
        self.happens(Event::NetworkBack);
        self.comes_back();
    }
    /// Waits for the next try to start.
    pub fn tries(&mut self) -> ConnectionId {
        for _ in 0..60 {
            if let Some(connection) = self.opening() {
                return connection;
            }
            self.passes(1_000);
        }
        panic!("it was never tried again: {:?}", self.model.connection);
    }

    fn opening(&mut self) -> Option<ConnectionId> {
        let connection = self.take(|effect| match effect {
            Effect::OpenHub(connection) => Some(*connection),
            _ => None,
        })?;
        self.connection = connection;
        Some(connection)
    }
    /// Every bloc is subscribed to, and the hub says so.
    pub fn subscribes(&mut self, connection: ConnectionId) {
        self.subscribes_to(connection, &[SALES, SUPPORT, FRONT, TRYOUT]);
    }
    fn subscribes_to(&mut self, connection: ConnectionId, lanes: &[BlocId]) {
        let blocs = self.take(|effect| match effect {
            Effect::Subscribe { connection: on, blocs } if *on == connection => Some(blocs.clone()),
            _ => None,
        });
        assert_eq!(blocs.as_deref(), Some(lanes), "every lane is subscribed to");
        self.happens(Event::Subscribed { connection, refused: Vec::new() });
    }

    // --- What is seen ---

    /// Compares the whole board with what a supervisor should see, line by line.
    #[track_caller]
    pub fn check(&self, expected: &[&str]) {
        assert_eq!(picture(&self.model, self.now), expected);
    }
    #[track_caller]
    pub fn call(&self, caller: &str) -> &Call {
        self.model.call(call(caller)).expect("a call that is known")
    }
    /// What was said last.
    pub fn said(&self) -> Option<&Said> {
        self.model.notices.back().map(|notice| &notice.said)
    }
    /// Why the newest decision was not carried out, if that is what was said last.
    pub fn not_sent(&self) -> Option<NotSent> {
        match self.said() {
            Some(Said::NotSent { why, .. }) => Some(*why),
            _ => None,
        }
    }
    /// Whether it was ever said that a decision was not carried out for this reason.
    pub fn was_not_sent(&self, because: NotSent) -> bool {
        let mut notices = self.model.notices.iter();
        notices.any(|notice| matches!(notice.said, Said::NotSent { why, .. } if why == because))
    }
    /// Takes the oldest unanswered effect that is looked for.
    pub fn take<T>(&mut self, find: impl Fn(&Effect) -> Option<T>) -> Option<T> {
        let at = self.asked.iter().position(|effect| find(effect).is_some())?;
        find(&self.asked.remove(at))
    }
}

pub fn event(caller: &str, bloc: BlocId, signal: Signal) -> BlocEvent {
    BlocEvent {
        bloc,
        signal,
        call: call(caller),
        sip_call_id: String::new(),
        from_name: caller.into(),
        from_number: Number::Untold,
        to: String::new(),
        data: String::new(),
    }
}

/// Sofie's.
pub fn account() -> Account {
    Account { user: UserId::read("sofie"), ..nameless() }
}

/// Of whom nobody says who they are.
pub fn nameless() -> Account {
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

pub fn config() -> Config {
    let queues = [
        (SALES, BlocKind::Queue),
        (SUPPORT, BlocKind::Queue),
        (FRONT, BlocKind::Group),
        (TRYOUT, BlocKind::Queue),
        (NIGHT, BlocKind::Profile),
    ];
    let queue = |(id, kind): (BlocId, BlocKind)| QueueEntry {
        id,
        name: name(id),
        kind,
        colour: "grey",
        test: id == TRYOUT,
        service_level: ServiceLevel { percent: 80, seconds: 20 },
        wait: WaitLimits { amber: 20, red: 60, critical: 120 },
        proposal: ProposalRule::default(),
    };
    let operators = [(SOFIE, None), (TOM, None), (PIA, Some(vec![SUPPORT]))];
    let operator = |(id, queues): (OperatorId, Option<Vec<BlocId>>)| OperatorEntry {
        id,
        name: name(id),
        extension: String::new(),
        team: String::new(),
        queues,
    };
    Config {
        queues: queues.map(queue).into(),
        operators: operators.map(operator).into(),
        take_back: true,
        ..Config::default()
    }
}

/// The one portal that is named.
pub const PORTAL: &str = "https://intranet.example";

/// The portal says something.
pub fn portal_says(command: Command) -> Event {
    Event::PortalSaid { origin: PORTAL.into(), command }
}

/// The portal hands in a token.
pub fn handed_in(token: &str) -> Event {
    portal_says(Command::LogIn(Credentials::Token(Secret::new(token))))
}
