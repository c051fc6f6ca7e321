//! Values that come out of JavaScript: plain data becomes a [`Value`], a thrown something becomes a [`Fault`].

use super::wire::{fault_of_connection_status, fault_of_message};
use crate::domain::Fault;
use js_sys::{Array, Object, Reflect};
use serde_json::Value;
use wasm_bindgen::{JsCast, JsValue};

/// How deep lists and objects may lie in one another; what is deeper reads as null, so that nobody's answer can
/// exhaust the stack.
const DEEPEST: u32 = 32;

/// Plain data. What JSON cannot say (functions, symbols, big integers) reads as null.
pub(super) fn value_of(js: &JsValue) -> Value {
    value_at(js, 0)
}

fn value_at(js: &JsValue, depth: u32) -> Value {
    if let Some(text) = js.as_string() {
        return text.into();
    }
    if let Some(number) = js.as_f64() {
        return number.into();
    }
    if let Some(flag) = js.as_bool() {
        return flag.into();
    }
    if depth == DEEPEST {
        return Value::Null;
    }
    if Array::is_array(js) {
        let items: &Array = js.unchecked_ref();
        return Value::Array(items.iter().map(|item| value_at(&item, depth + 1)).collect());
    }
    if !js.is_object() {
        return Value::Null;
    }
    let object: &Object = js.unchecked_ref();
    let fields = Object::keys(object).into_iter().filter_map(|key| {
        let value = Reflect::get(object, &key).ok()?;
        Some((key.as_string()?, value_at(&value, depth + 1)))
    });
    Value::Object(fields.collect())
}

/// The fault behind whatever was thrown: an `HttpError` with its status (of a connection: a negotiation's is in its
/// message), an `Error` with its message, a text, or anything at all.
pub(super) fn fault_of(thrown: &JsValue) -> Fault {
    let status = field(thrown, "statusCode").and_then(|status| status.as_f64());
    if let Some(status) = status.filter(|status| (100.0..600.0).contains(status)) {
        return fault_of_connection_status(status as u16);
    }
    let text = |js: JsValue| js.as_string();
    let message =
        text(thrown.clone()).or_else(|| field(thrown, "message").and_then(text)).unwrap_or_default();
    match field(thrown, "name").and_then(text).as_deref() {
        // The bare words of these differ from browser to browser, their names do not.
        Some("TimeoutError") => Fault::TimedOut,
        Some("AbortError") => Fault::ConnectionLost,
        _ => fault_of_message(&message),
    }
}

fn field(js: &JsValue, name: &str) -> Option<JsValue> {
    // A getter may throw; then there is no such field.
    js.is_object().then(|| Reflect::get(js, &name.into()).ok()).flatten()
}
