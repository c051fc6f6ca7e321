//! The way to everything that is said of a queue or an operator: one form is open at a time.

use crate::ui::kit::icon::{Glyph, Icon};
use crate::ui::kit::texts::use_texts;
use leptos::prelude::*;

/// Opens the form of a row, and closes it.
#[component]
pub(super) fn EditButton<T: Copy + PartialEq + Send + Sync + 'static>(
    /// Whose.
    id: T,
    /// Its name.
    name: Memo<String>,
    /// Whose form is open.
    editing: RwSignal<Option<T>>,
) -> impl IntoView {
    let texts = use_texts();
    let words = move || name.with(|name| (texts.settings.edit)(name));
    view! {
        <button
            type="button"
            class="button icon-only"
            aria-expanded=move || (editing.get() == Some(id)).to_string()
            aria-label=words
            title=words
            on:click=move |_| editing.update(|open| *open = (*open != Some(id)).then_some(id))
        >
            <Glyph icon=Icon::Pencil />
        </button>
    }
}
