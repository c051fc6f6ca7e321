//! `POST /hub/negotiate`.

use super::connection::Connection;
use super::endpoint::plain;
use crate::accounts::query;
use crate::shared::{Shared, lock};
use axum::Json;
use axum::extract::State;
use axum::http::{HeaderMap, Method, StatusCode, Uri};
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use serde_json::json;
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
        return plain(StatusCode::METHOD_NOT_ALLOWED, "");
    }
    // The real server reads a whole number of 32 bits, and nothing else.
    let version = match query(&uri, "negotiateVersion").map(|version| version.parse::<i32>()) {
        None => 0,
        Some(Ok(version)) if version >= 0 => version.min(1),
        Some(Ok(version)) => {
            return error(format!(
                "The client requested version '{version}', but the server does not support this version."
            ));
        }
        Some(Err(_)) => return error("The client requested a non-integer protocol version.".into()),
    };
    let connection = Connection::start(&shared, user, version == 0);
    Json(Negotiated {
        negotiate_version: version,
        connection_id: connection.id.clone(),
        connection_token: (version > 0).then(|| connection.token.clone()),
        available_transports: TRANSPORTS,
    })
    .into_response()
}

fn error(words: String) -> Response {
    Json(json!({ "error": words })).into_response()
}

/// The answer, with its fields in the order of the real server.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Negotiated {
    negotiate_version: i32,
    connection_id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    connection_token: Option<String>,
    available_transports: [Available; 3],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Available {
    transport: &'static str,
    transfer_formats: &'static [&'static str],
}

const TRANSPORTS: [Available; 3] = [
    Available { transport: "WebSockets", transfer_formats: &["Text", "Binary"] },
    Available { transport: "ServerSentEvents", transfer_formats: &["Text"] },
    Available { transport: "LongPolling", transfer_formats: &["Text", "Binary"] },
];
