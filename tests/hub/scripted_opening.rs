//! Opening a connection, against every way of not getting one.

use super::script::Script;
use super::support::{Ears, brief, stays, token, until};
use callboard::domain::{Fault, Secret};
use callboard::thello::{Access, Hub, Limits};
use serde_json::{Value, json};
use wasm_bindgen_test::wasm_bindgen_test;

const URL: &str = "https://hub.example/hub";

async fn open(url: &str, limits: Limits) -> Result<Hub, Fault> {
    Hub::open(url, &token("to.ke.n"), limits, |_| {}).await
}

/// The fault of opening under a plan; `brief` limits.
async fn fault(plan: Value) -> Fault {
    let _script = Script::new(plan);
    open(URL, brief()).await.err().expect("it cannot open")
}

#[wasm_bindgen_test]
async fn a_connection_opens_and_answers() {
    let script = Script::new(json!({}));
    let hub = open(URL, brief()).await.unwrap();
    assert_eq!(hub.ping().await, Ok(()));
    assert_eq!(script.sent()[0], json!({ "protocol": "json", "version": 1 }));
    assert_eq!(script.sent()[1]["target"], "SRPing");
}

/// (2, 48)
#[wasm_bindgen_test]
async fn each_way_of_being_refused_has_its_name() {
    for (reply, expected) in [
        (json!({ "status": 401 }), Fault::Unauthorized),
        (json!({ "status": 403 }), Fault::Forbidden),
        (json!({ "status": 404 }), Fault::NotFound),
        (json!({ "status": 502, "body": "<html>" }), Fault::Status(502)),
        (json!("<!doctype html>"), Fault::Nonsense),
        (json!("offline"), Fault::Unreachable),
    ] {
        assert_eq!(fault(json!({ "negotiate": reply })).await, expected, "{reply}");
    }
}

#[wasm_bindgen_test]
async fn a_thrown_text_is_a_fault_and_no_panic() {
    let fault = fault(json!({ "negotiate": "throw a text" })).await;
    assert!(matches!(fault, Fault::Rejected(_)), "{fault:?}");
}

/// (3)
#[wasm_bindgen_test]
async fn a_refusal_to_negotiate_surfaces_in_the_hubs_own_words() {
    let words = "The tenant is being moved.";
    let fault = fault(json!({ "negotiate": { "body": { "error": words } } })).await;
    assert_eq!(fault, Fault::Rejected(words.into()));
}

/// (4)
#[wasm_bindgen_test]
async fn a_redirection_is_followed_with_its_token_and_each_connection_starts_at_the_first_address() {
    let there =
        json!({ "body": { "url": "https://there.example/client?asrs=1", "accessToken": "of.the.other" } });
    let here = json!({ "body": { "connectionId": "x", "availableTransports":
        [{ "transport": "WebSockets", "transferFormats": ["Text"] }] } });
    let script = Script::new(json!({ "negotiate": [there, here, there, here] }));
    for _ in 0..2 {
        drop(open(URL, brief()).await.unwrap());
    }
    assert_eq!(script.urls("hub.example/hub/negotiate").len(), 2);
    assert_eq!(script.urls("there.example/client/negotiate?asrs=1").len(), 2);
    assert!(script.urls("wss://there.example").iter().all(|url| url.ends_with("access_token=of.the.other")));
    let second = script.requests().into_iter().nth(1).unwrap();
    assert_eq!(second["headers"]["authorization"], "Bearer of.the.other");
}

/// (4)
#[wasm_bindgen_test]
async fn endless_redirection_ends() {
    let fault = fault(json!({ "negotiate": { "body": { "url": URL } } })).await;
    assert_eq!(fault, Fault::Nonsense);
}

/// (5)
#[wasm_bindgen_test]
async fn the_hubs_own_query_stays_and_negotiate_stands_at_the_end_of_the_path() {
    for (url, negotiate) in [
        (
            "https://hub.example/hub?tier=2",
            "https://hub.example/hub/negotiate?tier=2&negotiateVersion=1&useStatefulReconnect=true",
        ),
        (
            "https://hub.example/hub/?tier=2",
            "https://hub.example/hub/negotiate?tier=2&negotiateVersion=1&useStatefulReconnect=true",
        ),
        (
            "https://hub.example/hub/",
            "https://hub.example/hub/negotiate?negotiateVersion=1&useStatefulReconnect=true",
        ),
    ] {
        let script = Script::new(json!({}));
        drop(open(url, brief()).await.unwrap());
        assert_eq!(script.urls("negotiate"), [negotiate]);
        assert_eq!(script.urls("wss://hub.example/hub").len(), 1);
    }
}

/// (12, 13, 35)
#[wasm_bindgen_test]
async fn a_handshake_that_fails_fails_the_opening_and_is_not_repeated() {
    for (handshake, expected) in [
        ("{\"error\":\"Handshake was canceled.\"}\u{1e}", Fault::Rejected("Handshake was canceled.".into())),
        ("{\"type\":6}\u{1e}", Fault::Nonsense),
        ("not json\u{1e}", Fault::Nonsense),
        ("lose", Fault::ConnectionLost),
        ("never", Fault::TimedOut),
    ] {
        let script = Script::new(json!({ "handshake": handshake }));
        assert_eq!(open(URL, brief()).await.err(), Some(expected), "{handshake}");
        stays(|| script.urls("negotiate").len() == 1).await;
    }
}

