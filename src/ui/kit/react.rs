//! Effects behind one boxed type, so that Leptos' machinery is compiled once.

use leptos::prelude::*;

/// An effect, whatever it does; it runs after the view that made it is in the page.
pub fn effect(act: impl FnMut() + 'static) {
    boxed(Box::new(act));
}

fn boxed(mut act: Box<dyn FnMut()>) {
    Effect::new(move |_| act());
}
