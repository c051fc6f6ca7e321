//! The Management API: exchanges what a person typed for a token, and finds the tenant's hub.
//!
//! It speaks to `fetch` itself: gloo-net panics when what is thrown is not an `Error`, which a portal's patched
//! `fetch` or a service worker may do.

use super::from_js::fault_of;
use super::limit::within;
use super::reach::closer;
use super::wire::{self, Claims, Refused, Tenant};
use crate::domain::time::{Millis, SECOND};
use crate::domain::{Credentials, Fault, Secret};
use js_sys::{Date, JSON};
use serde::Serialize;
use serde_json::Value;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortController, Headers, RequestCache, RequestInit, RequestRedirect, Response};

/// How long one request may take, in milliseconds.
const LIMIT: Millis = 15 * SECOND;

/// What opens the hub.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Access {
    /// A token, good for a time.
    Token(Secret),
    /// An API key, as it was typed.
    ApiKey(Secret),
}

impl Access {
    /// The token or key.
    pub(super) fn secret(&self) -> &Secret {
        match self {
            Access::Token(secret) | Access::ApiKey(secret) => secret,
        }
    }
}

/// What logging in gives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Admission {
    /// What opens the hub.
    pub access: Access,
    /// Whose calls, and where the hub is.
    pub tenant: Tenant,
    /// What the token says about itself; nothing with an API key.
    pub claims: Claims,
}

/// Logs in at the Management API whose base address is `api`; each request takes at most 15 s.
///
/// # Errors
/// [`Fault::Unauthorized`] for a refused password, token or key; [`Fault::Nonsense`] for an answer that is not
/// what the API describes, such as a web page; [`Fault::InsecureAddress`] and [`Fault::BadAddress`] before
/// anything is sent; [`Fault::Unreachable`], [`Fault::TimedOut`], or the status.
pub async fn log_in(api: &str, credentials: Credentials) -> Result<Admission, Fault> {
    let api = wire::address(api)?;
    let access = match credentials {
        Credentials::Password { user_name, password } => {
            Access::Token(authenticate(&api, &user_name, &password).await?)
        }
        Credentials::ApiKey(key) if wire::can_be_sent(key.reveal()) => Access::ApiKey(key),
        Credentials::Token(token) if wire::can_be_sent(token.reveal()) => Access::Token(token),
        // No key or token that anybody issued.
        Credentials::ApiKey(_) | Credentials::Token(_) => return Err(Fault::Unauthorized),
    };
    admit(&api, access).await
}

async fn admit(api: &str, access: Access) -> Result<Admission, Fault> {
    let claims = match &access {
        Access::Token(token) => wire::claims(token.reveal()),
        Access::ApiKey(_) => Claims::default(),
    };
    let tenant = tenant(api, &access).await?;
    Ok(Admission { access, tenant, claims })
}

/// The body of `Authenticate`.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct LogIn<'a> {
    user_name: &'a str,
    password: &'a str,
}

/// Goes on with a token from before.
///
/// # Errors
/// As [`log_in`].
pub async fn resume(api: &str, token: Secret) -> Result<Admission, Fault> {
    let api = wire::address(api)?;
    if !wire::can_be_sent(token.reveal()) {
        return Err(Fault::Unauthorized);
    }
    admit(&api, Access::Token(token)).await
}

async fn authenticate(api: &str, user_name: &str, password: &Secret) -> Result<Secret, Fault> {
    let body = LogIn { user_name, password: password.reveal() };
    let body = body.serialize(&Serializer::json_compatible()).map_err(|_| Fault::Nonsense)?;
    let body = JSON::stringify(&body).map_err(|thrown| fault_of(&thrown))?;
    let request = RequestInit::new();
    request.set_method("POST");
    request.set_body(&body);
    let headers = headers(&[("Content-Type", "application/json")])?;
    match send(&format!("{api}/api/Authentication/Authenticate"), &request, &headers).await? {
        Answer::Json(answer) => wire::access_token(&answer),
        Answer::Refused(refused) => Err(refused.fault_of_log_in()),
    }
}

