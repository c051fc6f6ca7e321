//! What can be done about what went wrong with a call.

use super::desk::use_desk;
use crate::domain::{Call, ContextId, Event, OperatorId};
use crate::runtime::use_board;
use crate::ui::kit::button::{Button, IconButton};
use crate::ui::kit::icon::{Glyph, Icon};
use crate::ui::kit::texts::use_texts;
use leptos::prelude::*;

/// The buttons.
#[component]
pub(super) fn Actions(
    /// Which call.
    id: ContextId,
    /// The call.
    call: ReadSignal<Call>,
    /// It cannot be sent to an operator.
    group: bool,
) -> impl IntoView {
    let buttons = move || {
        let (failed, confirmed) = call.with(|call| {
            let failed = call.assignment().filter(|assignment| !group && assignment.failed());
            (failed.map(|assignment| assignment.operator), call.confirmed)
        });
        view! {
            {failed.map(|operator| view! { <WaysOut id operator /> })}
            {(!confirmed).then(|| view! { <DismissUnproved id call /> })}
        }
    };
    view! { <div class="card-foot">{buttons}</div> }
}

/// Out of a failed assignment.
#[component]
fn WaysOut(
    /// Which call.
    id: ContextId,
    /// To whom it was sent.
    operator: OperatorId,
) -> impl IntoView {
    let (board, desk) = (use_board(), use_desk());
    let texts = use_texts();
    view! {
        <Button look="small" press=move |_| desk.assign(id, operator)>
            {texts.board.try_again}
        </Button>
        <button
            type="button"
            class="button small"
            aria-haspopup="dialog"
            on:click=move |event| desk.open_menu(id, &event)
        >
            {texts.board.someone_else}
        </button>
        <IconButton
            icon=Icon::Close
            label=texts.board.dismiss
            press=move |_| board.send(Event::AssignmentDismissed(id))
        />
    }
}

/// Takes a card away that was not heard of since the last gap.
#[component]
fn DismissUnproved(
    /// Which call.
    id: ContextId,
    /// The call.
    call: ReadSignal<Call>,
) -> impl IntoView {
    let board = use_board();
    let texts = use_texts();
    view! {
        <button
            type="button"
            class="button icon-only small"
            aria-label=move || call.with(|call| (texts.board.dismiss_call)(&texts.caller(call)))
            on:click=move |_| board.send(Event::CallDismissed(id))
        >
            <Glyph icon=Icon::Close />
        </button>
    }
}
