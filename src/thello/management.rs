//! The Management API: logging in, and where the tenant's hub is (Thello API description, Authentication, Tenant).

use super::wire::{self, Claims, Tenant};
use crate::domain::{Credentials, Fault, Secret, Value};
use gloo_net::http::{Request, RequestBuilder, Response};
use gloo_timers::callback::Timeout;
use js_sys::{JSON, Object, Reflect};
use web_sys::AbortController;

/// How long an answer may take, in milliseconds.
const PATIENCE: u32 = 15_000;

/// What is shown to the hub with every connection.
#[derive(Clone)]
pub enum Access {
    /// A token, from user name and password.
    Token(Secret),
    /// An API key, as it is.
    ApiKey(Secret),
}

/// The outcome of a log-in.
pub struct Admission {
    /// For the hub.
    pub access: Access,
    /// Where the hub is.
    pub tenant: Tenant,
    /// What the token says of itself.
    pub claims: Claims,
}

/// Logs in at `api` and asks for the tenant.
///
/// # Errors
/// [`Fault::InsecureAddress`] or [`Fault::BadAddress`] before anything is sent; [`Fault::Unauthorized`] for wrong
/// credentials; [`Fault::Unreachable`], [`Fault::TimedOut`], [`Fault::Nonsense`], or another status.
pub async fn log_in(api: &str, credentials: Credentials) -> Result<Admission, Fault> {
    let api = wire::address(api)?;
    let (access, claims) = match credentials {
        Credentials::ApiKey(key) => (Access::ApiKey(key), Claims::default()),
        Credentials::Password { user_name, password } => {
            let url = format!("{api}/api/Authentication/Authenticate");
            let body = authentication(&user_name, &password)?;
            let request = Request::post(&url).header("Content-Type", "application/json");
            let answer = ask(request, Some(body)).await?;
            let token = wire::access_token(&answer)?;
            let claims = wire::claims(token.reveal());
            (Access::Token(token), claims)
        }
    };
    let tenant = match tenant(&api, "tenants/mine", &access).await {
        // The API description spells the path in two ways.
        Err(Fault::NotFound) => tenant(&api, "Tenant/mine", &access).await?,
        other => other?,
    };
    Ok(Admission { access, tenant, claims })
}

async fn tenant(api: &str, path: &str, access: &Access) -> Result<Tenant, Fault> {
    let request = Request::get(&format!("{api}/api/{path}"));
    let request = match access {
        Access::Token(token) => request.header("Authorization", &format!("Bearer {}", token.reveal())),
        Access::ApiKey(key) => request.header("X-API-KEY", key.reveal()),
    };
    wire::tenant(&ask(request, None).await?)
}

fn authentication(user_name: &str, password: &Secret) -> Result<String, Fault> {
    let body = Object::new();
    for (name, value) in [("userName", user_name), ("password", password.reveal())] {
        Reflect::set(&body, &name.into(), &value.into()).map_err(|_| Fault::Nonsense)?;
    }
    JSON::stringify(&body).map(String::from).map_err(|_| Fault::Nonsense)
}

async fn ask(request: RequestBuilder, body: Option<String>) -> Result<Value, Fault> {
    let controller = AbortController::new().map_err(|_| Fault::Unreachable)?;
    let signal = controller.signal();
    let patience = Timeout::new(PATIENCE, move || controller.abort());
    let request = request.abort_signal(Some(&signal));
    // What a header or body cannot hold (a line break in an API key, say) is refused here, before it is sent.
    let request = match body {
        Some(body) => request.body(body),
        None => request.build(),
    }
    .map_err(|_| Fault::Unauthorized)?;
    let fault = |_| if signal.aborted() { Fault::TimedOut } else { Fault::Unreachable };
    let response = request.send().await.map_err(fault)?;
    let answer = read(&response).await;
    drop(patience);
    answer
}

async fn read(response: &Response) -> Result<Value, Fault> {
    if !response.ok() {
        return Err(Fault::of_status(response.status()));
    }
    let text = response.text().await.map_err(|_| Fault::Unreachable)?;
    let json = JSON::parse(&text).map_err(|_| Fault::Nonsense)?;
    serde_wasm_bindgen::from_value(json).map_err(|_| Fault::Nonsense)
}
