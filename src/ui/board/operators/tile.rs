//! An operator: who, how they are as far as is known, and why we think so. The whole tile is a drop target, and a
//! button while a call is picked.

use super::aside::Aside;
use super::pane::use_pane;
use super::trouble::WhatWentWrong;
use crate::domain::{ContextId, Event, Operator, OperatorId, OperatorState};
use crate::i18n;
use crate::runtime::use_board;
use crate::ui::board::desk::use_desk;
use crate::ui::board::drag::use_drag;
use crate::ui::board::focus;
use crate::ui::board::verdict::{accepts, words};
use crate::ui::kit::dom;
use crate::ui::kit::elapsed::Elapsed;
use crate::ui::kit::formats::use_formats;
use crate::ui::kit::icon::{Glyph, Icon};
use crate::ui::kit::texts::use_texts;
use crate::ui::parts::{is_long, operator_name};
use leptos::html;
use leptos::prelude::*;

/// A tile.
#[component]
pub(super) fn Tile(
    /// Which operator.
    id: OperatorId,
    /// The operator.
    operator: ReadSignal<Operator>,
) -> impl IntoView {
    let (desk, drag, pane) = (use_desk(), use_drag(), use_pane());
    let texts = use_texts();
    let state = Memo::new(move |_| operator.with(Operator::state));
    let trouble = move || operator.with(|operator| operator.trouble.clone());
    let verdict = Memo::new(move |_| operator.with(|operator| desk.verdict(operator)));
    let would_do = move || {
        operator.with(|operator| verdict.with(|can| Some(words(texts, can.as_ref()?, &operator.entry))))
    };
    let name = move || operator.with(|operator| operator.entry.name.clone());
    let is_long = move || is_long(&name()).then_some("");
    let (drop_line, state_line) = (format!("drop-{id}"), format!("state-{id}"));
    let described = format!("{drop_line} {state_line}");
    view! {
        <li
            class="tile"
            hidden=move || !pane.finds(id)
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
                aria-describedby=described
                disabled=move || verdict.with(Option::is_none)
                on:click=move |_| desk.press_tile(id)
            ></button>
            <bdi class="tile-name" data-long=is_long>
                {name}
            </bdi>
            <TakenToday id />
            <p class="tile-state" id=state_line title=move || texts.operator_state(&state.get())>
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
                <Star id operator />
                <Aside id operator />
            </div>
            {move || trouble().map(|trouble| view! { <WhatWentWrong id trouble /> })}
        </li>
    }
}

/// The state in words, with its reason and running time. Of whom nothing is known, which is most of them on many boards,
/// nothing is said to the eye; whoever rings or talks does so with somebody, whose name needs the room: to the eye the
/// icon says which of the two.
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
        OperatorState::Away { since, .. } => (Icon::Pause, Some(since), None),
    };
    let (board, texts) = (use_board(), use_texts());
    let caller = call.map(|call| move || board.card(call).map(|call| call.with(|call| texts.caller(call))));
    let known = state != OperatorState::Unknown;
    let words = texts.operator_state(&state);
    let says_it = !known || caller.is_some();
    view! {
        {known.then(|| view! { <Glyph icon /> })}
        <span class=if says_it { "sr-only" } else { "words" }>{words}</span>
        {caller.map(|caller| view! { " " <bdi class="words">{caller}</bdi> })}
        {since.map(|since| view! { " " <Elapsed since=Some(since.0) /> })}
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
            on:click=move |event| {
                board.send(Event::CallDismissed(call));
                focus::stay_on_tile(&event);
            }
        >
            <Glyph icon=Icon::Close />
        </button>
    }
}

/// Makes an operator a favourite, or one no longer.
#[component]
fn Star(
    /// Which operator.
    id: OperatorId,
    /// The operator.
    operator: ReadSignal<Operator>,
) -> impl IntoView {
    let (pane, texts) = (use_pane(), use_texts());
    let button = NodeRef::<html::Button>::new();
    Effect::new(move || {
        if let Some(button) = button.get().filter(|_| pane.takes_focus(id)) {
            dom::focus(&button);
        }
    });
    let label = move || operator.with(|operator| (texts.board.favourite)(&operator.entry.name));
    view! {
        <button
            type="button"
            class="button icon-only small quiet-button tile-star"
            aria-label=label
            title=label
            aria-pressed=move || pane.is_favourite(id).to_string()
            node_ref=button
            on:click=move |_| pane.star(id)
        >
            <Glyph icon=Icon::Star />
        </button>
    }
}

/// What an operator has taken today: how many calls, and the average time from the sending to the answer. The pane's head
/// says what they are.
#[component]
fn TakenToday(
    /// Which operator.
    id: OperatorId,
) -> impl IntoView {
    let (texts, formats, taken) = (use_texts(), use_formats(), use_board().taken(id));
    let words = move || taken.with(|taken| texts.taken(taken));
    let calls = move || taken.with(|taken| (taken.calls > 0).then(|| formats.number(taken.calls.into())));
    let average =
        move || taken.with(|taken| taken.average().map(|average| format!("· {}", i18n::clock(average))));
    view! {
        <p class="tile-taken" title=words>
            <span class="sr-only">{words}</span>
            <span aria-hidden="true">{calls}</span>
            <span aria-hidden="true" class="tile-average">
                {average}
            </span>
        </p>
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
