//! Events: injected, told twice, told in reverse; and what was invoked.

use super::door::Outcome;
use crate::support::server::Server;
use crate::support::socket::{Socket, fresh_id};
use libtest_mimic::Failed;
use serde_json::{Value, json};

async fn subscribed(server: &Server, bloc: &str) -> Result<Socket, Failed> {
    let mut socket = server.connected().await?;
    socket.invoke("SubscribeBlocNotifications", json!([bloc])).await?;
    Ok(socket)
}

fn event(arguments: &Value) -> String {
    format!(r#"{{"type":1,"target":"BlocEvent","arguments":{arguments}}}"#)
}

#[tokio::test]
async fn an_event_is_told_to_a_bloc_as_it_is() -> Outcome {
    let server = Server::simulator().await?;
    let (mut hears, mut other) = (subscribed(&server, "bloc").await?, server.connected().await?);
    for arguments in [json!(["bloc", null, 7, "<b>", {}, [], "", "no guid"]), json!([]), json!(vec!["x"; 9])]
    {
        server.control("event", json!({ "to": "bloc", "arguments": arguments })).await?;
        hears.expect(&event(&arguments)).await?;
    }
    other.expect_alive().await
}

#[tokio::test]
async fn an_event_can_be_told_to_everyone() -> Outcome {
    let server = Server::simulator().await?;
    let (mut one, mut other) = (server.connected().await?, server.connected().await?);
    server.control("event", json!({ "to": "everyone", "arguments": ["x"] })).await?;
    one.expect(&event(&json!(["x"]))).await?;
    other.expect(&event(&json!(["x"]))).await
}

async fn notify(socket: &mut Socket, name: &str) -> Outcome {
    let arguments = json!(["bloc", name, "", "", "", "", "", fresh_id()]);
    socket.invoke("BlocNotify", arguments).await?;
    Ok(())
}

async fn names(socket: &mut Socket, count: usize) -> Result<Vec<String>, Failed> {
    let mut names = Vec::new();
    for _ in 0..count {
        let record: Value = serde_json::from_str(&socket.record().await?)?;
        names.push(record["arguments"][1].as_str().ok_or("no event")?.to_owned());
    }
    Ok(names)
}

#[tokio::test]
async fn the_next_events_are_told_twice() -> Outcome {
    let server = Server::simulator().await?;
    let (mut hears, mut tells) = (subscribed(&server, "bloc").await?, server.connected().await?);
    server.control("duplicate", json!({ "next": 2 })).await?;
    for name in ["a", "b", "c"] {
        notify(&mut tells, name).await?;
    }
    assert_eq!(names(&mut hears, 5).await?, ["a", "a", "b", "b", "c"]);
    hears.expect_alive().await
}

#[tokio::test]
async fn the_next_events_are_told_in_reverse() -> Outcome {
    let server = Server::simulator().await?;
    let (mut hears, mut tells) = (subscribed(&server, "bloc").await?, server.connected().await?);
    server.control("reorder", json!({ "next": 3 })).await?;
    for name in ["a", "b"] {
        notify(&mut tells, name).await?;
    }
    // They are held back until the last of them.
    hears.expect_alive().await?;
    for name in ["c", "d"] {
        notify(&mut tells, name).await?;
    }
    assert_eq!(names(&mut hears, 4).await?, ["c", "b", "a", "d"]);
    Ok(())
}

#[tokio::test]
async fn what_was_invoked_can_be_read() -> Outcome {
    let server = Server::simulator().await?;
    let mut socket = server.connected().await?;
    socket.invoke("srping", json!([])).await?;
    socket.say(r#"{"type":1,"target":"Nope","arguments":[1.50,"x"]}"#).await?;
    socket.expect_alive().await?;
    let invoked = server.read("invocations").await?;
    let said: Vec<_> =
        invoked.as_array().unwrap().iter().map(|it| (&it["method"], &it["arguments"])).collect();
    assert_eq!(
        said,
        [
            (&json!("srping"), &json!([])),
            (&json!("Nope"), &json!([1.50, "x"])),
            (&json!("SRPing"), &json!([])),
        ]
    );
    assert_eq!(invoked[0]["user"], "11111111-1111-4111-8111-111111111111");
    assert_eq!(invoked[0]["connection"], invoked[1]["connection"]);
    Ok(())
}
