//! A modal question in the browser's own dialog, which keeps the focus inside and gives it back.

use super::erase::{Part, effect};
use leptos::prelude::*;

/// A modal question that is open as long as it is mounted. Escape and “no” are the same.
#[component]
pub fn Ask(
    /// The question.
    title: String,
    /// What there is to know for the answer.
    body: String,
    /// The words of the button for yes.
    yes: &'static str,
    /// The words of the button for no; it has the focus first, because it harms nobody.
    no: &'static str,
    /// Takes the answer.
    on_answer: Callback<bool>,
) -> Part {
    let place = NodeRef::<leptos::html::Dialog>::new();
    effect(move || {
        if let Some(dialog) = place.get() {
            _ = dialog.show_modal();
        }
    });
    Part::of(view! {
        <dialog
            node_ref=place
            class="dialog"
            role="alertdialog"
            aria-labelledby="ask-title"
            aria-describedby="ask-body"
            on:cancel=move |event: leptos::ev::Event| {
                event.prevent_default();
                on_answer.run(false);
            }
        >
            <h2 id="ask-title">{title}</h2>
            <p id="ask-body">{body}</p>
            <div class="row end">
                <button type="button" class="button" autofocus on:click=move |_| on_answer.run(false)>
                    {no}
                </button>
                <button type="button" class="button primary" on:click=move |_| on_answer.run(true)>
                    {yes}
                </button>
            </div>
        </dialog>
    })
}
