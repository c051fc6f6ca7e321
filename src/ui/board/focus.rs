//! When a call leaves whose card has the focus, the card that takes its place gets it, else the lane's heading.

use crate::domain::ContextId;
use crate::ui::kit::dom;
use leptos::web_sys::{Element, HtmlElement};

/// Passes the focus on, if it is in a card of `list` that is about to leave: one that is not among `staying`.
pub(super) fn pass_on(list: &HtmlElement, staying: &[ContextId], heading: Option<&HtmlElement>) {
    let focused = dom::focused().filter(|focused| list.contains(Some(focused)));
    let Some(card) = focused.and_then(|focused| focused.closest("[data-call-id]").ok().flatten()) else {
        return;
    };
    let stays = |card: &Element| {
        let id = card.get_attribute("data-call-id").and_then(|id| id.parse().ok());
        id.is_some_and(|id| staying.contains(&id))
    };
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
