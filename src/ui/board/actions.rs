//! The last line of a card: its story, or what can be done about what went wrong.

use super::desk::use_desk;
use super::story::story;
use crate::domain::{Call, ContextId, Event, OperatorId};
use crate::runtime::use_board;
use crate::ui::kit::icon::{Glyph, Icon};
use crate::ui::kit::texts::use_texts;
use leptos::prelude::*;

/// The line.
#[component]
pub(super) fn Actions(
    /// Which call.
    id: ContextId,
    /// The call.
    call: ReadSignal<Call>,
    /// It cannot be sent to an operator.
    group: bool,
) -> impl IntoView {
    let line = move || {
        let (failed, confirmed) = call.with(|call| {
            let failed = call.assignment().filter(|assignment| !group && assignment.failed());
            (failed.map(|assignment| assignment.operator), call.confirmed)
        });
        view! {
            {(failed.is_none() && confirmed).then(|| view! { <Story call /> })}
            {failed.map(|operator| view! { <WaysOut id operator /> })}
            {(!confirmed).then(|| view! { <Unproved id call /> })}
        }
    };
    view! { <div class="card-foot">{line}</div> }
}

/// Where the call came in, and the blocs it passed.
#[component]
fn Story(
    /// The call.
    call: ReadSignal<Call>,
) -> impl IntoView {
    let (texts, config) = (use_texts(), use_board().config());
    move || {
        let story = call.with(|call| config.with(|config| story(texts, call, config)));
        view! {
            <bdi class="story" title=story.clone()>
                {story.clone()}
            </bdi>
        }
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

/// Not heard of since the last gap.
#[component]
fn Unproved(
    /// Which call.
    id: ContextId,
    /// The call.
    call: ReadSignal<Call>,
) -> impl IntoView {
    let board = use_board();
    let texts = use_texts();
    view! {
        <span class="words unproved" title=texts.board.unconfirmed>
            {texts.board.unconfirmed}
        </span>
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
