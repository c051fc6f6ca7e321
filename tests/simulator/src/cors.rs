//! Cross-origin requests: every loopback origin is allowed, by its exact name, with credentials. A preflight is
//! answered before anything asks who is there.

use axum::body::Body;
use axum::extract::Request;
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, Uri, header};
use axum::middleware::Next;
use axum::response::Response;
use std::net::IpAddr;

const HEADERS: &str = "authorization,x-requested-with,x-signalr-user-agent,x-api-key,content-type";

/// The middleware.
pub async fn allow_loopback(request: Request, next: Next) -> Response {
    let origin = request.headers().get(header::ORIGIN).filter(|origin| is_loopback(origin)).cloned();
    let preflight = request.method() == Method::OPTIONS
        && request.headers().contains_key(header::ACCESS_CONTROL_REQUEST_METHOD);
    let mut response = if preflight {
        let mut response = Response::new(Body::empty());
        *response.status_mut() = StatusCode::NO_CONTENT;
        response
    } else {
        next.run(request).await
    };
    if let Some(origin) = origin {
        let headers = response.headers_mut();
        headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, origin);
        allow(headers, header::ACCESS_CONTROL_ALLOW_CREDENTIALS, "true");
        allow(headers, header::VARY, "Origin");
        if preflight {
            allow(headers, header::ACCESS_CONTROL_ALLOW_HEADERS, HEADERS);
            allow(headers, header::ACCESS_CONTROL_ALLOW_METHODS, "GET,POST,DELETE");
        }
    }
    response
}

fn allow(headers: &mut HeaderMap, name: header::HeaderName, value: &'static str) {
    headers.insert(name, HeaderValue::from_static(value));
}

fn is_loopback(origin: &HeaderValue) -> bool {
    let origin = origin.to_str().ok().and_then(|origin| origin.parse::<Uri>().ok());
    let host = origin.as_ref().and_then(Uri::host).unwrap_or_default();
    let address = host.trim_matches(['[', ']']).parse::<IpAddr>();
    host == "localhost" || address.is_ok_and(|address| address.is_loopback())
}
