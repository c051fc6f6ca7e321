//! Which tiles light up, and which card is marked, while a call is in hand. One effect walks the tiles when the hand
//! changes; no tile and no card reads the hand itself.

use super::desk::{Desk, Hand};
use super::verdict::verdict;
use crate::domain::{Call, Operator, OperatorId};
use crate::i18n::t;
use crate::live::{Live, derived, effect};
use crate::ui::kit::dom;
use leptos::prelude::*;
use leptos::web_sys::Element;

/// Follows the hand, the call in it and the connection.
pub(super) fn keep_in_step(desk: Desk) {
    let status = Live::from(desk.board.status());
    let live = derived(move || status.with(|status| status.connection.is_live()));
    effect(move || {
        live.read();
        let hand = desk.hand();
        let call = hand.and_then(|hand| desk.board.card(hand.call())).map(|call| call.read());
        mark_card(hand);
        for id in desk.board.operators() {
            if let Some(operator) = desk.board.operator(id) {
                light(desk, &operator.read_untracked(), call.as_deref());
            }
        }
        // A picked call that is taken or gone is no longer in hand. A dragged one stays until it is let go.
        if matches!(hand, Some(Hand::Picked(_))) && !call.is_some_and(|call| call.waits()) {
            desk.put_back();
        }
    });
}

/// Brings one tile in step, when its operator changed.
pub(super) fn light_one(desk: Desk, operator: &Operator) {
    let call = desk.hand_now().and_then(|hand| desk.call(hand.call()));
    light(desk, operator, call.as_ref());
}

fn light(desk: Desk, operator: &Operator, call: Option<&Call>) {
    let Some(tile) = tile(operator.entry.id) else { return };
    let (drop, words) = match call {
        None => (None, String::new()),
        Some(call) => {
            let live = desk.board.status().read_untracked().connection.is_live();
            let config = desk.board.config().read_untracked();
            match verdict(call, operator, &config, live) {
                Ok(()) => {
                    let entry = &operator.entry;
                    (Some("accepts"), (t().board.ring_short)(&entry.name, &entry.extension))
                }
                Err(why) => (Some("refuses"), why.to_owned()),
            }
        }
    };
    dom::maybe_attribute(&tile, "data-drop", drop);
    dom::each(&tile, ".tile-drop", |_, line| dom::text(&line, &words));
    dom::each(&tile, ".tile-ring", |_, button| {
        dom::maybe_attribute(&button, "disabled", drop.is_none().then_some(""));
    });
}

fn tile(operator: OperatorId) -> Option<Element> {
    document().query_selector(&format!(".tile[data-operator-id=\"{operator}\"]")).ok().flatten()
}

fn mark_card(hand: Option<Hand>) {
    let Some(root) = document().document_element() else { return };
    let marked = hand.map(|hand| hand.call().to_string());
    dom::each(&root, ".card", |_, card| {
        let in_hand = marked.is_some() && card.get_attribute("data-call-id") == marked;
        dom::maybe_attribute(&card, "data-in-hand", in_hand.then_some(""));
        dom::each(&card, ".handle", |_, handle| {
            dom::attribute(&handle, "aria-pressed", if in_hand { "true" } else { "false" });
        });
    });
}
