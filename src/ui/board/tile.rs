//! An operator: who, how they are as far as is known, and why we think so. The whole tile is a drop target, and a
//! button while a call is picked.

use super::desk::Desk;
use super::light::light_one;
use crate::domain::{AssignmentState, ContextId, Event, OperatorId, OperatorState, Trouble};
use crate::i18n::{self, t};
use crate::live::{Live, derived, effect};
use crate::ui::kit::el::{El, button, el};
use crate::ui::kit::elapsed::{Form, elapsed};
use crate::ui::kit::icon::{Icon, glyph};
use crate::ui::shell::operator_name;
use leptos::prelude::*;

/// A tile.
pub(super) fn tile(id: OperatorId) -> El {
    let desk: Desk = expect_context();
    let Some(operator) = desk.board.operator(id) else { return el("li", "") };
    let operator = Live::from(operator);
    let texts = &t().board;
    let state = derived(move || operator.read().state);
    let trouble = derived(move || operator.read().trouble.clone());
    let away = move || matches!(state.get(), OperatorState::Away { .. });
    let line = format!("drop-{id}");
    effect(move || operator.with(|operator| light_one(desk, operator)));
    el("li", "tile")
        .attr("data-operator-id", &id.to_string())
        .live("data-state", move || Some(state_code(&state.get()).into()))
        .child(
            button("tile-ring", "", move || {
                if let Some(hand) = desk.hand_now() {
                    desk.assign(hand.call(), id);
                }
            })
            .live("aria-label", move || {
                Some(operator.with(|operator| (texts.ring)(&operator.entry.name, &operator.entry.extension)))
            })
            .attr("aria-describedby", &line)
            .flag("disabled", true),
        )
        .child(
            el("p", "tile-who")
                .child(el("bdi", "tile-name").live_text(move || operator.read().entry.name.clone()))
                .text(" ")
                .child(
                    el("span", "tile-extension").live_text(move || operator.read().entry.extension.clone()),
                ),
        )
        .child(
            el("p", "tile-team").child(el("bdi", "").live_text(move || operator.read().entry.team.clone())),
        )
        .child(el("p", "tile-state").part(move || how(desk, &state.get())))
        .child(el("p", "tile-drop").attr("id", &line))
        .child(
            button("button icon-only small tile-aside", "", move || desk.board.send(Event::AwayToggled(id)))
                .live("aria-label", move || {
                    let words = if away() { texts.take_back } else { texts.set_aside };
                    Some(operator.with(|operator| words(&operator.entry.name)))
                })
                .live("title", move || Some(if away() { texts.back } else { texts.aside }.into()))
                .part(move || vec![glyph(if away() { Icon::Play } else { Icon::Pause })]),
        )
        .part(move || trouble.get().map(|trouble| what_went_wrong(desk, id, &trouble)).into_iter().collect())
}

/// The state in words, with its reason and running time.
fn how(desk: Desk, state: &OperatorState) -> Vec<El> {
    let (icon, since, call) = match *state {
        OperatorState::Unknown => (Icon::Unknown, None, None),
        OperatorState::Ringing { call, since, .. } => (Icon::Phone, Some(since), Some(call)),
        OperatorState::Busy { call, since } => (Icon::Person, Some(since), Some(call)),
        OperatorState::Free { since } => (Icon::Tick, Some(since), None),
        OperatorState::Away { since } => (Icon::Pause, Some(since), None),
    };
    let mut words = el("span", "words").text(i18n::operator_state(state));
    if let Some(since) = since {
        words = words.text(" ").child(elapsed("elapsed", Form::Clock, move || Some(since.0)));
    }
    if let Some(call) = call.and_then(|call: ContextId| desk.call(call)) {
        words = words.text(" · ").child(el("bdi", "").text(&i18n::caller(&call)));
    }
    vec![glyph(icon), words]
}

/// A failed assignment, until dismissed.
fn what_went_wrong(desk: Desk, id: OperatorId, trouble: &Trouble) -> El {
    let texts = &t().board;
    let words = i18n::assignment(&trouble.state, id, &|id| operator_name(desk.board, id));
    let caller = if trouble.caller.is_empty() { texts.unknown_caller } else { &trouble.caller };
    let call = trouble.call;
    let gone = matches!(trouble.state, AssignmentState::CallerLeft { .. });
    let again = || button("button small", texts.try_again, move || desk.assign(call, id));
    let dismiss = move || desk.board.send(Event::TroubleDismissed(id));
    el("div", "tile-trouble")
        .child(
            el("p", "words")
                .attr("title", &words)
                .child(glyph(Icon::Warning))
                .text(" ")
                .text(&words)
                .text(" · ")
                .child(el("bdi", "").text(caller)),
        )
        .child(el("div", "row").children((!gone).then(again)).child(button(
            "button small",
            texts.dismiss,
            dismiss,
        )))
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
