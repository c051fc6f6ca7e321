//! Requests from a page of another origin.

use super::suite::Outcome;
use crate::support::client::{Answer, answer};
use crate::support::server::Server;
use libtest_mimic::Failed;
use reqwest::Method;

cases! {
    48 a_preflight_is_answered_204_before_anybody_is_asked_who_they_are,
    48 a_preflight_allows_the_headers_and_methods_of_the_client,
    48 the_exact_origin_is_allowed_with_credentials,
    48 a_refusal_can_be_read_by_the_page,
    48 another_origin_is_not_allowed,
    48 a_request_without_an_origin_says_nothing_about_origins,
}

const ORIGIN: &str = "http://localhost:5173";

async fn preflight(server: &Server, path: &str, method: &str, origin: &str) -> Result<Answer, Failed> {
    let request = server
        .bare(Method::OPTIONS, path)
        .header("origin", origin)
        .header("access-control-request-method", method)
        .header("access-control-request-headers", "authorization,x-requested-with,x-signalr-user-agent");
    answer(request).await
}

async fn a_preflight_is_answered_204_before_anybody_is_asked_who_they_are(server: Server) -> Outcome {
    for path in ["/hub/negotiate?negotiateVersion=1", "/hub?id=unknown", "/api/tenants/mine"] {
        preflight(&server, path, "GET", ORIGIN).await?.is_empty(204);
    }
    Ok(())
}

async fn a_preflight_allows_the_headers_and_methods_of_the_client(server: Server) -> Outcome {
    for method in ["POST", "DELETE"] {
        let answer = preflight(&server, "/hub?id=unknown", method, ORIGIN).await?;
        let methods = answer.header("access-control-allow-methods");
        assert!(methods.split(',').any(|allowed| allowed.trim() == method), "{methods}");
        let headers = answer.header("access-control-allow-headers");
        for header in ["authorization", "x-requested-with", "x-signalr-user-agent"] {
            assert!(headers.split(',').any(|allowed| allowed.trim() == header), "{headers}");
        }
    }
    Ok(())
}

async fn the_exact_origin_is_allowed_with_credentials(server: Server) -> Outcome {
    for origin in [ORIGIN, "http://127.0.0.1:9", "https://localhost", "http://[::1]:80"] {
        let request = server.request(Method::POST, "/hub/negotiate").header("origin", origin);
        for answer in [preflight(&server, "/hub", "POST", origin).await?, answer(request).await?] {
            assert_eq!(answer.header("access-control-allow-origin"), origin);
            assert_eq!(answer.header("access-control-allow-credentials"), "true");
            assert_eq!(answer.header("vary"), "Origin");
        }
    }
    Ok(())
}

async fn a_refusal_can_be_read_by_the_page(server: Server) -> Outcome {
    let refused = answer(server.bare(Method::POST, "/hub/negotiate").header("origin", ORIGIN)).await?;
    assert_eq!(refused.status, 401);
    assert_eq!(refused.header("access-control-allow-origin"), ORIGIN);
    let unknown = answer(server.request(Method::GET, "/hub?id=unknown").header("origin", ORIGIN)).await?;
    assert_eq!(unknown.status, 404);
    assert_eq!(unknown.header("access-control-allow-origin"), ORIGIN);
    Ok(())
}

async fn another_origin_is_not_allowed(server: Server) -> Outcome {
    for origin in ["https://example.org", "http://localhost.example.org", "http://127.0.0.1.example.org"] {
        let preflight = preflight(&server, "/hub/negotiate", "POST", origin).await?;
        let request = server.request(Method::POST, "/hub/negotiate").header("origin", origin);
        for answer in [preflight, answer(request).await?] {
            assert_eq!(answer.header("access-control-allow-origin"), "", "{origin}");
        }
    }
    Ok(())
}

async fn a_request_without_an_origin_says_nothing_about_origins(server: Server) -> Outcome {
    let answer = server.post("/hub/negotiate", "").await?;
    assert_eq!(answer.header("access-control-allow-origin"), "");
    Ok(())
}
