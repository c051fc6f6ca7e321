//! The one door to the JavaScript SignalR client (`@microsoft/signalr`, loaded before the page starts).

use js_sys::{Array, Function, Object, Promise};
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// Builds one connection.
    #[wasm_bindgen(js_namespace = signalR)]
    pub type HubConnectionBuilder;

    #[wasm_bindgen(constructor, js_namespace = signalR, catch)]
    pub fn new() -> Result<HubConnectionBuilder, JsValue>;

    #[wasm_bindgen(method, js_name = withUrl, catch)]
    pub fn with_url(this: &HubConnectionBuilder, url: &str, options: &Object) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(method, js_name = withAutomaticReconnect, catch)]
    pub fn with_automatic_reconnect(this: &HubConnectionBuilder, policy: &Object)
    -> Result<JsValue, JsValue>;

    #[wasm_bindgen(method, js_name = configureLogging, catch)]
    pub fn configure_logging(this: &HubConnectionBuilder, logger: &Object) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(method, catch)]
    pub fn build(this: &HubConnectionBuilder) -> Result<HubConnection, JsValue>;

    /// One connection.
    #[derive(Clone)]
    #[wasm_bindgen(js_namespace = signalR)]
    pub type HubConnection;

    #[wasm_bindgen(method, catch)]
    pub fn start(this: &HubConnection) -> Result<Promise, JsValue>;

    #[wasm_bindgen(method, catch)]
    pub fn stop(this: &HubConnection) -> Result<Promise, JsValue>;

    /// `invoke(method, ...arguments)`.
    #[wasm_bindgen(method, catch, variadic)]
    pub fn invoke(this: &HubConnection, method: &str, arguments: &Array) -> Result<Promise, JsValue>;

    #[wasm_bindgen(method, catch)]
    pub fn on(this: &HubConnection, method: &str, handler: &Function) -> Result<(), JsValue>;

    #[wasm_bindgen(method, catch)]
    pub fn off(this: &HubConnection, method: &str) -> Result<(), JsValue>;

    #[wasm_bindgen(method, catch)]
    pub fn onclose(this: &HubConnection, handler: &Function) -> Result<(), JsValue>;
}

/// `HttpTransportType.LongPolling`.
pub const LONG_POLLING: u32 = 4;
