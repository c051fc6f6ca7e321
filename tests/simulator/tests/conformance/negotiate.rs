//! Negotiation: versions, ids, refusals.

use super::suite::Outcome;
use crate::support::client::answer;
use crate::support::server::Server;
use crate::support::socket::HANDSHAKE;
use libtest_mimic::Failed;
use reqwest::Method;
use serde_json::Value;

cases! {
    1 without_a_version_the_id_is_the_secret,
    1 version_0_is_the_same_as_none,
    1 version_1_has_a_secret_that_differs_from_the_id,
    1 a_later_version_is_answered_with_version_1,
    1 keys_of_the_query_are_matched_without_case,
    1 version_minus_1_is_an_error_in_words,
    1 a_version_that_is_no_number_is_an_error_in_words,
    1 two_negotiations_give_different_ids,
    2 nobody_is_answered_401_without_a_body,
    2 a_wrong_token_is_answered_401_without_a_body,
    2 a_wrong_key_is_answered_401_without_a_body,
    2 another_method_is_answered_405,
    2 nobody_is_answered_401_whatever_the_method,
    49 stateful_reconnect_is_not_offered_by_a_server_without_it,
}

const TRANSPORTS: &str = r#""availableTransports":[{"transport":"WebSockets","transferFormats":["Text","Binary"]},{"transport":"ServerSentEvents","transferFormats":["Text"]},{"transport":"LongPolling","transferFormats":["Text","Binary"]}]"#;

/// Negotiates, holds the answer to the byte, and gives the id and (if there is one) the secret.
async fn negotiate(server: &Server, query: &str, version: u8) -> Result<(String, Option<String>), Failed> {
    let answer = server.post(&format!("/hub/negotiate{query}"), "").await?;
    let fields: Value = serde_json::from_str(&answer.body)?;
    let id = fields["connectionId"].as_str().ok_or("no id")?.to_owned();
    let secret = fields["connectionToken"].as_str().map(str::to_owned);
    let said = secret.as_ref().map_or_else(String::new, |it| format!(r#""connectionToken":"{it}","#));
    let body = format!(r#"{{"negotiateVersion":{version},"connectionId":"{id}",{said}{TRANSPORTS}}}"#);
    answer.is(200, "application/json", &body);
    assert_eq!(answer.header("content-length"), body.len().to_string());
    for id in secret.iter().chain([&id]) {
        assert!(
            id.len() == 22 && id.bytes().all(|it| it.is_ascii_alphanumeric() || b"-_".contains(&it)),
            "{id}"
        );
    }
    Ok((id, secret))
}

async fn opens(server: &Server, id: &str) -> Outcome {
    server.socket(&format!("/hub?id={id}")).await?.shake_hands().await
}

async fn without_a_version_the_id_is_the_secret(server: Server) -> Outcome {
    let (id, secret) = negotiate(&server, "", 0).await?;
    assert_eq!(secret, None);
    opens(&server, &id).await
}

async fn version_0_is_the_same_as_none(server: Server) -> Outcome {
    let (id, secret) = negotiate(&server, "?negotiateVersion=0", 0).await?;
    assert_eq!(secret, None);
    opens(&server, &id).await
}

async fn version_1_has_a_secret_that_differs_from_the_id(server: Server) -> Outcome {
    let (id, secret) = negotiate(&server, "?negotiateVersion=1", 1).await?;
    let secret = secret.ok_or("no secret")?;
    assert_ne!(id, secret);
    let refusal = server.refusal(&format!("/hub?id={id}")).await?;
    assert_eq!(refusal.status, 404, "the id opens nothing");
    opens(&server, &secret).await
}

async fn a_later_version_is_answered_with_version_1(server: Server) -> Outcome {
    negotiate(&server, "?negotiateVersion=2", 1).await?;
    negotiate(&server, "?negotiateVersion=99", 1).await?;
    Ok(())
}

async fn keys_of_the_query_are_matched_without_case(server: Server) -> Outcome {
    let (_, secret) = negotiate(&server, "?NEGOTIATEversion=1", 1).await?;
    let mut socket = server.socket(&format!("/hub?ID={}", secret.ok_or("no secret")?)).await?;
    socket.send(HANDSHAKE).await?;
    socket.expect("{}").await
}

async fn version_minus_1_is_an_error_in_words(server: Server) -> Outcome {
    let answer = server.post("/hub/negotiate?negotiateVersion=-1", "").await?;
    let words =
        r#"{"error":"The client requested version '-1', but the server does not support this version."}"#;
    answer.is(200, "application/json", words);
    Ok(())
}

async fn a_version_that_is_no_number_is_an_error_in_words(server: Server) -> Outcome {
    for version in ["abc", "1.5", "99999999999", ""] {
        let answer = server.post(&format!("/hub/negotiate?negotiateVersion={version}"), "").await?;
        let words = r#"{"error":"The client requested a non-integer protocol version."}"#;
        answer.is(200, "application/json", words);
    }
    Ok(())
}

async fn two_negotiations_give_different_ids(server: Server) -> Outcome {
    assert_ne!(server.negotiated().await?, server.negotiated().await?);
    Ok(())
}

async fn nobody_is_answered_401_without_a_body(server: Server) -> Outcome {
    let answer = answer(server.bare(Method::POST, "/hub/negotiate?negotiateVersion=1")).await?;
    answer.is_empty(401);
    assert_eq!(answer.header("content-length"), "0");
    Ok(())
}

async fn a_wrong_token_is_answered_401_without_a_body(server: Server) -> Outcome {
    let mut tampered = server.token.clone();
    tampered.insert(tampered.len() / 2, 'x');
    for token in ["nonsense", "a.b.c", "..", "", &tampered] {
        let request = server.bare(Method::POST, "/hub/negotiate?negotiateVersion=1").bearer_auth(token);
        answer(request).await?.is_empty(401);
    }
    Ok(())
}

async fn a_wrong_key_is_answered_401_without_a_body(server: Server) -> Outcome {
    let request = server.request(Method::POST, "/hub/negotiate?negotiateVersion=1");
    // A wrong key is not made good by a right token.
    answer(request.header("X-API-KEY", "nonsense")).await?.is_empty(401);
    Ok(())
}

async fn another_method_is_answered_405(server: Server) -> Outcome {
    for method in [Method::GET, Method::PUT, Method::DELETE] {
        let answer = answer(server.request(method, "/hub/negotiate?negotiateVersion=1")).await?;
        answer.is(405, "text/plain", "");
    }
    Ok(())
}

async fn nobody_is_answered_401_whatever_the_method(server: Server) -> Outcome {
    answer(server.bare(Method::GET, "/hub/negotiate")).await?.is_empty(401);
    Ok(())
}

async fn stateful_reconnect_is_not_offered_by_a_server_without_it(server: Server) -> Outcome {
    let query = "?negotiateVersion=1&useStatefulReconnect=true";
    let (_, secret) = negotiate(&server, query, 1).await?;
    let mut socket = server.socket(&format!("/hub?id={}", secret.ok_or("no secret")?)).await?;
    // A client that wanted it says version 2 only when it was offered; the server takes either.
    socket.say(r#"{"protocol":"json","version":2}"#).await?;
    socket.expect("{}").await?;
    socket.expect_alive().await
}
