//! Brings a connection's records by polls; what goes up is posted.

use super::connection::{Connection, Frame, Transport};
use super::endpoint::{other_transport, plain};
use crate::shared::{Shared, lock};
use axum::body::Body;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use futures_util::stream;
use std::io;
use std::sync::Arc;
use tokio::sync::oneshot;

/// What a poll brings.
enum Brought {
    Records(String),
    Over,
    Broken,
}

/// One poll.
pub async fn poll(shared: &Shared, connection: Arc<Connection>) -> Response {
    let _there = connection.attend();
    match connection.take_up(Transport::LongPolling) {
        // The first poll only says that polling works.
        Ok(()) => return records(Body::empty()),
        Err(Transport::LongPolling) => {}
        Err(_) => return other_transport(),
    }
    let (newer, superseded) = oneshot::channel();
    // A newer poll ends the older one: dropping its sender does.
    drop(lock(&connection.poll).replace(newer));
    tokio::select! {
        biased;
        _ = superseded => plain(StatusCode::NO_CONTENT, ""),
        brought = gather(&connection) => match brought {
            Brought::Records(text) => records(Body::from(text)),
            Brought::Over => {
                shared.hub.remove(&connection.token);
                plain(StatusCode::NO_CONTENT, "")
            }
            Brought::Broken => {
                shared.hub.remove(&connection.token);
                // An error in the body breaks the line in the middle of the answer.
                let broken = stream::iter([Err::<String, _>(io::Error::other("broken on purpose"))]);
                records(Body::from_stream(broken))
            }
        },
        () = tokio::time::sleep(shared.settings.limits.poll) => plain(StatusCode::OK, ""),
    }
}

/// All frames that wait, or the next one.
async fn gather(connection: &Connection) -> Brought {
    let mut frames = connection.frames.lock().await;
    let mut text = match frames.recv().await {
        Some(Frame::Text(text)) => text,
        Some(Frame::End) | None => return Brought::Over,
        Some(Frame::Broken) => return Brought::Broken,
    };
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
    Brought::Records(text)
}

fn records(body: Body) -> Response {
    let headers = [
        (header::CONTENT_TYPE, "application/octet-stream"),
        (header::CACHE_CONTROL, "no-cache, no-store"),
        (header::EXPIRES, "Thu, 01 Jan 1970 00:00:00 GMT"),
        (header::PRAGMA, "no-cache"),
    ];
    (headers, body).into_response()
}
