//! Paths are matched without case and with or without a slash at their end, as ASP.NET Core does.

use axum::extract::Request;
use axum::http::Uri;
use axum::http::uri::PathAndQuery;

/// Thello's paths, as they are written.
const PATHS: [&str; 5] =
    ["/hub", "/hub/negotiate", "/api/Authentication/Authenticate", "/api/tenants/mine", "/api/Tenant/mine"];

/// Gives a request the path that it means.
pub async fn as_written(mut request: Request) -> Request {
    if let Some(uri) = meant(request.uri()) {
        *request.uri_mut() = uri;
    }
    request
}

fn meant(uri: &Uri) -> Option<Uri> {
    let path = uri.path().strip_suffix('/').unwrap_or(uri.path());
    let path = PATHS.iter().find(|known| known.eq_ignore_ascii_case(path))?;
    let query = uri.query().map_or_else(String::new, |query| format!("?{query}"));
    let mut parts = uri.clone().into_parts();
    parts.path_and_query = Some(format!("{path}{query}").parse::<PathAndQuery>().ok()?);
    Uri::from_parts(parts).ok()
}
