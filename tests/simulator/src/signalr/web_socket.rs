//! Carries a connection over a WebSocket.

use super::connection::{Command, Connection, Frame};
use axum::extract::ws::{CloseFrame, Message, WebSocket, WebSocketUpgrade};
use axum::response::Response;
use std::sync::Arc;
use std::time::Duration;

/// How long a client may take to answer the socket's close.
const GOODBYE: Duration = Duration::from_secs(5);

/// Answers the upgrade, and carries the connection after it.
pub fn upgrade(upgrade: WebSocketUpgrade, connection: Arc<Connection>) -> Response {
    upgrade.max_message_size(1 << 20).on_upgrade(move |socket| carry(socket, connection))
}

async fn carry(mut socket: WebSocket, connection: Arc<Connection>) {
    let _there = connection.attend();
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
                    goodbye(&mut socket).await;
                    break;
                }
                // Dropping the socket breaks it: the client sees 1006.
                Some(Frame::Broken) | None => break,
            },
        }
    }
    connection.command(Command::Kill);
}

async fn goodbye(socket: &mut WebSocket) {
    let close = CloseFrame { code: 1000, reason: "".into() };
    if socket.send(Message::Close(Some(close))).await.is_ok() {
        let answered = async { while let Some(Ok(_)) = socket.recv().await {} };
        let _ = tokio::time::timeout(GOODBYE, answered).await;
    }
}
