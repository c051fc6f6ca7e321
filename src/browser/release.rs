//! Which version of the page runs, and which one a reload would bring. Both stand in `index.html`, where the release's
//! build has written it (`xtask/src/page/version.rs`).

use crate::domain::release::version_in;
use gloo_net::http::Request;
use web_sys::RequestCache;

/// The version that runs.
pub fn running() -> String {
    let meta = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.query_selector("meta[name=callboard-version]").ok().flatten());
    meta.and_then(|meta| meta.get_attribute("content")).unwrap_or_default()
}

/// The version at the page's own address, past every store of the browser's; none where that cannot be told.
pub async fn delivered() -> Option<String> {
    let answer = Request::get("").cache(RequestCache::NoStore).send().await.ok()?;
    if answer.ok() { version_in(&answer.text().await.ok()?).map(str::to_owned) } else { None }
}
