//! The Management API's two calls.

use crate::shared::{Shared, lock};
use axum::Json;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, Uri};
use axum::response::{IntoResponse, Response};
use serde_json::{Map, Value, json};
use std::sync::Arc;

/// `POST /api/Authentication/Authenticate`.
pub async fn authenticate(State(shared): State<Arc<Shared>>, body: String) -> Response {
    if let Some(response) = shared.fault("authenticate").await {
        return response;
    }
    // Null is a body without fields.
    let Ok(fields) = serde_json::from_str::<Option<Map<String, Value>>>(&body) else {
        return StatusCode::BAD_REQUEST.into_response();
    };
    let fields = fields.unwrap_or_default();
    // Field names are matched without case, as ASP.NET Core does.
    let field = |name: &str| {
        let found = fields.iter().find(|(key, _)| key.eq_ignore_ascii_case(name));
        found.and_then(|(_, value)| value.as_str()).unwrap_or_default().to_owned()
    };
    match lock(&shared.tokens).log_in(&field("userName"), &field("password")) {
        Some(token) => Json(json!({ "access_token": token })).into_response(),
        None => StatusCode::UNAUTHORIZED.into_response(),
    }
}

/// `GET /api/tenants/mine`, the spelling of the API's code.
pub async fn tenant_plural(state: State<Arc<Shared>>, headers: HeaderMap, uri: Uri) -> Response {
    tenant(&state.0, &headers, &uri, false).await
}

/// `GET /api/Tenant/mine`, the spelling of its prose; served only where the other is not.
pub async fn tenant_singular(state: State<Arc<Shared>>, headers: HeaderMap, uri: Uri) -> Response {
    tenant(&state.0, &headers, &uri, true).await
}

async fn tenant(shared: &Shared, headers: &HeaderMap, uri: &Uri, singular: bool) -> Response {
    if let Some(response) = shared.fault("tenant").await {
        return response;
    }
    if lock(&shared.faults).mode.singular_tenant != singular {
        return StatusCode::NOT_FOUND.into_response();
    }
    if lock(&shared.tokens).user(headers, uri).is_none() {
        return StatusCode::UNAUTHORIZED.into_response();
    }
    let host = headers.get("host").and_then(|host| host.to_str().ok()).unwrap_or("127.0.0.1");
    let field = if singular { "SignalRUrl" } else { "signalRUrl" };
    let tenant = json!({
        "id": "ca11b0a2-d000-4000-8000-000000000001",
        "name": "Bakkerij Van den Bossche",
        field: format!("http://{host}/hub"),
    });
    Json(tenant).into_response()
}
