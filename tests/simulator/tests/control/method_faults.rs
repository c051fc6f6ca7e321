//! Conversations that go wrong: methods, the handshake, the hub's own beginning.

use super::door::Outcome;
use crate::support::server::Server;
use crate::support::socket::{HANDSHAKE, Heard, PING};
use serde_json::json;
use std::time::{Duration, Instant};
use tokio::time::timeout;

#[tokio::test]
async fn a_slow_method_holds_up_the_next_answers_but_not_the_pings() -> Outcome {
    let server = Server::simulator().await?;
    let mut socket = server.connected().await?;
    server.control("fault", json!({ "on": "srping", "what": "delay", "ms": 2_500 })).await?;
    let asked = Instant::now();
    socket.ask("SRPing", json!([])).await?;
    socket.ask("GetDbVariable", json!(["x"])).await?;
    assert_eq!(socket.hear().await?, Heard::Record(PING.into()));
    socket.expect(r#"{"type":3,"invocationId":"1","result":"pong"}"#).await?;
    assert!(asked.elapsed() >= Duration::from_millis(2_500));
    socket.expect(r#"{"type":3,"invocationId":"2","result":null}"#).await
}

#[tokio::test]
async fn a_method_is_never_answered_and_the_connection_goes_on() -> Outcome {
    let server = Server::simulator().await?;
    let mut socket = server.connected().await?;
    server.control("fault", json!({ "on": "GetDbVariable", "what": "never" })).await?;
    socket.ask("GetDbVariable", json!(["x"])).await?;
    socket.ask("SRPing", json!([])).await?;
    socket.expect(r#"{"type":3,"invocationId":"2","result":"pong"}"#).await
}

#[tokio::test]
async fn a_method_fails_as_when_it_throws() -> Outcome {
    let server = Server::simulator().await?;
    let mut socket = server.connected().await?;
    server.control("fault", json!({ "on": "SRPing", "what": "fail" })).await?;
    let words = r#""error":"An unexpected error occurred invoking 'SRPing' on the server.""#;
    assert_eq!(socket.invoke("srping", json!([])).await?, words);
    socket.expect_alive().await
}

#[tokio::test]
async fn a_method_fails_for_one_first_argument_and_no_other() -> Outcome {
    let server = Server::simulator().await?;
    let mut socket = server.connected().await?;
    server.control("fault", json!({ "on": "GetDbVariable", "about": "X", "what": "fail" })).await?;
    let words = r#""error":"An unexpected error occurred invoking 'GetDbVariable' on the server.""#;
    assert_eq!(socket.invoke("GetDbVariable", json!(["y"])).await?, r#""result":null"#);
    assert_eq!(socket.invoke("GetDbVariable", json!(["x"])).await?, words);
    assert_eq!(socket.invoke("GetDbVariable", json!(["x"])).await?, r#""result":null"#, "once");
    Ok(())
}

#[tokio::test]
async fn a_hub_that_throws_at_the_beginning_closes_without_leave_to_come_back() -> Outcome {
    let server = Server::simulator().await?;
    server.control("fault", json!({ "on": "connected", "what": "fail" })).await?;
    let mut socket = server.connected().await?;
    socket.expect(r#"{"type":7,"error":"Connection closed with an error."}"#).await?;
    socket.expect_close().await?;
    server.connected().await?.expect_alive().await
}

#[tokio::test]
async fn a_handshake_is_never_answered() -> Outcome {
    let server = Server::simulator().await?;
    server.control("fault", json!({ "on": "handshake", "what": "never" })).await?;
    let mut socket = server.socket("/hub").await?;
    socket.send(HANDSHAKE).await?;
    assert!(timeout(Duration::from_millis(500), socket.hear()).await.is_err());
    server.control("kill", json!(null)).await?;
    assert_eq!(socket.hear().await?, Heard::Lost);
    Ok(())
}

#[tokio::test]
async fn a_record_of_an_unknown_type_is_ignored_unless_it_is_to_wedge() -> Outcome {
    let server = Server::simulator().await?;
    let mut socket = server.connected().await?;
    socket.say(r#"{"type":99,"anything":[]}"#).await?;
    socket.expect_alive().await?;
    server.control("mode", json!({ "unknownTypeWedges": true })).await?;
    socket.say(r#"{"type":99}"#).await?;
    socket.ask("SRPing", json!([])).await?;
    for _ in 0..2 {
        assert_eq!(socket.hear().await?, Heard::Record(PING.into()));
    }
    Ok(())
}
