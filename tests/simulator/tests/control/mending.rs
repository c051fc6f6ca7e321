//! Faults that last until they are mended, while the tenant lives on.

use super::door::Outcome;
use crate::support::client::answer;
use crate::support::server::Server;
use crate::support::socket::{Heard, fresh_id};
use reqwest::Method;
use serde_json::json;
use std::time::Duration;
use tokio::time::{Instant, timeout};

#[tokio::test]
async fn after_mending_no_fault_is_left_and_what_hung_is_given_up() -> Outcome {
    let server = Server::simulator().await?;
    server.control("fault", json!({ "on": "negotiate", "what": "never", "times": 9 })).await?;
    server.control("fault", json!({ "on": "connect", "what": "status", "status": 503, "times": 9 })).await?;
    let hangs = answer(server.request(Method::POST, "/hub/negotiate?negotiateVersion=1"));
    tokio::pin!(hangs);
    assert!(timeout(Duration::from_millis(200), &mut hangs).await.is_err());
    server.control("mend", json!(null)).await?;
    assert_eq!(hangs.await?.status, 503);
    server.connected().await?.expect_alive().await
}

#[tokio::test]
async fn mending_tells_what_was_held_back_and_keeps_what_is_known() -> Outcome {
    let server = Server::simulator().await?;
    let (mut socket, call) = (server.connected().await?, fresh_id());
    socket.invoke("SubscribeBlocNotifications", json!(["bloc"])).await?;
    socket.invoke("SetVariable", json!([call, "x", 1])).await?;
    server.control("duplicate", json!({ "next": 9 })).await?;
    server.control("reorder", json!({ "next": 9 })).await?;
    socket.ask("BlocNotify", json!(["bloc", "QUEUE_ENTER", "", "", "", "", "", call])).await?;
    assert!(matches!(socket.hear().await?, Heard::Record(answer) if answer.contains(r#""type":3"#)));
    server.control("mend", json!(null)).await?;
    assert!(matches!(socket.hear().await?, Heard::Record(event) if event.contains("QUEUE_ENTER")));
    // Once, and not twice; and the call and its variable are still there.
    assert_eq!(socket.invoke("GetVariable", json!([call, "x"])).await?, r#""result":1"#);
    assert_eq!(server.read("truth").await?.as_array().map(Vec::len), Some(1));
    Ok(())
}

#[tokio::test]
async fn what_is_held_back_is_told_after_the_set_time_at_the_latest() -> Outcome {
    let server = Server::simulator().await?;
    let (mut hears, mut tells) = (server.connected().await?, server.connected().await?);
    hears.invoke("SubscribeBlocNotifications", json!(["bloc"])).await?;
    server.control("reorder", json!({ "next": 9, "withinMs": 400 })).await?;
    let began = Instant::now();
    for name in ["a", "b"] {
        tells.invoke("BlocNotify", json!(["bloc", name, "", "", "", "", "", fresh_id()])).await?;
    }
    for name in ["b", "a"] {
        assert!(
            matches!(hears.hear().await?, Heard::Record(event) if event.contains(&format!("\"{name}\"")))
        );
    }
    assert!(began.elapsed() >= Duration::from_millis(400));
    // And no longer held back.
    tells.invoke("BlocNotify", json!(["bloc", "c", "", "", "", "", "", fresh_id()])).await?;
    assert!(matches!(hears.hear().await?, Heard::Record(event) if event.contains("\"c\"")));
    Ok(())
}

#[tokio::test]
async fn a_method_is_carried_out_and_not_answered() -> Outcome {
    let server = Server::simulator().await?;
    let (mut socket, call) = (server.connected().await?, fresh_id());
    server.control("fault", json!({ "on": "SetVariable", "what": "unanswered" })).await?;
    socket.ask("SetVariable", json!([call, "x", 7])).await?;
    // The next answer is the next invocation's.
    assert_eq!(socket.invoke("GetVariable", json!([call, "x"])).await?, r#""result":7"#);
    Ok(())
}
