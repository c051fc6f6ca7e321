//! The whole screen, and that it stays lit.

use js_sys::Promise;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = ["document", "documentElement"], js_name = requestFullscreen, catch)]
    fn request_fullscreen() -> Result<Promise, JsValue>;

    #[wasm_bindgen(js_namespace = document, js_name = exitFullscreen, catch)]
    fn exit_fullscreen() -> Result<Promise, JsValue>;

    #[wasm_bindgen(js_namespace = ["navigator", "wakeLock"], js_name = request, catch)]
    fn request_wake_lock(of: &str) -> Result<Promise, JsValue>;

    type WakeLock;
    #[wasm_bindgen(method, catch)]
    fn release(this: &WakeLock) -> Result<Promise, JsValue>;
}

/// Fills the screen, for which browsers want a press of this moment; or gives it back.
pub fn fill(filled: bool) {
    let document = web_sys::window().and_then(|window| window.document());
    let is_filled = document.is_some_and(|document| document.fullscreen_element().is_some());
    match (filled, is_filled) {
        // Refused in a frame that may not: then the wall fills the window.
        (true, false) => heard(request_fullscreen()),
        (false, true) => heard(exit_fullscreen()),
        (true, true) | (false, false) => {}
    }
}

/// Keeps the screen lit.
#[derive(Clone, Default)]
pub struct Light(Rc<Inside>);

#[derive(Default)]
struct Inside {
    wanted: Cell<bool>,
    held: RefCell<Option<WakeLock>>,
}

impl Light {
    /// From now on, or no longer. Where there are no such locks, or none is given, the screen goes dark as it always does.
    pub fn keep(&self, wanted: bool) {
        self.0.wanted.set(wanted);
        if !wanted {
            self.0.hold(None);
        } else if let Ok(asked) = request_wake_lock("screen") {
            let inside = Rc::clone(&self.0);
            spawn_local(async move {
                if let Ok(lock) = JsFuture::from(asked).await {
                    inside.hold(Some(lock.unchecked_into()));
                }
                // Who has left the wall meanwhile wants none.
                if !inside.wanted.get() {
                    inside.hold(None);
                }
            });
        }
    }
}

impl Inside {
    fn hold(&self, lock: Option<WakeLock>) {
        // The browser may have taken it back already.
        if let Some(before) = self.held.replace(lock) {
            heard(before.release());
        }
    }
}

/// A refusal that nobody heard would be reported as a failure.
fn heard(answer: Result<Promise, JsValue>) {
    if let Ok(answer) = answer {
        spawn_local(async move { drop(JsFuture::from(answer).await) });
    }
}
