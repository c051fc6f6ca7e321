//! A small window beside what opened it; in a narrow page the style sheet makes it a sheet from below.

use super::dom;
use super::el::{El, el};
use crate::live::effect;
use leptos::ev;
use leptos::leptos_dom::helpers::window_event_listener;
use leptos::prelude::*;
use leptos::web_sys::{DomRect, HtmlElement};

/// Where the opening button stands, in pixels of the viewport.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Anchor {
    left: f64,
    top: f64,
    bottom: f64,
}

impl Anchor {
    /// The place of an element.
    pub fn of(element: &HtmlElement) -> Self {
        let place: DomRect = element.get_bounding_client_rect();
        Self { left: place.left(), top: place.top(), bottom: place.bottom() }
    }
}

/// A popover, open as long as it is in the page. A press outside asks for its end.
pub fn popover(anchor: Anchor, on_outside: impl Fn() + 'static) -> El {
    let made = el("div", "popover").attr("role", "dialog");
    let node = made.node();
    effect(move || put(&node, anchor));
    let outside = window_event_listener(ev::pointerdown, move |event| {
        if dom::around(event.target(), ".popover").is_none() {
            on_outside();
        }
    });
    on_cleanup(move || outside.remove());
    made
}

/// Below the anchor if there is room, else above it; never beyond an edge.
fn put(element: &HtmlElement, anchor: Anchor) {
    let size = |value: Result<leptos::wasm_bindgen::JsValue, _>| value.ok().and_then(|value| value.as_f64());
    let width = size(window().inner_width()).unwrap_or(1_024.0);
    let height = size(window().inner_height()).unwrap_or(768.0);
    let own = element.get_bounding_client_rect();
    let left = anchor.left.min(width - own.width() - 8.0).max(8.0);
    let below = anchor.bottom + 4.0;
    let top = if below + own.height() + 8.0 <= height { below } else { anchor.top - own.height() - 4.0 };
    let top = top.min(height - own.height() - 8.0).max(8.0);
    dom::style(element, "--popover-x", &format!("{}px", left as i32));
    dom::style(element, "--popover-y", &format!("{}px", top as i32));
}
