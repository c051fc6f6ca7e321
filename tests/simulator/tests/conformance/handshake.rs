//! The handshake: what is accepted, and the exact words of what is not.

use super::suite::Outcome;
use crate::support::server::Server;
use crate::support::socket::{HANDSHAKE, Socket};
use libtest_mimic::Failed;
use std::time::{Duration, Instant};

cases! {
    10 a_request_is_answered_with_an_empty_object,
    10 versions_up_to_2_are_accepted,
    10 unknown_fields_are_skipped,
    10 a_request_may_come_in_pieces,
    10 a_request_may_come_with_an_invocation_in_the_same_frame,
    10 nothing_is_said_before_the_request,
    11 an_unknown_protocol_is_refused_in_words,
    11 an_unknown_version_is_refused_in_words,
    11 nonsense_is_refused_in_words,
    11 silence_is_ended_after_15_seconds,
}

async fn fresh(server: &Server) -> Result<Socket, Failed> {
    server.socket(&format!("/hub?id={}", server.negotiated().await?)).await
}

async fn refused(server: &Server, request: &str, words: &str) -> Outcome {
    let mut socket = fresh(server).await?;
    socket.say(request).await?;
    socket.expect(&format!(r#"{{"error":"{words}"}}"#)).await?;
    socket.expect_close().await
}

async fn a_request_is_answered_with_an_empty_object(server: Server) -> Outcome {
    let mut socket = fresh(&server).await?;
    socket.shake_hands().await?;
    socket.expect_alive().await
}

async fn versions_up_to_2_are_accepted(server: Server) -> Outcome {
    for version in -1..=2 {
        let mut socket = fresh(&server).await?;
        socket.say(&format!(r#"{{"protocol":"json","version":{version}}}"#)).await?;
        socket.expect("{}").await?;
        socket.expect_alive().await?;
    }
    Ok(())
}

async fn unknown_fields_are_skipped(server: Server) -> Outcome {
    let mut socket = fresh(&server).await?;
    socket.say(r#"{"version":1,"more":{"a":[1,"x"]},"protocol":"json"}"#).await?;
    socket.expect("{}").await?;
    socket.expect_alive().await
}

async fn a_request_may_come_in_pieces(server: Server) -> Outcome {
    let mut socket = fresh(&server).await?;
    for piece in ["{\"proto", "col\":\"json\",", "\"version\":1}", "\u{1e}"] {
        socket.send(piece).await?;
    }
    socket.expect("{}").await?;
    socket.expect_alive().await
}

async fn a_request_may_come_with_an_invocation_in_the_same_frame(server: Server) -> Outcome {
    let mut socket = fresh(&server).await?;
    let invocation = r#"{"type":1,"invocationId":"0","target":"SRPing","arguments":[]}"#;
    socket.send(format!("{HANDSHAKE}{invocation}\u{1e}")).await?;
    socket.expect("{}").await?;
    socket.expect(r#"{"type":3,"invocationId":"0","result":"pong"}"#).await
}

async fn nothing_is_said_before_the_request(server: Server) -> Outcome {
    let mut socket = fresh(&server).await?;
    // Longer than the keep-alive, which must not ping yet.
    tokio::time::sleep(Duration::from_millis(2_500)).await;
    socket.shake_hands().await
}

async fn an_unknown_protocol_is_refused_in_words(server: Server) -> Outcome {
    let words = "The protocol 'messagepack' is not supported.";
    refused(&server, r#"{"protocol":"messagepack","version":1}"#, words).await
}

async fn an_unknown_version_is_refused_in_words(server: Server) -> Outcome {
    for version in [3, 99] {
        let words = format!("The server does not support version {version} of the 'json' protocol.");
        refused(&server, &format!(r#"{{"protocol":"json","version":{version}}}"#), &words).await?;
    }
    Ok(())
}

async fn nonsense_is_refused_in_words(server: Server) -> Outcome {
    let nonsense = [
        "nonsense",
        "",
        "{}",
        "[]",
        "null",
        "\"json\"",
        r#"{"protocol":"json"}"#,
        r#"{"version":1}"#,
        r#"{"protocol":"json","version":"1"}"#,
        r#"{"protocol":"json","version":1.5}"#,
        r#"{"protocol":1,"version":1}"#,
        r#"{"protocol":null,"version":1}"#,
        r#"{"protocol":"json","version":1,}"#,
        r#"{"type":6}"#,
    ];
    for request in nonsense {
        let words = "An unexpected error occurred during connection handshake.";
        let refused = refused(&server, request, words).await;
        refused.map_err(|error| format!("{request}: {}", error.message().unwrap_or_default()))?;
    }
    Ok(())
}

async fn silence_is_ended_after_15_seconds(server: Server) -> Outcome {
    let mut socket = fresh(&server).await?;
    let opened = Instant::now();
    socket.expect(r#"{"error":"Handshake was canceled."}"#).await?;
    let waited = opened.elapsed();
    assert!((14..25).contains(&waited.as_secs()), "{waited:?}");
    socket.expect_close().await
}
