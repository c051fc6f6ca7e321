//! Invoking and being told, on an open connection.

use super::script::Script;
use super::support::{Ears, brief, entered, fresh, token, until};
use callboard::domain::{BlocId, ContextId, Fault, OperatorId, Refusal};
use callboard::thello::{Hub, Notice};
use serde_json::{Value, json};
use wasm_bindgen_test::wasm_bindgen_test;

const URL: &str = "https://hub.example/hub";

async fn opened() -> (Hub, Ears) {
    let ears = Ears::default();
    let hub = Hub::open(URL, &token("to.ke.n"), brief(), ears.listener()).await.unwrap();
    (hub, ears)
}

fn error(words: &str) -> Value {
    json!({ "error": format!("Failed to invoke 'SetVariable' due to an error on the server.{words}") })
}

#[wasm_bindgen_test]
async fn each_method_goes_out_as_the_api_description_says() {
    let script = Script::new(json!({}));
    let (hub, _ears) = opened().await;
    let (bloc, call, operator) = (BlocId(fresh()), ContextId(fresh()), OperatorId(fresh()));
    let event = entered(bloc);
    hub.subscribe(&[bloc]).await.unwrap();
    hub.unsubscribe(bloc).await.unwrap();
    hub.bloc_notify("QUEUE_ENTER", &event).await.unwrap();
    hub.set_pickup_operator(call, operator).await.unwrap();
    assert_eq!(hub.pickup_operator(call).await, Ok(None));
    let sent = script.sent();
    let invocations: Vec<_> = sent[1..].iter().map(|sent| (&sent["target"], &sent["arguments"])).collect();
    let (bloc, call, operator) = (bloc.to_string(), call.to_string(), operator.to_string());
    for ((target, arguments), (method, expected)) in invocations.iter().zip([
        ("SubscribeBlocNotifications", json!([bloc])),
        ("UnsubscribeBlocNotifications", json!([bloc])),
        (
            "BlocNotify",
            json!([
                bloc,
                "QUEUE_ENTER",
                "ab12@pbx",
                event.from_name,
                "+32470123456",
                "200",
                "",
                event.call.to_string()
            ]),
        ),
        ("SetVariable", json!([call, "PICKUP_OPERATOR", operator])),
        ("GetVariable", json!([call, "PICKUP_OPERATOR"])),
    ]) {
        assert_eq!((target.as_str(), *arguments), (Some(method), &expected));
    }
    assert_eq!(invocations.len(), 5);
}

#[wasm_bindgen_test]
async fn a_hub_without_set_variable_is_asked_for_the_other_and_not_asked_again() {
    let missing = error(" HubException: Method does not exist.");
    let script = Script::new(json!({ "answers": { "SetVariable": missing } }));
    let (hub, _ears) = opened().await;
    for _ in 0..2 {
        hub.set_variable(ContextId(fresh()), "A", "b").await.unwrap();
    }
    let targets: Vec<Value> = script.sent()[1..].iter().map(|sent| sent["target"].clone()).collect();
    assert_eq!(targets, ["SetVariable", "SetStringVariable", "SetStringVariable"]);
}

#[wasm_bindgen_test]
async fn one_bloc_that_is_refused_does_not_take_the_others_along() {
    let (refused, other) = (BlocId(fresh()), BlocId(fresh()));
    let about = format!("SubscribeBlocNotifications {refused}");
    let _script = Script::new(json!({ "answers": { about: error(" HubException: Bloc not found") } }));
    let (hub, _ears) = opened().await;
    let answer = hub.subscribe(&[refused, other]).await.unwrap();
    assert_eq!(answer, [(refused, Fault::rejected("Bloc not found"))]);
}

#[wasm_bindgen_test]
async fn a_refused_invocation_is_told_and_not_repeated_in_another_way() {
    let script = Script::new(json!({ "answers": { "SetVariable": error("") } }));
    let (hub, _ears) = opened().await;
    let fault = hub.set_variable(ContextId(fresh()), "A", "b").await.unwrap_err();
    assert!(matches!(fault, Fault::Rejected(_)), "{fault:?}");
    assert_eq!(script.sent().len(), 2);
}

#[wasm_bindgen_test]
async fn what_is_asked_leaves_at_once_and_not_when_its_answer_is_waited_for() {
    let script = Script::new(json!({}));
    let (hub, _ears) = opened().await;
    let nobody_waits = hub.set_pickup_operator(ContextId(fresh()), OperatorId(fresh()));
    assert!(until(|| script.sent().iter().any(|sent| sent["target"] == "SetVariable")).await);
    drop(nobody_waits);
}

