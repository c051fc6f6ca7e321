//! Memos and effects behind one boxed type each, so that Leptos' machinery is compiled once.

use leptos::prelude::*;

/// A memo, whatever computes it.
pub fn memo<T: PartialEq + Send + Sync + 'static>(
    compute: impl Fn() -> T + Send + Sync + 'static,
) -> Memo<T> {
    let compute: Box<dyn Fn() -> T + Send + Sync> = Box::new(compute);
    Memo::new(move |_| compute())
}

/// An effect, whatever it does; it runs after the view that made it is in the page.
pub fn effect(act: impl FnMut() + 'static) {
    let mut act: Box<dyn FnMut()> = Box::new(act);
    Effect::new(move |_| act());
}
