//! Asks the browser not to freeze the page: a frozen page loses its connection at once, and with it whatever the hub
//! tells meanwhile. Browsers leave pages alone that hold a Web Lock; shared, so that no tab waits for another.

use js_sys::{Object, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = ["navigator", "locks"], js_name = request, catch)]
    fn request(name: &str, options: &Object, held: &JsValue) -> Result<Promise, JsValue>;
}

/// Holds the lock for as long as the page lives; where there are no locks, nothing is lost but this.
pub fn stay() {
    let options = Object::new();
    let never_ending = Closure::<dyn Fn() -> Promise>::new(|| Promise::new(&mut |_, _| {}));
    if Reflect::set(&options, &"mode".into(), &"shared".into()).is_ok()
        && let Ok(lock) = request("callboard", &options, &never_ending.into_js_value())
    {
        // Refused, as in a frame of no origin, it would be reported as a failure that nobody heard.
        spawn_local(async move { drop(JsFuture::from(lock).await) });
    }
}
