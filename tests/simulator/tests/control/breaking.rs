//! Connections are killed, or closed in good order.

use super::door::Outcome;
use crate::support::client::answer;
use crate::support::server::Server;
use crate::support::socket::{HANDSHAKE, Heard, PING};
use reqwest::Method;
use serde_json::{Value, json};

#[tokio::test]
async fn a_killed_socket_is_lost_without_a_word() -> Outcome {
    let server = Server::simulator().await?;
    let mut sockets = [server.connected().await?, server.connected().await?];
    server.control("kill", json!(null)).await?;
    for socket in &mut sockets {
        let mut heard = socket.hear().await?;
        while heard == Heard::Record(PING.into()) {
            heard = socket.hear().await?;
        }
        assert_eq!(heard, Heard::Lost);
    }
    server.has_connections(0).await?;
    server.connected().await?.expect_alive().await
}

#[tokio::test]
async fn a_killed_stream_breaks_off() -> Outcome {
    let server = Server::simulator().await?;
    let path = format!("/hub?id={}", server.negotiated().await?);
    let request = server.request(Method::GET, &path).header("accept", "text/event-stream");
    let mut stream = request.send().await?;
    server.post(&path, HANDSHAKE).await?;
    server.control("kill", json!(null)).await?;
    while let Ok(chunk) = stream.chunk().await {
        assert!(chunk.is_some(), "it ended in good order");
    }
    server.has_connections(0).await
}

#[tokio::test]
async fn a_killed_poll_breaks_off_and_the_next_finds_nothing() -> Outcome {
    let server = Server::simulator().await?;
    let path = format!("/hub?id={}", server.negotiated().await?);
    server.get(&path).await?;
    server.post(&path, HANDSHAKE).await?;
    server.get(&path).await?;
    let (poll, killed) = tokio::join!(server.get(&path), server.control("kill", json!(null)));
    killed?;
    assert!(poll.is_err(), "{poll:?}");
    server.get(&path).await?.is(404, "text/plain", "No Connection with that ID");
    Ok(())
}

#[tokio::test]
async fn a_close_says_what_it_was_told_to_say() -> Outcome {
    let server = Server::simulator().await?;
    let cases: [(Value, &str); 4] = [
        // As when the hub aborts a connection (28).
        (json!({}), r#"{"type":7}"#),
        (json!({ "allowReconnect": true }), r#"{"type":7,"allowReconnect":true}"#),
        (json!({ "error": "it's \"over\"" }), r#"{"type":7,"error":"it's \"over\""}"#),
        (
            json!({ "error": "words", "allowReconnect": true }),
            r#"{"type":7,"error":"words","allowReconnect":true}"#,
        ),
    ];
    for (asked, said) in cases {
        let mut socket = server.connected().await?;
        server.control("close", asked).await?;
        socket.expect(said).await?;
        socket.expect_close().await?;
    }
    server.has_connections(0).await
}

#[tokio::test]
async fn connections_are_counted_from_their_negotiation_on() -> Outcome {
    let server = Server::simulator().await?;
    assert_eq!(server.read("connections").await?, 0);
    let id = server.negotiated().await?;
    assert_eq!(server.read("connections").await?, 1);
    let socket = server.socket(&format!("/hub?id={id}")).await?;
    assert_eq!(server.read("connections").await?, 1);
    socket.lose();
    server.has_connections(0).await?;
    assert_eq!(answer(server.request(Method::GET, &format!("/hub?id={id}"))).await?.status, 404);
    Ok(())
}
