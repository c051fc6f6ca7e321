//! Fetches `config.json` from beside the page, lays the settings of the page's address over it, and fetches the roster.

use super::clock;
use crate::domain::config::{ConfigFault, Expected};
use crate::domain::{Config, Value};
use crate::thello::{parse_json, wire};
use gloo_net::http::Request;
use web_sys::RequestCache;

/// Much larger than any real configuration; a larger file is not parsed.
const LARGEST: usize = 4 * 1024 * 1024;

/// The configuration: what the file says over the defaults, with everything that was wrong named in it.
pub async fn load() -> Config {
    // The page's own address decides where the file is: the page may stand under any path.
    let mut config = match fetch("config.json").await {
        Some(text) => match whole(&text) {
            Some(json) => Config::read(&json, |address| wire::address(address).ok()),
            None => Config::without_file(Expected::File),
        },
        None => Config::without_file(Expected::AFile),
    };
    if !clock::is_zone(&config.time_zone) {
        let value = std::mem::replace(&mut config.time_zone, Config::default().time_zone);
        config.faults.push(ConfigFault { key: "timeZone".into(), value, expected: Expected::TimeZone });
    }
    let hash = web_sys::window().and_then(|window| window.location().hash().ok()).unwrap_or_default();
    config.lay_fragment(hash.trim_start_matches('#'));
    config
}

/// The text of the roster at an address; none when it cannot be fetched.
pub async fn roster(url: &str) -> Option<String> {
    fetch(url).await.filter(|text| text.len() <= LARGEST)
}

fn whole(text: &str) -> Option<Value> {
    if text.len() > LARGEST { None } else { parse_json(text) }
}

async fn fetch(url: &str) -> Option<String> {
    let answer = Request::get(url).cache(RequestCache::NoCache).send().await.ok()?;
    if answer.ok() { answer.text().await.ok() } else { None }
}
