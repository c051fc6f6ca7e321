//! An operator: who, how they are as far as is known, and why we think so. The whole tile is a drop target, and a
//! button while a call is picked.

use super::desk::Desk;
use super::light::light_one;
use crate::domain::{AssignmentState, ContextId, Event, OperatorId, OperatorState, Trouble};
use crate::i18n::{self, t};
use crate::ui::kit::elapsed::Elapsed;
use crate::ui::kit::erase::{Part, effect, live, memo, part};
use crate::ui::kit::icon::{Glyph, Icon};
use crate::ui::shell::operator_name;
use leptos::prelude::*;

/// A tile.
#[component]
pub(super) fn Tile(
    /// Of which operator.
    id: OperatorId,
) -> Part {
    let desk: Desk = expect_context();
    let Some(operator) = desk.board.operator(id) else { return Part::of(()) };
    let operator = RwSignal::from(operator);
    let texts = &t().board;
    let entry = memo(move || operator.read().entry.clone());
    let state = memo(move || operator.read().state);
    let trouble = memo(move || operator.read().trouble.clone());
    let away = move || matches!(state.get(), OperatorState::Away { .. });
    let full_name = move || entry.with(|entry| (texts.ring)(&entry.name, &entry.extension));
    let aside_name = move || {
        let words = if away() { texts.take_back } else { texts.set_aside };
        entry.with(|entry| words(&entry.name))
    };
    let ring = move |_| {
        if let Some(hand) = desk.hand_now() {
            desk.assign(hand.call(), id);
        }
    };
    let line = format!("drop-{id}");
    effect(move || operator.with(|operator| light_one(desk, operator)));
    Part::of(view! {
        <li class="tile" data-operator-id=id.to_string() data-state=live(move || state_code(&state.get()))>
            <button
                type="button"
                class="tile-ring"
                aria-label=full_name
                aria-describedby=line.clone()
                disabled
                on:click=ring
            ></button>
            <p class="tile-who">
                <bdi class="tile-name">{live(move || entry.read().name.clone())}</bdi>
                " "
                <span class="tile-extension">{live(move || entry.read().extension.clone())}</span>
            </p>
            <p class="tile-team"><bdi>{live(move || entry.read().team.clone())}</bdi></p>
            <p class="tile-state">{part(move || how(desk, &state.get()))}</p>
            <p class="tile-drop" id=line></p>
            <button
                type="button"
                class="button icon-only small tile-aside"
                aria-label=aside_name
                title=live(move || if away() { texts.back } else { texts.aside })
                on:click=move |_| desk.board.send(Event::AwayToggled(id))
            >
                {part(move || view! { <Glyph icon=if away() { Icon::Play } else { Icon::Pause } /> })}
            </button>
            {part(move || trouble.get().map(|trouble| what_went_wrong(desk, id, &trouble)))}
        </li>
    })
}

/// The state in words, with its reason and running time.
fn how(desk: Desk, state: &OperatorState) -> impl IntoView + use<> {
    let (icon, since, call) = match *state {
        OperatorState::Unknown => (Icon::Unknown, None, None),
        OperatorState::Ringing { call, since, .. } => (Icon::Phone, Some(since), Some(call)),
        OperatorState::Busy { call, since } => (Icon::Person, Some(since), Some(call)),
        OperatorState::Free { since } => (Icon::Tick, Some(since), None),
        OperatorState::Away { since } => (Icon::Pause, Some(since), None),
    };
    let caller = call.and_then(|call: ContextId| desk.call(call)).map(|call| i18n::caller(&call));
    view! {
        <Glyph icon=icon />
        <span class="words">
            {i18n::operator_state(state)}
            {since.map(|since| view! { " " <Elapsed since=Signal::stored(Some(since.0)) /> })}
            {caller.map(|caller| view! { " · " <bdi>{caller}</bdi> })}
        </span>
    }
}

/// A failed assignment, until dismissed.
fn what_went_wrong(desk: Desk, id: OperatorId, trouble: &Trouble) -> impl IntoView + use<> {
    let texts = &t().board;
    let words = i18n::assignment(&trouble.state, id, &|id| operator_name(desk.board, id));
    let caller = if trouble.caller.is_empty() { texts.unknown_caller.into() } else { trouble.caller.clone() };
    let call = trouble.call;
    let gone = matches!(trouble.state, AssignmentState::CallerLeft { .. });
    view! {
        <div class="tile-trouble">
            <p class="words" title=words.clone()>
                <Glyph icon=Icon::Warning />
                " "{words.clone()}" · "<bdi>{caller}</bdi>
            </p>
            <div class="row">
                {(!gone).then(|| view! {
                    <button type="button" class="button small" on:click=move |_| desk.assign(call, id)>
                        {texts.try_again}
                    </button>
                })}
                <button
                    type="button"
                    class="button small"
                    on:click=move |_| desk.board.send(Event::TroubleDismissed(id))
                >
                    {texts.dismiss}
                </button>
            </div>
        </div>
    }
}

fn state_code(state: &OperatorState) -> &'static str {
    match state {
        OperatorState::Unknown => "unknown",
        OperatorState::Ringing { .. } => "ringing",
        OperatorState::Busy { .. } => "busy",
        OperatorState::Free { .. } => "free",
        OperatorState::Away { .. } => "away",
    }
}
