//! Whatever JavaScript throws becomes words, and never a panic.

use js_sys::{Error, JsString};
use wasm_bindgen::{JsCast, JsValue};

/// The words of anything thrown: an `Error`, a text, or something else.
pub fn message_of(thrown: &JsValue) -> String {
    if let Some(error) = thrown.dyn_ref::<Error>() {
        // `name: message`, as the browser itself would print it: the name tells a network failure apart.
        return format!("{}: {}", String::from(error.name()), String::from(error.message()));
    }
    thrown.dyn_ref::<JsString>().map_or_else(|| "something was thrown".into(), String::from)
}
