//! The page's root, which carries what concerns the whole page: for style sheets, and for whoever reads it aloud.

use leptos::prelude::*;

/// Keeps an attribute of the root in step with a value.
pub(super) fn on_root(name: &'static str, value: impl Fn() -> &'static str + 'static) {
    Effect::new(move || {
        if let Some(root) = document().document_element() {
            _ = root.set_attribute(name, value());
        }
    });
}
