//! A call that the portal points out: its card comes into sight and gets the focus. It does not while a call is in hand or
//! a list is open: nothing moves under a hand.

use super::desk::use_desk;
use super::finder::use_finder;
use super::folding::use_folding;
use super::sight::{Looks, use_looks};
use crate::domain::ContextId;
use crate::runtime::use_board;
use crate::ui::kit::dom;
use leptos::html;
use leptos::prelude::*;
use leptos::web_sys::HtmlElement;

/// How many frames it takes at most until a card is mounted that was scrolled to.
const PATIENCE: u32 = 10;

/// What was pointed out last of which no more has to be done, in the context of the board's views.
#[derive(Clone, Copy)]
struct Done(StoredValue<Option<(u32, ContextId)>>);

/// Has the board open what the call is hidden by: a search, a folded lane. The list with its card is mounted after that.
/// What was pointed out before the board was there is past.
pub(super) fn uncover() {
    let (board, desk, finder, folding) = (use_board(), use_desk(), use_finder(), use_folding());
    let pointed_out = board.pointed_out();
    let done = StoredValue::new(pointed_out.get_untracked());
    provide_context(Done(done));
    Effect::new(move || {
        let Some((_, call)) = pointed_out.get().filter(|now| done.get_value() != Some(*now)) else { return };
        if !desk.is_at_rest() {
            done.set_value(pointed_out.get());
            return;
        }
        let is_found =
            finder.looking.get_untracked() && finder.found.with_untracked(|all| all.contains(&call));
        let bloc = board.bloc(call).filter(|_| !is_found);
        if let Some(bloc) = bloc {
            finder.stop();
            if folding.folded.with_untracked(|folded| folded.iter().any(|queue| queue.id == bloc)) {
                folding.set(bloc, false);
            }
        }
    });
}

/// Has a list follow, of which these are the calls, and what it scrolls in, while it is not hidden.
pub(super) fn follow(
    ids: Signal<Vec<ContextId>>,
    list: NodeRef<html::Ul>,
    scroller: NodeRef<html::Div>,
    hidden: Signal<bool>,
) {
    let (pointed_out, desk, Done(done)) = (use_board().pointed_out(), use_desk(), expect_context());
    let looks = use_looks();
    Effect::new(move || {
        let Some(now) = pointed_out.get().filter(|now| done.get_value() != Some(*now)) else { return };
        let (Some(list), Some(scroller)) = (list.get(), scroller.get()) else { return };
        // With the next frame: the list of a search that has just ended still stands in the page.
        request_animation_frame(move || {
            let position = |ids: &Vec<ContextId>| ids.iter().position(|id| *id == now.1);
            let is_there = list.is_connected() && hidden.try_get_untracked() == Some(false);
            let row = ids.try_with_untracked(position).flatten().filter(|_| is_there);
            if let Some(row) = row.filter(|_| desk.is_at_rest()) {
                done.set_value(Some(now));
                scroll_to(row, &list, &scroller, looks);
                focus_when_mounted(list.into(), now.1, PATIENCE);
            }
        });
    });
}

/// Has the lane in sight, and the row in the middle: of the lane, and of the page where that is what scrolls.
fn scroll_to(row: usize, list: &HtmlElement, scroller: &HtmlElement, looks: Looks) {
    let page = list.closest("main").ok().flatten();
    scroller.scroll_into_view();
    let lies = looks.at(list, scroller);
    let above = row as f64 * lies.row;
    scroller.set_scroll_top((above - (lies.height - lies.row) / 2.0) as i32);
    if let Some(page) = page {
        let top = list.get_bounding_client_rect().top() + above;
        page.set_scroll_top(page.scroll_top() + (top - dom::view_size().1 / 2.0) as i32);
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
