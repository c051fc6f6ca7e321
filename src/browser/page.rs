//! Whether anybody can see the page, whether there is a network, and what stands behind the `#` of its address;
//! and its reload.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

/// What changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// The page can be seen again, or is running again after the browser froze it.
    Visible,
    /// The page is hidden.
    Hidden,
    /// The browser has a network again.
    Online,
    /// The fragment of the address is another.
    Fragment,
    /// The page fills the screen no longer.
    ScreenLeft,
}

/// True while the page is hidden.
pub fn hidden() -> bool {
    document().is_some_and(|document| document.hidden())
}

/// The fragment of the page's address, with its `#`.
pub fn fragment() -> String {
    web_sys::window().and_then(|window| window.location().hash().ok()).unwrap_or_default()
}

/// The browser, as it names itself.
pub fn browser() -> String {
    let named = web_sys::window().and_then(|window| window.navigator().user_agent().ok());
    named.unwrap_or_default()
}

/// Loads the page anew.
pub fn reload() {
    if let Some(window) = web_sys::window() {
        // A page that is going away already may refuse.
        let _ = window.location().reload();
    }
}

/// Listens for as long as the page lives.
pub fn on_change(listener: impl Fn(Change) + 'static) {
    let listener = std::rc::Rc::new(listener);
    let Some((window, document)) = web_sys::window().zip(document()) else { return };
    let seen = {
        let listener = listener.clone();
        move || listener(if hidden() { Change::Hidden } else { Change::Visible })
    };
    listen(&document, "visibilitychange", seen.clone());
    // Chromium's page lifecycle: fired on the document when a frozen page runs again.
    listen(&document, "resume", seen);
    let (filled, left) = (document.clone(), listener.clone());
    listen(&document, "fullscreenchange", move || {
        if filled.fullscreen_element().is_none() {
            left(Change::ScreenLeft);
        }
    });
    let addressed = listener.clone();
    listen(&window, "hashchange", move || addressed(Change::Fragment));
    listen(&window, "online", move || listener(Change::Online));
}

fn document() -> Option<web_sys::Document> {
    web_sys::window()?.document()
}

fn listen(target: &web_sys::EventTarget, name: &str, callback: impl Fn() + 'static) {
    // The page's own listeners live as long as the page: they are handed to JavaScript for good.
    let callback = Closure::<dyn Fn()>::new(callback).into_js_value();
    if target.add_event_listener_with_callback(name, callback.unchecked_ref()).is_err() {
        web_sys::console::warn_1(&"Callboard could not listen to the page".into());
    }
}
