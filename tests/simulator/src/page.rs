//! Serves the built page from the same address, with the headers that docs/configuration.md recommends.

use crate::shared::{Shared, lock};
use axum::Router;
use axum::extract::Request;
use axum::http::{HeaderName, HeaderValue, header};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use axum::{Json, routing::get};
use callboard_tenant::people;
use serde_json::json;
use std::sync::Arc;
use tower_http::services::ServeDir;

/// The document itself, so that what is recommended is what is tested, to the last letter.
const DOCUMENT: &str = include_str!("../../../docs/configuration.md");

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
    headers.extend(recommended());
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    response
}

/// The headers of the document's block. The page, its API and its hub have one address here, which `'self'` covers;
/// the document's placeholders for other addresses stay as they are.
fn recommended() -> impl Iterator<Item = (HeaderName, HeaderValue)> {
    let after = DOCUMENT.split_once("```http\n").map_or("", |(_, after)| after);
    let block = after.split_once("```").map_or("", |(block, _)| block);
    block.lines().filter_map(|line| {
        let (name, value) = line.split_once(": ")?;
        Some((HeaderName::from_bytes(name.as_bytes()).ok()?, HeaderValue::from_static(value)))
    })
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
