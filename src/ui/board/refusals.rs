//! How many notifications nobody could make sense of. Which they were stands in the diagnostics.

use crate::runtime::use_board;
use crate::ui::kit::texts::use_texts;
use crate::ui::parts::use_diagnosis;
use leptos::prelude::*;

/// The count, as a way to the diagnostics; not there as long as all was understood.
#[component]
pub(super) fn Refusals() -> impl IntoView {
    let (refused, texts, diagnosis) = (use_board().refused(), use_texts(), use_diagnosis());
    view! {
        <Show when=move || { refused.get() > 0 }>
            <button type="button" class="button small refusals" on:click=move |_| diagnosis.open()>
                {move || (texts.shell.refused)(refused.get())}
            </button>
        </Show>
    }
}
