//! How operators are looked for, and what they are grouped by.

use super::pane::{Pane, use_pane};
use crate::domain::config::Grouping;
use crate::ui::kit::dom;
use crate::ui::kit::texts::use_texts;
use leptos::prelude::*;
use leptos::web_sys::KeyboardEvent;

/// The search, and what operators are grouped by.
#[component]
pub(super) fn Look() -> impl IntoView {
    let (texts, pane) = (use_texts(), use_pane());
    // The first Escape ends the search, and means nothing else.
    let pressed = move |event: KeyboardEvent| {
        if dom::key(&event).as_deref() == Some("Escape") && !pane.typed().is_empty() {
            event.prevent_default();
            event.stop_propagation();
            pane.look_for(String::new());
        }
    };
    view! {
        <div class="look">
            <input
                type="search"
                class="look-for"
                aria-label=texts.board.find_operator
                placeholder=texts.board.find_operator
                autocomplete="off"
                prop:value=move || pane.typed()
                on:keydown=pressed
                on:input=move |event| pane.look_for(event_target_value(&event))
            />
            <label class="look-by">
                <span class="sr-only">{texts.board.group_by}</span>
                <select
                    class="select"
                    on:change=move |event| pane.group_by(grouping(&event_target_value(&event)))
                >
                    <ByChoice pane grouping=Grouping::Team words=texts.board.by_team />
                    <ByChoice pane grouping=Grouping::Queue words=texts.board.by_queue />
                </select>
            </label>
        </div>
    }
}

/// What operators can be grouped by.
#[component]
fn ByChoice(
    /// The pane.
    pane: Pane,
    /// By what.
    grouping: Grouping,
    /// In words.
    words: &'static str,
) -> impl IntoView {
    view! {
        <option value=code(grouping) prop:selected=move || pane.grouping() == grouping>
            {words}
        </option>
    }
}

fn code(grouping: Grouping) -> &'static str {
    match grouping {
        Grouping::Team => "team",
        Grouping::Queue => "queue",
    }
}

fn grouping(code: &str) -> Grouping {
    if code == "queue" { Grouping::Queue } else { Grouping::Team }
}