/// The code says `tenants/mine`, the prose `Tenant/mine`: the second is asked only where the first is not found.
async fn tenant(api: &str, access: &Access) -> Result<Tenant, Fault> {
    for path in ["/api/tenants/mine", "/api/Tenant/mine"] {
        let bearer;
        let (name, value) = match access {
            Access::Token(token) => {
                bearer = format!("Bearer {}", token.reveal());
                ("Authorization", bearer.as_str())
            }
            Access::ApiKey(key) => ("X-API-KEY", key.reveal()),
        };
        let headers = headers(&[(name, value)])?;
        match send(&format!("{api}{path}"), &RequestInit::new(), &headers).await? {
            Answer::Json(answer) => return wire::tenant(&answer),
            Answer::Refused(Refused { status: 404, .. }) => {}
            Answer::Refused(refused) => return Err(refused.fault()),
        }
    }
    Err(Fault::NotFound)
}

enum Answer {
    Json(Value),
    Refused(Refused),
}

async fn send(url: &str, request: &RequestInit, headers: &Headers) -> Result<Answer, Fault> {
    let caught = |thrown: JsValue| fault_of(&thrown);
    let window = web_sys::window().ok_or(Fault::Unreachable)?;
    let aborting = AbortOnDrop(AbortController::new().map_err(caught)?);
    request.set_headers(headers);
    request.set_cache(RequestCache::NoStore);
    // A password or a key goes to the address that was configured, not to where that points.
    request.set_redirect(RequestRedirect::Manual);
    request.set_signal(Some(&aborting.0.signal()));
    let exchange = async {
        let response = JsFuture::from(window.fetch_with_str_and_init(url, request)).await.map_err(caught)?;
        let response: Response = response.dyn_into().map_err(|_| Fault::Nonsense)?;
        let status = response.status();
        // A redirection shows as zero, without where to.
        if status == 0 {
            return Err(Fault::Nonsense);
        }
        let text = match response.text() {
            Ok(text) => JsFuture::from(text).await,
            Err(thrown) => Err(thrown),
        };
        if !response.ok() {
            // What it was refused with counts, also when the rest of the answer does not arrive.
            let (retry_after, body) = (retry_after(&response.headers()), text.ok().and_then(json_of));
            return Ok(Answer::Refused(Refused { status, retry_after, body: body.unwrap_or_default() }));
        }
        json_of(text.map_err(caught)?).map(Answer::Json).ok_or(Fault::Nonsense)
    };
    match within(LIMIT, exchange).await {
        Ok(Err(fault)) => Err(closer(fault, url, true).await),
        Ok(answer) => answer,
        Err(_) => Err(Fault::TimedOut),
    }
}

fn json_of(text: JsValue) -> Option<Value> {
    serde_json::from_str(&text.as_string()?).ok()
}

/// In how many seconds it may be tried again: the header has a number of them, or a date.
fn retry_after(headers: &Headers) -> Option<f64> {
    let text = headers.get("Retry-After").ok()??;
    let seconds = text.trim().parse::<u32>().map(f64::from);
    Some(seconds.unwrap_or_else(|_| (Date::parse(&text) - Date::now()) / 1_000.0))
}

/// Ends a request that nobody waits for any more: its time is over, or the log-in was cancelled.
struct AbortOnDrop(AbortController);

impl Drop for AbortOnDrop {
    fn drop(&mut self) {
        self.0.abort();
    }
}

fn headers(fields: &[(&str, &str)]) -> Result<Headers, Fault> {
    let headers = Headers::new().map_err(|thrown| fault_of(&thrown))?;
    for (name, value) in fields {
        headers.set(name, value).map_err(|thrown| fault_of(&thrown))?;
    }
    Ok(headers)
}
