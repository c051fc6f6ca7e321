//! A client says goodbye.

use super::suite::Outcome;
use crate::support::server::Server;
use crate::support::socket::{PING, fresh_id};
use serde_json::json;

cases! {
    27 a_close_is_answered_by_a_close,
    27 a_close_with_an_error_is_answered_by_a_close,
    27 what_was_asked_before_a_close_is_answered_first,
    27 what_is_asked_after_a_close_is_not_answered,
    27 a_closed_connection_is_removed,
}

const CLOSE: &str = r#"{"type":7}"#;

async fn a_close_is_answered_by_a_close(server: Server) -> Outcome {
    let mut socket = server.connected().await?;
    socket.say(CLOSE).await?;
    socket.expect(CLOSE).await?;
    socket.expect_close().await
}

async fn a_close_with_an_error_is_answered_by_a_close(server: Server) -> Outcome {
    let mut socket = server.connected().await?;
    socket.say(r#"{"type":7,"error":"words","allowReconnect":true}"#).await?;
    socket.expect(CLOSE).await?;
    socket.expect_close().await
}

async fn what_was_asked_before_a_close_is_answered_first(server: Server) -> Outcome {
    let mut socket = server.connected().await?;
    let ping = r#"{"type":1,"invocationId":"0","target":"SRPing","arguments":[]}"#;
    socket.send(format!("{ping}\u{1e}{CLOSE}\u{1e}")).await?;
    socket.expect(r#"{"type":3,"invocationId":"0","result":"pong"}"#).await?;
    socket.expect(CLOSE).await?;
    socket.expect_close().await
}

async fn what_is_asked_after_a_close_is_not_answered(server: Server) -> Outcome {
    let mut socket = server.connected().await?;
    let ping = r#"{"type":1,"invocationId":"0","target":"SRPing","arguments":[]}"#;
    socket.send(format!("{CLOSE}\u{1e}{ping}\u{1e}{PING}\u{1e}")).await?;
    socket.expect(CLOSE).await?;
    socket.expect_close().await
}

async fn a_closed_connection_is_removed(server: Server) -> Outcome {
    let path = format!("/hub?id={}", server.negotiated().await?);
    let mut socket = server.socket(&path).await?;
    socket.shake_hands().await?;
    let bloc = fresh_id();
    socket.invoke("SubscribeBlocNotifications", json!([bloc])).await?;
    socket.say(CLOSE).await?;
    socket.expect(CLOSE).await?;
    socket.expect_close().await?;
    socket.lose();
    // Its end takes the server a moment; until then it is still a socket.
    while server.post(&path, "").await?.status == 405 {}
    server.gone(&path).await
}
