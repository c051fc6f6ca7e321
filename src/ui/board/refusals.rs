//! Diagnostics: notifications that were left out, because nobody could make sense of them. No caller is named in them.

use crate::runtime::use_board;
use crate::ui::kit::texts::use_texts;
use leptos::prelude::*;

/// The list, to be opened; not there as long as all was understood.
#[component]
pub(super) fn Refusals() -> impl IntoView {
    let refused = use_board().refusals();
    let texts = use_texts();
    let open = RwSignal::new(false);
    let lines = move || {
        refused.with(|refused| {
            refused.newest.iter().map(|refusal| view! { <li>{texts.refusal(refusal)}</li> }).collect_view()
        })
    };
    view! {
        <details
            class="panel refusals"
            hidden=move || refused.with(|refused| refused.count == 0)
            on:toggle=move |_| open.update(|open| *open = !*open)
        >
            <summary>{move || (texts.shell.refused)(refused.with(|refused| refused.count))}</summary>
            <p>{texts.shell.refused_means}</p>
            // Closed and opened again it is written again, and closed it costs nothing.
            <ul>{move || open.get().then(lines)}</ul>
        </details>
    }
}
