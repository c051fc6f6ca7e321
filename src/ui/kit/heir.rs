//! What goes away with the focus in it leaves that to an heir: whoever works by keyboard or by ear would else begin anew
//! at the top of the page.

use super::dom;
use leptos::html::ElementType;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::Element;

/// When the view that calls this goes away, or is exchanged, with the focus in `part`, the first of `heirs` that is in the
/// page then gets it. They are selectors.
pub fn leaves_focus_to<E>(part: NodeRef<E>, heirs: &'static [&'static str])
where
    E: ElementType + 'static,
    E::Output: JsCast + Clone + 'static,
{
    on_cleanup(move || {
        // Now, while it still stands there.
        let is_there = part
            .get_untracked()
            .zip(dom::focused())
            .is_some_and(|(part, focused)| part.unchecked_ref::<Element>().contains(Some(&focused)));
        if is_there {
            request_animation_frame(move || {
                let root = document().document_element();
                let heir = root.and_then(|root| heirs.iter().find_map(|heir| dom::first(&root, heir)));
                if let Some(heir) = heir.filter(|_| dom::focused().is_none()) {
                    dom::focus(&heir);
                }
            });
        }
    });
}
