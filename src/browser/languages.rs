//! The languages that the browser's user prefers.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

/// Their names, the most preferred first: `nl-BE`, `en`.
pub fn preferred() -> Vec<String> {
    let languages = web_sys::window().map(|window| window.navigator().languages());
    languages.into_iter().flatten().filter_map(|language| language.as_string()).collect()
}

/// Listens for as long as the page lives.
pub fn on_change(listener: impl Fn() + 'static) {
    let listener = Closure::<dyn Fn()>::new(listener).into_js_value();
    if let Some(window) = web_sys::window() {
        // Without it, the page keeps the language that it began with.
        let _ = window.add_event_listener_with_callback("languagechange", listener.unchecked_ref());
    }
}
