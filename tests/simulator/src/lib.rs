//! A believable Thello: the Management API and a SignalR hub around a simulated tenant, for demonstrations and tests. Where it and a real ASP.NET Core hub disagree about the protocol, this one is wrong.

pub mod accounts;
pub mod clock;
pub mod control;
pub mod cors;
pub mod faults;
pub mod lines;
pub mod management;
pub mod page;
pub mod paths;
pub mod shared;
pub mod signalr;
pub mod told;

use axum::Router;
use axum::middleware;
use axum::routing::{any, get, post};
pub use callboard_tenant::Scenario;
pub use shared::{Limits, Settings, Shared};
use std::io;
use std::sync::Arc;
use tokio::net::TcpListener;

/// The whole service. Nothing moves by itself until [`Shared::live`] is spawned.
pub fn app(shared: Arc<Shared>) -> Router {
    let noted = Arc::clone(&shared);
    let thello = Router::new()
        .route("/hub/negotiate", any(signalr::negotiate::negotiate))
        .route("/hub", any(signalr::endpoint::connect))
        .layer(middleware::from_fn(move |request, next| lines::note(Arc::clone(&noted), request, next)))
        .route("/api/Authentication/Authenticate", post(management::authenticate))
        .route("/api/tenants/mine", get(management::tenant_plural))
        .route("/api/Tenant/mine", get(management::tenant_singular));
    let service = thello.merge(control::routes()).with_state(Arc::clone(&shared));
    // What is below a fallback is routed after the path was rewritten.
    Router::new()
        .fallback_service(page::serve(service, shared))
        // Over everything: a page elsewhere learns of a wrong address only if it may read the answer.
        .layer(middleware::from_fn(cors::allow_loopback))
        .layer(middleware::map_request(paths::as_written))
}

/// Serves it all over lines that tests can break, until the program ends.
///
/// # Errors
/// When the listener fails for good.
pub async fn serve(listener: TcpListener, shared: Arc<Shared>) -> io::Result<()> {
    let service = app(shared).into_make_service_with_connect_info::<lines::Line>();
    axum::serve(lines::Accepting(listener), service).await
}
