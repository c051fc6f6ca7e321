//! Reads `config.json`, and fetches the roster.

use super::clock;
use crate::domain::Config;
use crate::domain::config::Expected;
use crate::thello::wire;
use gloo_net::http::Request;
use js_sys::Promise;
use serde_json::Value;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_futures::JsFuture;
use web_sys::RequestCache;

/// Much larger than any real configuration; a larger file is not parsed.
const LARGEST: usize = 4 * 1024 * 1024;

#[wasm_bindgen]
extern "C" {
    /// The text of `config.json`, or null without one. `src/boot.mjs` asks for it before the program is there; the page's
    /// own address decides where the file is, since the page may stand under any path.
    #[wasm_bindgen(thread_local_v2, js_name = callboardConfiguration)]
    static FILE: Promise;
}

/// What the file says over the defaults, with everything that was wrong named in it.
pub async fn load() -> Config {
    match file().await {
        Some(text) => match whole(&text) {
            Some(json) => Config::read(&json, |address| wire::address(address).ok(), clock::is_zone),
            None => Config::without_file(Expected::File),
        },
        None => Config::without_file(Expected::AFile),
    }
}

/// The text of the roster at an address; none when it cannot be fetched.
pub async fn roster(url: &str) -> Option<String> {
    let answer = Request::get(url).cache(RequestCache::NoCache).send().await.ok()?;
    let text = if answer.ok() { answer.text().await.ok()? } else { return None };
    (text.len() <= LARGEST).then_some(text)
}

async fn file() -> Option<String> {
    JsFuture::from(FILE.with(Promise::clone)).await.ok()?.as_string()
}

fn whole(text: &str) -> Option<Value> {
    if text.len() > LARGEST { None } else { serde_json::from_str(text).ok() }
}
