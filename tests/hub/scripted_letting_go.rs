//! Letting go of a connection while something is under way on it.

use super::script::Script;
use super::support::{Ears, brief, entered, fresh, stays, token, until};
use callboard::domain::{BlocId, ContextId, Fault, OperatorId};
use callboard::thello::{Hub, Limits};
use futures_util::future::{FutureExt, LocalBoxFuture, join_all};
use gloo_timers::future::TimeoutFuture;
use serde_json::{Value, json};
use wasm_bindgen_test::wasm_bindgen_test;

const URL: &str = "https://hub.example/hub";

async fn opened(ears: &Ears, limits: Limits) -> Hub {
    Hub::open(URL, &token("to.ke.n"), limits, ears.listener()).await.unwrap()
}

fn targets(script: &Script) -> Vec<String> {
    script.sent().iter().filter_map(|sent| sent["target"].as_str().map(str::to_owned)).collect()
}

/// A hub that keeps a connection's messages over a short break, and one that does not.
fn plans() -> [Value; 2] {
    let transports = json!([{ "transport": "WebSockets", "transferFormats": ["Text"] }]);
    let stateful = json!({ "body": {
        "negotiateVersion": 1,
        "connectionId": "public",
        "connectionToken": "secret",
        "availableTransports": transports,
        "useStatefulReconnect": true,
    } });
    [json!({}), json!({ "negotiate": stateful })]
}

/// (36)
#[wasm_bindgen_test]
async fn whatever_waits_for_an_answer_the_socket_is_closed_at_once_and_nothing_more_is_sent() {
    let methods = [
        "SubscribeBlocNotifications",
        "UnsubscribeBlocNotifications",
        "BlocNotify",
        "SetVariable",
        "GetVariable",
        "SRPing",
    ];
    for mut plan in plans() {
        plan["answers"] = methods.iter().map(|method| ((*method).to_owned(), json!("never"))).collect();
        let (script, ears) = (Script::new(plan.clone()), Ears::default());
        // Patience that outlasts the case: what ends, ends because the hub was let go of.
        let hub = opened(&ears, Limits { invoke: 60_000, ..brief() }).await;
        let (bloc, call) = (BlocId(fresh()), ContextId(fresh()));
        let under_way: Vec<LocalBoxFuture<'static, Option<Fault>>> = vec![
            hub.subscribe(&[bloc]).map(Result::err).boxed_local(),
            hub.unsubscribe(bloc).map(Result::err).boxed_local(),
            hub.bloc_notify("QUEUE_ENTER", &entered(bloc)).map(Result::err).boxed_local(),
            hub.set_pickup_operator(call, OperatorId(fresh())).map(Result::err).boxed_local(),
            hub.pickup_operator(call).map(Result::err).boxed_local(),
            hub.ping().map(Result::err).boxed_local(),
        ];
        assert!(until(|| targets(&script) == methods).await, "{:?}", targets(&script));
        drop(hub);
        TimeoutFuture::new(0).await;
        assert_eq!(script.socket_states(), [3], "{plan}");
        let lost = vec![Some(Fault::ConnectionLost); methods.len()];
        assert_eq!(join_all(under_way).await, lost, "{plan}");
        stays(|| targets(&script) == methods && script.urls("negotiate").len() == 1).await;
        assert_eq!(script.sent().last(), Some(&json!({ "type": 7 })), "but good-bye");
    }
}

#[wasm_bindgen_test]
async fn a_variable_is_not_set_in_another_way_once_the_hub_was_let_go_of() {
    let missing =
        "Failed to invoke 'SetVariable' due to an error on the server. HubException: Method does not exist.";
    for mut plan in plans() {
        plan["answers"] = json!({ "SetVariable": { "error": missing } });
        let (script, ears) = (Script::new(plan.clone()), Ears::default());
        let hub = opened(&ears, brief()).await;
        let asked = hub.set_pickup_operator(ContextId(fresh()), OperatorId(fresh()));
        assert!(until(|| targets(&script) == ["SetVariable"]).await);
        // The answer is there; nobody has looked at it yet.
        TimeoutFuture::new(10).await;
        drop(hub);
        assert_eq!(asked.await, Err(Fault::ConnectionLost), "{plan}");
        // Not even the client is asked, which would not send it either.
        stays(|| script.invoked() == ["SetVariable"]).await;
        assert_eq!(targets(&script), ["SetVariable"]);
    }
}

/// (36)
#[wasm_bindgen_test]
async fn an_opening_is_given_up_wherever_it_stands_and_goes_no_step_further() {
    let limits = Limits { open: 60_000, socket: 60_000, ..brief() };
    for (plan, reached) in [
        (json!({ "negotiate": "never" }), 1),
        (json!({ "upgrade": "never" }), 2),
        (json!({ "handshake": "never" }), 2),
        // By long polling: negotiated twice, a socket, the first poll.
        (json!({ "upgrade": "fail", "poll": "never" }), 4),
    ] {
        let (script, ears) = (Script::new(plan.clone()), Ears::default());
        {
            let access = token("t");
            let opening = Hub::open(URL, &access, limits, ears.listener());
            let mut opening = std::pin::pin!(opening);
            let mut there = std::pin::pin!(async {
                assert!(until(|| script.requests().len() == reached).await, "{:?}", script.requests());
                TimeoutFuture::new(10).await;
            });
            std::future::poll_fn(|context| {
                assert!(opening.as_mut().poll(context).is_pending());
                there.as_mut().poll(context)
            })
            .await;
        }
        assert!(until(|| script.socket_states().iter().all(|state| *state == 3)).await, "{plan}");
        let good_bye = |request: &Value| request["method"] == "DELETE";
        stays(|| script.requests().iter().filter(|request| !good_bye(request)).count() == reached).await;
        assert!(ears.heard().is_empty());
    }
}
