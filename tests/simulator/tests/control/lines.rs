//! TCP lines: black holes and resets.

use super::door::Outcome;
use crate::support::server::{Server, client};
use serde_json::json;
use std::io::ErrorKind;
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::time::timeout;

/// Longer than two keep-alives.
const WHILE: Duration = Duration::from_millis(2_500);

#[tokio::test]
async fn a_black_hole_neither_sends_nor_reads_and_stays_open() -> Outcome {
    let mut server = Server::simulator().await?;
    let mut socket = server.connected().await?;
    server.control("line", json!({ "what": "black-hole" })).await?;
    socket.ask("SRPing", json!([])).await?;
    assert!(timeout(WHILE, socket.hear()).await.is_err(), "not even a ping");
    assert_eq!(server.read("invocations").await?, json!([]), "nothing was read");
    // Another line works.
    server.http = client()?;
    server.connected().await?.expect_alive().await?;

    server.control("line", json!({ "what": "mend" })).await?;
    socket.expect(r#"{"type":3,"invocationId":"1","result":"pong"}"#).await
}

#[tokio::test]
async fn a_silent_hub_holds_what_sockets_carry_and_answers_all_else() -> Outcome {
    let server = Server::simulator().await?;
    let mut socket = server.connected().await?;
    server.control("line", json!({ "what": "silence" })).await?;
    socket.ask("SRPing", json!([])).await?;
    assert!(timeout(WHILE, socket.hear()).await.is_err(), "not even a ping");
    assert_eq!(server.read("invocations").await?, json!([]), "nothing was read");
    // Also over the line that negotiated for the silent one.
    server.connected().await?.expect_alive().await?;

    server.control("line", json!({ "what": "mend" })).await?;
    socket.expect(r#"{"type":3,"invocationId":"1","result":"pong"}"#).await
}

/// A line that has carried a request to the hub.
async fn line(server: &Server) -> Result<TcpStream, std::io::Error> {
    let mut line = TcpStream::connect(server.address).await?;
    line.write_all(b"POST /hub/negotiate HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n").await?;
    let mut answer = [0; 1_024];
    let length = line.read(&mut answer).await?;
    assert!(answer[..length].starts_with(b"HTTP/1.1 401"));
    Ok(line)
}

#[tokio::test]
async fn a_reset_line_is_reset() -> Outcome {
    let server = Server::simulator().await?;
    let (mut line, mut socket) = (line(&server).await?, server.connected().await?);
    server.control("line", json!({ "what": "reset" })).await?;
    let read = line.read(&mut [0; 16]).await;
    assert_eq!(read.map_err(|error| error.kind()), Err(ErrorKind::ConnectionReset));
    while let crate::support::socket::Heard::Record(_) = socket.hear().await? {}
    server.has_connections(0).await?;
    server.connected().await?.expect_alive().await
}

#[tokio::test]
async fn a_killed_connection_ends_without_a_reset() -> Outcome {
    let server = Server::simulator().await?;
    let mut idle = line(&server).await?;
    server.control("kill", json!(null)).await?;
    // What carries no connection is not touched.
    assert!(timeout(Duration::from_millis(200), idle.read(&mut [0; 16])).await.is_err());
    Ok(())
}
