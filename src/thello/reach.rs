//! Why nobody answers. A browser says the same of a server that does not let this page's address in and of one that is
//! not there; a request whose answer nobody may read succeeds for the first.

use super::limit::within;
use crate::domain::Fault;
use crate::domain::time::{Millis, SECOND};
use wasm_bindgen_futures::JsFuture;
use web_sys::{RequestCache, RequestInit, RequestMode};

/// How long the second request may take, in milliseconds.
const LIMIT: Millis = 3 * SECOND;

/// Looks closer at a fault of the network; leaves every other as it is. `ask`: whether it is worth a request, with which
/// no secret goes.
pub async fn closer(fault: Fault, url: &str, ask: bool) -> Fault {
    let (Fault::Unreachable, Some(window)) = (&fault, web_sys::window()) else { return fault };
    if !window.navigator().on_line() {
        return Fault::Offline;
    }
    if !ask {
        return fault;
    }
    // Without more, a request to another origin carries no cookies.
    let request = RequestInit::new();
    request.set_mode(RequestMode::NoCors);
    request.set_cache(RequestCache::NoStore);
    let asked = JsFuture::from(window.fetch_with_str_and_init(url, &request));
    match within(LIMIT, asked).await {
        Ok(Ok(_)) => Fault::OriginRefused,
        Ok(Err(_)) | Err(_) => fault,
    }
}
