//! A believable Thello tenant: the Management API, a SignalR hub, callers and operators, for demonstrations and
//! tests. Where it and a real ASP.NET Core hub disagree about the protocol, this one is wrong.

pub mod accounts;
pub mod control;
pub mod cors;
pub mod faults;
pub mod management;
pub mod page;
pub mod shared;
pub mod signalr;
pub mod tenant;

use axum::Router;
use axum::middleware;
use axum::routing::{get, post};
pub use shared::{Limits, Scenario, Settings, Shared};
use std::sync::Arc;

/// The whole service. Nothing moves by itself until [`Shared::live`] is spawned.
pub fn app(shared: Arc<Shared>) -> Router {
    let thello = Router::new()
        .route("/api/Authentication/Authenticate", post(management::authenticate))
        .route("/api/tenants/mine", get(management::tenant_plural))
        .route("/api/Tenant/mine", get(management::tenant_singular))
        .route("/hub/negotiate", axum::routing::any(signalr::negotiate::negotiate))
        .route("/hub", axum::routing::any(signalr::endpoint::connect))
        .layer(middleware::from_fn(cors::allow_loopback));
    let service = thello.merge(control::routes()).with_state(Arc::clone(&shared));
    page::serve(service, shared)
}
