//! A waiting call in two lines: who and how long; what is happening to it, else its number, and what is not the same for
//! the whole lane. What can be done appears when somebody comes near.

use super::actions::Actions;
use super::proposed::{Proposed, words_id};
use super::status_line::StatusLine;
use super::story::Story;
use crate::domain::config::{Shortcut, WaitLimits};
use crate::domain::{Call, ContextId, Event, Stage};
use crate::runtime::use_board;
use crate::ui::board::desk::use_desk;
use crate::ui::board::drag::use_drag;
use crate::ui::kit::copy::{CopyButton, CopyWords};
use crate::ui::kit::dom;
use crate::ui::kit::elapsed::Elapsed;
use crate::ui::kit::icon::{Glyph, Icon};
use crate::ui::kit::texts::use_texts;
use crate::ui::kit::while_here::while_here;
use crate::ui::kit::window::Mounted;
use crate::ui::parts::is_long;
use leptos::ev::MouseEvent;
use leptos::prelude::*;

/// What a card has to know of its call's queue.
#[derive(Clone, Copy)]
pub struct CardFacts {
    /// Its calls cannot be sent to an operator.
    pub group: bool,
    /// When a wait becomes urgent.
    pub limits: WaitLimits,
    /// The number that most of its calls have dialled, which is not said again.
    pub dialled: Memo<String>,
    /// The colour of the queue, where it stands among others; it is named then as well.
    pub colour: Option<&'static str>,
}

/// Where a card stands among the others.
#[derive(Clone, Copy)]
pub(super) struct Place {
    /// In which list.
    pub list: &'static str,
    /// How many there are.
    pub count: Memo<usize>,
    /// Which of them are mounted.
    pub mounted: Memo<Mounted>,
}

/// A card.
#[component]
pub(super) fn Card(
    /// Which call.
    id: ContextId,
    /// The call.
    call: ReadSignal<Call>,
    /// Which of the mounted ones it is, from 0.
    row: ReadSignal<usize>,
    /// Where they stand.
    place: Place,
    /// What there is to know of its queue.
    facts: CardFacts,
) -> impl IntoView {
    let (desk, drag) = (use_desk(), use_drag());
    let texts = use_texts();
    let wait = move || {
        let (since, until) = call.with(|call| (call.since.0, call.wait_ended().map(|at| at.0)));
        view! { <Elapsed class="wait" limits=limits(facts.limits) since=Some(since) until /> }
    };
    let who = move || call.with(|call| texts.caller(call));
    let is_long = move || is_long(&who()).then_some("");
    let number = Memo::new(move |_| call.with(|call| call.number.shown().to_owned()));
    let copy = CopyWords {
        name: texts.board.copy_number,
        copied: texts.board.number_copied,
        refused: texts.board.number_not_copied,
    };
    // Apart, so that a lane that grows by one does not tell every card anew where it stands.
    let position = while_here(move || place.mounted.with(|mounted| mounted.place_of(row.get())) + 1);
    let count = while_here(move || place.count.get());
    let held = while_here(move || desk.holds(id));
    // In one list of several queues it is none of a queue.
    let in_queue = facts.colour.is_none().then_some(position);
    let picked = move |event: MouseEvent| {
        let on_button = dom::around(event.target(), "button:not(.handle)").is_some();
        if !facts.group && !on_button && !drag.just_ended() {
            desk.pick(id);
        }
    };
    let pressed = move |event| {
        if !facts.group {
            drag.pressed(id, &event);
        }
    };
    view! {
        <li
            class="card"
            data-call-id=id.to_string()
            data-stage=move || call.with(|call| stage_code(call.stage()))
            data-assignment=move || call.with(|call| call.assignment().map_or("none", |sending| sending.state.code()))
            data-confirmed=move || call.with(|call| call.confirmed.to_string())
            data-at-least=move || call.with(|call| call.at_least).then_some("")
            data-draggable=(!facts.group).then_some("")
            data-in-hand=move || held.get().then_some("")
            data-tinted="calm"
            data-colour=facts.colour
            aria-setsize=move || count.get()
            aria-posinset=move || position.get()
            on:pointerdown=pressed
            // The browser would drag the number's text by itself, and take the pointer away for it.
            on:dragstart=|event| event.prevent_default()
            on:click=picked
        >
            {(!facts.group).then(|| view! { <Handle id call held list=place.list /> })}
            <bdi class="who" data-long=is_long title=who>
                {who}
            </bdi>
            {wait}
            <div class="card-line">
                <div class="card-what">
                    <StatusLine call place=in_queue />
                    <bdi class="number">{move || call.with(|call| texts.number(call))}</bdi>
                    <Story call usual=facts.dialled with_queue=facts.colour.is_some() />
                </div>
                <Proposed id call list=place.list />
                <p class="wait-notes">
                    {move || {
                        call.with(|call| call.at_least)
                            .then(|| view! { <span class="at-least">{texts.board.at_least}</span> })
                    }}
                    <span class="urgency" data-urgency-word=""></span>
                </p>
                <div class="card-actions">
                    <Actions id call group=facts.group />
                    {(!facts.group).then(|| view! { <Assign id call /> })}
                    {facts.group.then(|| view! { <TakeOff id call /> })}
                    <CopyButton text=number words=copy />
                </div>
            </div>
        </li>
    }
}

