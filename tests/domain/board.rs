//! A board in virtual time, with verbs that make a scenario read as sentences.

use callboard::domain::config::{BlocKind, OperatorEntry, QueueEntry, ServiceLevel, WaitLimits};
use callboard::domain::*;
use std::collections::HashMap;

pub const SECOND: Millis = 1_000;
pub const MINUTE: Millis = 60 * SECOND;
pub const SALES: &str = "5f0c1a2b-0001-4000-8000-00000000a001";
pub const SUPPORT: &str = "5f0c1a2b-0002-4000-8000-00000000a002";
pub const DESK: &str = "5f0c1a2b-0004-4000-8000-00000000a004";
pub const TEST: &str = "5f0c1a2b-0005-4000-8000-00000000a005";
pub const SOFIE: &str = "f17618f7-56b1-4a2f-8e7f-ea97f0a995e1";
pub const KARIM: &str = "f17618f7-56b1-4a2f-8e7f-ea97f0a995e2";
/// Takes calls of Support only.
pub const THOMAS: &str = "f17618f7-56b1-4a2f-8e7f-ea97f0a995e3";

pub fn bloc(id: &str) -> BlocId {
    id.parse().unwrap()
}

pub fn operator(id: &str) -> OperatorId {
    id.parse().unwrap()
}

fn queue(id: &str, name: &str, kind: BlocKind, test: bool) -> QueueEntry {
    QueueEntry {
        id: bloc(id),
        name: name.into(),
        kind,
        colour: "teal",
        test,
        service_level: ServiceLevel { percent: 80, seconds: 20 },
        wait: WaitLimits { amber: 20, red: 60, critical: 120 },
    }
}

fn entry(id: &str, name: &str, queues: Vec<BlocId>) -> OperatorEntry {
    OperatorEntry {
        id: operator(id),
        name: name.into(),
        extension: String::new(),
        team: String::new(),
        queues,
    }
}

pub fn config() -> Config {
    Config {
        queues: vec![
            queue(SALES, "Sales", BlocKind::Queue, false),
            queue(SUPPORT, "Support", BlocKind::Queue, false),
            queue(DESK, "Front desk", BlocKind::Group, false),
            queue(TEST, "Test", BlocKind::Queue, true),
        ],
        operators: vec![
            entry(SOFIE, "Sofie", vec![]),
            entry(KARIM, "Karim", vec![]),
            entry(THOMAS, "Thomas", vec![bloc(SUPPORT)]),
        ],
        ..Config::default()
    }
}

/// The board under test.
pub struct Board {
    pub model: Model,
    pub now: Moment,
    /// What was asked for since it was last looked at.
    pub effects: Vec<Effect>,
    pub changed: Changed,
    names: HashMap<&'static str, ContextId>,
}

impl Board {
    /// Signed out.
    pub fn new() -> Self {
        let mut board = Self {
            model: Model::default(),
            now: Moment(1_700_000_000_000),
            effects: Vec::new(),
            changed: Changed::default(),
            names: HashMap::new(),
        };
        board.happens(Event::Started { config: Box::new(config()), seed: 7 });
        board
    }

    /// Logged in and live, with everything so far looked at.
    pub fn live() -> Self {
        let mut board = Self::new();
        board.logs_in();
        board.comes_back();
        board.effects.clear();
        board
    }

    pub fn happens(&mut self, event: Event) {
        let (effects, changed) = update(&mut self.model, event, self.now);
        self.effects.extend(effects);
        self.changed.merge(changed);
    }

    pub fn logs_in(&mut self) {
        let password = Secret::new("secret");
        self.happens(Event::LogInRequested(Credentials::Password { user_name: "jan".into(), password }));
        self.happens(Event::LoggedIn(Account {
            tenant: Some("Tenant".into()),
            user_name: Some("jan".into()),
            user: None,
            hub: "https://hub.example".into(),
            expires: None,
        }));
    }

    /// The connection that is being made.
    pub fn connection(&self) -> ConnectionId {
        let opened = self.effects.iter().rev().find_map(|effect| match effect {
            Effect::OpenHub(connection) => Some(*connection),
            _ => None,
        });
        opened.unwrap_or(ConnectionId(1))
    }

    /// Opens, subscribes, is live.
    pub fn comes_back(&mut self) -> ConnectionId {
        let connection = self.connection();
        self.happens(Event::HubOpened(connection));
        self.happens(Event::Subscribed(connection));
        assert!(self.model.connection.is_live(), "{:?}", self.model.connection);
        connection
    }

