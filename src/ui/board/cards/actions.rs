//! What can be done about what went wrong with a call.

use crate::domain::{Assignment, AssignmentState, Call, ContextId, Event, OperatorId};
use crate::runtime::use_board;
use crate::ui::board::desk::use_desk;
use crate::ui::board::focus;
use crate::ui::kit::icon::{Glyph, Icon};
use crate::ui::kit::texts::use_texts;
use crate::ui::kit::while_here::while_here;
use leptos::html;
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
    let desk = use_desk();
    let foot = NodeRef::<html::Div>::new();
    let ways = while_here(move || {
        call.with(|call| {
            let failed = call.assignment().filter(|assignment| !group && assignment.failed());
            (failed.map(|assignment| assignment.operator), call.confirmed, rings(call) && desk.can_recall())
        })
    });
    let buttons = move || {
        let (failed, confirmed, ringing) = ways.get();
        // Now, while the button that was pressed still stands there.
        if let Some(foot) = foot.get_untracked() {
            focus::leave_to_card(&foot);
        }
        view! {
            {ringing.then(|| view! { <Recall id call /> })}
            {failed.map(|operator| view! { <WaysOut id operator /> })}
            {(!confirmed).then(|| view! { <DismissUnproved id call /> })}
        }
    };
    view! {
        <div class="card-foot" node_ref=foot>
            {buttons}
        </div>
    }
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
        <button type="button" class="button small" on:click=move |_| desk.assign(id, operator)>
            {texts.board.try_again}
        </button>
        <button
            type="button"
            class="button small"
            aria-haspopup="dialog"
            on:click=move |event| desk.open_menu(id, &event)
        >
            {texts.board.someone_else}
        </button>
        <button
            type="button"
            class="button icon-only small"
            aria-label=texts.board.dismiss
            title=texts.board.dismiss
            on:click=move |_| board.send(Event::AssignmentDismissed(id))
        >
            <Glyph icon=Icon::Close />
        </button>
    }
}

/// Whether it rings an operator by our sending.
fn rings(call: &Call) -> bool {
    let ringing = |sending: &Assignment| matches!(sending.state, AssignmentState::Ringing { .. });
    call.waits() && call.assignment().is_some_and(ringing)
}

/// Takes back a call that rings, where the tenant was found to honour that.
#[component]
fn Recall(
    /// Which call.
    id: ContextId,
    /// The call.
    call: ReadSignal<Call>,
) -> impl IntoView {
    let (board, texts) = (use_board(), use_texts());
    let recall = move |event| {
        board.send(Event::RecallRequested(id));
        focus::stay_on_card(&event);
    };
    view! {
        <button
            type="button"
            class="button small"
            aria-label=move || call.with(|call| (texts.board.recall_call)(&texts.caller(call)))
            on:click=recall
        >
            {texts.board.recall}
        </button>
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
