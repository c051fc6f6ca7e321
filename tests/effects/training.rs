//! The whole program but its page, on a simulated company: log-in, subscribing, calls, a sending, an answer.

use super::simulated::{Simulated, configuration};
use super::waiting::settled;
use callboard::browser::clock::BoardClock;
use callboard::browser::storage::Store;
use callboard::domain::config::Rules;
use callboard::domain::{
    BlocId, Config, ContextId, Credentials, Event, Fault, Guid, Model, OperatorId, Secret, TestCall, update,
};
use callboard::runtime::effects::Effects;
use callboard_tenant::{Behaviour, Scenario, people};
use serde_json::Value;
use std::cell::RefCell;
use std::collections::HashSet;
use std::rc::{Rc, Weak};
use wasm_bindgen_test::wasm_bindgen_test;

/// An engine that paints nothing.
struct Program {
    model: RefCell<Model>,
    effects: Effects,
    clock: BoardClock,
}

impl Program {
    async fn live(company: &Simulated) -> Rc<Self> {
        let program = Rc::new_cyclic(|program: &Weak<Self>| {
            let program = program.clone();
            let take = move |event| {
                if let Some(program) = program.upgrade() {
                    program.take(event);
                }
            };
            let clock = BoardClock::default();
            let effects = Effects::new(company.clone(), Store { board: "training" }, clock.clone(), take);
            Self { model: RefCell::default(), effects, clock }
        });
        let as_it_is = |text: &str| Some(text.to_owned());
        let rules = Rules { api: as_it_is, address: as_it_is, origin: as_it_is, is_zone: |_| true };
        let config = Config::read(&configuration(), &rules);
        program.take(Event::Started { config: Box::new(config), seed: 1 });
        program.take(Event::LogInRequested(Credentials::ApiKey(Secret::new("key"))));
        settled().await;
        assert!(program.model.borrow().connection.is_live());
        program
    }

    fn take(&self, event: Event) {
        let (effects, _) = update(&mut self.model.borrow_mut(), event, self.clock.now());
        let model = self.model.borrow();
        for effect in effects {
            self.effects.run(effect, &model);
        }
    }

    /// Drops the call on the operator, and says yes if that is a question.
    async fn sends(&self, call: ContextId, operator: OperatorId) {
        self.take(Event::AssignRequested { call, operator });
        settled().await;
        let asked = self.model.borrow().question.is_some();
        if asked {
            self.take(Event::QuestionAnswered { yes: true });
            settled().await;
        }
    }

    fn waiting(&self) -> HashSet<ContextId> {
        let model = self.model.borrow();
        model.calls.live().filter(|call| call.waits()).map(|call| call.id).collect()
    }
}

fn id(text: &str) -> Guid {
    text.parse().unwrap()
}

fn operator(at: usize) -> OperatorId {
    OperatorId(id(&people::operator_id(at)))
}

/// Who truly waits, in a queue or a group.
fn truly_waiting(company: &Simulated, kind: &str) -> Vec<ContextId> {
    let Value::Array(calls) = company.tenant(|tenant| tenant.truth()) else { panic!("a list") };
    let waits = |call: &&Value| {
        call["state"]["stage"] != "talking" && call["event"]["name"].as_str().unwrap().starts_with(kind)
    };
    calls
        .iter()
        .filter(waits)
        .map(|call| ContextId(id(call["event"]["contextId"].as_str().unwrap())))
        .collect()
}

#[wasm_bindgen_test]
async fn the_board_shows_who_waits_and_a_call_that_is_sent_is_answered() {
    let company = Simulated::new(Scenario::Rush);
    let program = Program::live(&company).await;
    company.passes(60_000);
    assert!(program.waiting().len() > 10);
    assert_eq!(program.waiting(), truly_waiting(&company, "").into_iter().collect());

    let call = truly_waiting(&company, "QUEUE")[0];
    company.tenant(|tenant| tenant.behave(&people::operator_id(0), Behaviour::Answer, 500));
    program.sends(call, operator(0)).await;
    company.passes(1_000);
    let model = program.model.borrow();
    assert_eq!(model.calls.get(call).unwrap().answered_by, Some(operator(0)));
    assert_eq!(model.refused, 0);
}

#[wasm_bindgen_test]
async fn an_operator_who_refuses_is_refused_in_the_hubs_words() {
    let company = Simulated::new(Scenario::Rush);
    let program = Program::live(&company).await;
    company.passes(10_000);
    let call = truly_waiting(&company, "QUEUE")[0];
    company.tenant(|tenant| tenant.behave(&people::operator_id(0), Behaviour::Refuse, 0));
    program.sends(call, operator(0)).await;
    let model = program.model.borrow();
    let sent = model.calls.get(call).unwrap().assignment().map(|sent| format!("{:?}", sent.state));
    let words = format!("{:?}", Fault::Rejected("operator not available".into()));
    assert!(sent.as_ref().is_some_and(|state| state.contains(&words)), "{sent:?}");
}

#[wasm_bindgen_test]
async fn a_test_call_goes_there_and_back() {
    let company = Simulated::new(Scenario::Quiet);
    let program = Program::live(&company).await;
    let bloc = BlocId(id(people::BLOCS.iter().find(|bloc| bloc.test).unwrap().id));
    program.take(Event::TestCallRequested { bloc, call: ContextId(Guid::from_bytes([7; 16])) });
    settled().await;
    assert!(matches!(program.model.borrow().test_call, TestCall::Seen { .. }));
}
