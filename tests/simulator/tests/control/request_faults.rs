//! Requests that are answered late, never, or in another way.

use super::door::Outcome;
use crate::support::client::{Answer, answer};
use crate::support::server::Server;
use libtest_mimic::Failed;
use reqwest::Method;
use serde_json::json;
use std::time::{Duration, Instant};
use tokio::time::timeout;

const KINDS: [&str; 4] = ["authenticate", "tenant", "negotiate", "connect"];

/// A request of a kind; without the fault it is answered 200.
async fn request(server: &Server, kind: &str) -> Result<Answer, Failed> {
    match kind {
        "authenticate" => {
            let body = json!({ "userName": "supervisor", "password": "supervisor" });
            answer(server.bare(Method::POST, "/api/Authentication/Authenticate").json(&body)).await
        }
        "tenant" => server.get("/api/tenants/mine").await,
        "negotiate" => server.negotiation().await,
        _ => server.get(&format!("/hub?id={}", server.negotiated().await?)).await,
    }
}

#[tokio::test]
async fn a_request_is_answered_with_any_status_once() -> Outcome {
    let server = Server::simulator().await?;
    for kind in KINDS {
        for status in [401, 403, 404, 500, 503] {
            server.control("fault", json!({ "on": kind, "what": "status", "status": status })).await?;
            request(&server, kind).await?.is_empty(status);
            assert_eq!(request(&server, kind).await?.status, 200, "{kind}");
        }
        server.control("fault", json!({ "on": kind, "what": "fail" })).await?;
        request(&server, kind).await?.is_empty(500);
    }
    Ok(())
}

#[tokio::test]
async fn a_refusal_can_be_read_by_a_page_of_another_origin() -> Outcome {
    let server = Server::simulator().await?;
    server.control("fault", json!({ "on": "negotiate", "what": "status", "status": 503 })).await?;
    let request = server.request(Method::POST, "/hub/negotiate").header("origin", "http://localhost:1");
    let refused = answer(request).await?;
    assert_eq!((refused.status, refused.header("access-control-allow-origin")), (503, "http://localhost:1"));
    Ok(())
}

#[tokio::test]
async fn a_fault_lasts_as_many_times_as_asked() -> Outcome {
    let server = Server::simulator().await?;
    let fault = json!({ "on": "negotiate", "what": "status", "status": 503, "times": 3 });
    server.control("fault", fault).await?;
    for status in [503, 503, 503, 200] {
        assert_eq!(server.negotiation().await?.status, status);
    }
    Ok(())
}

#[tokio::test]
async fn a_request_is_answered_with_a_page() -> Outcome {
    let server = Server::simulator().await?;
    for kind in KINDS {
        server.control("fault", json!({ "on": kind, "what": "html" })).await?;
        let answer = request(&server, kind).await?;
        assert_eq!((answer.status, answer.kind()), (200, "text/html"));
    }
    Ok(())
}

#[tokio::test]
async fn a_request_is_answered_late() -> Outcome {
    let server = Server::simulator().await?;
    for kind in KINDS {
        server.control("fault", json!({ "on": kind, "what": "delay", "ms": 300 })).await?;
        let asked = Instant::now();
        assert_eq!(request(&server, kind).await?.status, 200);
        assert!(asked.elapsed() >= Duration::from_millis(300));
    }
    Ok(())
}

#[tokio::test]
async fn a_request_is_never_answered_until_everything_begins_anew() -> Outcome {
    let server = Server::simulator().await?;
    for kind in KINDS {
        server.control("fault", json!({ "on": kind, "what": "never" })).await?;
        let asked = request(&server, kind);
        tokio::pin!(asked);
        assert!(timeout(Duration::from_millis(300), &mut asked).await.is_err(), "{kind}");
        server.control("reset", json!(null)).await?;
        asked.await?.is_empty(503);
    }
    Ok(())
}
