//! Which card an element stands in. When a call leaves whose card has the focus, the card that takes its place gets it,
//! else the lane's heading.

use crate::domain::ContextId;
use crate::ui::kit::dom;
use leptos::web_sys::{Element, EventTarget, HtmlElement};

/// The call whose card an event's target stands in.
pub(super) fn card_of(target: Option<EventTarget>) -> Option<ContextId> {
    dom::around(target, "[data-call-id]").as_ref().and_then(call_of)
}

fn call_of(card: &Element) -> Option<ContextId> {
    card.get_attribute("data-call-id")?.parse().ok()
}

/// Passes the focus on, if it is in a card of `list` that is about to leave: one that is not among `staying`.
pub(super) fn pass_on(list: &HtmlElement, staying: &[ContextId], heading: Option<&HtmlElement>) {
    let focused = dom::focused().filter(|focused| list.contains(Some(focused)));
    let Some(card) = focused.and_then(|focused| focused.closest("[data-call-id]").ok().flatten()) else {
        return;
    };
    let stays = |card: &Element| call_of(card).is_some_and(|id| staying.contains(&id));
    if stays(&card) {
        return;
    }
    let after = siblings(&card, Element::next_element_sibling).find(stays);
    let heir = after.or_else(|| siblings(&card, Element::previous_element_sibling).find(stays));
    let handle = heir.and_then(|heir| dom::first(&heir, ".handle"));
    if let Some(next) = handle.as_ref().or(heading) {
        dom::focus(next);
    }
}

fn siblings(card: &Element, next: impl Fn(&Element) -> Option<Element>) -> impl Iterator<Item = Element> {
    std::iter::successors(next(card), next)
}
