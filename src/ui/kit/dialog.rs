//! A modal dialog: the browser's own, which keeps the focus inside and gives it back.

use super::button::Button;
use leptos::html;
use leptos::prelude::*;
use leptos::web_sys;

/// A dialog that is open as long as it is in the page.
#[component]
pub fn Modal(
    /// Escape.
    #[prop(into)]
    cancel: Callback<()>,
    /// Its role, where it is not merely a dialog.
    #[prop(optional)]
    role: Option<&'static str>,
    /// The id of the element that names it.
    #[prop(optional)]
    labelled_by: Option<&'static str>,
    /// The id of the element that describes it.
    #[prop(optional)]
    described_by: Option<&'static str>,
    /// What stands in it.
    children: Children,
) -> impl IntoView {
    let dialog = NodeRef::<html::Dialog>::new();
    // A dialog can only be opened once it is in the page.
    Effect::new(move || {
        if let Some(dialog) = dialog.get() {
            _ = dialog.show_modal();
        }
    });
    let cancelled = move |event: web_sys::Event| {
        event.prevent_default();
        cancel.run(());
    };
    view! {
        <dialog
            class="dialog"
            role=role
            aria-labelledby=labelled_by
            aria-describedby=described_by
            node_ref=dialog
            on:cancel=cancelled
        >
            {children()}
        </dialog>
    }
}

/// A question that is answered with yes or no. Escape and “no” are the same.
#[component]
pub fn Question(
    /// The question itself.
    title: String,
    /// What there is to know for the answer.
    body: String,
    /// The words of the button for yes.
    yes: &'static str,
    /// The words of the button for no; it has the focus first, because it harms nobody.
    no: &'static str,
    /// Takes the answer.
    #[prop(into)]
    answer: Callback<bool>,
) -> impl IntoView {
    view! {
        <Modal
            cancel=move |()| answer.run(false)
            role="alertdialog"
            labelled_by="ask-title"
            described_by="ask-body"
        >
            <h2 id="ask-title">{title}</h2>
            <p id="ask-body">{body}</p>
            <div class="row end">
                <button type="button" class="button" autofocus on:click=move |_| answer.run(false)>
                    {no}
                </button>
                <Button look="primary" press=move |_| answer.run(true)>
                    {yes}
                </Button>
            </div>
        </Modal>
    }
}
