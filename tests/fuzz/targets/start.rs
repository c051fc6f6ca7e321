//! Boards to begin with, and events that are checked as they happen.

use super::contract;
use callboard::domain::config::{
    BlocKind, OperatorEntry, ProposalRule, QueueEntry, ServiceLevel, WaitLimits,
};
use callboard::domain::{
    Account, BlocId, Config, ConnectionId, Credentials, Effect, Event, Guid, Model, Moment, OperatorId,
    Proof, Secret, update,
};

/// What the corpora write as `…00000001` and `…00000002`.
pub const QUEUE: BlocId = BlocId(id(1));
pub const GROUP: BlocId = BlocId(id(2));
/// And as `…0000000a`.
pub const OPERATOR: OperatorId = OperatorId(id(10));

const fn id(last: u8) -> Guid {
    let mut bytes = [0; 16];
    bytes[15] = last;
    Guid::from_bytes(bytes)
}

pub struct Board {
    pub model: Model,
    pub now: Moment,
    /// The newest connection.
    pub connection: ConnectionId,
}

impl Board {
    /// The log-in form of a site with a queue, a group call and an operator.
    pub fn signed_out() -> Self {
        let mut board = Self {
            model: Model::default(),
            now: Moment(1_800_000_000_000),
            connection: ConnectionId::default(),
        };
        board.happens(Event::Started { config: Box::new(config()), seed: 7 });
        board
    }

    /// A live board on which nobody waits.
    pub fn live() -> Self {
        let mut board = Self::signed_out();
        board.happens(Event::LogInRequested(Credentials::ApiKey(Secret::new("key"))));
        let effects = board.happens(Event::LoggedIn(account()));
        board.comes_back(effects);
        board
    }

    /// Lets an event happen, and holds it to the contract.
    pub fn happens(&mut self, event: Event) -> Vec<Effect> {
        let before = self.model.clone();
        let (effects, changed) = update(&mut self.model, event.clone(), self.now);
        contract::check(&before, &event, &self.model, &effects, &changed, self.now);
        effects
    }

    /// The connection that was asked for opens, and every lane is subscribed to.
    pub fn comes_back(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            if let Effect::OpenHub(connection) = effect {
                self.connection = connection;
                self.happens(Event::HubOpened(connection));
                self.happens(Event::Subscribed { connection, refused: Vec::new() });
            }
        }
    }
}

pub fn account() -> Account {
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

fn config() -> Config {
    let queue = |(id, kind): (BlocId, BlocKind)| QueueEntry {
        id,
        name: id.to_string(),
        kind,
        colour: "grey",
        test: false,
        service_level: ServiceLevel { percent: 80, seconds: 20 },
        wait: WaitLimits { amber: 20, red: 60, critical: 120 },
        proposal: ProposalRule::default(),
    };
    let operator = OperatorEntry {
        id: OPERATOR,
        name: "Sofie".into(),
        extension: String::new(),
        team: String::new(),
        queues: None,
    };
    Config {
        queues: [(QUEUE, BlocKind::Queue), (GROUP, BlocKind::Group)].map(queue).into(),
        operators: vec![operator],
        ..Config::default()
    }
}
