//! What follows the pointer while a card is dragged: who it is, and what letting go would do.

use super::desk::{Desk, Hand};
use crate::i18n::{self, t};
use crate::ui::kit::erase::{Part, live, memo};
use leptos::prelude::*;

/// The ghost; mounted only during a drag. Its place is set by the drag itself.
#[component]
pub(super) fn Ghost() -> Part {
    let desk: Desk = expect_context();
    let dragged = memo(move || match desk.hand() {
        Some(Hand::Dragged(call)) => Some(call),
        Some(Hand::Picked(_)) | None => None,
    });
    Part::of(move || {
        let call = RwSignal::from(desk.board.card(dragged.get()?)?);
        Some(view! {
            <div class="ghost" aria-hidden="true" data-gone=live(move || (!call.read().waits()).to_string())>
                <div class="ghost-card">
                    <bdi class="ghost-who">{live(move || i18n::caller(&call.read()))}</bdi>
                    <bdi class="ghost-number">{live(move || call.read().number.clone())}</bdi>
                    <span class="ghost-line"></span>
                    <span class="ghost-gone">{t().board.caller_gone}</span>
                </div>
            </div>
        })
    })
}
