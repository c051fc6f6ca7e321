//! Operators behave as a test wants, and the truth can be read.

use super::door::Outcome;
use crate::support::server::Server;
use crate::support::socket::{Socket, fresh_id};
use libtest_mimic::Failed;
use serde_json::json;

const OPERATOR: &str = "f17618f7-56b1-4a2f-8e7f-ea97f0a95000";

/// A call that waits, and a client that hears of it.
async fn waiting(server: &Server) -> Result<(Socket, String), Failed> {
    let (mut socket, call) = (server.connected().await?, fresh_id());
    socket.invoke("SubscribeBlocNotifications", json!(["bloc"])).await?;
    socket.ask("BlocNotify", json!(["bloc", "QUEUE_ENTER", "1", "2", "3", "4", "", call])).await?;
    socket.record().await?;
    socket.record().await?;
    Ok((socket, call))
}

async fn stage(server: &Server) -> Result<String, Failed> {
    Ok(server.read("truth").await?[0]["state"]["stage"].as_str().unwrap_or_default().to_owned())
}

#[tokio::test]
async fn an_operator_answers_when_told_to() -> Outcome {
    let server = Server::simulator().await?;
    let (mut socket, call) = waiting(&server).await?;
    assert_eq!(stage(&server).await?, "waiting");
    server.control("operator", json!({ "id": OPERATOR, "behaviour": "answer", "afterMs": 300 })).await?;
    let set = socket.invoke("SetVariable", json!([call, "PICKUP_OPERATOR", OPERATOR])).await?;
    assert_eq!(set, r#""result":null"#);
    assert_eq!(stage(&server).await?, "ringing");
    let answered = ["bloc", "QUEUE_ANSWERED", "1", "2", "3", "4", OPERATOR, &call];
    socket.expect(&format!(r#"{{"type":1,"target":"BlocEvent","arguments":{}}}"#, json!(answered))).await?;
    assert_eq!(stage(&server).await?, "talking");
    Ok(())
}

#[tokio::test]
async fn an_operator_does_not_answer_when_told_not_to() -> Outcome {
    let server = Server::simulator().await?;
    let (mut socket, call) = waiting(&server).await?;
    server.control("operator", json!({ "id": OPERATOR, "behaviour": "no-answer" })).await?;
    socket.invoke("SetStringVariable", json!([call, "PICKUP_OPERATOR", OPERATOR])).await?;
    assert_eq!(stage(&server).await?, "ringing");
    Ok(())
}

#[tokio::test]
async fn an_operator_is_refused_in_words() -> Outcome {
    let server = Server::simulator().await?;
    let (mut socket, call) = waiting(&server).await?;
    server.control("operator", json!({ "id": OPERATOR, "behaviour": "refuse" })).await?;
    let words = r#""error":"An unexpected error occurred invoking 'SetVariable' on the server. HubException: operator not available""#;
    assert_eq!(socket.invoke("SetVariable", json!([call, "PICKUP_OPERATOR", OPERATOR])).await?, words);
    assert_eq!(stage(&server).await?, "waiting");
    assert_eq!(socket.invoke("GetVariable", json!([call, "PICKUP_OPERATOR"])).await?, r#""result":null"#);
    Ok(())
}
