//! Whom a card names before anything is pressed: a name in its second line, which rings them when it is pressed.

use crate::domain::{Call, ContextId};
use crate::runtime::use_board;
use crate::ui::board::desk::use_desk;
use crate::ui::board::focus;
use crate::ui::kit::icon::{Glyph, Icon};
use crate::ui::kit::texts::use_texts;
use crate::ui::kit::while_here::while_here;
use crate::ui::parts::{operator_name, short_name};
use leptos::prelude::*;

/// The name; nothing when nobody is proposed. A keyboard rings them by a key from anywhere in the card, and need not stop
/// here.
#[component]
pub(super) fn Proposed(
    /// Which call.
    id: ContextId,
    /// The call.
    call: ReadSignal<Call>,
    /// In which list.
    list: &'static str,
) -> impl IntoView {
    let (board, desk, texts) = (use_board(), use_desk(), use_texts());
    let (proposal, config) = (board.proposal(id), board.config());
    let named = while_here(move || {
        let proposal = proposal.get()?;
        let short = config.with(|config| short_name(proposal.operator, config));
        // “Ring Sofie Peeters for Léa Dubois. Free for 4:10, 2 calls today.”
        let name = operator_name(board, texts, proposal.operator);
        let ring = call.with(|call| (texts.board.ring_for)(&name, &texts.caller(call)));
        Some((short, format!("{ring}. {}.", texts.reason(&proposal, board.now()))))
    });
    move || {
        let (short, words) = named.get()?;
        Some(view! {
            <button
                type="button"
                class="button proposed"
                id=words_id(list, id)
                tabindex="-1"
                aria-label=words.clone()
                title=words
                on:click=move |event| {
                    desk.send_to_named(id);
                    focus::stay_on_card(&event);
                }
            >
                <Glyph icon=Icon::Person />
                <bdi>{short}</bdi>
            </button>
        })
    }
}

/// The id of the element that says whom a call's card names in a list, and why.
pub(super) fn words_id(list: &str, call: ContextId) -> String {
    format!("named-{list}-{call}")
}
