//! Carries a connection's records down by server-sent events; what goes up is posted.

use super::connection::{Attending, Command, Connection, Frame};
use axum::body::Body;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use futures_util::{StreamExt, stream};
use std::io;
use std::sync::Arc;

/// The stream of a connection.
pub fn stream(connection: Arc<Connection>) -> Response {
    // A first line at once makes every browser take the stream for open.
    let first = stream::iter([Ok(":\r\n".to_owned())]);
    let listener = Listener { _there: connection.attend(), connection };
    let events = stream::unfold(Some(listener), |listener| async move {
        let listener = listener?;
        let frame = listener.connection.frames.lock().await.recv().await;
        match frame {
            Some(Frame::Text(text)) => Some((Ok(event(&text)), Some(listener))),
            Some(Frame::End) | None => None,
            // An error in the body breaks the line in the middle of it.
            Some(Frame::Broken) => Some((Err(io::Error::other("broken on purpose")), None)),
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

fn event(text: &str) -> String {
    let lines: String = text.lines().map(|line| format!("data: {line}\r\n")).collect();
    format!("{lines}\r\n")
}

/// Ends a connection whose stream the client has let go of.
struct Listener {
    _there: Attending,
    connection: Arc<Connection>,
}

impl Drop for Listener {
    fn drop(&mut self) {
        self.connection.command(Command::Kill);
    }
}
