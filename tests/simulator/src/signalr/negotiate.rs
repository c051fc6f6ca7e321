//! `POST /hub/negotiate`.

use super::connection::Connection;
use crate::accounts::query;
use crate::shared::{Shared, lock};
use axum::Json;
use axum::extract::State;
use axum::http::{HeaderMap, Method, StatusCode, Uri};
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};
use std::sync::Arc;

/// Makes a connection that a transport may claim within fifteen seconds.
pub async fn negotiate(
    State(shared): State<Arc<Shared>>,
    method: Method,
    headers: HeaderMap,
    uri: Uri,
) -> Response {
    if let Some(response) = shared.fault("negotiate").await {
        return response;
    }
    let Some(user) = lock(&shared.tokens).user(&headers, &uri) else {
        return StatusCode::UNAUTHORIZED.into_response();
    };
    if method != Method::POST {
        return StatusCode::METHOD_NOT_ALLOWED.into_response();
    }
    let version = match query(&uri, "negotiateVersion").map(|version| version.parse::<i64>()) {
        None => 0,
        Some(Ok(version)) if version >= 0 => version.min(1),
        Some(Ok(version)) => {
            let words = format!(
                "The client requested version '{version}', but the server does not support this version."
            );
            return Json(json!({ "error": words })).into_response();
        }
        Some(Err(_)) => {
            return Json(json!({ "error": "The client requested a non-integer protocol version." }))
                .into_response();
        }
    };
    let connection = Connection::start(&shared, user, version == 0);
    let transports: Value = json!([
        { "transport": "WebSockets", "transferFormats": ["Text", "Binary"] },
        { "transport": "ServerSentEvents", "transferFormats": ["Text"] },
        { "transport": "LongPolling", "transferFormats": ["Text", "Binary"] },
    ]);
    let mut answer = json!({
        "negotiateVersion": version,
        "connectionId": connection.id,
        "availableTransports": transports,
    });
    if version > 0
        && let Some(fields) = answer.as_object_mut()
    {
        fields.insert("connectionToken".into(), connection.token.clone().into());
    }
    Json(answer).into_response()
}
