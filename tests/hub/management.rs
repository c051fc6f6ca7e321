//! Logging in, against answers that a server gives and answers that it should not.

use super::script::Script;
use callboard::domain::{Credentials, Fault, Secret};
use callboard::thello::{Access, Admission, log_in};
use serde_json::{Value, json};
use wasm_bindgen_test::wasm_bindgen_test;

const API: &str = "https://api.example/";
const AUTHENTICATE: &str = "POST /api/Authentication/Authenticate";
const PLURAL: &str = "GET /api/tenants/mine";
const SINGULAR: &str = "GET /api/Tenant/mine";

fn password() -> Credentials {
    Credentials::Password { user_name: "sofie".into(), password: Secret::new("pass\"word") }
}

fn plan(more: Value) -> Value {
    let mut plan = json!({
        AUTHENTICATE: { "body": { "access_token": "a.b.c" } },
        PLURAL: { "body": { "name": "Acme", "signalRUrl": "https://hub.example/hub" } },
        SINGULAR: { "status": 404 },
    });
    plan.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    plan
}

async fn logged_in(more: Value) -> Result<Admission, Fault> {
    let _script = Script::new(plan(more));
    log_in(API, password()).await
}

#[wasm_bindgen_test]
async fn a_password_is_exchanged_for_a_token_and_the_token_for_the_tenant() {
    let script = Script::new(plan(json!({})));
    let admission = log_in(API, password()).await.unwrap();
    assert_eq!(admission.access, Access::Token(Secret::new("a.b.c")));
    assert_eq!(admission.tenant.hub, "https://hub.example/hub");
    let requests = script.requests();
    assert_eq!(requests.len(), 2);
    assert_eq!(requests[0]["url"], "https://api.example/api/Authentication/Authenticate");
    let body: Value = serde_json::from_str(requests[0]["body"].as_str().unwrap()).unwrap();
    assert_eq!(body, json!({ "userName": "sofie", "password": "pass\"word" }));
    assert_eq!(requests[0]["headers"]["content-type"], "application/json");
    assert_eq!(requests[1]["headers"]["authorization"], "Bearer a.b.c");
}

#[wasm_bindgen_test]
async fn an_api_key_goes_as_it_is_and_by_header() {
    let script = Script::new(plan(json!({})));
    let admission = log_in(API, Credentials::ApiKey(Secret::new("key"))).await.unwrap();
    assert_eq!(admission.access, Access::ApiKey(Secret::new("key")));
    assert_eq!(admission.claims, Default::default());
    let requests = script.requests();
    assert_eq!(requests.len(), 1);
    assert_eq!(requests[0]["headers"]["x-api-key"], "key");
}

#[wasm_bindgen_test]
async fn the_other_spelling_of_the_tenants_path_is_asked_when_the_first_is_not_found() {
    let admission = logged_in(json!({
        PLURAL: { "status": 404 },
        SINGULAR: { "body": { "SignalRUrl": "https://hub.example/other" } },
    }));
    assert_eq!(admission.await.unwrap().tenant.hub, "https://hub.example/other");
    assert_eq!(logged_in(json!({ PLURAL: { "status": 404 } })).await, Err(Fault::NotFound));
    assert_eq!(logged_in(json!({ PLURAL: { "status": 500 } })).await, Err(Fault::Status(500)));
}

#[wasm_bindgen_test]
async fn each_way_of_failing_has_its_name() {
    for (reply, fault) in [
        (json!({ "status": 401 }), Fault::Unauthorized),
        (json!({ "status": 400, "body": "wrong" }), Fault::Unauthorized),
        (json!({ "status": 404 }), Fault::NotFound),
        (json!({ "status": 405 }), Fault::NotFound),
        (json!({ "status": 401, "body": { "detail": "LockedOut" } }), Fault::Locked),
        (json!({ "status": 423 }), Fault::Locked),
        (json!({ "status": 429 }), Fault::TryLater { seconds: None }),
        (json!({ "status": 503 }), Fault::Status(503)),
        (json!("<!doctype html><title>Portal</title>"), Fault::Nonsense),
        (json!({ "body": {} }), Fault::Nonsense),
    ] {
        assert_eq!(logged_in(json!({ AUTHENTICATE: reply })).await, Err(fault), "{reply}");
    }
    assert_eq!(logged_in(json!({ PLURAL: { "status": 401 } })).await, Err(Fault::Unauthorized));
    assert_eq!(logged_in(json!({ PLURAL: "<!doctype html>" })).await, Err(Fault::Nonsense));
}

#[wasm_bindgen_test]
async fn a_server_that_is_not_there_is_told_from_one_that_does_not_let_this_page_in() {
    const SECOND_LOOK: &str = "GET /api/Authentication/Authenticate";
    let script = Script::new(plan(json!({ AUTHENTICATE: "offline", SECOND_LOOK: "offline" })));
    assert_eq!(log_in(API, password()).await, Err(Fault::Unreachable));
    let requests = script.requests();
    assert_eq!(requests.len(), 2);
    assert_eq!(requests[1]["body"], "", "nothing secret goes with the second look");
    assert!(requests[1]["headers"]["authorization"].is_null());
    drop(script);
    let let_in = json!({ AUTHENTICATE: "offline", SECOND_LOOK: { "status": 404 } });
    assert_eq!(logged_in(let_in).await, Err(Fault::OriginRefused));
}

#[wasm_bindgen_test]
async fn a_thrown_text_is_a_fault_and_no_panic() {
    assert!(logged_in(json!({ AUTHENTICATE: "throw a text" })).await.is_err());
}

#[wasm_bindgen_test]
async fn a_server_that_never_answers_is_given_up_in_15_s() {
    let answer = logged_in(json!({ AUTHENTICATE: "never", "haste": 50 })).await;
    assert_eq!(answer, Err(Fault::TimedOut));
}

#[wasm_bindgen_test]
async fn nothing_is_sent_to_an_unsafe_address() {
    let script = Script::new(plan(json!({})));
    assert_eq!(log_in("http://api.example", password()).await, Err(Fault::InsecureAddress));
    assert_eq!(log_in("api.example", password()).await, Err(Fault::BadAddress));
    let key = Credentials::ApiKey(Secret::new("a b"));
    assert_eq!(log_in(API, key).await, Err(Fault::Unauthorized));
    assert!(script.requests().is_empty());
}
