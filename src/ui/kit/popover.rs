//! A small window beside what opened it; in a narrow page the style sheet makes it a sheet from below.

use super::dom;
use leptos::ev;
use leptos::html;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{HtmlElement, Node};
use leptos_use_event_listener::use_event_listener;

/// The room that is left to the edges of the page, in pixels.
const MARGIN: f64 = 8.0;

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
        let place = element.get_bounding_client_rect();
        Self { left: place.left(), top: place.top(), bottom: place.bottom() }
    }
}

/// A popover, open as long as it is in the page.
#[component]
pub fn Popover(
    /// Beside what it stands.
    anchor: Anchor,
    /// Its name.
    label: Memo<String>,
    /// A press outside asks for its end.
    #[prop(into)]
    outside: Callback<()>,
    /// What stands in it.
    children: Children,
) -> impl IntoView {
    let popover = NodeRef::<html::Div>::new();
    let place = RwSignal::new((0.0, 0.0));
    Effect::new(move || {
        if let Some(popover) = popover.get() {
            place.set(beside(anchor, &popover));
        }
    });
    _ = use_event_listener(window(), ev::pointerdown, move |event| {
        let target = event.target().and_then(|target| target.dyn_into::<Node>().ok());
        if !popover.get_untracked().is_some_and(|popover| popover.contains(target.as_ref())) {
            outside.run(());
        }
    });
    view! {
        <div
            class="popover"
            role="dialog"
            aria-label=move || label.get()
            style:--popover-x=move || format!("{}px", place.get().0)
            style:--popover-y=move || format!("{}px", place.get().1)
            node_ref=popover
        >
            {children()}
        </div>
    }
}

/// Below the anchor if there is room, else above it; never beyond an edge. In whole pixels.
fn beside(anchor: Anchor, popover: &HtmlElement) -> (f64, f64) {
    let (width, height) = dom::view_size();
    let own = popover.get_bounding_client_rect();
    let left = anchor.left.min(width - own.width() - MARGIN).max(MARGIN);
    let below = anchor.bottom + MARGIN / 2.0;
    let fits = below + own.height() + MARGIN <= height;
    let top = if fits { below } else { anchor.top - own.height() - MARGIN / 2.0 };
    let top = top.min(height - own.height() - MARGIN).max(MARGIN);
    (left.trunc(), top.trunc())
}
