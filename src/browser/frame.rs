//! Frames and pauses.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::wasm_bindgen;

/// Calls back before the next frame is painted; not at all where there are none.
pub fn next(callback: impl FnOnce() + 'static) {
    let callback = Closure::once_into_js(callback);
    let callback = callback.unchecked_ref();
    if let Some(window) = web_sys::window() {
        // A page that is going away may refuse; then there is nothing left to paint either.
        let _ = window.request_animation_frame(callback);
    }
}

/// Calls back after so many milliseconds.
pub fn after(milliseconds: f64, callback: impl FnOnce() + 'static) {
    // Once called it is gone: a page that paints all day must not keep what it has done with.
    let callback = Closure::once_into_js(callback);
    let callback = callback.unchecked_ref();
    if let Some(window) = web_sys::window() {
        let pause = milliseconds.clamp(0.0, 86_400_000.0) as i32;
        // As above.
        let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(callback, pause);
    }
}

#[wasm_bindgen]
extern "C" {
    /// A steady clock in milliseconds, for measuring spans of the page itself.
    #[wasm_bindgen(js_namespace = performance, js_name = now)]
    pub fn milliseconds() -> f64;
}
