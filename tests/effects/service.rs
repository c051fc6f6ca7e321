//! A service behind the door: notes what is asked, in order, and leaves the answers to the test.

use super::waiting::{Reply, answer};
use callboard::domain::{BlocEvent, BlocId, ContextId, Credentials, Fault, OperatorId, Secret};
use callboard::runtime::effects::{Answer, Door, Line, Listener};
use callboard::thello::{Access, Admission};
use futures_util::{FutureExt, TryFutureExt};
use std::cell::RefCell;
use std::rc::Rc;

/// What was asked, and what waits for an answer, the oldest first.
#[derive(Default)]
pub struct Desk {
    pub asked: Vec<String>,
    pub admissions: Vec<Reply<Admission>>,
    pub openings: Vec<(Reply<Box<dyn Line>>, Listener)>,
    pub answers: Vec<Reply<()>>,
    pub readings: Vec<Reply<Option<OperatorId>>>,
}

/// The service; the test keeps another handle of it.
#[derive(Clone, Default)]
pub struct Service(pub Rc<RefCell<Desk>>);

impl Service {
    fn note(&self, asked: String) {
        self.0.borrow_mut().asked.push(asked);
    }
}

impl Door for Service {
    fn log_in(&self, api: String, credentials: Credentials) -> Answer<Admission> {
        let kind = match credentials {
            Credentials::Password { user_name, .. } => format!("password of {user_name}"),
            Credentials::ApiKey(_) => "API key".into(),
            Credentials::Token(_) => "token".into(),
        };
        self.note(format!("log in at {api} with {kind}"));
        let (answer, reply) = answer();
        self.0.borrow_mut().admissions.push(reply);
        answer
    }

    fn resume(&self, api: String, token: Secret) -> Answer<Admission> {
        self.note(format!("resume at {api} with {}", token.reveal()));
        let (answer, reply) = answer();
        self.0.borrow_mut().admissions.push(reply);
        answer
    }

    fn open(&self, hub: String, access: Access, look_closer: bool, on: Listener) -> Answer<Box<dyn Line>> {
        let (Access::Token(secret) | Access::ApiKey(secret)) = access;
        let look = if look_closer { ", and look closer" } else { "" };
        self.note(format!("open {hub} with {}{look}", secret.reveal()));
        let (answer, reply) = answer();
        self.0.borrow_mut().openings.push((reply, on));
        answer
    }
}

/// An open connection, by a name.
pub struct Connection {
    pub name: &'static str,
    pub service: Service,
}

impl Connection {
    fn ask(&self, asked: &str) -> Answer<()> {
        self.service.note(format!("{}: {asked}", self.name));
        let (answer, reply) = answer();
        self.service.0.borrow_mut().answers.push(reply);
        answer
    }
}

impl Line for Connection {
    fn subscribe(&self, blocs: &[BlocId]) -> Answer<Vec<(BlocId, Fault)>> {
        self.ask(&format!("subscribe to {}", blocs.len())).map_ok(|()| Vec::new()).boxed_local()
    }

    fn unsubscribe(&self, blocs: &[BlocId]) -> Answer<()> {
        self.ask(&format!("unsubscribe from {}", blocs.len()))
    }

    fn ping(&self) -> Answer<()> {
        self.ask("ping")
    }

    fn set_pickup(&self, call: ContextId, operator: OperatorId) -> Answer<()> {
        self.ask(&format!("send {call} to {operator}"))
    }

    fn clear_pickup(&self, call: ContextId) -> Answer<()> {
        self.ask(&format!("take {call} back"))
    }

    fn read_pickup(&self, call: ContextId) -> Answer<Option<OperatorId>> {
        self.service.note(format!("{}: read {call}", self.name));
        let (answer, reply) = answer();
        self.service.0.borrow_mut().readings.push(reply);
        answer
    }

    fn notify(&self, name: &str, event: &BlocEvent) -> Answer<()> {
        self.ask(&format!("tell {name} of {}", event.call))
    }
}

impl Drop for Connection {
    fn drop(&mut self) {
        self.service.note(format!("{}: closed", self.name));
    }
}
