//! Fetches `config.json` from beside the page.

use crate::domain::config::Expected;
use crate::domain::{Config, Value};
use crate::thello::{parse_json, wire};
use gloo_net::http::Request;
use web_sys::RequestCache;

/// Much larger than any real configuration; a larger file is not parsed.
const LARGEST: usize = 4 * 1024 * 1024;

/// The configuration: what the file says over the defaults, with everything that was wrong named in it.
pub async fn load() -> Config {
    match fetch().await {
        Ok(json) => Config::read(&json, |address| wire::address(address).ok()),
        Err(expected) => Config::without_file(expected),
    }
}

async fn fetch() -> Result<Value, Expected> {
    // The page's own address decides where the file is: the page may stand under any path.
    let request = Request::get("config.json").cache(RequestCache::NoCache);
    let answer = request.send().await.map_err(|_| Expected::AFile)?;
    if !answer.ok() {
        return Err(Expected::AFile);
    }
    let text = answer.text().await.map_err(|_| Expected::AFile)?;
    if text.len() > LARGEST {
        return Err(Expected::File);
    }
    parse_json(&text).ok_or(Expected::File)
}
