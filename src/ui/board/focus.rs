//! Where the focus is, and where it goes. When a call leaves whose card has the focus, the card that takes its place gets
//! it, else the lane's heading; a card that stays keeps it, wherever the card goes.

use super::desk::Desk;
use crate::domain::ContextId;
use crate::ui::kit::dom;
use leptos::prelude::request_animation_frame;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, EventTarget, FocusEvent, HtmlElement, MouseEvent};

const CARD: &str = "[data-call-id]";
/// The first button of a card: what it is picked by, where it can be.
const HANDLE: &str = "button";

/// The call whose card an event's target stands in.
pub(super) fn card_of(target: Option<EventTarget>) -> Option<ContextId> {
    dom::around(target, CARD).as_ref().and_then(call_of)
}

fn call_of(card: &Element) -> Option<ContextId> {
    card.get_attribute("data-call-id")?.parse().ok()
}

/// The focus leaves a card. The card has it all the same while a dialog stands over the board or the window is left; and
/// what is moved within the page loses it for a moment only.
pub(super) fn leaves(desk: Desk, event: &FocusEvent) {
    match event.related_target() {
        next @ Some(_) if dom::around(next.clone(), "dialog").is_some() => {}
        Some(_) => desk.focuses(None),
        None => request_animation_frame(move || {
            if dom::focused().is_none() {
                desk.focuses(None);
            }
        }),
    }
}

/// The button that opens the list of operators for the card that an event's target stands in.
pub(super) fn assign_button(target: Option<EventTarget>) -> Option<HtmlElement> {
    dom::first(&dom::around(target, CARD)?, ".assign")
}

/// The handle of the card below the one that an event's target stands in, or above it.
pub(super) fn neighbour(target: Option<EventTarget>, down: bool) -> Option<HtmlElement> {
    let card = dom::around(target, CARD)?;
    let next = if down { card.next_element_sibling() } else { card.previous_element_sibling() };
    dom::first(&next?, HANDLE)
}

/// Where the next lane begins, after the one that has the focus: its first card, else its heading. After the last comes
/// the first.
pub(super) fn lane_after(lanes: &Element) -> Option<HtmlElement> {
    lane_beside(Element::next_element_sibling, lanes.first_element_child())
}

/// The same the other way.
pub(super) fn lane_before(lanes: &Element) -> Option<HtmlElement> {
    lane_beside(Element::previous_element_sibling, lanes.last_element_child())
}

fn lane_beside(next: fn(&Element) -> Option<Element>, end: Option<Element>) -> Option<HtmlElement> {
    let is_shown = |lane: &Element| !lane.has_attribute("hidden");
    let beside = current_lane().and_then(|lane| siblings(&lane, next).find(is_shown));
    beginning(&beside.or_else(|| std::iter::successors(end, next).find(is_shown))?)
}

fn current_lane() -> Option<Element> {
    dom::focused()?.closest(".lane").ok().flatten()
}

fn beginning(lane: &Element) -> Option<HtmlElement> {
    dom::first(lane, &format!("{CARD} {HANDLE}")).or_else(|| dom::first(lane, ".lane-name"))
}

/// Sees to the focus while the cards of a list are about to change to those of `staying`: if it is in one that leaves, it
/// is passed on; if it is in one that stays, that is given it back should the page take the card out and put it in again.
pub(super) fn keep(list: &HtmlElement, staying: &[ContextId], heading: Option<&HtmlElement>) {
    let Some(focused) = dom::focused().filter(|focused| list.contains(Some(focused))) else { return };
    let Some(card) = focused.closest(CARD).ok().flatten() else { return };
    let stays = |card: &Element| call_of(card).is_some_and(|id| staying.contains(&id));
    if stays(&card) {
        give_back_if_lost(focused);
        return;
    }
    let after = siblings(&card, Element::next_element_sibling).find(stays);
    let heir = after.or_else(|| siblings(&card, Element::previous_element_sibling).find(stays));
    let handle = heir.and_then(|heir| dom::first(&heir, HANDLE));
    if let Some(next) = handle.as_ref().or(heading) {
        dom::focus(next);
        give_back_if_lost(next.clone().into());
    }
}

/// What stands in a part of a card is about to change: if the focus is there, the card gets it.
pub(super) fn leave_to_card(part: &HtmlElement) {
    let is_there = dom::focused().is_some_and(|focused| part.contains(Some(&focused)));
    if is_there {
        give_to_card(part.closest(CARD).ok().flatten());
    }
}

/// A button of a card that goes away when it is pressed leaves the focus to its card.
pub(super) fn stay_on_card(event: &MouseEvent) {
    give_to_card(dom::around(event.target(), CARD));
}

fn give_to_card(card: Option<Element>) {
    if let Some(handle) = card.and_then(|card| dom::first(&card, HANDLE)) {
        dom::focus(&handle);
    }
}

/// A button of a tile that goes away when it is pressed leaves the focus to the one that is always there.
pub(super) fn stay_on_tile(event: &MouseEvent) {
    let Some(tile) = dom::around(event.target(), ".tile") else { return };
    request_animation_frame(move || {
        if dom::focused().is_none()
            && let Some(aside) = dom::first(&tile, ".tile-aside")
        {
            dom::focus(&aside);
        }
    });
}

/// What is moved within the page loses the focus. That is mended before anything is painted, and when the rows have their
/// room: to focus something makes the browser lay the page out, and a list that is too short by then is scrolled back.
fn give_back_if_lost(focused: Element) {
    request_animation_frame(move || {
        if dom::focused().is_none()
            && focused.is_connected()
            && let Some(focused) = focused.dyn_ref()
        {
            dom::focus_where_it_is(focused);
        }
    });
}

fn siblings(card: &Element, next: impl Fn(&Element) -> Option<Element>) -> impl Iterator<Item = Element> {
    std::iter::successors(next(card), next)
}
