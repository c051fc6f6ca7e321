//! Who may come in is asked at every request, not only at the first.

use super::suite::Outcome;
use crate::support::client::answer;
use crate::support::server::Server;
use crate::support::socket::{HANDSHAKE, open};
use reqwest::{Method, header::HeaderValue};

cases! {
    8 nobody_opens_a_socket,
    8 nobody_polls_sends_or_deletes,
    8 a_wrong_token_neither_polls_nor_sends_nor_deletes,
    9 a_token_in_the_query_opens_a_socket,
    9 a_token_in_the_header_opens_a_socket,
    9 a_token_in_the_query_opens_a_stream,
    9 an_api_key_negotiates_polls_and_opens_a_socket,
}

async fn nobody_opens_a_socket(server: Server) -> Outcome {
    let id = server.negotiated().await?;
    for query in [format!("?id={id}"), String::new(), format!("?id={id}&access_token=nonsense")] {
        answer(server.bare_upgrade(&format!("/hub{query}"))).await?.is_empty(401);
    }
    server.socket(&format!("/hub?id={id}")).await?.shake_hands().await
}

async fn nobody_polls_sends_or_deletes(server: Server) -> Outcome {
    let path = format!("/hub?id={}", server.negotiated().await?);
    server.get(&path).await?.is(200, "application/octet-stream", "");
    for method in [Method::GET, Method::POST, Method::DELETE] {
        answer(server.bare(method, &path).body(HANDSHAKE)).await?.is_empty(401);
    }
    // The connection was not harmed.
    server.post(&path, HANDSHAKE).await?.is(200, "text/plain", "");
    assert_eq!(server.get(&path).await?.body, "{}\u{1e}");
    Ok(())
}

async fn a_wrong_token_neither_polls_nor_sends_nor_deletes(server: Server) -> Outcome {
    let path = format!("/hub?id={}", server.negotiated().await?);
    server.get(&path).await?.is(200, "application/octet-stream", "");
    for method in [Method::GET, Method::POST, Method::DELETE] {
        let request = server.bare(method, &path).bearer_auth(format!("{}x", server.token));
        answer(request.body(HANDSHAKE)).await?.is_empty(401);
    }
    Ok(())
}

async fn a_token_in_the_query_opens_a_socket(server: Server) -> Outcome {
    let path = format!("/hub?id={}&access_token={}", server.negotiated().await?, server.token);
    open(server.upgrade(&path)?).await?.shake_hands().await
}

async fn a_token_in_the_header_opens_a_socket(server: Server) -> Outcome {
    let mut request = server.upgrade(&format!("/hub?id={}", server.negotiated().await?))?;
    let bearer = HeaderValue::from_str(&format!("Bearer {}", server.token))?;
    request.headers_mut().insert("authorization", bearer);
    open(request).await?.shake_hands().await
}

async fn a_token_in_the_query_opens_a_stream(server: Server) -> Outcome {
    let path = format!("/hub?id={}&access_token={}", server.negotiated().await?, server.token);
    let request = server.bare(Method::GET, &path).header("accept", "text/event-stream");
    assert_eq!(request.send().await?.status(), 200);
    Ok(())
}

async fn an_api_key_negotiates_polls_and_opens_a_socket(server: Server) -> Outcome {
    let keyed = |method, path: &str| server.bare(method, path).header("X-API-KEY", server.api_key);
    for socket in [false, true] {
        let negotiated = answer(keyed(Method::POST, "/hub/negotiate")).await?;
        let fields: serde_json::Value = serde_json::from_str(&negotiated.body)?;
        let path = format!("/hub?id={}", fields["connectionId"].as_str().ok_or("no id")?);
        if socket {
            let mut request = server.upgrade(&path)?;
            request.headers_mut().insert("x-api-key", HeaderValue::from_static(server.api_key));
            open(request).await?.shake_hands().await?;
        } else {
            answer(keyed(Method::GET, &path)).await?.is(200, "application/octet-stream", "");
            answer(keyed(Method::POST, &path).body(HANDSHAKE)).await?.is(200, "text/plain", "");
            answer(keyed(Method::DELETE, &path)).await?.is(202, "text/plain", "");
        }
    }
    Ok(())
}
