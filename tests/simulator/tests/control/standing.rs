//! The tenant stands still, tells how it stands, and what it has told can be read.

use super::door::Outcome;
use crate::support::server::Server;
use callboard_simulator::{Limits, Scenario, Settings};
use libtest_mimic::Failed;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::time::Duration;
use tokio::time::timeout;

/// A day so fast that no tenth of a second passes without an event.
async fn rush() -> Result<Server, Failed> {
    let settings = Settings { limits: Limits::fast(), speed: 100.0, ..Settings::new(Scenario::Rush, 3) };
    Server::simulator_with(settings).await
}

async fn told(server: &Server) -> Result<Vec<Value>, Failed> {
    Ok(server.read("told").await?.as_array().cloned().unwrap_or_default())
}

#[tokio::test]
async fn while_the_clock_stands_nothing_happens_and_all_that_happened_was_told() -> Outcome {
    let server = rush().await?;
    server.control("clock", json!({ "runs": false })).await?;
    let (truth, before) = (server.read("truth").await?, told(&server).await?.len());
    // Several beats of the tenant.
    tokio::time::sleep(Duration::from_millis(300)).await;
    assert_eq!((server.read("truth").await?, told(&server).await?.len()), (truth.clone(), before));
    server.control("clock", json!({ "runs": false })).await?;
    server.control("clock", json!({ "runs": true })).await?;
    let goes_on = async { while server.read("truth").await.is_ok_and(|now| now == truth) {} };
    timeout(Duration::from_secs(5), goes_on).await.map_err(|_| "it stands for ever".into())
}

#[tokio::test]
async fn what_was_told_is_listed_with_its_moment() -> Outcome {
    let server = rush().await?;
    while told(&server).await?.len() < 50 {}
    server.control("clock", json!({ "runs": false })).await?;
    let all = told(&server).await?;
    let moments: Vec<_> = all.iter().filter_map(|told| told["at"].as_u64()).collect();
    assert!(moments.is_sorted() && moments.len() == all.len());
    assert!(all.iter().all(|told| told["arguments"].as_array().is_some_and(|it| it.len() == 8)));
    let middle = moments[moments.len() / 2];
    let newer = server.read(&format!("told?after={middle}")).await?;
    let expected: Vec<_> = all.iter().filter(|told| told["at"].as_u64() > Some(middle)).collect();
    assert_eq!(newer, json!(expected));
    Ok(())
}

#[tokio::test]
async fn how_every_call_stands_can_be_told_again() -> Outcome {
    let server = rush().await?;
    let mut socket = server.connected().await?;
    while told(&server).await?.len() < 200 {}
    server.control("clock", json!({ "runs": false })).await?;
    let truth = server.read("truth").await?;
    let calls = truth.as_array().unwrap();
    for bloc in calls.iter().map(|call| call["event"]["bloc"].clone()).collect::<Vec<_>>() {
        socket.invoke("SubscribeBlocNotifications", json!([bloc])).await?;
    }
    let (before, mut expected) = (told(&server).await?.len(), 0);
    server.control("retell", json!(null)).await?;
    let mut stories = BTreeMap::<String, Vec<(String, String)>>::new();
    for telling in told(&server).await?.split_off(before) {
        let words: Vec<String> = serde_json::from_value(telling["arguments"].clone())?;
        stories.entry(words[7].clone()).or_default().push((words[1].clone(), words[6].clone()));
    }
    for call in calls {
        let kind =
            if call["event"]["name"].as_str().unwrap().starts_with("GROUP") { "GROUP" } else { "QUEUE" };
        let operator = call["state"]["operator"].as_str().unwrap_or_default();
        let mut story = vec![match (kind, call["state"]["stage"].as_str()) {
            ("GROUP", Some("talking")) => ("GROUP_ANSWER".to_owned(), operator.to_owned()),
            (_, Some("talking")) => ("QUEUE_ANSWERED".to_owned(), operator.to_owned()),
            _ => (format!("{kind}_ENTER"), String::new()),
        }];
        if call["first"] == true && call["state"]["stage"] != "talking" {
            story.push(("QUEUE_FIRST".into(), String::new()));
        }
        expected += story.len();
        assert_eq!(stories.get(call["event"]["contextId"].as_str().unwrap()), Some(&story));
    }
    // And whoever subscribed hears it.
    for _ in 0..expected {
        socket.record().await?;
    }
    Ok(())
}
