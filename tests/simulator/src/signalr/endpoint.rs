//! The connection endpoint: `/hub?id=…`, by WebSocket, server-sent events or long polling.

use super::connection::{Command, Connection, Transport};
use super::{event_stream, polling, web_socket};
use crate::accounts::query;
use crate::shared::{Shared, lock};
use axum::body::Body;
use axum::extract::ws::WebSocketUpgrade;
use axum::extract::{FromRequestParts, Request, State};
use axum::http::{Method, StatusCode, header};
use axum::response::{IntoResponse, Response};
use std::sync::Arc;

const UNKNOWN: &str = "No Connection with that ID";

/// Every request to the hub that is not a negotiation.
pub async fn connect(State(shared): State<Arc<Shared>>, request: Request) -> Response {
    if let Some(response) = shared.fault("connect").await {
        return response;
    }
    let (mut parts, body) = request.into_parts();
    let Some(user) = lock(&shared.tokens).user(&parts.headers, &parts.uri) else {
        return StatusCode::UNAUTHORIZED.into_response();
    };
    let upgrade = WebSocketUpgrade::from_request_parts(&mut parts, &shared).await.ok();
    let id = query(&parts.uri, "id").filter(|id| !id.is_empty());
    let known = id.as_ref().and_then(|id| shared.hub.get(id)).filter(|connection| connection.user == user);
    if let Some(upgrade) = upgrade {
        return match (id, known) {
            // Without a negotiation: a new connection.
            (None, _) => open(upgrade, Connection::start(&shared, user, false)),
            (Some(_), Some(connection)) => open(upgrade, connection),
            // The one answer that the real hub gives no type.
            (Some(_), None) => untyped(StatusCode::NOT_FOUND, UNKNOWN),
        };
    }
    let streams = parts.headers.get(header::ACCEPT).is_some_and(|accept| accept == "text/event-stream");
    match (parts.method, id, known) {
        (Method::GET | Method::POST | Method::DELETE, None, _) => {
            plain(StatusCode::BAD_REQUEST, "Connection ID required")
        }
        (Method::GET | Method::POST | Method::DELETE, _, None) => plain(StatusCode::NOT_FOUND, UNKNOWN),
        (Method::GET, _, Some(connection)) if streams => taken(&connection, Transport::ServerSentEvents)
            .unwrap_or_else(|| event_stream::stream(connection)),
        (Method::GET, _, Some(connection)) => polling::poll(&shared, connection).await,
        (Method::POST, _, Some(connection)) => post(&connection, body).await,
        (Method::DELETE, _, Some(connection)) => delete(&shared, &connection),
        _ => plain(StatusCode::METHOD_NOT_ALLOWED, ""),
    }
}

fn open(upgrade: WebSocketUpgrade, connection: Arc<Connection>) -> Response {
    taken(&connection, Transport::WebSockets).unwrap_or_else(|| web_socket::upgrade(upgrade, connection))
}

/// Binds a connection to its transport, once; the answer, when something else carries it.
fn taken(connection: &Connection, transport: Transport) -> Option<Response> {
    match connection.take_up(transport) {
        Ok(()) => None,
        Err(same) if same == transport => Some(plain(StatusCode::CONFLICT, "")),
        Err(_) => Some(other_transport()),
    }
}

async fn post(connection: &Connection, body: Body) -> Response {
    if connection.transport() == Some(Transport::WebSockets) {
        let words = "POST requests are not allowed for WebSocket connections.";
        return plain(StatusCode::METHOD_NOT_ALLOWED, words);
    }
    match axum::body::to_bytes(body, 1 << 20).await {
        Ok(bytes) => {
            connection.receive(String::from_utf8_lossy(&bytes).into_owned());
            plain(StatusCode::OK, "")
        }
        Err(_) => StatusCode::PAYLOAD_TOO_LARGE.into_response(),
    }
}

/// The poll under way hears a close; nobody hears anything after that.
fn delete(shared: &Shared, connection: &Connection) -> Response {
    if connection.transport() != Some(Transport::LongPolling) {
        let words = "Cannot terminate this connection using the DELETE endpoint.";
        return plain(StatusCode::BAD_REQUEST, words);
    }
    connection.command(Command::Close { error: None, allow_reconnect: true });
    shared.hub.remove(&connection.token);
    plain(StatusCode::ACCEPTED, "")
}

/// The answer to a request by another way than the connection's own.
pub fn other_transport() -> Response {
    plain(StatusCode::BAD_REQUEST, "Cannot change transports mid-connection")
}

/// An answer in words.
pub fn plain(status: StatusCode, words: &'static str) -> Response {
    (status, [(header::CONTENT_TYPE, "text/plain")], words).into_response()
}

fn untyped(status: StatusCode, words: &'static str) -> Response {
    let mut response = Response::new(Body::from(words));
    *response.status_mut() = status;
    response
}
