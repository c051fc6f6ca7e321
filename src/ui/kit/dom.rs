//! The few steps into the DOM that a reactive view cannot do. All of them forgive an element that is gone.

use leptos::prelude::document;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, EventTarget, FocusOptions, HtmlElement, KeyboardEvent};

/// The first element that matches, below another.
pub fn first(root: &Element, selector: &str) -> Option<HtmlElement> {
    root.query_selector(selector).ok().flatten().and_then(|found| found.dyn_into().ok())
}

/// The nearest element around an event's target that matches.
pub fn around(target: Option<EventTarget>, selector: &str) -> Option<Element> {
    target.and_then(|target| target.dyn_into::<Element>().ok())?.closest(selector).ok().flatten()
}

/// The key that was pressed; none while a text is being composed: the Enter that ends a composition, or the Escape that
/// gives it up, belongs to the input method. (229 is what browsers say that do not tell otherwise.)
pub fn key(event: &KeyboardEvent) -> Option<String> {
    let composing = event.is_composing() || event.key_code() == 229;
    (!composing).then(|| event.key())
}

/// Focuses an element, without a word when it cannot take it.
pub fn focus(element: &HtmlElement) {
    _ = element.focus();
}

/// Focuses an element without bringing it into sight.
pub fn focus_where_it_is(element: &HtmlElement) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    _ = element.focus_with_options(&options);
}

/// Sets an attribute, only when it differs.
pub fn attribute(element: &Element, name: &str, value: &str) {
    if element.get_attribute(name).as_deref() != Some(value) {
        _ = element.set_attribute(name, value);
    }
}

/// Sets the text of an element that has no reactive children, only when it differs.
pub fn text(element: &Element, words: &str) {
    if element.text_content().as_deref() != Some(words) {
        element.set_text_content(Some(words));
    }
}

/// The element that has the focus; none when it is nowhere in particular.
pub fn focused() -> Option<Element> {
    document().active_element().filter(|element| element.tag_name() != "BODY")
}

/// Width and height of what is seen of the page, in pixels.
pub fn view_size() -> (f64, f64) {
    let root = document().document_element();
    root.map_or((1_000.0, 1_000.0), |root| (root.client_width().into(), root.client_height().into()))
}

/// A text with its letters parted from their accents (Unicode's form NFD).
pub fn decomposed(text: &str) -> String {
    // Most texts have none, and are not worth the way to the browser and back.
    if text.is_ascii() { text.into() } else { js_sys::JsString::from(text).normalize("NFD").into() }
}
