//! Tokens that expire, and services that differ.

use super::door::Outcome;
use crate::support::client::answer;
use crate::support::server::Server;
use crate::support::socket::{HANDSHAKE, fresh_id};
use reqwest::Method;
use serde_json::{Value, json};

#[tokio::test]
async fn tokens_expire_at_once_and_new_ones_are_good() -> Outcome {
    let mut server = Server::simulator().await?;
    let path = format!("/hub?id={}", server.negotiated().await?);
    server.get(&path).await?.is(200, "application/octet-stream", "");
    let mut socket = server.connected().await?;
    server.control("tokens", json!({ "expireNow": true })).await?;
    // Every request is refused; an open socket lives on, as on the real hub.
    server.get("/api/tenants/mine").await?.is_empty(401);
    server.negotiation().await?.is_empty(401);
    server.get(&path).await?.is_empty(401);
    server.post(&path, HANDSHAKE).await?.is_empty(401);
    server.delete(&path).await?.is_empty(401);
    server.refusal("/hub").await?.is_empty(401);
    socket.expect_alive().await?;
    // A key does not expire.
    let keyed = server.bare(Method::GET, "/api/tenants/mine").header("X-API-KEY", server.api_key);
    assert_eq!(answer(keyed).await?.status, 200);

    server.log_in().await?;
    server.post(&path, HANDSHAKE).await?.is(200, "text/plain", "");
    server.connected().await?.expect_alive().await
}

#[tokio::test]
async fn new_tokens_live_as_long_as_asked() -> Outcome {
    let mut server = Server::simulator().await?;
    server.control("tokens", json!({ "lifetimeSeconds": 1 })).await?;
    let old = server.token.clone();
    server.log_in().await?;
    // Its own time-out is the subject: within two seconds it is refused.
    let mut statuses = Vec::new();
    while statuses.last() != Some(&401) {
        statuses.push(server.get("/api/tenants/mine").await?.status);
    }
    assert_eq!(statuses.first(), Some(&200));
    server.token = old;
    assert_eq!(server.get("/api/tenants/mine").await?.status, 200, "older ones live as long as they were to");
    Ok(())
}

#[tokio::test]
async fn the_tenant_is_found_by_its_other_spelling() -> Outcome {
    let server = Server::simulator().await?;
    server.get("/api/Tenant/mine").await?.is_empty(404);
    server.control("mode", json!({ "singularTenant": true })).await?;
    server.get("/api/tenants/mine").await?.is_empty(404);
    let tenant: Value = serde_json::from_str(&server.get("/api/Tenant/mine").await?.body)?;
    assert_eq!(tenant["SignalRUrl"], format!("http://{}/hub", server.address));
    assert_eq!(tenant["signalRUrl"], Value::Null);
    Ok(())
}

#[tokio::test]
async fn a_hub_may_know_only_string_variables() -> Outcome {
    let server = Server::simulator().await?;
    server.control("mode", json!({ "onlyStringVariable": true })).await?;
    let mut socket = server.connected().await?;
    let call = fresh_id();
    let words = r#""error":"Failed to invoke 'SetVariable' due to an error on the server. HubException: Method does not exist.""#;
    assert_eq!(socket.invoke("SetVariable", json!([call, "x", "1"])).await?, words);
    assert_eq!(socket.invoke("SetStringVariable", json!([call, "x", "1"])).await?, r#""result":null"#);
    assert_eq!(socket.invoke("GetVariable", json!([call, "x"])).await?, r#""result":"1""#);
    Ok(())
}
