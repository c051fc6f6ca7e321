//! Serves the built page from the same address, under the strict policy that docs/configuration.md recommends.

use crate::shared::{Shared, lock};
use crate::tenant::people;
use axum::Router;
use axum::extract::Request;
use axum::http::{HeaderValue, header};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use axum::{Json, routing::get};
use serde_json::json;
use std::sync::Arc;
use tower_http::services::ServeDir;

const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    connect-src 'self' http://127.0.0.1:* ws://127.0.0.1:* http://localhost:* ws://localhost:*; \
    img-src 'self' data:; base-uri 'self'; form-action 'self'; frame-ancestors 'self'";

/// Adds the page to the service, when its folder was named.
pub fn serve(service: Router, shared: Arc<Shared>) -> Router {
    let Some(dist) = shared.settings.dist.clone() else { return service };
    let page = Router::new()
        .route("/config.json", get(config))
        .fallback_service(ServeDir::new(dist))
        .layer(middleware::from_fn(protect))
        .with_state(shared);
    service.fallback_service(page)
}

async fn protect(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(header::REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    response
}

/// The configuration that fits the simulated tenant.
async fn config(
    axum::extract::State(shared): axum::extract::State<Arc<Shared>>,
    headers: axum::http::HeaderMap,
) -> Response {
    let host = headers.get("host").and_then(|host| host.to_str().ok()).unwrap_or("127.0.0.1");
    let ring_seconds = (people::RING_MS as f64 / 1_000.0 / shared.settings.speed).ceil().max(1.0) as u64;
    let operators = lock(&shared.tenant).operator_entries();
    Json(json!({
        "api": format!("http://{host}"),
        "signIn": ["password", "apiKey"],
        "queues": people::queue_entries(),
        "operators": operators,
        "ringSeconds": ring_seconds,
    }))
    .into_response()
}
