//! What follows the pointer while a card is dragged: who it is, and what letting go would do.

use super::desk::{Hand, use_desk};
use super::drag::use_drag;
use super::verdict::words;
use crate::domain::{Call, ContextId};
use crate::runtime::use_board;
use crate::ui::kit::dom;
use crate::ui::kit::texts::use_texts;
use leptos::prelude::*;

/// The room that it may take, in pixels.
const ROOM: (f64, f64) = (300.0, 120.0);

/// The ghost; in the page only during a drag.
#[component]
pub(super) fn Ghost() -> impl IntoView {
    let (board, desk) = (use_board(), use_desk());
    let dragged = Memo::new(move |_| match desk.hand() {
        Some(Hand::Dragged(call)) => Some(call),
        Some(Hand::Picked(_)) | None => None,
    });
    view! {
        <div class="ghost-place">
            {move || {
                let call = dragged.get().and_then(|call: ContextId| board.card(call));
                call.map(|call| view! { <Follower call /> })
            }}
        </div>
    }
}

/// The card under the pointer.
#[component]
fn Follower(
    /// The call that is dragged.
    call: ReadSignal<Call>,
) -> impl IntoView {
    let (board, desk, drag, texts) = (use_board(), use_desk(), use_drag(), use_texts());
    let would_do = move || {
        let operator = board.operator(drag.over()?)?;
        operator.with(|operator| Some(words(texts, &desk.verdict(operator)?, &operator.entry)))
    };
    view! {
        <div
            class="ghost"
            aria-hidden="true"
            data-gone=move || (!call.with(Call::waits)).to_string()
            style:transform=move || beside(drag.at())
        >
            <div class="ghost-card">
                <bdi class="ghost-who">{move || call.with(|call| texts.caller(call))}</bdi>
                <bdi class="ghost-number">{move || call.with(|call| texts.number(call))}</bdi>
                <span class="ghost-line">{would_do}</span>
                <span class="ghost-gone">{texts.board.caller_gone}</span>
            </div>
        </div>
    }
}

/// Beside and below the pointer; where there is no room, on the other side.
fn beside((x, y): (f64, f64)) -> String {
    let (width, height) = dom::view_size();
    let left = if x + ROOM.0 > width { "-100%" } else { "0px" };
    let up = if y + ROOM.1 > height { "-100%" } else { "0px" };
    format!("translate({}px, {}px) translate({left}, {up})", x as i32, y as i32)
}