    /// The newest connection breaks; the next try has started and waits for its answer.
    pub fn loses_connection(&mut self) {
        self.breaks(Fault::ConnectionLost, true);
    }

    pub fn breaks(&mut self, fault: Fault, may_reconnect: bool) {
        let connection = self.connection();
        self.happens(Event::HubClosed { connection, may_reconnect, fault });
    }

    /// Time passes, second by second, as the page's own clock ticks.
    pub fn passes(&mut self, span: Millis) {
        let end = self.now.plus(span);
        while self.now < end {
            self.now = Moment((self.now.0 + SECOND).min(end.0));
            self.happens(Event::Tick);
        }
    }

    /// The id of the caller with this name; fresh when it is first spoken of.
    pub fn id(&mut self, caller: &'static str) -> ContextId {
        let next = u8::try_from(self.names.len()).unwrap() + 1;
        *self.names.entry(caller).or_insert(ContextId(Guid::from_bytes([next; 16])))
    }

    pub fn event(&mut self, caller: &'static str, signal: Signal, place: &str, data: &str) -> BlocEvent {
        BlocEvent {
            bloc: bloc(place),
            signal,
            call: self.id(caller),
            sip_call_id: format!("sip-{caller}"),
            from_name: caller.into(),
            from_number: "+32470550000".into(),
            to: "+3215550100".into(),
            data: data.into(),
        }
    }

    pub fn hears(&mut self, caller: &'static str, signal: Signal, place: &str) {
        let event = self.event(caller, signal, place, "");
        self.happens(Event::Bloc(event));
    }

    pub fn enters(&mut self, caller: &'static str, place: &str) {
        self.hears(caller, Signal::Entered, place);
    }

    pub fn hangs_up(&mut self, caller: &'static str, place: &str) {
        self.hears(caller, Signal::HungUp, place);
    }

    pub fn answered_by(&mut self, caller: &'static str, place: &str, who: &str) {
        let event = self.event(caller, Signal::Answered, place, who);
        self.happens(Event::Bloc(event));
    }

    /// The supervisor takes the card up; the hub answers what the variable holds.
    pub fn takes_up(&mut self, caller: &'static str, held: Option<&str>) {
        let call = self.id(caller);
        self.happens(Event::AssignOpened(call));
        self.reads(caller, held);
    }

    pub fn reads(&mut self, caller: &'static str, held: Option<&str>) {
        let call = self.id(caller);
        self.happens(Event::PickupRead { call, result: Ok(held.map(operator)) });
    }

    pub fn drops(&mut self, caller: &'static str, who: &str) {
        let call = self.id(caller);
        self.happens(Event::AssignRequested { call, operator: operator(who) });
    }

    /// Takes up and drops, with nobody else about.
    pub fn drags(&mut self, caller: &'static str, who: &str) {
        self.takes_up(caller, None);
        self.drops(caller, who);
    }

    /// The hub takes the newest sending.
    pub fn hub_takes_it(&mut self) {
        self.hub_answers(Ok(()));
    }

    pub fn hub_answers(&mut self, result: Result<(), Fault>) {
        let (decision, call, _) = *self.sent().last().expect("something was sent");
        self.happens(Event::PickupSet { decision, call, result });
    }

    /// Every sending so far: decision, call, operator.
    pub fn sent(&self) -> Vec<(DecisionId, ContextId, OperatorId)> {
        let sent = self.effects.iter().filter_map(|effect| match effect {
            Effect::SetPickup { decision, call, operator } => Some((*decision, *call, *operator)),
            _ => None,
        });
        sent.collect()
    }

    pub fn call(&mut self, caller: &'static str) -> Call {
        let id = self.id(caller);
        self.model.call(id).expect("the call is known").clone()
    }

    pub fn stage(&mut self, caller: &'static str) -> Stage {
        self.call(caller).stage()
    }

    pub fn assignment(&mut self, caller: &'static str) -> Option<AssignmentState> {
        self.call(caller).assignment.map(|assignment| assignment.state)
    }

    pub fn state(&self, who: &str) -> OperatorState {
        self.model.operators.get(operator(who)).unwrap().state
    }

    pub fn lane(&self, place: &str) -> Vec<ContextId> {
        self.model.calls.lane(bloc(place)).collect()
    }

    /// The newest thing said.
    pub fn said(&self) -> Option<Said> {
        self.model.notices.back().map(|notice| notice.said.clone())
    }
}
