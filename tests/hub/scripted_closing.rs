//! Losing, closing and being closed.

use super::script::Script;
use super::support::{Ears, brief, stays, token, until};
use callboard::domain::Fault;
use callboard::thello::{Hub, Limits, Notice};
use serde_json::{Value, json};
use wasm_bindgen_test::wasm_bindgen_test;

const URL: &str = "https://hub.example/hub";

async fn opened(limits: Limits) -> (Hub, Ears) {
    let ears = Ears::default();
    let hub = Hub::open(URL, &token("to.ke.n"), limits, ears.listener()).await.unwrap();
    (hub, ears)
}

fn closed(may_reconnect: bool, fault: Fault) -> Notice {
    Notice::Closed { may_reconnect, fault }
}

/// What is heard after the server said this.
async fn after(message: Value) -> Vec<Notice> {
    let script = Script::new(json!({}));
    let (hub, ears) = opened(brief()).await;
    script.say(message);
    let heard = ears.wait_for(1).await;
    // Told once, and nothing is tried behind our back.
    stays(|| ears.heard().len() == 1 && script.urls("negotiate").len() == 1).await;
    drop(hub);
    heard
}

/// (28)
#[wasm_bindgen_test]
async fn closing_without_leave_is_final() {
    assert_eq!(after(json!({ "type": 7 })).await, [closed(false, Fault::Closed)]);
    let with_error = json!({ "type": 7, "error": "Connection closed with an error." });
    assert_eq!(after(with_error).await, [closed(false, Fault::Closed)]);
    assert_eq!(after(json!({ "type": 7, "allowReconnect": false })).await, [closed(false, Fault::Closed)]);
}

/// (21, 29, 34)
#[wasm_bindgen_test]
async fn closing_with_leave_may_be_followed_by_a_new_connection() {
    for message in [
        json!({ "type": 7, "allowReconnect": true }),
        json!({ "type": 7, "error": "Connection closed with an error.", "allowReconnect": true }),
    ] {
        assert_eq!(after(message).await, [closed(true, Fault::ConnectionLost)]);
    }
}

/// (34, 37)
#[wasm_bindgen_test]
async fn a_lost_socket_is_told_once_and_the_next_connection_works() {
    let script = Script::new(json!({}));
    for code in [1006, 1000, 1001] {
        let (hub, ears) = opened(brief()).await;
        script.lose(code);
        assert_eq!(ears.wait_for(1).await, [closed(true, Fault::ConnectionLost)], "{code}");
        // (39)
        assert_eq!(hub.ping().await, Err(Fault::ConnectionLost));
        let negotiated = script.urls("negotiate").len();
        stays(|| ears.heard().len() == 1 && script.urls("negotiate").len() == negotiated).await;
    }
}

/// (26)
#[wasm_bindgen_test]
async fn silence_of_the_server_ends_the_connection_and_any_message_puts_it_off() {
    let script = Script::new(json!({}));
    let (_hub, ears) = opened(Limits { silence: 300, ..brief() }).await;
    let started = js_sys::Date::now();
    while js_sys::Date::now() - started < 700.0 {
        script.say(json!({ "type": 6 }));
        gloo_timers::future::TimeoutFuture::new(10).await;
        assert!(ears.heard().is_empty());
    }
    assert_eq!(ears.wait_for(1).await, [closed(true, Fault::ConnectionLost)]);
}

/// (38)
#[wasm_bindgen_test]
async fn what_waits_for_an_answer_fails_with_the_connection() {
    let script = Script::new(json!({ "answers": { "SRPing": "never" } }));
    let (hub, _ears) = opened(Limits { invoke: 10_000, ..brief() }).await;
    let losing = async {
        assert!(until(|| script.sent().len() == 2).await);
        script.lose(1006);
    };
    let mut losing = std::pin::pin!(losing);
    let mut pinging = std::pin::pin!(hub.ping());
    let mut lost = false;
    let answer = std::future::poll_fn(|context| {
        lost = lost || losing.as_mut().poll(context).is_ready();
        pinging.as_mut().poll(context)
    });
    assert_eq!(answer.await, Err(Fault::ConnectionLost));
}

/// (27, 36, 40)
#[wasm_bindgen_test]
async fn closing_says_good_bye_and_tells_nothing() {
    let script = Script::new(json!({}));
    let (hub, ears) = opened(brief()).await;
    hub.close();
    assert!(until(|| script.socket_states() == [3]).await);
    assert_eq!(script.sent().last(), Some(&json!({ "type": 7 })));
    stays(|| ears.heard().is_empty()).await;
}

#[wasm_bindgen_test]
async fn the_listener_is_let_go_of_at_once_and_may_close_the_hub_itself() {
    let script = Script::new(json!({}));
    let slot = std::rc::Rc::new(std::cell::RefCell::new(None::<Hub>));
    let listener = {
        let slot = slot.clone();
        move |_| drop(slot.borrow_mut().take())
    };
    *slot.borrow_mut() = Some(Hub::open(URL, &token("t"), brief(), listener).await.unwrap());
    assert_eq!(std::rc::Rc::strong_count(&slot), 2);
    script.say(json!({ "type": 1, "target": "BlocEvent", "arguments": [] }));
    assert!(until(|| slot.borrow().is_none() && std::rc::Rc::strong_count(&slot) == 1).await);
}

/// (46)
#[wasm_bindgen_test]
async fn a_token_that_ends_is_told_by_what_is_sent_and_by_the_poll() {
    let polls = json!(["", { "body": "{}\u{1e}" }, { "status": 401 }]);
    let script = Script::new(json!({ "upgrade": "fail", "poll": polls }));
    let (_hub, ears) = opened(brief()).await;
    assert_eq!(ears.wait_for(1).await, [closed(true, Fault::Unauthorized)]);
    drop(script);

    let polls = json!(["", { "body": "{}\u{1e}" }, "never"]);
    let sends = json!(["", { "status": 401 }]);
    let _script = Script::new(json!({ "upgrade": "fail", "poll": polls, "POST /hub": sends }));
    let (hub, ears) = opened(brief()).await;
    assert_eq!(hub.ping().await, Err(Fault::Unauthorized));
    assert!(ears.heard().is_empty());
}
