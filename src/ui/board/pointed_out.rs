//! A call that the portal points out: its card comes into sight and gets the focus. It does not while a call is in hand or
//! a list is open: nothing moves under a hand.

use super::desk::use_desk;
use super::sight;
use crate::domain::ContextId;
use crate::runtime::use_board;
use crate::ui::kit::dom;
use leptos::html;
use leptos::prelude::*;
use leptos::web_sys::HtmlElement;

/// How many frames it takes at most until a card is mounted that was scrolled to.
const PATIENCE: u32 = 10;

/// Has a lane follow, of which these are the calls, the list, and what it scrolls in. What was pointed out before the lane
/// was there is past.
pub(super) fn follow(ids: Signal<Vec<ContextId>>, list: NodeRef<html::Ul>, scroller: NodeRef<html::Div>) {
    let (pointed_out, desk) = (use_board().pointed_out(), use_desk());
    Effect::watch(
        move || pointed_out.get(),
        move |pointed_out, _, _| {
            let Some((_, call)) = *pointed_out else { return };
            let row = ids.with_untracked(|ids| ids.iter().position(|id| *id == call));
            let Some(row) = row.filter(|_| desk.is_at_rest()) else { return };
            if let (Some(list), Some(scroller)) = (list.get_untracked(), scroller.get_untracked()) {
                scroll_to(row, &list, &scroller);
                focus_when_mounted(list.into(), call, PATIENCE);
            }
        },
        false,
    );
}

/// Has the row in the middle: of the lane, and of the page where that is what scrolls.
fn scroll_to(row: usize, list: &HtmlElement, scroller: &HtmlElement) {
    let page = list.closest("main").ok().flatten();
    let view = dom::view_size();
    let lies = sight::of(list, scroller, view);
    let above = row as f64 * lies.row;
    scroller.set_scroll_top((above - (lies.height - lies.row) / 2.0) as i32);
    if let Some(page) = page {
        let top = list.get_bounding_client_rect().top() + above;
        page.set_scroll_top(page.scroll_top() + (top - view.1 / 2.0) as i32);
    }
}

/// A card is mounted when it is seen that it is in sight.
fn focus_when_mounted(list: HtmlElement, call: ContextId, patience: u32) {
    match dom::first(&list, &format!("[data-call-id=\"{call}\"] button")) {
        Some(handle) => dom::focus(&handle),
        None if patience > 0 => {
            request_animation_frame(move || focus_when_mounted(list, call, patience - 1));
        }
        None => {}
    }
}
