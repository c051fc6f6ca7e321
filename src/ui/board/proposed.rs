//! Whom a card names before anything is pressed, and the button that rings them.

use super::desk::use_desk;
use crate::domain::{Call, ContextId, Proposal};
use crate::runtime::use_board;
use crate::ui::kit::icon::{Glyph, Icon};
use crate::ui::kit::texts::use_texts;
use crate::ui::parts::{operator_name, short_name};
use leptos::prelude::*;

/// What the proposals of a card's call are shown with.
#[derive(Clone, Copy)]
pub(super) struct Named {
    /// Whom it names.
    proposal: ReadSignal<Option<Proposal>>,
    /// Somebody comes near: reasons say how long, and time has passed.
    pub near: Trigger,
}

impl Named {
    /// Whom the card of a call names.
    pub fn of(id: ContextId) -> Self {
        Self { proposal: use_board().proposal(id), near: Trigger::new() }
    }

    fn short_name(self) -> Memo<Option<String>> {
        let config = use_board().config();
        Memo::new(move |_| {
            let operator = self.proposal.get()?.operator;
            Some(config.with(|config| short_name(operator, config)))
        })
    }

    /// “Ring Sofie Peeters for Léa Dubois. Free for 4:10, 2 calls today.”
    fn words(self, call: ReadSignal<Call>) -> Signal<Option<String>> {
        let (board, texts) = (use_board(), use_texts());
        Signal::derive(move || {
            self.near.track();
            let proposal = self.proposal.get()?;
            let name = operator_name(board, texts, proposal.operator);
            let ring = call.with(|call| (texts.board.ring_for)(&name, &texts.caller(call)));
            Some(format!("{ring}. {}.", texts.reason(&proposal, board.now())))
        })
    }
}

/// The name in the card's second line. The button says it to those who hear the page.
#[component]
pub(super) fn Proposed(
    /// Whom the card names.
    named: Named,
) -> impl IntoView {
    let name = named.short_name();
    move || {
        name.get().map(|name| {
            view! {
                <span class="proposed" aria-hidden="true">
                    <Glyph icon=Icon::Person />
                    <bdi>{name}</bdi>
                </span>
            }
        })
    }
}

/// Rings whom the card names. A keyboard does that by a key, from anywhere in the card, and need not stop here.
#[component]
pub(super) fn RingProposed(
    /// Which call.
    id: ContextId,
    /// The call.
    call: ReadSignal<Call>,
    /// Whom the card names.
    named: Named,
) -> impl IntoView {
    let desk = use_desk();
    let (name, words) = (named.short_name(), named.words(call));
    view! {
        <Show when=move || name.with(Option::is_some)>
            <button
                type="button"
                class="button ring-proposed"
                id=words_id(id)
                tabindex="-1"
                aria-label=words
                title=words
                on:click=move |event| {
                    desk.send_to_named(id);
                    desk.focus_card_of(&event);
                }
            >
                <Glyph icon=Icon::Phone />
                <bdi>{name}</bdi>
            </button>
        </Show>
    }
}

/// The id of the element that says whom a call's card names, and why.
pub(super) fn words_id(call: ContextId) -> String {
    format!("named-{call}")
}
