//! Whose a queue or an operator is: the file's, or the supervisor's own.

use crate::domain::config::Origin;
use crate::ui::kit::texts::use_texts;
use leptos::prelude::*;

/// In words.
#[component]
pub(super) fn OriginMark(
    /// Whose.
    origin: Memo<Origin>,
) -> impl IntoView {
    let texts = &use_texts().settings;
    let words = move || match origin.get() {
        Origin::File => texts.of_file,
        Origin::Changed => texts.changed,
        Origin::Own => texts.own,
    };
    view! {
        <span class="origin" data-own=move || (origin.get() != Origin::File).to_string()>
            {words}
        </span>
    }
}
