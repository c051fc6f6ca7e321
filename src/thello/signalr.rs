//! The vendor's recommended client, `@microsoft/signalr`, as the page finds it: the global `signalR` of its
//! browser build. The only extern block over it; every call may throw, and answers with what was thrown.

use js_sys::{Array, Function, Object, Promise};
use wasm_bindgen::prelude::*;

/// `HttpTransportType.WebSockets`.
pub(super) const WEB_SOCKETS: u32 = 1;
/// `HttpTransportType.LongPolling`.
pub(super) const LONG_POLLING: u32 = 4;

/// `LogLevel.None`: the client writes nothing to the console. At its default level it logs the address of the
/// WebSocket, and with it the token; whatever of its lines is worth knowing also comes as an error.
pub(super) const LOG_NOTHING: u32 = 6;

#[wasm_bindgen]
extern "C" {
    /// Puts a connection together. Each step answers with the builder itself.
    #[wasm_bindgen(js_namespace = signalR)]
    pub(super) type HubConnectionBuilder;

    #[wasm_bindgen(constructor, catch, js_namespace = signalR)]
    pub(super) fn new() -> Result<HubConnectionBuilder, JsValue>;

    #[wasm_bindgen(method, catch, js_name = withUrl)]
    pub(super) fn with_url(
        this: &HubConnectionBuilder,
        url: &str,
        options: &Object,
    ) -> Result<HubConnectionBuilder, JsValue>;

    /// `policy` is an `IRetryPolicy`.
    #[wasm_bindgen(method, catch, js_name = withAutomaticReconnect)]
    pub(super) fn with_automatic_reconnect(
        this: &HubConnectionBuilder,
        policy: &Object,
    ) -> Result<HubConnectionBuilder, JsValue>;

    #[wasm_bindgen(method, catch, js_name = withStatefulReconnect)]
    pub(super) fn with_stateful_reconnect(
        this: &HubConnectionBuilder,
    ) -> Result<HubConnectionBuilder, JsValue>;

    #[wasm_bindgen(method, catch, js_name = configureLogging)]
    pub(super) fn configure_logging(
        this: &HubConnectionBuilder,
        level: u32,
    ) -> Result<HubConnectionBuilder, JsValue>;

    /// In milliseconds.
    #[wasm_bindgen(method, catch, js_name = withServerTimeout)]
    pub(super) fn with_server_timeout(
        this: &HubConnectionBuilder,
        span: f64,
    ) -> Result<HubConnectionBuilder, JsValue>;

    /// In milliseconds.
    #[wasm_bindgen(method, catch, js_name = withKeepAliveInterval)]
    pub(super) fn with_keep_alive_interval(
        this: &HubConnectionBuilder,
        span: f64,
    ) -> Result<HubConnectionBuilder, JsValue>;

    #[wasm_bindgen(method, catch)]
    pub(super) fn build(this: &HubConnectionBuilder) -> Result<HubConnection, JsValue>;

    /// One connection to a hub.
    #[wasm_bindgen(js_namespace = signalR)]
    #[derive(Clone)]
    pub(super) type HubConnection;

    #[wasm_bindgen(method, catch)]
    pub(super) fn on(this: &HubConnection, method: &str, handler: &Function) -> Result<(), JsValue>;

    #[wasm_bindgen(method, catch)]
    pub(super) fn onclose(this: &HubConnection, handler: &Function) -> Result<(), JsValue>;

    #[wasm_bindgen(method, catch)]
    pub(super) fn start(this: &HubConnection) -> Result<Promise, JsValue>;

    #[wasm_bindgen(method, catch)]
    pub(super) fn stop(this: &HubConnection) -> Result<Promise, JsValue>;

    #[wasm_bindgen(method, catch, variadic)]
    pub(super) fn invoke(this: &HubConnection, method: &str, arguments: &Array) -> Result<Promise, JsValue>;
}
