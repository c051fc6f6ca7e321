//! A queue as a lane of cards, the longest wait first. Only the cards in sight are mounted, so that the cost of a
//! repaint does not grow with the number of calls.

use super::card::card;
use super::desk::Desk;
use crate::domain::ContextId;
use crate::domain::config::{BlocKind, QueueEntry};
use crate::i18n::t;
use crate::live::{Live, State, derived, effect};
use crate::ui::kit::dom;
use crate::ui::kit::el::{El, el};
use crate::ui::kit::window::{Sight, mounted};
use leptos::leptos_dom::helpers::request_animation_frame;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::HtmlElement;
use std::ops::Range;

/// A row's height until one was measured.
const ROW: f64 = 128.0;

/// What a lane tells its cards; the same for all of them.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct LaneFacts {
    /// Its calls cannot be sent to an operator.
    pub group: bool,
    /// From how many seconds a wait is amber, red, critical.
    pub limits: String,
}

/// A lane.
pub(super) fn lane(desk: Desk, queue: &QueueEntry) -> El {
    let ids = Live::from(desk.board.lane(queue.id));
    let list = el("ul", "cards").attr("role", "list");
    let node = list.node();
    let count = derived(move || ids.read().len());
    let rows = StoredValue::new(ROW);
    let mounted = StoredValue::new_local(node.clone());
    // A lane that is not in the page yet shows a few cards, by which the first look measures.
    let range = State::new(0..8);
    let look = move || {
        desk.watch_looks();
        let (list, count) = (mounted.get_value(), count.get());
        let sight = if list.is_connected() { in_sight(&list, rows, count) } else { 0..count.min(8) };
        if *range.read_untracked() != sight {
            range.set(sight);
        }
    };
    let shown = move || {
        let ids = ids.read();
        let range = range.get();
        let shown = ids.get(range.start.min(ids.len())..range.end.min(ids.len()));
        shown.unwrap_or_default().iter().map(ContextId::to_string).collect()
    };
    let facts = LaneFacts {
        group: queue.kind == BlocKind::Group,
        limits: format!("{},{},{}", queue.wait.amber, queue.wait.red, queue.wait.critical),
    };
    let make = move |key: &str| key.parse().map_or_else(|_| el("li", ""), |id| card(id, &facts));
    number_rows(&node, ids, range, rows, desk);
    let space = move |rows_left: usize| format!("{}px", (rows_left as f64 * rows.get_value()) as i64);
    let padded = node.clone();
    let pad = move || {
        let (range, count) = (range.get(), count.get());
        dom::style(&padded, "padding-top", &space(range.start.min(count)));
        dom::style(&padded, "padding-bottom", &space(count.saturating_sub(range.end)));
    };
    let focused = node.clone();
    let unfocused =
        move |left: &str, at: usize| pass_focus_on(&focused, ids, left, range.read_untracked().start + at);
    let title = format!("lane-{}", queue.id);
    let nobody = el("p", "quiet pad").text(t().board.lane_empty);
    let node = nobody.node();
    let nobody = nobody.follow(move || node.set_hidden(count.get() > 0));
    el("section", "lane")
        .attr("data-bloc-id", &queue.id.to_string())
        .attr("data-colour", queue.colour)
        .attr("aria-labelledby", &title)
        .child(
            el("header", "lane-head")
                .child(
                    el("h2", "lane-name")
                        .attr("id", &title)
                        .attr("tabindex", "-1")
                        .child(el("bdi", "").text(&queue.name)),
                )
                .child(
                    el("p", "lane-count")
                        .child(
                            el("span", "lane-number")
                                .attr("aria-hidden", "true")
                                .live_text(move || count.get().to_string()),
                        )
                        .child(el("span", "sr-only").live_text(move || (t().board.count)(count.get()))),
                ),
        )
        .child(
            el("div", "lane-scroll")
                .on("scroll", move |_| desk.look())
                .child(nobody)
                .child(list.follow(look).follow(pad).keyed(shown, make, unfocused)),
        )
}

/// Which rows lie between the edges of what scrolls: the lane itself, or the page in a narrow layout.
fn in_sight(list: &HtmlElement, rows: StoredValue<f64>, count: usize) -> Range<usize> {
    let place = list.get_bounding_client_rect();
    let (_, page) = dom::view_size();
    let (mut top, mut bottom) = (0.0, page);
    if let Some(scroller) = list.closest(".lane-scroll").ok().flatten() {
        let edges = scroller.get_bounding_client_rect();
        (top, bottom) = (edges.top().max(0.0), edges.bottom().min(page));
    }
    if let Some(row) = list.query_selector(".card").ok().flatten() {
        let height = row.get_bounding_client_rect().height();
        if height > 0.0 {
            rows.set_value(height);
        }
    }
    let sight = Sight { above: top - place.top(), height: bottom - top, row: rows.get_value() };
    mounted(sight, count)
}

/// Says to assistive technology which row of how many each mounted card is.
fn number_rows(
    list: &HtmlElement,
    ids: Live<Vec<ContextId>>,
    range: State<Range<usize>>,
    rows: StoredValue<f64>,
    desk: Desk,
) {
    let list = list.clone();
    effect(move || {
        let (count, start, list) = (ids.read().len(), range.get().start, list.clone());
        request_animation_frame(move || {
            if !list.is_connected() {
                return;
            }
            dom::each(&list, ".card", |at, card| {
                dom::attribute(&card, "aria-setsize", &count.to_string());
                dom::attribute(&card, "aria-posinset", &(start + at as usize + 1).to_string());
            });
            // The first mounted card tells the real height of a row.
            let real = list
                .query_selector(".card")
                .ok()
                .flatten()
                .map(|row| row.get_bounding_client_rect().height());
            if real.is_some_and(|real| real > 0.0 && (real - rows.get_value()).abs() > 0.5) {
                desk.look();
            }
        });
    });
}

/// When the card with the focus leaves, the card that takes its place gets it, else the lane's heading.
fn pass_focus_on(list: &HtmlElement, ids: Live<Vec<ContextId>>, left: &str, at: usize) {
    let ids = ids.read_untracked();
    if left.parse().is_ok_and(|left| ids.contains(&left)) {
        // It only went out of sight.
        return;
    }
    let next = ids.get(at).or(ids.last()).map(|id| format!(".card[data-call-id=\"{id}\"] .handle"));
    let list = list.clone();
    request_animation_frame(move || {
        let Some(lane) = list.closest(".lane").ok().flatten().filter(|_| dom::focused().is_none()) else {
            return;
        };
        let next = next.and_then(|next| lane.query_selector(&next).ok().flatten());
        let next = next.or_else(|| lane.query_selector(".lane-name").ok().flatten());
        if let Some(next) = next.and_then(|next| next.dyn_into().ok()) {
            dom::focus(&next);
        }
    });
}
