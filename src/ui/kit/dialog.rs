//! A modal question in the browser's own dialog, which keeps the focus inside and gives it back.

use super::el::{El, button, el};
use crate::live::effect;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::HtmlDialogElement;
use std::rc::Rc;

/// What is asked.
pub struct Asked {
    /// The question.
    pub title: String,
    /// What there is to know for the answer.
    pub body: String,
    /// The words of the button for yes.
    pub yes: &'static str,
    /// The words of the button for no; it has the focus first, because it harms nobody.
    pub no: &'static str,
}

/// A modal question that is open as long as it is in the page. Escape and “no” are the same.
pub fn ask(asked: &Asked, answer: impl Fn(bool) + 'static) -> El {
    let answer = Rc::new(answer);
    let (yes, no, cancel) = (Rc::clone(&answer), Rc::clone(&answer), answer);
    let dialog = el("dialog", "dialog")
        .attr("role", "alertdialog")
        .attr("aria-labelledby", "ask-title")
        .attr("aria-describedby", "ask-body")
        .child(el("h2", "").attr("id", "ask-title").text(&asked.title))
        .child(el("p", "").attr("id", "ask-body").text(&asked.body))
        .child(
            el("div", "row end")
                .child(button("button", asked.no, move || no(false)).flag("autofocus", true))
                .child(button("button primary", asked.yes, move || yes(true))),
        );
    modal(dialog, move || cancel(false))
}

/// Opens a `dialog` element modally, for as long as it is in the page; `cancel` is Escape.
pub fn modal(dialog: El, cancel: impl Fn() + 'static) -> El {
    let node: HtmlDialogElement = dialog.node().unchecked_into();
    // A dialog can only be opened once it is in the page.
    effect(move || _ = node.show_modal());
    dialog.on("cancel", move |event| {
        event.prevent_default();
        cancel();
    })
}
