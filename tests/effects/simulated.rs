//! The simulated tenant behind the door, in the page and without a server. The test is its clock.

use callboard::domain::{BlocEvent, BlocId, ContextId, Credentials, Fault, OperatorId, Secret};
use callboard::runtime::effects::{Answer, Door, Line, Listener};
use callboard::thello::wire::{self, Claims};
use callboard::thello::{Access, Admission, Notice};
use callboard_tenant::{Happening, PICKUP_OPERATOR, Scenario, Tenant, people};
use serde_json::Value;
use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;
use std::future::ready;
use std::rc::{Rc, Weak};

/// A company, and whoever listens to it.
#[derive(Clone)]
pub struct Simulated(Rc<Company>);

struct Company {
    tenant: RefCell<Tenant>,
    now: Cell<u64>,
    ears: RefCell<Weak<Ears>>,
}

struct Ears {
    on: Listener,
    blocs: RefCell<BTreeSet<String>>,
}

impl Simulated {
    pub fn new(scenario: Scenario) -> Self {
        let tenant = RefCell::new(Tenant::new(scenario, 1));
        Self(Rc::new(Company { tenant, now: Cell::new(0), ears: RefCell::default() }))
    }

    pub fn tenant<T>(&self, act: impl FnOnce(&mut Tenant) -> T) -> T {
        act(&mut self.0.tenant.borrow_mut())
    }

    /// Lets time pass, and tells what happens.
    pub fn passes(&self, milliseconds: u64) {
        let end = self.0.now.get() + milliseconds;
        while self.0.now.get() < end {
            self.0.now.set((self.0.now.get() + 100).min(end));
            let happened = self.tenant(|tenant| tenant.step(self.0.now.get()));
            for happening in happened {
                if let Happening::Told(event) = happening {
                    self.tell(&event);
                }
            }
        }
    }

    fn tell(&self, event: &callboard_tenant::BlocEvent) {
        let Some(ears) = self.0.ears.borrow().upgrade() else { return };
        if !ears.blocs.borrow().contains(&event.bloc) {
            return;
        }
        let callboard_tenant::BlocEvent {
            bloc,
            name,
            sip_call_id,
            from_name,
            from_number,
            to,
            data,
            context_id,
        } = event.clone();
        let arguments = [bloc, name, sip_call_id, from_name, from_number, to, data, context_id];
        (ears.on)(match wire::bloc_event(&arguments.map(Value::from)) {
            Ok(told) => Notice::Bloc(told.event),
            Err(refusal) => Notice::Refused(refusal),
        });
    }
}

impl Door for Simulated {
    fn log_in(&self, _: String, _: Credentials) -> Answer<Admission> {
        let tenant = wire::Tenant { name: Some("Simulated".into()), hub: String::new() };
        let access = Access::ApiKey(Secret::new("none is needed"));
        answer(Ok(Admission { access, tenant, claims: Claims::default() }))
    }

    fn resume(&self, api: String, token: Secret) -> Answer<Admission> {
        self.log_in(api, Credentials::Token(token))
    }

    fn open(&self, _: String, _: Access, _: bool, on: Listener) -> Answer<Box<dyn Line>> {
        let ears = Rc::new(Ears { on, blocs: RefCell::default() });
        self.0.ears.replace(Rc::downgrade(&ears));
        answer(Ok(Box::new(Listening { company: self.clone(), ears })))
    }
}

struct Listening {
    company: Simulated,
    ears: Rc<Ears>,
}

impl Line for Listening {
    fn subscribe(&self, blocs: &[BlocId]) -> Answer<Vec<(BlocId, Fault)>> {
        self.ears.blocs.borrow_mut().extend(blocs.iter().map(BlocId::to_string));
        answer(Ok(Vec::new()))
    }

    fn unsubscribe(&self, blocs: &[BlocId]) -> Answer<()> {
        for bloc in blocs {
            self.ears.blocs.borrow_mut().remove(&bloc.to_string());
        }
        answer(Ok(()))
    }

    fn ping(&self) -> Answer<()> {
        answer(Ok(()))
    }

    fn set_pickup(&self, call: ContextId, operator: OperatorId) -> Answer<()> {
        let now = self.company.0.now.get();
        let (call, value) = (call.to_string(), Value::from(operator.to_string()).to_string());
        let set = self.company.tenant(|tenant| tenant.set_variable(&call, Some(PICKUP_OPERATOR), value, now));
        answer(set.map_err(Fault::Rejected))
    }

    fn clear_pickup(&self, call: ContextId) -> Answer<()> {
        let (call, now) = (call.to_string(), self.company.0.now.get());
        let nobody = Value::from("").to_string();
        let set =
            self.company.tenant(|tenant| tenant.set_variable(&call, Some(PICKUP_OPERATOR), nobody, now));
        answer(set.map_err(Fault::Rejected))
    }

    fn read_pickup(&self, call: ContextId) -> Answer<Option<OperatorId>> {
        let call = call.to_string();
        let value = self.company.tenant(|tenant| {
            tenant.variable(&call, Some(PICKUP_OPERATOR)).map(|value| serde_json::from_str(value).unwrap())
        });
        answer(Ok(value.and_then(|value: Value| wire::operator_value(&value))))
    }

    fn notify(&self, name: &str, event: &BlocEvent) -> Answer<()> {
        let [bloc, name, sip_call_id, from_name, from_number, to, data, context_id] =
            wire::notification(name, event);
        let event = callboard_tenant::BlocEvent {
            bloc,
            name,
            sip_call_id,
            from_name,
            from_number,
            to,
            data,
            context_id,
        };
        self.company.tenant(|tenant| tenant.adopt(&event, self.company.0.now.get()));
        let company = self.company.clone();
        // Nothing is told within the question itself.
        Box::pin(async move {
            company.tell(&event);
            Ok(())
        })
    }
}

fn answer<T: 'static>(result: Result<T, Fault>) -> Answer<T> {
    Box::pin(ready(result))
}

/// The configuration that fits the company.
pub fn configuration() -> Value {
    serde_json::json!({
        "api": "https://api.example",
        "queues": people::queue_entries(),
        "operators": people::operator_entries(),
    })
}
