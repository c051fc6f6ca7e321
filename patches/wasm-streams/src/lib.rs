//! Leptos always brings its server functions along, and they bring a library of stream classes that a browser sees
//! whether anybody uses them or not: 5 kB of the first load. This page has no server functions, so this stands in
//! for that library. Streams are empty here; nobody makes one.

use futures_core::Stream;
use std::pin::Pin;
use std::task::{Context, Poll};
use wasm_bindgen::{JsCast, JsValue};

/// A stream of the browser's.
pub struct ReadableStream(web_sys::ReadableStream);

impl ReadableStream {
    /// From the browser's own.
    pub fn from_raw(raw: web_sys::ReadableStream) -> Self {
        Self(raw)
    }

    /// From one of Rust's: nothing.
    pub fn from_stream<S>(_: S) -> Self {
        Self(JsValue::UNDEFINED.unchecked_into())
    }

    /// The browser's own.
    pub fn into_raw(self) -> web_sys::ReadableStream {
        self.0
    }

    /// As one of Rust's: empty.
    pub fn into_stream(self) -> Empty {
        Empty
    }
}

/// A stream of nothing.
pub struct Empty;

impl Stream for Empty {
    type Item = Result<JsValue, JsValue>;

    fn poll_next(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        Poll::Ready(None)
    }
}
