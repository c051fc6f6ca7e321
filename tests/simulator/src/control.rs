//! The way tests reach behind the scenes, apart from Thello's own paths. All bodies are JSON.
//!
//! | request | body | effect |
//! | --- | --- | --- |
//! | `POST /control/event` | `{"to": "bloc id" or "everyone", "arguments": [8 of anything]}` | tells this very `BlocEvent` |
//! | `POST /control/operator` | `{"id", "behaviour": "answer" \| "no-answer" \| "refuse", "afterMs": 0}` | how an operator behaves from now on |
//! | `POST /control/kill` | none | breaks every connection |
//! | `POST /control/close` | `{"error"?: "words", "allowReconnect": false}` | closes every connection in good order |
//! | `POST /control/fault` | `{"on": "authenticate" \| "tenant" \| "negotiate" \| "connect" \| method, "what": "delay" \| "never" \| "status" \| "html", "ms", "status", "times": 1}` | the next requests of this kind suffer it |
//! | `POST /control/tokens` | `{"expireNow": true, "lifetimeSeconds": 60}` | tokens issued so far, tokens issued from now on |
//! | `POST /control/mode` | `{"singularTenant": false, "onlyStringVariable": false}` | how the service differs |
//! | `POST /control/duplicate` | `{"next": n}` | the next n events are told twice |
//! | `POST /control/reorder` | `{"next": n}` | the next n events are held back and told in reverse |
//! | `GET /control/invocations` | | what was invoked, oldest first |
//! | `GET /control/truth` | | the calls as they are |
//! | `POST /control/reset` | none | as at the start; connections break |

use crate::accounts::Tokens;
use crate::faults::{Fault, Faults, Mode};
use crate::shared::{Shared, lock};
use crate::signalr::connection::Command;
use crate::tenant::{Behaviour, Tenant};
use axum::extract::State;
use axum::routing::{get, post};
use axum::{Json, Router};
use serde::Deserialize;
use serde_json::{Value, json};
use std::sync::Arc;

type It = State<Arc<Shared>>;

/// The control interface.
pub fn routes() -> Router<Arc<Shared>> {
    Router::new()
        .route("/control/event", post(event))
        .route("/control/operator", post(operator))
        .route("/control/kill", post(|State(shared): It| async move { shared.hub.kill_all() }))
        .route("/control/close", post(close))
        .route("/control/fault", post(fault))
        .route("/control/tokens", post(tokens))
        .route("/control/mode", post(mode))
        .route("/control/duplicate", post(duplicate))
        .route("/control/reorder", post(reorder))
        .route("/control/invocations", get(invocations))
        .route("/control/truth", get(|State(shared): It| async move { Json(lock(&shared.tenant).truth()) }))
        .route("/control/reset", post(reset))
}

#[derive(Deserialize)]
struct RawEvent {
    to: String,
    arguments: Vec<Value>,
}

async fn event(State(shared): It, Json(event): Json<RawEvent>) {
    let record = json!({ "type": 1, "target": "BlocEvent", "arguments": event.arguments });
    let record = format!("{record}\u{1e}");
    if event.to == "everyone" {
        shared.hub.tell_all(&record)
    } else {
        shared.hub.tell_group(&event.to, &record)
    }
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct OperatorSetting {
    id: String,
    behaviour: Behaviour,
    #[serde(default)]
    after_ms: u64,
}

async fn operator(State(shared): It, Json(setting): Json<OperatorSetting>) {
    lock(&shared.tenant).behave(&setting.id, setting.behaviour, setting.after_ms);
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Closing {
    error: Option<String>,
    #[serde(default)]
    allow_reconnect: bool,
}

async fn close(State(shared): It, Json(closing): Json<Closing>) {
    let Closing { error, allow_reconnect } = closing;
    shared.hub.command_all(&Command::Close { error, allow_reconnect });
}

async fn fault(State(shared): It, Json(fault): Json<Fault>) {
    lock(&shared.faults).add(fault);
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct TokenSetting {
    #[serde(default)]
    expire_now: bool,
    lifetime_seconds: Option<u64>,
}

async fn tokens(State(shared): It, Json(setting): Json<TokenSetting>) {
    let mut tokens = lock(&shared.tokens);
    if setting.expire_now {
        tokens.expire_all();
    }
    if let Some(seconds) = setting.lifetime_seconds {
        tokens.lifetime = seconds;
    }
}

async fn mode(State(shared): It, Json(mode): Json<Mode>) {
    lock(&shared.faults).mode = mode;
}

#[derive(Deserialize)]
struct Next {
    next: u32,
}

async fn duplicate(State(shared): It, Json(Next { next }): Json<Next>) {
    lock(&shared.faults).duplicate = next;
}

async fn reorder(State(shared): It, Json(Next { next }): Json<Next>) {
    lock(&shared.faults).reorder = next as usize;
}

async fn invocations(State(shared): It) -> Json<Value> {
    Json(serde_json::to_value(&*lock(&shared.hub.invocations)).unwrap_or_default())
}

async fn reset(State(shared): It) {
    shared.hub.kill_all();
    *lock(&shared.faults) = Faults::default();
    *lock(&shared.tokens) = Tokens::new(shared.settings.seed);
    *lock(&shared.tenant) = Tenant::new(shared.settings.scenario, shared.settings.seed);
    shared.hub.reset();
}