#[wasm_bindgen_test]
async fn waiting_for_an_answer_does_not_keep_a_connection_open() {
    let script = Script::new(json!({ "answers": { "SRPing": "never" } }));
    let (hub, _ears) = opened().await;
    let answer = hub.ping();
    drop(hub);
    assert!(
        until(|| script.socket_states().iter().all(|state| *state >= 2)).await,
        "it is closed or closing"
    );
    answer.await.unwrap_err();
}

#[wasm_bindgen_test]
async fn an_answer_that_does_not_come_times_out_and_holds_nobody_else_up() {
    let _script = Script::new(json!({ "answers": { "GetVariable": "never" } }));
    let (hub, ears) = opened().await;
    let mut reading = std::pin::pin!(hub.get_variable(ContextId(fresh()), "A"));
    let mut pinging = std::pin::pin!(async {
        hub.ping().await.unwrap();
        hub.subscribe(&[BlocId(fresh())]).await.unwrap();
    });
    let mut others_done = false;
    let answer = std::future::poll_fn(|context| {
        let answer = reading.as_mut().poll(context);
        others_done = others_done || pinging.as_mut().poll(context).is_ready();
        answer.map(|answer| (answer, others_done))
    });
    assert_eq!(answer.await, (Err(Fault::TimedOut), true));
    assert!(ears.heard().is_empty());
}

/// (22)
#[wasm_bindgen_test]
async fn what_is_too_large_is_not_sent_and_costs_nothing() {
    let script = Script::new(json!({}));
    let (hub, _ears) = opened().await;
    let answer = hub.set_variable(ContextId(fresh()), "A", &"x".repeat(32 * 1024)).await;
    assert_eq!(answer, Err(Fault::TooLarge));
    assert_eq!(script.sent().len(), 1);
    assert_eq!(hub.ping().await, Ok(()));
}

/// (50)
#[wasm_bindgen_test]
async fn a_value_of_any_shape_comes_back_as_plain_data() {
    for (sent, read) in [
        (json!(null), Value::Null),
        (json!(true), Value::Bool(true)),
        (json!(1e308), json!(1e308)),
        (json!("é"), json!("é")),
        (json!({ "B": [1, null] }), json!({ "B": [1.0, null] })),
    ] {
        let _script = Script::new(json!({ "answers": { "GetVariable": { "result": sent } } }));
        let (hub, _ears) = opened().await;
        assert_eq!(hub.get_variable(ContextId(fresh()), "A").await, Ok(read));
    }
}

#[wasm_bindgen_test]
async fn a_value_deeper_than_anybody_needs_does_not_exhaust_the_stack() {
    let deep = format!("{}1{}", "[".repeat(5_000), "]".repeat(5_000));
    let script = Script::new(json!({ "answers": { "GetVariable": "never" } }));
    let (hub, _ears) = opened().await;
    let mut reading = std::pin::pin!(hub.get_variable(ContextId(fresh()), "A"));
    let mut answered = false;
    let answer = std::future::poll_fn(|context| {
        let answer = reading.as_mut().poll(context);
        if !std::mem::replace(&mut answered, true) {
            script.say_text(&format!(r#"{{"type":3,"invocationId":"0","result":{deep}}}"#));
        }
        answer
    });
    assert!(matches!(answer.await, Ok(Value::Array(_))));
}

/// (23, 24, 33)
#[wasm_bindgen_test]
async fn what_cannot_be_read_is_told_and_the_rest_goes_on() {
    let script = Script::new(json!({}));
    let (hub, ears) = opened().await;
    let event = entered(BlocId(fresh()));
    let arguments = callboard::thello::wire::notification("QUEUE_ENTER", &event);
    let told =
        |arguments: Value| script.say(json!({ "type": 1, "target": "BlocEvent", "arguments": arguments }));
    script.say(json!({ "type": 99 }));
    script.say(json!({ "type": 3, "invocationId": "77", "result": null }));
    script.say(json!({ "type": 1, "target": "Unheard", "arguments": [] }));
    told(json!(arguments[..7]));
    told(json!([&arguments[..], &arguments[..1]].concat()));
    told(json!([1, 2, 3, 4, 5, 6, 7, 8]));
    told(json!(arguments));
    let heard = ears.wait_for(4).await;
    assert_eq!(
        heard,
        [
            Notice::Refused(Refusal::Arity(7)),
            Notice::Refused(Refusal::Arity(9)),
            Notice::Refused(Refusal::BadType("eventName")),
            Notice::Bloc(event),
        ]
    );
    assert_eq!(hub.ping().await, Ok(()));
}

/// (46)
#[wasm_bindgen_test]
async fn no_line_is_logged_so_none_can_hold_the_token() {
    let script = Script::new(json!({}));
    let spy = super::support::ConsoleSpy::new();
    let (hub, ears) = opened().await;
    hub.ping().await.unwrap();
    script.lose(1006);
    ears.wait_for(1).await;
    assert_eq!(spy.lines(), Vec::<String>::new());
}
