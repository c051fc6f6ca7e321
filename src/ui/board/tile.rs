//! An operator: who, how they are as far as is known, and why we think so. The whole tile is a drop target, and a
//! button while a call is picked.

use super::desk::use_desk;
use super::drag::use_drag;
use super::trouble::WhatWentWrong;
use super::verdict::{accepts, words};
use crate::domain::{ContextId, Event, Operator, OperatorId, OperatorState};
use crate::runtime::use_board;
use crate::ui::kit::elapsed::Elapsed;
use crate::ui::kit::icon::{Glyph, Icon};
use crate::ui::kit::texts::use_texts;
use crate::ui::parts::{is_long, operator_name};
use leptos::prelude::*;

/// A tile.
#[component]
pub(super) fn Tile(
    /// Which operator.
    id: OperatorId,
    /// The operator.
    operator: ReadSignal<Operator>,
) -> impl IntoView {
    let (desk, drag) = (use_desk(), use_drag());
    let texts = use_texts();
    let state = Memo::new(move |_| operator.with(Operator::state));
    let trouble = move || operator.with(|operator| operator.trouble.clone());
    let verdict = Memo::new(move |_| operator.with(|operator| desk.verdict(operator)));
    let would_do = move || {
        operator.with(|operator| verdict.with(|can| Some(words(texts, can.as_ref()?, &operator.entry))))
    };
    let name = move || operator.with(|operator| operator.entry.name.clone());
    let is_long = move || is_long(&name()).then_some("");
    let drop_line = format!("drop-{id}");
    view! {
        <li
            class="tile"
            data-operator-id=id.to_string()
            data-state=move || state_code(state.get())
            data-drop=move || {
                verdict.with(|can| can.as_ref().map(|can| if accepts(can) { "accepts" } else { "refuses" }))
            }
            data-named=move || desk.is_named(id).then_some("")
            data-over=move || (drag.over() == Some(id)).then_some("")
        >
            <button
                type="button"
                class="tile-ring"
                aria-label=move || {
                    let ring = texts.board.ring;
                    operator.with(|operator| ring(&operator.entry.name, &operator.entry.extension))
                }
                aria-describedby=drop_line.clone()
                disabled=move || verdict.with(Option::is_none)
                on:click=move |_| desk.press_tile(id)
            ></button>
            <bdi class="tile-name" data-long=is_long>
                {name}
            </bdi>
            <p class="tile-state">
                <span class="tile-extension">
                    {move || operator.with(|operator| operator.entry.extension.clone())}
                </span>
                {move || view! { <How state=state.get() /> }}
            </p>
            <p class="tile-drop" id=drop_line>
                {would_do}
            </p>
            <div class="tile-actions">
                {move || match state.get() {
                    OperatorState::Busy { call, .. } => Some(view! { <Over id call /> }),
                    _ => None,
                }}
                <Aside id operator />
            </div>
            {move || trouble().map(|trouble| view! { <WhatWentWrong id trouble /> })}
        </li>
    }
}

/// The state in words, with its reason and running time. Of whom nothing is known, which is most of them on many boards,
/// nothing is said to the eye.
#[component]
fn How(
    /// The state.
    state: OperatorState,
) -> impl IntoView {
    let (icon, since, call) = match state {
        OperatorState::Unknown => (Icon::Unknown, None, None),
        OperatorState::Ringing { call, since, .. } => (Icon::Phone, Some(since), Some(call)),
        OperatorState::Busy { call, since } => (Icon::Person, Some(since), Some(call)),
        OperatorState::Free { since } => (Icon::Tick, Some(since), None),
        OperatorState::Away { since } => (Icon::Pause, Some(since), None),
    };
    let (board, texts) = (use_board(), use_texts());
    let caller = call.map(|call| move || board.card(call).map(|call| call.with(|call| texts.caller(call))));
    let known = state != OperatorState::Unknown;
    view! {
        {known.then(|| view! { <Glyph icon /> })}
        <span class=if known { "words" } else { "sr-only" }>
            {texts.operator_state(&state)}
            {since.map(|since| view! { " " <Elapsed since=Some(since.0) /> })}
            {caller.map(|caller| view! { " · " <bdi>{caller}</bdi> })}
        </span>
    }
}

/// Dismisses a conversation whose end was not told.
#[component]
fn Over(
    /// Which operator.
    id: OperatorId,
    /// With whom they talk, as far as is known.
    call: ContextId,
) -> impl IntoView {
    let (board, texts) = (use_board(), use_texts());
    let label = move || (texts.board.dismiss_conversation)(&operator_name(board, texts, id));
    view! {
        <button
            type="button"
            class="button icon-only small quiet-button tile-over"
            aria-label=label
            title=label
            on:click=move |_| board.send(Event::CallDismissed(call))
        >
            <Glyph icon=Icon::Close />
        </button>
    }
}

/// Sets an operator aside, or takes them back.
#[component]
fn Aside(
    /// Which operator.
    id: OperatorId,
    /// The operator.
    operator: ReadSignal<Operator>,
) -> impl IntoView {
    let board = use_board();
    let texts = use_texts();
    let away = move || operator.with(|operator| operator.presence.aside.is_some());
    let label = move || {
        let words = if away() { texts.board.take_back } else { texts.board.set_aside };
        operator.with(|operator| words(&operator.entry.name))
    };
    view! {
        <button
            type="button"
            class="button icon-only small quiet-button tile-aside"
            aria-label=label
            title=move || if away() { texts.board.back } else { texts.board.aside }
            on:click=move |_| board.send(Event::AwayToggled(id))
        >
            {move || {
                let icon = if away() { Icon::Play } else { Icon::Pause };
                view! { <Glyph icon /> }
            }}
        </button>
    }
}

fn state_code(state: OperatorState) -> &'static str {
    match state {
        OperatorState::Unknown => "unknown",
        OperatorState::Ringing { .. } => "ringing",
        OperatorState::Busy { .. } => "busy",
        OperatorState::Free { .. } => "free",
        OperatorState::Away { .. } => "away",
    }
}
