//! What breaks the protocol, what is too long, and what is merely odd.

use super::suite::Outcome;
use crate::support::server::Server;
use crate::support::socket::{BROKEN, Heard, PING, fresh_id};
use serde_json::json;

cases! {
    21 what_breaks_the_protocol_closes_the_connection,
    21 what_breaks_the_protocol_harms_nobody_else,
    22 a_record_of_31_kilobytes_is_read,
    22 a_record_of_the_limit_is_read_and_one_byte_more_closes,
    22 a_record_of_40_kilobytes_closes_the_connection,
    22 the_limit_is_per_record_not_per_frame,
    22 a_record_that_never_ends_closes_the_connection,
    23 an_unknown_type_wedges_a_hub_with_the_known_defect,
    24 stray_records_are_ignored,
    24 acknowledgements_are_ignored,
}

async fn what_breaks_the_protocol_closes_the_connection(server: Server) -> Outcome {
    for broken in [
        "nonsense",
        "",
        "[]",
        "7",
        "null",
        "{}",
        r#"{"type":"1","invocationId":"0","target":"SRPing","arguments":[]}"#,
        r#"{"type":null}"#,
        r#"{"type":1.5}"#,
        r#"{"target":"SRPing","arguments":[]}"#,
        r#"{"type":1,"invocationId":"0","arguments":[]}"#,
        r#"{"type":1,"invocationId":"0","target":"SRPing"}"#,
        r#"{"type":1,"invocationId":"0","target":7,"arguments":[]}"#,
        r#"{"type":1,"invocationId":"0","target":null,"arguments":[]}"#,
        r#"{"type":1,"invocationId":"0","target":"SRPing","arguments":{}}"#,
        r#"{"type":1,"invocationId":"0","target":"SRPing","arguments":null}"#,
        r#"{"type":1,"invocationId":7,"target":"SRPing","arguments":[]}"#,
        r#"{"type":1,"invocationId":null,"target":"SRPing","arguments":[]}"#,
        r#"{"type":1,"invocationId":"0","target":"SRPing","arguments":[],}"#,
        r#"{"type":1,"invocationId":"0","target":"SRPing","arguments":[] /* why */}"#,
        r#"{"type":1,"invocationId":"0","target":"SRPing","arguments":[]"#,
        r#"{"type":1,"invocationId":"0","headers":{"a":7},"target":"SRPing","arguments":[]}"#,
        r#"{"type":1,"invocationId":"0","headers":7,"target":"SRPing","arguments":[]}"#,
        r#"{"type":4,"target":"SRPing","arguments":[]}"#,
        r#"{"type":3,"invocationId":"0","result":1,"error":"both"}"#,
        r#"{"type":3}"#,
        r#"{"type":2,"invocationId":"0"}"#,
        r#"{"type":2,"item":1}"#,
        r#"{"type":5}"#,
    ] {
        let mut socket = server.connected().await?;
        socket.say(broken).await?;
        let closed = async {
            socket.expect(BROKEN).await?;
            socket.expect_close().await
        };
        let closed: Outcome = closed.await;
        closed.map_err(|error| format!("{broken}: {}", error.message().unwrap_or_default()))?;
    }
    Ok(())
}

async fn what_breaks_the_protocol_harms_nobody_else(server: Server) -> Outcome {
    let (mut one, mut other) = (server.connected().await?, server.connected().await?);
    one.say("nonsense").await?;
    one.expect(BROKEN).await?;
    other.expect_alive().await
}

/// An invocation whose record, with its end, is so many bytes long.
fn of_length(bytes: usize) -> String {
    let around = r#"{"type":1,"invocationId":"0","target":"GetDbVariable","arguments":[""]}"#;
    let filling = "x".repeat(bytes - 1 - around.len());
    around.replace(r#"[""]"#, &format!(r#"["{filling}"]"#))
}

const ANSWERED: &str = r#"{"type":3,"invocationId":"0","result":null}"#;

async fn a_record_of_31_kilobytes_is_read(server: Server) -> Outcome {
    let mut socket = server.connected().await?;
    socket.say(&of_length(31 * 1024)).await?;
    socket.expect(ANSWERED).await
}

async fn a_record_of_the_limit_is_read_and_one_byte_more_closes(server: Server) -> Outcome {
    let mut socket = server.connected().await?;
    socket.say(&of_length(32_768)).await?;
    socket.expect(ANSWERED).await?;
    socket.say(&of_length(32_769)).await?;
    socket.expect(BROKEN).await?;
    socket.expect_close().await
}

async fn a_record_of_40_kilobytes_closes_the_connection(server: Server) -> Outcome {
    let mut socket = server.connected().await?;
    socket.say(&of_length(40 * 1024)).await?;
    socket.expect(BROKEN).await?;
    socket.expect_close().await
}

async fn the_limit_is_per_record_not_per_frame(server: Server) -> Outcome {
    let mut socket = server.connected().await?;
    let record = of_length(20_000);
    socket.send(format!("{record}\u{1e}{record}\u{1e}{record}\u{1e}")).await?;
    for _ in 0..3 {
        socket.expect(ANSWERED).await?;
    }
    Ok(())
}

async fn a_record_that_never_ends_closes_the_connection(server: Server) -> Outcome {
    let mut socket = server.connected().await?;
    for _ in 0..5 {
        // The server may have closed already.
        if socket.send("x".repeat(8_192)).await.is_err() {
            break;
        }
    }
    socket.expect(BROKEN).await?;
    socket.expect_close().await
}

async fn an_unknown_type_wedges_a_hub_with_the_known_defect(server: Server) -> Outcome {
    server.with_known_defects();
    let mut socket = server.connected().await?;
    socket.say(r#"{"type":99}"#).await?;
    socket.ask("SRPing", json!([])).await?;
    // The answer would come before these pings.
    for _ in 0..2 {
        assert_eq!(socket.hear().await?, Heard::Record(PING.into()));
    }
    Ok(())
}

async fn stray_records_are_ignored(server: Server) -> Outcome {
    let mut socket = server.connected().await?;
    for stray in [
        r#"{"type":2,"invocationId":"0","item":1}"#,
        r#"{"type":3,"invocationId":"0","result":1}"#,
        r#"{"type":3,"invocationId":"0","error":"words"}"#,
        r#"{"type":3,"invocationId":"0"}"#,
        r#"{"type":5,"invocationId":"0"}"#,
        PING,
    ] {
        socket.say(stray).await?;
        socket.expect_alive().await?;
    }
    let bloc = fresh_id();
    assert_eq!(socket.invoke("SubscribeBlocNotifications", json!([bloc])).await?, r#""result":null"#);
    Ok(())
}

async fn acknowledgements_are_ignored(server: Server) -> Outcome {
    let mut socket = server.connected().await?;
    for stray in [r#"{"type":8,"sequenceId":1}"#, r#"{"type":9,"sequenceId":1}"#] {
        socket.say(stray).await?;
        socket.expect_alive().await?;
    }
    Ok(())
}