/// (42)
#[wasm_bindgen_test]
async fn a_negotiation_that_is_never_answered_is_given_up_in_15_s() {
    let script = Script::new(json!({ "negotiate": "never", "haste": 50 }));
    assert_eq!(open(URL, Limits::default()).await.err(), Some(Fault::TimedOut));
    drop(script);
}

/// (41, 45, 47)
#[wasm_bindgen_test]
async fn a_socket_that_fails_or_is_never_answered_or_is_blocked_gives_way_to_long_polling() {
    for upgrade in ["fail", "never", "blocked"] {
        let polls = json!(["", { "body": "{}\u{1e}" }, "never"]);
        let script = Script::new(json!({ "upgrade": upgrade, "poll": polls }));
        let hub = open(URL, brief()).await;
        assert!(hub.is_ok(), "{upgrade}: {:?}", hub.err());
        // Each transport negotiates anew.
        assert_eq!(script.urls("negotiate").len(), 2);
    }
}

/// As servers do that take turns behind one address: one negotiates, another is asked for what it does not know.
fn by_turns(upgrade: Value) -> Script {
    Script::new(json!({ "upgrade": upgrade, "poll": { "status": 404 } }))
}

#[wasm_bindgen_test]
async fn where_servers_take_turns_a_socket_is_opened_without_negotiating() {
    let script = by_turns(json!(["fail", "open"]));
    let hub = open(URL, brief()).await.unwrap();
    assert_eq!(hub.ping().await, Ok(()));
    let sockets = script.urls("wss://hub.example");
    assert_eq!(sockets.last().map(String::as_str), Some("wss://hub.example/hub?access_token=to.ke.n"));
}

#[wasm_bindgen_test]
async fn where_servers_take_turns_and_no_socket_opens_the_fault_says_so() {
    let script = by_turns(json!("fail"));
    assert_eq!(open(URL, brief()).await.err(), Some(Fault::ConnectionUnknown));
    drop(script);
    // No socket carries a key.
    let script = by_turns(json!("open"));
    let key = Access::ApiKey(Secret::new("key"));
    let opened = Hub::open(URL, &key, brief(), |_| {}).await;
    assert_eq!(opened.err(), Some(Fault::ConnectionUnknown));
    assert_eq!(script.urls("wss://").len(), 0);
}

/// (41)
#[wasm_bindgen_test]
async fn a_connection_that_does_not_open_in_time_is_thrown_away_and_the_next_one_works() {
    let script = Script::new(json!({ "upgrade": ["never", "open"] }));
    let limits = Limits { open: 100, socket: 10_000, ..brief() };
    assert_eq!(open(URL, limits).await.err(), Some(Fault::TimedOut));
    // A browser holds back the next socket to this address until this one is closed.
    assert!(until(|| script.socket_states() == [3]).await);
    let hub = open(URL, limits).await.unwrap();
    assert_eq!(hub.ping().await, Ok(()));
    assert_eq!(script.socket_states(), [3, 1]);
}

/// (45)
#[wasm_bindgen_test]
async fn when_every_transport_fails_the_status_of_the_last_one_tells_why() {
    let plan = |status: u16| json!({ "upgrade": "fail", "poll": { "status": status } });
    assert_eq!(fault(plan(401)).await, Fault::Unauthorized);
    assert_eq!(fault(json!({ "upgrade": "fail", "poll": "offline" })).await, Fault::Unreachable);
}

/// (43, 45)
#[wasm_bindgen_test]
async fn an_api_key_goes_by_header_with_long_polling_and_into_no_address() {
    let script = Script::new(json!({ "poll": ["", { "body": "{}\u{1e}" }, "never"] }));
    let key = Access::ApiKey(Secret::new("the-key"));
    let hub = Hub::open(URL, &key, brief(), |_| {}).await.unwrap();
    drop(hub);
    assert!(until(|| script.requests().iter().any(|request| request["method"] == "DELETE")).await);
    for request in script.requests() {
        assert_eq!(request["headers"]["x-api-key"], "the-key", "{request}");
        assert!(!request["url"].as_str().unwrap().contains("the-key"));
    }
}

#[wasm_bindgen_test]
async fn an_unsafe_address_or_key_is_refused_before_anything_is_sent() {
    let script = Script::new(json!({}));
    assert_eq!(open("http://hub.example/hub", brief()).await.err(), Some(Fault::InsecureAddress));
    assert_eq!(open("/hub", brief()).await.err(), Some(Fault::BadAddress));
    let key = Access::ApiKey(Secret::new("a\nb"));
    assert_eq!(Hub::open(URL, &key, brief(), |_| {}).await.err(), Some(Fault::Unauthorized));
    assert!(script.requests().is_empty());
}

/// (30)
#[wasm_bindgen_test]
async fn a_hub_that_closes_right_after_the_handshake_did_not_open() {
    let close = "{}\u{1e}{\"type\":7,\"error\":\"Connection closed with an error.\"}\u{1e}";
    let script = Script::new(json!({ "handshake": close }));
    let ears = Ears::default();
    let opened = Hub::open(URL, &token("t"), brief(), ears.listener()).await;
    assert_eq!(opened.err(), Some(Fault::Closed));
    stays(|| ears.heard().is_empty() && script.urls("negotiate").len() == 1).await;
}
