//! Pings, and the silence of a client. Both servers ping every second here, and wait three for a client.

use super::suite::Outcome;
use crate::support::server::Server;
use crate::support::socket::{BROKEN, Heard, PING};
use serde_json::json;
use std::time::{Duration, Instant};

cases! {
    25 a_silent_server_pings_again_and_again,
    25 the_pings_have_the_keep_alives_distance,
    25 pings_are_accepted_and_not_answered,
    25 answers_do_not_put_off_the_pings,
    25 a_client_that_never_pinged_may_be_silent,
    25 a_client_that_pinged_and_fell_silent_is_given_up,
    25 any_record_counts_as_a_sign_of_life,
}

async fn a_silent_server_pings_again_and_again(server: Server) -> Outcome {
    let mut socket = server.connected().await?;
    for _ in 0..3 {
        assert_eq!(socket.hear().await?, Heard::Record(PING.into()));
    }
    Ok(())
}

async fn the_pings_have_the_keep_alives_distance(server: Server) -> Outcome {
    let mut socket = server.connected().await?;
    assert_eq!(socket.hear().await?, Heard::Record(PING.into()));
    let first = Instant::now();
    for _ in 0..3 {
        assert_eq!(socket.hear().await?, Heard::Record(PING.into()));
    }
    // A second each, and up to a second more, as the clock of the hub ticks in seconds.
    let passed = first.elapsed();
    assert!((Duration::from_millis(2_500)..Duration::from_millis(8_000)).contains(&passed), "{passed:?}");
    Ok(())
}

async fn pings_are_accepted_and_not_answered(server: Server) -> Outcome {
    let mut socket = server.connected().await?;
    for _ in 0..20 {
        socket.say(PING).await?;
    }
    socket.ask("SRPing", json!([])).await?;
    let mut pings = 0;
    while socket.hear().await? == Heard::Record(PING.into()) {
        pings += 1;
    }
    assert!(pings <= 2, "{pings}");
    Ok(())
}

async fn answers_do_not_put_off_the_pings(server: Server) -> Outcome {
    let mut socket = server.connected().await?;
    let start = Instant::now();
    let mut pings = 0;
    while start.elapsed() < Duration::from_secs(4) {
        socket.ask("SRPing", json!([])).await?;
        while socket.hear().await? == Heard::Record(PING.into()) {
            pings += 1;
        }
    }
    assert!((1..=5).contains(&pings), "{pings}");
    Ok(())
}

async fn a_client_that_never_pinged_may_be_silent(server: Server) -> Outcome {
    let mut socket = server.connected().await?;
    let start = Instant::now();
    while start.elapsed() < Duration::from_secs(6) {
        assert_eq!(socket.hear().await?, Heard::Record(PING.into()));
    }
    socket.expect_alive().await
}

async fn a_client_that_pinged_and_fell_silent_is_given_up(server: Server) -> Outcome {
    let mut socket = server.connected().await?;
    socket.say(PING).await?;
    let start = Instant::now();
    socket.expect(BROKEN).await?;
    let silence = start.elapsed();
    assert!((Duration::from_millis(2_800)..Duration::from_secs(8)).contains(&silence), "{silence:?}");
    socket.expect_close().await
}

async fn any_record_counts_as_a_sign_of_life(server: Server) -> Outcome {
    let mut socket = server.connected().await?;
    socket.say(PING).await?;
    let start = Instant::now();
    while start.elapsed() < Duration::from_secs(6) {
        // The server's own ping is the clock: a record a second is enough.
        if socket.hear().await? == Heard::Record(PING.into()) {
            socket.say(r#"{"type":1,"target":"SRPing","arguments":[]}"#).await?;
        }
    }
    socket.expect_alive().await
}
