//! The scripted network (`scripted.js`), from Rust.

use super::support::{load, load_client};
use serde_json::Value;

mod js {
    use wasm_bindgen::prelude::*;

    #[wasm_bindgen]
    extern "C" {
        #[wasm_bindgen(js_namespace = scripted)]
        pub fn install(plan: &str);
        #[wasm_bindgen(js_namespace = scripted)]
        pub fn restore();
        #[wasm_bindgen(js_namespace = scripted)]
        pub fn say(text: &str);
        #[wasm_bindgen(js_namespace = scripted)]
        pub fn lose(code: u16);
        #[wasm_bindgen(js_namespace = scripted)]
        pub fn requests() -> String;
        #[wasm_bindgen(js_namespace = scripted)]
        pub fn sent() -> String;
        #[wasm_bindgen(js_namespace = scripted)]
        pub fn invoked() -> String;
        #[wasm_bindgen(js_namespace = scripted, js_name = socketStates)]
        pub fn socket_states() -> String;
    }
}

/// The network follows a plan until this is dropped.
pub struct Script;

impl Script {
    /// `negotiate`, `poll` and `"METHOD /path"`: replies to requests, one or a list; `upgrade`: what becomes of
    /// WebSockets; `handshake`: what the hub says to it; `answers`: completions by method; `haste`: timers run so
    /// many times faster.
    pub fn new(plan: Value) -> Self {
        load_client();
        load("scripted", include_str!("scripted.js"));
        js::install(&plan.to_string());
        Script
    }

    pub fn say(&self, message: Value) {
        self.say_text(&message.to_string());
    }

    pub fn say_text(&self, message: &str) {
        js::say(message);
    }

    pub fn lose(&self, code: u16) {
        js::lose(code);
    }

    /// Each request: its kind, method, url, headers and body.
    pub fn requests(&self) -> Vec<Value> {
        serde_json::from_str(&js::requests()).unwrap()
    }

    /// The addresses of all requests whose address contains `part`.
    pub fn urls(&self, part: &str) -> Vec<String> {
        let url = |request: &Value| request["url"].as_str().unwrap().to_owned();
        self.requests().iter().map(url).filter(|url| url.contains(part)).collect()
    }

    /// What the hub was sent, pings apart.
    pub fn sent(&self) -> Vec<Value> {
        serde_json::from_str(&js::sent()).unwrap()
    }

    /// The methods that the client was asked for, whether or not it sent them.
    pub fn invoked(&self) -> Vec<String> {
        serde_json::from_str(&js::invoked()).unwrap()
    }

    pub fn socket_states(&self) -> Vec<u8> {
        serde_json::from_str(&js::socket_states()).unwrap()
    }
}

impl Drop for Script {
    fn drop(&mut self) {
        js::restore();
    }
}
