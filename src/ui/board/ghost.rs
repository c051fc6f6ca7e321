//! What follows the pointer while a card is dragged: who it is, and what letting go would do.

use super::desk::{Desk, Hand};
use crate::domain::ContextId;
use crate::i18n::{self, t};
use crate::live::{Live, derived};
use crate::ui::kit::el::{El, el};

/// The ghost; in the page only during a drag. Its place is set by the drag itself.
pub(super) fn ghost(desk: Desk) -> El {
    let dragged = derived(move || match desk.hand() {
        Some(Hand::Dragged(call)) => Some(call),
        Some(Hand::Picked(_)) | None => None,
    });
    el("div", "ghost-place")
        .part(move || dragged.get().and_then(|call| follower(desk, call)).into_iter().collect())
}

fn follower(desk: Desk, call: ContextId) -> Option<El> {
    let call = Live::from(desk.board.card(call)?);
    Some(
        el("div", "ghost")
            .attr("aria-hidden", "true")
            .live("data-gone", move || Some((!call.read().waits()).to_string()))
            .child(
                el("div", "ghost-card")
                    .child(el("bdi", "ghost-who").live_text(move || i18n::caller(&call.read())))
                    .child(el("bdi", "ghost-number").live_text(move || call.read().number.clone()))
                    .child(el("span", "ghost-line"))
                    .child(el("span", "ghost-gone").text(t().board.caller_gone)),
            ),
    )
}
