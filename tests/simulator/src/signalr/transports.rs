//! The connection endpoint: `/hub?id=…`, by WebSocket, server-sent events or long polling.

use super::connection::{Connection, Frame, Transport};
use crate::accounts::query;
use crate::shared::{Shared, lock};
use axum::body::Body;
use axum::extract::ws::{CloseFrame, Message, WebSocket, WebSocketUpgrade};
use axum::extract::{FromRequestParts, Request, State};
use axum::http::{Method, StatusCode, header};
use axum::response::{IntoResponse, Response};
use futures_util::StreamExt;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;
use tokio::sync::oneshot;

const POLL_LIMIT: Duration = Duration::from_secs(90);

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
    let Some(id) = query(&parts.uri, "id") else {
        return match upgrade {
            // Without a negotiation: a new connection.
            Some(upgrade) => web_socket(upgrade, Connection::start(&shared, user, false)),
            None => plain(StatusCode::BAD_REQUEST, "Connection ID required"),
        };
    };
    let Some(connection) = shared.hub.get(&id).filter(|connection| connection.user == user) else {
        return plain(StatusCode::NOT_FOUND, "No Connection with that ID");
    };
    if let Some(upgrade) = upgrade {
        let refused = refused(&connection, Transport::WebSockets);
        return refused.unwrap_or_else(|| web_socket(upgrade, connection));
    }
    let carried = *lock(&connection.transport);
    let streams = parts.headers.get(header::ACCEPT).is_some_and(|accept| accept == "text/event-stream");
    match parts.method {
        Method::GET if streams => {
            let refused = refused(&connection, Transport::ServerSentEvents);
            refused.unwrap_or_else(|| event_stream(connection))
        }
        Method::GET => long_poll(&shared, connection).await,
        Method::POST if carried == Some(Transport::WebSockets) => {
            plain(StatusCode::METHOD_NOT_ALLOWED, "POST requests are not allowed for WebSocket connections.")
        }
        Method::POST => match axum::body::to_bytes(body, 1 << 20).await {
            Ok(bytes) => {
                connection.receive(String::from_utf8_lossy(&bytes).into_owned());
                plain(StatusCode::OK, "")
            }
            Err(_) => StatusCode::PAYLOAD_TOO_LARGE.into_response(),
        },
        Method::DELETE if carried == Some(Transport::LongPolling) => {
            connection.command(super::connection::Command::Kill);
            plain(StatusCode::ACCEPTED, "")
        }
        Method::DELETE => {
            plain(StatusCode::BAD_REQUEST, "Cannot terminate this connection using the DELETE endpoint.")
        }
        _ => StatusCode::METHOD_NOT_ALLOWED.into_response(),
    }
}

/// Binds a connection to its transport, once; the answer, when something else carries it.
fn refused(connection: &Connection, transport: Transport) -> Option<Response> {
    let mut carried = lock(&connection.transport);
    match *carried {
        None => {
            *carried = Some(transport);
            None
        }
        Some(same) if same == transport => {
            let over = connection.over.load(Ordering::SeqCst);
            Some(if over {
                plain(StatusCode::NOT_FOUND, "No Connection with that ID")
            } else {
                StatusCode::CONFLICT.into_response()
            })
        }
        Some(_) => Some(plain(StatusCode::BAD_REQUEST, "Cannot change transports mid-connection")),
    }
}

fn plain(status: StatusCode, words: &'static str) -> Response {
    (status, [(header::CONTENT_TYPE, "text/plain")], words).into_response()
}

fn web_socket(upgrade: WebSocketUpgrade, connection: Arc<Connection>) -> Response {
    *lock(&connection.transport) = Some(Transport::WebSockets);
    upgrade.max_message_size(1 << 20).on_upgrade(move |socket| carry(socket, connection))
}

