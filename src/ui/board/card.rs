//! A waiting call: who, how long, what is happening to it, where it came in, its journey.

use super::actions::actions;
use super::desk::Desk;
use super::drag::JustDragged;
use super::lane::LaneFacts;
use super::status_line::status_line;
use crate::domain::{Assignment, AssignmentState, Call, Config, ContextId, Stage};
use crate::i18n::{self, t};
use crate::live::{Live, derived};
use crate::ui::kit::dom;
use crate::ui::kit::el::{El, el};
use crate::ui::kit::elapsed::{Form, elapsed, stopping};
use crate::ui::kit::icon::{Icon, glyph};
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::Event;

/// A card; an empty row, when its call is gone already.
pub(super) fn card(id: ContextId, facts: &LaneFacts) -> El {
    let desk: Desk = expect_context();
    let JustDragged(just_dragged) = expect_context();
    let Some(call) = desk.board.card(id) else { return el("li", "") };
    let call = Live::from(call);
    let texts = &t().board;
    let who = derived(move || i18n::caller(&call.read()));
    let assignment = derived(move || call.read().assignment.clone());
    let group = facts.group;
    let in_hand = desk.hand_now().is_some_and(|hand| hand.call() == id);
    let wait =
        elapsed("wait", Form::Clock, move || Some(call.read().since.0)).attr("data-limits", &facts.limits);
    let at_least = move || {
        let at_least = call.read().at_least;
        at_least.then(|| el("span", "at-least").text(texts.at_least)).into_iter().collect()
    };
    let handle = || {
        el("button", "handle")
            .attr("type", "button")
            .live("aria-label", move || Some((texts.pick)(&who.get())))
            .attr("aria-pressed", if in_hand { "true" } else { "false" })
            .child(glyph(Icon::Grip))
    };
    let assign = || {
        el("button", "button assign")
            .attr("type", "button")
            .attr("aria-haspopup", "dialog")
            .live("aria-label", move || Some((texts.assign_call)(&who.get())))
            .on("click", move |event| open_menu(desk, id, &event))
            .child(glyph(Icon::Person))
            .child(el("span", "assign-words").text(texts.assign))
    };
    el("li", "card")
        .attr("data-call-id", &id.to_string())
        .live("data-stage", move || Some(stage_code(call.read().stage()).into()))
        .live("data-assignment", move || Some(assignment_code(call.read().assignment.as_ref()).into()))
        .live("data-confirmed", move || Some(call.read().confirmed.to_string()))
        .flag("data-draggable", !group)
        .flag("data-in-hand", in_hand)
        .attr("data-tinted", "calm")
        .on("click", move |event| {
            let on_button = dom::around(event.target(), "button:not(.handle)").is_some();
            if !group && !on_button && !just_dragged.get_value() {
                desk.pick(id);
            }
        })
        .children((!group).then(handle))
        .child(el("p", "card-who").child(el("bdi", "who").live_text(move || who.get())))
        .child(stopping(wait, move || call.read().wait_ended().map(|at| at.0)))
        .child(
            el("p", "card-number").child(el("bdi", "number").live_text(move || call.read().number.clone())),
        )
        .child(
            el("p", "wait-notes").part(at_least).child(el("span", "urgency").attr("data-urgency-word", "")),
        )
        .child(status_line(desk, call, assignment, group))
        .children((!group).then(assign))
        .child(actions(desk, call, assignment, group))
}

/// Opens the menu beside the button that was pressed.
pub(super) fn open_menu(desk: Desk, id: ContextId, event: &Event) {
    desk.open_menu(id, event.current_target().and_then(|button| button.dyn_into().ok()));
}

/// Where the call came in, and the blocs it passed.
pub(super) fn story(call: &Call, config: &Config) -> String {
    let mut story = String::new();
    if !call.dialled.is_empty() {
        story.push_str(&(t().board.dialled)(&call.dialled));
    }
    if call.journey.len() > 1 {
        for (at, leg) in call.journey.iter().enumerate() {
            story.push_str(match at {
                0 if story.is_empty() => "",
                0 => " · ",
                _ => " → ",
            });
            story.push_str(config.queue(leg.bloc).map_or("…", |queue| queue.name.as_str()));
            if let Some(left) = leg.left {
                story.push(' ');
                story.push_str(&i18n::clock(leg.wait(left)));
            }
        }
    }
    story
}

fn stage_code(stage: Stage) -> &'static str {
    match stage {
        Stage::Waiting => "waiting",
        Stage::Next => "next",
        Stage::Answered => "answered",
        Stage::Ended(_) => "ended",
    }
}

fn assignment_code(assignment: Option<&Assignment>) -> &'static str {
    match assignment.map(|assignment| &assignment.state) {
        None => "none",
        Some(AssignmentState::Sending { .. }) => "sending",
        Some(AssignmentState::Ringing { .. }) => "ringing",
        Some(AssignmentState::Answered { .. }) => "answered",
        Some(AssignmentState::NoAnswer { .. }) => "no-answer",
        Some(AssignmentState::CallerLeft { .. }) => "caller-left",
        Some(AssignmentState::Refused { .. }) => "refused",
        Some(AssignmentState::Unknown { .. }) => "unknown",
    }
}
