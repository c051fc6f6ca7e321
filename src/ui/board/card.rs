//! A waiting call: who, how long, what is happening to it, where it came in, its journey.

use super::actions::CallActions;
use super::desk::Desk;
use super::drag::JustDragged;
use super::lane::LaneFacts;
use super::status_line::StatusLine;
use crate::domain::{Assignment, AssignmentState, Call, Config, ContextId, Stage};
use crate::i18n::{self, t};
use crate::ui::kit::dom;
use crate::ui::kit::elapsed::Elapsed;
use crate::ui::kit::erase::{Part, live, memo, part};
use crate::ui::kit::icon::{Glyph, Icon};
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;

/// A card; nothing, when its call is gone already.
#[component]
pub(super) fn Card(
    /// Of which call.
    id: ContextId,
    /// What its lane tells.
    facts: LaneFacts,
) -> Part {
    let desk: Desk = expect_context();
    let JustDragged(just_dragged) = expect_context();
    let Some(call) = desk.board.card(id) else { return Part::of(()) };
    let call = RwSignal::from(call);
    let texts = &t().board;
    let who = memo(move || i18n::caller(&call.read()));
    let assignment = memo(move || call.read().assignment.clone());
    let since = Signal::derive(move || Some(call.read().since.0));
    let until = Signal::derive(move || call.read().wait_ended().map(|at| at.0));
    let group = facts.group;
    let pick = move |event: leptos::ev::MouseEvent| {
        let on_button = dom::around(event.target(), "button:not(.handle)").is_some();
        if !group && !on_button && !just_dragged.get_value() {
            desk.pick(id);
        }
    };
    let open = move |event: leptos::ev::MouseEvent| {
        desk.open_menu(id, event.current_target().and_then(|button| button.dyn_into().ok()));
    };
    let in_hand = desk.hand_now().is_some_and(|hand| hand.call() == id);
    Part::of(view! {
        <li
            class="card"
            data-call-id=id.to_string()
            data-stage=live(move || stage_code(call.read().stage()))
            data-assignment=live(move || assignment.with(|assignment| assignment_code(assignment.as_ref())))
            data-confirmed=live(move || call.read().confirmed.to_string())
            data-draggable=(!group).then_some("")
            data-in-hand=in_hand.then_some("")
            data-tinted="calm"
            on:click=pick
        >
            {(!group).then(|| view! {
                <button
                    type="button"
                    class="handle"
                    aria-label=live(move || (texts.pick)(&who.get()))
                    aria-pressed=in_hand.to_string()
                >
                    <Glyph icon=Icon::Grip />
                </button>
            })}
            <p class="card-who">
                <bdi class="who">{live(move || who.get())}</bdi>
                {part(move || (call.read().stage() == Stage::Next).then(|| view! { <span class="chip">{texts.next}</span> }))}
            </p>
            <Elapsed class="wait" since=since until=until limits=facts.limits />
            <p class="card-number"><bdi class="number">{live(move || call.read().number.clone())}</bdi></p>
            <p class="wait-notes">
                {part(move || call.read().at_least.then(|| view! { <span class="at-least">{texts.at_least}</span> }))}
                <span class="urgency" data-urgency-word=""></span>
            </p>
            <StatusLine call=call assignment=assignment group=group />
            {(!group).then(|| view! {
                <button
                    type="button"
                    class="button assign"
                    aria-haspopup="dialog"
                    aria-label=live(move || (texts.assign_call)(&who.get()))
                    on:click=open
                >
                    <Glyph icon=Icon::Person />
                    <span class="assign-words">{texts.assign}</span>
                </button>
            })}
            <CallActions call=call who=who assignment=assignment group=group />
        </li>
    })
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
