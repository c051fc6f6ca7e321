//! Effects that are run, the service behind their door, and the events that come of it.

use super::service::{Connection, Desk, Service};
use super::waiting::{Reply, settled};
use callboard::browser::clock::BoardClock;
use callboard::browser::storage::Store;
use callboard::domain::{
    BlocEvent, BlocId, ConnectionId, ContextId, Credentials, Effect, Event, Fault, Guid, Model, Number,
    OperatorId, ReadingId, Secret, Signal,
};
use callboard::runtime::effects::{Effects, Line};
use callboard::thello::wire::{Claims, Tenant};
use callboard::thello::{Access, Admission, Notice};
use std::cell::{RefCell, RefMut};
use std::rc::Rc;

pub const API: &str = "https://api.example";
pub const HUB: &str = "https://hub.example/hub";
pub const SALES: BlocId = BlocId(Guid::from_bytes([1; 16]));
pub const ANNA: ContextId = ContextId(Guid::from_bytes([2; 16]));
pub const TOM: OperatorId = OperatorId(Guid::from_bytes([3; 16]));
/// What the page's own board keeps.
pub const STORE: Store = Store { board: "" };
pub const READING: ReadingId = ReadingId(1);
pub const ONE: ConnectionId = ConnectionId(1);
pub const TWO: ConnectionId = ConnectionId(2);

pub struct Office {
    pub model: Model,
    service: Service,
    effects: Option<Effects>,
    events: Rc<RefCell<Vec<Event>>>,
}

impl Office {
    pub fn new() -> Self {
        let (service, events) = (Service::default(), Rc::<RefCell<Vec<Event>>>::default());
        let told = Rc::clone(&events);
        let take = move |event| told.borrow_mut().push(event);
        let effects = Effects::new(service.clone(), STORE, BoardClock::default(), take);
        Self { model: Model::default(), service, effects: Some(effects), events }
    }

    /// Somebody is logged in, with the token “one”, and nothing was asked yet.
    pub async fn logged_in() -> Self {
        let mut office = Self::new();
        office.log_in().is(Ok(admission("one"))).await;
        office.heard();
        office.asked();
        office
    }

    /// A connection is open, and nothing was asked on it yet.
    pub async fn connected() -> Self {
        let mut office = Self::logged_in().await;
        office.opens(ONE, "one").await;
        office
    }

    pub fn run(&mut self, effect: Effect) {
        let before = self.events.borrow().len();
        self.effects.as_ref().unwrap().run(effect, &self.model);
        assert_eq!(self.events.borrow().len(), before, "no effect answers before it has been run");
    }

    pub fn log_in(&mut self) -> Reply<Admission> {
        let token = Credentials::Token(Secret::new("handed in"));
        self.run(Effect::LogIn { api: API.into(), credentials: token });
        self.desk().admissions.remove(0)
    }

    pub async fn opens(&mut self, connection: ConnectionId, name: &'static str) {
        self.run(Effect::OpenHub(connection));
        let (opening, _) = self.desk().openings.remove(0);
        opening.is(Ok(self.line(name))).await;
        assert_eq!(self.heard(), [Event::HubOpened(connection)]);
        self.asked();
    }

    pub fn line(&self, name: &'static str) -> Box<dyn Line> {
        Box::new(Connection { name, service: self.service.clone() })
    }

    /// The page goes away.
    pub fn leaves(&mut self) {
        self.effects = None;
    }

    pub fn desk(&self) -> RefMut<'_, Desk> {
        self.service.0.borrow_mut()
    }

    /// What was asked since this was asked last.
    pub fn asked(&self) -> Vec<String> {
        std::mem::take(&mut self.desk().asked)
    }

    /// The events since this was asked last.
    pub fn heard(&self) -> Vec<Event> {
        self.events.take()
    }

    pub async fn answers(&self, answer: Result<(), Fault>) {
        let oldest = self.desk().answers.remove(0);
        oldest.is(answer).await;
    }

    pub async fn reads(&self, answer: Result<Option<OperatorId>, Fault>) {
        let oldest = self.desk().readings.remove(0);
        oldest.is(answer).await;
    }

    pub async fn waits(&self) {
        settled().await;
    }
}

pub fn admission(token: &str) -> Admission {
    Admission {
        access: Access::Token(Secret::new(token)),
        tenant: Tenant { name: Some("Acme".into()), hub: HUB.into() },
        claims: Claims::default(),
    }
}

pub fn closed(connection: ConnectionId, fault: Fault) -> Event {
    Event::HubClosed { connection, may_reconnect: true, fault }
}

pub fn told() -> Notice {
    Notice::Bloc(event())
}

pub fn event() -> BlocEvent {
    BlocEvent {
        bloc: SALES,
        signal: Signal::Entered,
        call: ANNA,
        sip_call_id: String::new(),
        from_name: "Anna".into(),
        from_number: Number::Untold,
        to: String::new(),
        data: String::new(),
    }
}