async fn carry(mut socket: WebSocket, connection: Arc<Connection>) {
    let mut frames = connection.frames.lock().await;
    loop {
        tokio::select! {
            message = socket.recv() => match message {
                Some(Ok(Message::Text(text))) => connection.receive(text.to_string()),
                Some(Ok(Message::Binary(bytes))) => {
                    connection.receive(String::from_utf8_lossy(&bytes).into_owned());
                }
                Some(Ok(Message::Ping(_) | Message::Pong(_))) => {}
                Some(Ok(Message::Close(_)) | Err(_)) | None => break,
            },
            frame = frames.recv() => match frame {
                Some(Frame::Text(text)) => {
                    if socket.send(Message::Text(text.into())).await.is_err() {
                        break;
                    }
                }
                Some(Frame::End) => {
                    let close = CloseFrame { code: 1000, reason: "".into() };
                    if socket.send(Message::Close(Some(close))).await.is_ok() {
                        let goodbye = async { while let Some(Ok(_)) = socket.recv().await {} };
                        let _ = tokio::time::timeout(Duration::from_secs(5), goodbye).await;
                    }
                    break;
                }
                // Dropping the socket breaks it: the client sees 1006.
                Some(Frame::Broken) | None => break,
            },
        }
    }
    connection.command(super::connection::Command::Kill);
}

fn event_stream(connection: Arc<Connection>) -> Response {
    let first = futures_util::stream::iter([Ok::<_, std::io::Error>(":\r\n".to_owned())]);
    let gone = Gone(Arc::clone(&connection));
    let events = futures_util::stream::unfold((connection, gone), |(connection, gone)| async move {
        let frame = connection.frames.lock().await.recv().await;
        match frame {
            Some(Frame::Text(text)) => {
                let lines: String = text.lines().map(|line| format!("data: {line}\r\n")).collect();
                Some((Ok(format!("{lines}\r\n")), (connection, gone)))
            }
            Some(Frame::End | Frame::Broken) | None => None,
        }
    });
    let headers = [
        (header::CONTENT_TYPE, "text/event-stream"),
        (header::CACHE_CONTROL, "no-cache,no-store"),
        (header::PRAGMA, "no-cache"),
        (header::CONTENT_ENCODING, "identity"),
    ];
    (headers, Body::from_stream(first.chain(events))).into_response()
}

/// Ends a connection whose stream the client has let go of.
struct Gone(Arc<Connection>);

impl Drop for Gone {
    fn drop(&mut self) {
        self.0.command(super::connection::Command::Kill);
    }
}

async fn long_poll(shared: &Shared, connection: Arc<Connection>) -> Response {
    {
        let mut carried = lock(&connection.transport);
        match *carried {
            None => {
                // The first poll only says that polling works.
                *carried = Some(Transport::LongPolling);
                return polled(String::new());
            }
            Some(Transport::LongPolling) => {}
            Some(_) => return plain(StatusCode::BAD_REQUEST, "Cannot change transports mid-connection"),
        }
    }
    let (newer, superseded) = oneshot::channel();
    // A newer poll ends the older one: dropping its sender does.
    drop(lock(&connection.poll).replace(newer));
    tokio::select! {
        biased;
        _ = superseded => StatusCode::NO_CONTENT.into_response(),
        frames = gather(&connection) => match frames {
            Some(text) => polled(text),
            None => {
                shared.hub.remove(&connection.token);
                StatusCode::NO_CONTENT.into_response()
            }
        },
        () = tokio::time::sleep(POLL_LIMIT) => plain(StatusCode::OK, ""),
    }
}

/// All frames that wait, or the next one; nothing when the connection is over.
async fn gather(connection: &Connection) -> Option<String> {
    let mut frames = connection.frames.lock().await;
    let Some(Frame::Text(mut text)) = frames.recv().await else { return None };
    while let Ok(frame) = frames.try_recv() {
        match frame {
            Frame::Text(more) => text.push_str(&more),
            Frame::End | Frame::Broken => {
                // The next poll finds the channel's end.
                frames.close();
                break;
            }
        }
    }
    Some(text)
}

fn polled(text: String) -> Response {
    let headers = [
        (header::CONTENT_TYPE, "application/octet-stream"),
        (header::CACHE_CONTROL, "no-cache, no-store"),
        (header::PRAGMA, "no-cache"),
    ];
    (headers, text).into_response()
}