/// When a wait becomes urgent, as running times have it.
pub fn limits(WaitLimits { amber, red, critical }: WaitLimits) -> String {
    format!("{amber},{red},{critical}")
}

/// Takes a card off the board that has no list to do so: of a call that rings a whole group. One that is not confirmed
/// has such a button anyway.
#[component]
fn TakeOff(
    /// Which call.
    id: ContextId,
    /// The call.
    call: ReadSignal<Call>,
) -> impl IntoView {
    let (board, texts) = (use_board(), use_texts());
    let confirmed = Memo::new(move |_| call.with(|call| call.confirmed));
    view! {
        <Show when=move || confirmed.get()>
            <button
                type="button"
                class="button icon-only small quiet-button"
                aria-label=move || call.with(|call| (texts.board.dismiss_call)(&texts.caller(call)))
                title=texts.board.take_off
                on:click=move |_| board.send(Event::CallDismissed(id))
            >
                <Glyph icon=Icon::Close />
            </button>
        </Show>
    }
}

/// What a card is taken by. For a mouse it lies over the whole card; for fingers, which scroll the lane everywhere else, it is
/// a grip at its edge; a key picks the card with it.
#[component]
fn Handle(
    /// Which call.
    id: ContextId,
    /// The call.
    call: ReadSignal<Call>,
    /// Whether it is in hand.
    held: Memo<bool>,
    /// In which list.
    list: &'static str,
) -> impl IntoView {
    let (desk, texts) = (use_desk(), use_texts());
    let key = while_here(move || desk.key(Shortcut::SendToNamed));
    view! {
        <button
            type="button"
            class="handle"
            aria-label=move || call.with(|call| (texts.board.pick)(&texts.caller(call)))
            aria-pressed=move || held.get().to_string()
            aria-describedby=words_id(list, id)
            aria-keyshortcuts=move || key.get()
        >
            <Glyph icon=Icon::Grip />
        </button>
    }
}

/// The way without dragging.
#[component]
fn Assign(
    /// Which call.
    id: ContextId,
    /// The call.
    call: ReadSignal<Call>,
) -> impl IntoView {
    let (desk, texts) = (use_desk(), use_texts());
    let key = while_here(move || desk.key(Shortcut::Assign));
    view! {
        <button
            type="button"
            class="button assign"
            aria-haspopup="dialog"
            aria-keyshortcuts=move || key.get()
            aria-label=move || call.with(|call| (texts.board.assign_call)(&texts.caller(call)))
            on:click=move |event| desk.open_menu(id, &event)
        >
            <Glyph icon=Icon::Person />
            <span class="assign-words">{texts.board.assign}</span>
        </button>
    }
}

fn stage_code(stage: Stage) -> &'static str {
    match stage {
        Stage::Waiting => "waiting",
        Stage::Next => "next",
        Stage::Answered => "answered",
        Stage::Ended(_) => "ended",
    }
}
