//! The connection endpoint: which requests it takes, and what it says to the others.

use super::suite::Outcome;
use crate::support::client::answer;
use crate::support::server::Server;
use reqwest::Method;

cases! {
    6 a_socket_without_an_id_is_a_new_connection,
    6 a_socket_with_an_unknown_id_is_answered_404,
    6 a_second_socket_with_the_same_id_is_answered_409,
    6 a_lost_socket_cannot_be_taken_up_again,
    7 a_request_without_an_id_is_answered_400,
    7 a_request_with_an_unknown_id_is_answered_404,
    7 another_method_is_answered_405,
    7 a_post_to_a_socket_is_answered_405,
    7 a_delete_of_a_socket_is_answered_400,
    7 a_delete_of_a_connection_without_transport_is_answered_400,
    5 paths_are_matched_without_case_and_with_a_slash_at_their_end,
    7 a_socket_cannot_become_another_transport,
    7 a_polled_connection_cannot_become_another_transport,
}

async fn a_socket_without_an_id_is_a_new_connection(server: Server) -> Outcome {
    let mut socket = server.socket("/hub").await?;
    socket.shake_hands().await?;
    socket.expect_alive().await
}

async fn a_socket_with_an_unknown_id_is_answered_404(server: Server) -> Outcome {
    let refusal = server.refusal("/hub?id=unknown").await?;
    refusal.is(404, "", "No Connection with that ID");
    Ok(())
}

async fn a_second_socket_with_the_same_id_is_answered_409(server: Server) -> Outcome {
    let path = format!("/hub?id={}", server.negotiated().await?);
    let mut first = server.socket(&path).await?;
    first.shake_hands().await?;
    let refusal = server.refusal(&path).await?;
    refusal.is(409, "text/plain", "");
    first.expect_alive().await
}

async fn a_lost_socket_cannot_be_taken_up_again(server: Server) -> Outcome {
    let path = format!("/hub?id={}", server.negotiated().await?);
    let mut socket = server.socket(&path).await?;
    socket.shake_hands().await?;
    socket.lose();
    // Until the server sees the loss, the old socket holds the connection.
    loop {
        let refusal = server.refusal(&path).await?;
        if refusal.status != 409 {
            refusal.is(404, "", "No Connection with that ID");
            return Ok(());
        }
    }
}

async fn a_request_without_an_id_is_answered_400(server: Server) -> Outcome {
    for method in [Method::GET, Method::POST, Method::DELETE] {
        for path in ["/hub", "/hub?id=", "/hub?other=1"] {
            let answer = answer(server.request(method.clone(), path)).await?;
            answer.is(400, "text/plain", "Connection ID required");
        }
    }
    Ok(())
}

async fn a_request_with_an_unknown_id_is_answered_404(server: Server) -> Outcome {
    for method in [Method::GET, Method::POST, Method::DELETE] {
        let answer = answer(server.request(method, "/hub?id=unknown")).await?;
        answer.is(404, "text/plain", "No Connection with that ID");
    }
    Ok(())
}

async fn another_method_is_answered_405(server: Server) -> Outcome {
    for path in ["/hub".to_owned(), format!("/hub?id={}", server.negotiated().await?)] {
        for method in [Method::PUT, Method::PATCH] {
            let answer = answer(server.request(method, &path)).await?;
            answer.is(405, "text/plain", "");
        }
    }
    Ok(())
}

async fn a_post_to_a_socket_is_answered_405(server: Server) -> Outcome {
    let path = format!("/hub?id={}", server.negotiated().await?);
    let mut socket = server.socket(&path).await?;
    socket.shake_hands().await?;
    let answer = server.post(&path, "{\"type\":6}\u{1e}").await?;
    answer.is(405, "text/plain", "POST requests are not allowed for WebSocket connections.");
    socket.expect_alive().await
}

async fn a_delete_of_a_socket_is_answered_400(server: Server) -> Outcome {
    let path = format!("/hub?id={}", server.negotiated().await?);
    let mut socket = server.socket(&path).await?;
    socket.shake_hands().await?;
    let words = "Cannot terminate this connection using the DELETE endpoint.";
    server.delete(&path).await?.is(400, "text/plain", words);
    socket.expect_alive().await
}

async fn a_delete_of_a_connection_without_transport_is_answered_400(server: Server) -> Outcome {
    let path = format!("/hub?id={}", server.negotiated().await?);
    let words = "Cannot terminate this connection using the DELETE endpoint.";
    server.delete(&path).await?.is(400, "text/plain", words);
    server.socket(&path).await?.shake_hands().await
}

async fn paths_are_matched_without_case_and_with_a_slash_at_their_end(server: Server) -> Outcome {
    for (negotiate, hub) in [("/hub/negotiate/", "/hub/"), ("/HUB/Negotiate", "/Hub")] {
        let negotiated = server.post(&format!("{negotiate}?negotiateVersion=0&x=a%20b"), "").await?;
        let fields: serde_json::Value = serde_json::from_str(&negotiated.body)?;
        let id = fields["connectionId"].as_str().ok_or("no id")?;
        server.socket(&format!("{hub}?x=a%20b&id={id}")).await?.shake_hands().await?;
    }
    assert_eq!(server.get("/API/Tenants/MINE/").await?.status, 200);
    assert_eq!(server.get("/hub/other").await?.status, 404);
    Ok(())
}

async fn a_socket_cannot_become_another_transport(server: Server) -> Outcome {
    let path = format!("/hub?id={}", server.negotiated().await?);
    let mut socket = server.socket(&path).await?;
    socket.shake_hands().await?;
    let words = "Cannot change transports mid-connection";
    server.get(&path).await?.is(400, "text/plain", words);
    let stream = server.request(Method::GET, &path).header("accept", "text/event-stream");
    answer(stream).await?.is(400, "text/plain", words);
    socket.expect_alive().await
}

async fn a_polled_connection_cannot_become_another_transport(server: Server) -> Outcome {
    let path = format!("/hub?id={}", server.negotiated().await?);
    server.get(&path).await?.is(200, "application/octet-stream", "");
    let words = "Cannot change transports mid-connection";
    server.refusal(&path).await?.is(400, "text/plain", words);
    let stream = server.request(Method::GET, &path).header("accept", "text/event-stream");
    answer(stream).await?.is(400, "text/plain", words);
    Ok(())
}
