//! The way tests reach behind the scenes, apart from Thello's own paths. All bodies are JSON.
//!
//! | request | body | effect |
//! | --- | --- | --- |
//! | `POST /control/event` | `{"to": "bloc id" or "everyone", "arguments": [8 of anything]}` | tells this very `BlocEvent` |
//! | `POST /control/operator` | `{"id", "behaviour": "answer" \| "no-answer" \| "refuse", "afterMs": 0}` | how an operator behaves from now on |
//! | `POST /control/kill` | none | breaks every connection |
//! | `POST /control/close` | `{"error"?: "words", "allowReconnect": false}` | closes every connection in good order |
//! | `POST /control/line` | `{"what": "black-hole" \| "silence" \| "reset" \| "mend"}` | what becomes of the TCP lines that have carried requests to the hub so far |
//! | `POST /control/fault` | `{"on", "about"?, "what", "ms", "status", "times": 1}` | the next requests of this kind suffer it, see below |
//! | `POST /control/tokens` | `{"expireNow": true, "lifetimeSeconds": 60}` | tokens issued so far, tokens issued from now on |
//! | `POST /control/mode` | `{"singularTenant": false, "onlyStringVariable": false, "unknownTypeWedges": false}` | how the service differs |
//! | `POST /control/duplicate` | `{"next": n}` | the next n events are told twice |
//! | `POST /control/reorder` | `{"next": n, "withinMs"?: ms}` | the next n events are held back and told in reverse, after so long at the latest |
//! | `POST /control/mend` | none | faults are over: what was held back is told, what hangs is given up |
//! | `POST /control/clock` | `{"runs": false}` | the tenant's time stops, when all that happened has been told, or goes on |
//! | `POST /control/retell` | none | how every call stands is told, in ordinary events |
//! | `GET /control/told?after=ms` | | what was told to subscribers after that moment (milliseconds since 1970), oldest first |
//! | `GET /control/invocations` | | what was invoked, oldest first |
//! | `GET /control/connections` | | how many connections there are, negotiated ones too |
//! | `GET /control/truth` | | the calls as they are |
//! | `POST /control/reset` | none | everything is as at the start; connections break |
//!
//! Faults by what they are `on`:
//!
//! - `authenticate`, `tenant`, `negotiate`, `connect` (every other request to the hub): `delay` by `ms`, `never`
//!   answer, answer with a `status`, with a page of `html`, or `fail` with 500;
//! - `handshake`: is never answered;
//! - `connected`: `fail`, as when the hub throws while a client connects;
//! - the name of a hub's method, and of that only what is `about` this first argument, where it is given: `delay`,
//!   `never` (it is not carried out either), `unanswered`, or `fail`.

use crate::faults::{Fault, Mode};
use crate::lines::Condition;
use crate::shared::{Shared, lock};
use crate::signalr::connection::Command;
use crate::told::Told;
use axum::extract::{Query, State};
use axum::routing::{get, post};
use axum::{Json, Router};
use callboard_tenant::{Behaviour, record};
use serde::Deserialize;
use serde_json::Value;
use std::sync::Arc;
use std::time::Duration;

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
        .route("/control/mend", post(|State(shared): It| async move { shared.mend() }))
        .route("/control/clock", post(clock))
        .route("/control/retell", post(|State(shared): It| async move { shared.retell() }))
        .route("/control/told", get(told))
        .route("/control/invocations", get(invocations))
        .route("/control/truth", get(|State(shared): It| async move { Json(lock(&shared.tenant).truth()) }))
        .route("/control/connections", get(|State(shared): It| async move { Json(shared.hub.count()) }))
        .route("/control/line", post(line))
        .route("/control/reset", post(|State(shared): It| async move { shared.reset() }))
}

#[derive(Deserialize)]
struct RawEvent {
    to: String,
    arguments: Vec<Value>,
}

async fn event(State(shared): It, Json(event): Json<RawEvent>) {
    let record = record(&event.arguments.into());
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

#[derive(Deserialize)]
struct LineSetting {
    what: Condition,
}

async fn line(State(shared): It, Json(setting): Json<LineSetting>) {
    shared.lines.set(setting.what);
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

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Reversed {
    next: u32,
    within_ms: Option<u64>,
}

async fn reorder(State(shared): It, Json(Reversed { next, within_ms }): Json<Reversed>) {
    lock(&shared.faults).reorder(next as usize, within_ms.map(Duration::from_millis));
}

#[derive(Deserialize)]
struct ClockSetting {
    runs: bool,
}

async fn clock(State(shared): It, Json(ClockSetting { runs }): Json<ClockSetting>) {
    shared.run_clock(runs).await;
}

#[derive(Deserialize)]
struct After {
    #[serde(default)]
    after: u64,
}

async fn told(State(shared): It, Query(After { after }): Query<After>) -> Json<Vec<Told>> {
    Json(lock(&shared.told).after(after))
}

async fn invocations(State(shared): It) -> Json<Value> {
    Json(serde_json::to_value(&*lock(&shared.hub.invocations)).unwrap_or_default())
}
