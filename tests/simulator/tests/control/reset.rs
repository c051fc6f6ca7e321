//! A test can start anew.

use super::door::Outcome;
use crate::support::server::Server;
use crate::support::socket::{Heard, fresh_id};
use callboard_simulator::{Limits, Scenario, Settings};
use serde_json::{Value, json};

#[tokio::test]
async fn a_reset_forgets_everything() -> Outcome {
    let server = Server::simulator().await?;
    let (mut socket, call) = (server.connected().await?, fresh_id());
    socket.invoke("SubscribeBlocNotifications", json!(["bloc"])).await?;
    socket.invoke("SetVariable", json!([call, "x", 1])).await?;
    socket.invoke("SetDbVariable", json!(["board", "changed"])).await?;
    socket.ask("BlocNotify", json!(["bloc", "QUEUE_ENTER", "", "", "", "", "", call])).await?;
    socket.record().await?;
    socket.record().await?;
    server.control("mode", json!({ "singularTenant": true, "onlyStringVariable": true })).await?;
    server
        .control("fault", json!({ "on": "negotiate", "what": "status", "status": 503, "times": 9 }))
        .await?;
    server.control("duplicate", json!({ "next": 9 })).await?;
    server.control("reorder", json!({ "next": 9 })).await?;
    server.control("operator", json!({ "id": fresh_id(), "behaviour": "refuse" })).await?;

    server.control("reset", Value::Null).await?;
    assert_eq!(server.read("connections").await?, 0);
    assert_eq!(server.read("invocations").await?, json!([]));
    assert_eq!(server.read("truth").await?, json!([]));
    while let Heard::Record(_) = socket.hear().await? {}

    assert_eq!(server.get("/api/tenants/mine").await?.status, 200, "a token stays good");
    let mut socket = server.connected().await?;
    assert_eq!(socket.invoke("GetVariable", json!([call, "x"])).await?, r#""result":null"#);
    assert_eq!(socket.invoke("GetDbVariable", json!(["board"])).await?, r#""result":"""#);
    assert_eq!(socket.invoke("SetVariable", json!([call, "x", 1])).await?, r#""result":null"#);
    let event = json!(["bloc", "E", "", "", "", "", "", call]);
    assert_eq!(socket.invoke("BlocNotify", event).await?, r#""result":null"#, "nobody subscribed");
    Ok(())
}

#[tokio::test]
async fn a_reset_makes_tokens_good_again_and_lifetimes_usual() -> Outcome {
    let server = Server::simulator().await?;
    server.control("tokens", json!({ "expireNow": true, "lifetimeSeconds": 0 })).await?;
    assert_eq!(server.negotiation().await?.status, 401);
    server.control("reset", Value::Null).await?;
    assert_eq!(server.negotiation().await?.status, 200);
    Ok(())
}

#[tokio::test]
async fn a_reset_begins_the_same_day_again() -> Outcome {
    let settings = Settings { limits: Limits::fast(), speed: 60.0, ..Settings::new(Scenario::Calm, 7) };
    let server = Server::simulator_with(settings).await?;
    let first =
        async || Ok::<_, libtest_mimic::Failed>(server.read("truth").await?[0]["event"]["contextId"].clone());
    let begins = first().await?;
    // Until its first call is over.
    while first().await? == begins {}
    server.control("reset", Value::Null).await?;
    assert_eq!(first().await?, begins);
    Ok(())
}
