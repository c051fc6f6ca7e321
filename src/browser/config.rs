//! Reads `config.json`, fetches the roster, and reads files that somebody chose.

use super::clock;
use crate::domain::Config;
use crate::domain::config::{Expected, Rules, encoding};
use crate::thello::wire;
use gloo_net::http::Request;
use js_sys::{ArrayBuffer, Promise, Uint8Array};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_futures::JsFuture;
use web_sys::{File, RequestCache, TextDecoder, Url};

/// Much larger than any real configuration; a larger file is not parsed.
const LARGEST: usize = 4 * 1024 * 1024;

const RULES: Rules = Rules {
    api: |text| wire::address(text).ok(),
    address: |text| wire::hub_address(text).ok(),
    origin,
    is_zone: clock::is_zone,
};

#[wasm_bindgen]
extern "C" {
    /// The bytes of `config.json`; null without one, undefined when it could not be fetched. `src/boot.js` asks for it
    /// before the program is there, and `src/early.js` hands it on when its form has been painted; the page's own address decides where the file is, since the page may stand under any
    /// path.
    #[wasm_bindgen(thread_local_v2, js_name = callboardConfiguration)]
    static FILE: Promise;
}

/// What the file says over the defaults, with everything that was wrong named in it.
pub async fn load() -> Config {
    let file = JsFuture::from(FILE.with(Promise::clone)).await.unwrap_or_default();
    if file.is_null() {
        return Config::without_file();
    }
    let Ok(file) = file.dyn_into::<ArrayBuffer>() else {
        return Config::without_text(Expected::FetchedFile);
    };
    match text(Uint8Array::new(&file).to_vec()) {
        Some(text) => Config::read_text(&text, &RULES),
        None => Config::without_text(Expected::File),
    }
}

/// The text of the roster at an address; none when it cannot be fetched.
pub async fn roster(url: &str) -> Option<String> {
    let answer = Request::get(url).cache(RequestCache::NoCache).send().await.ok()?;
    if answer.ok() { text(answer.binary().await.ok()?) } else { None }
}

/// The text of a file that somebody chose; none when it cannot be read, or is too large.
pub async fn chosen(file: File) -> Option<String> {
    if file.size() > LARGEST as f64 {
        return None;
    }
    let bytes = JsFuture::from(file.array_buffer()).await.ok()?;
    text(Uint8Array::new(&bytes).to_vec())
}

/// As the browser itself writes it, which has its own way with letters that are not ASCII.
fn origin(text: &str) -> Option<String> {
    Some(Url::new(&wire::origin(text).ok()?).ok()?.origin())
}

/// A file's text, in whatever encoding it was saved; none of one that is too large.
fn text(bytes: Vec<u8>) -> Option<String> {
    if bytes.len() > LARGEST {
        return None;
    }
    TextDecoder::new_with_label(encoding(&bytes)).ok()?.decode_with_u8_array(&bytes).ok()
}
