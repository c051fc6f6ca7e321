//! What was done, said once within the dialog: what stands outside of an open dialog is not read aloud.

use leptos::prelude::*;

/// A copyable handle in the context of the dialog's views.
#[derive(Clone, Copy)]
pub(super) struct Said(RwSignal<String>);

/// The handle, from a view's context.
#[track_caller]
pub(super) fn use_said() -> Said {
    expect_context()
}

impl Said {
    pub fn provide() -> Self {
        let said = Self(RwSignal::new(String::new()));
        provide_context(said);
        said
    }

    pub fn say(self, words: String) {
        self.0.set(words);
    }
}

/// The last of it.
#[component]
pub(super) fn SaidHere() -> impl IntoView {
    let Said(words) = use_said();
    view! {
        <p class="settings-said" aria-live="polite">
            {move || words.get()}
        </p>
    }
}
