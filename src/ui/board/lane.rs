//! A queue as a lane of cards, the longest wait first. Only the cards in sight are mounted, so that the cost of a
//! repaint does not grow with the number of calls.

use super::card::Card;
use super::desk::Desk;
use crate::domain::ContextId;
use crate::domain::config::{BlocKind, QueueEntry};
use crate::i18n::t;
use crate::runtime::Board;
use crate::ui::kit::dom;
use crate::ui::kit::erase::{Part, effect, live, memo, part};
use crate::ui::kit::window::{Sight, mounted};
use leptos::html::Ul;
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
#[component]
pub(super) fn Lane(
    /// Its queue.
    queue: QueueEntry,
) -> Part {
    let desk: Desk = expect_context();
    let ids = RwSignal::from(Board::expect().lane(queue.id));
    let list = NodeRef::<Ul>::new();
    let count = memo(move || ids.read().len());
    let rows = StoredValue::new(ROW);
    let range = memo(move || {
        desk.watch_looks();
        list.get().map_or(0..count.get().min(8), |list| in_sight(&list, rows, count.get()))
    });
    let shown = move || {
        let ids = ids.read();
        ids.get(range.get()).or(ids.get(..)).unwrap_or_default().to_vec()
    };
    number_rows(list, ids, range, rows, desk);
    keep_focus(list, ids);
    let space = move |rows_left: usize| format!("{}px", (rows_left as f64 * rows.get_value()) as i64);
    let before = move || space(range.get().start);
    let after = move || space(count.get().saturating_sub(range.get().end));
    let title = format!("lane-{}", queue.id);
    let facts = LaneFacts {
        group: queue.kind == BlocKind::Group,
        limits: format!("{},{},{}", queue.wait.amber, queue.wait.red, queue.wait.critical),
    };
    let facts = StoredValue::new(facts);
    Part::of(view! {
        <section
            class="lane"
            data-bloc-id=queue.id.to_string()
            data-colour=queue.colour
            aria-labelledby=title.clone()
        >
            <header class="lane-head">
                <h2 class="lane-name" id=title.clone() tabindex="-1"><bdi>{queue.name}</bdi></h2>
                <p class="lane-count">
                    <span class="lane-number" aria-hidden="true">{live(move || count.get())}</span>
                    <span class="sr-only">{live(move || (t().board.count)(count.get()))}</span>
                </p>
            </header>
            <div class="lane-scroll" on:scroll=move |_| desk.look()>
                {part(move || (count.get() == 0).then(|| view! { <p class="quiet pad">{t().board.lane_empty}</p> }))}
                <ul node_ref=list class="cards" role="list" style:padding-top=before style:padding-bottom=after>
                    <For each=shown key=|id| *id let:id>
                        <Card id=id facts=facts.get_value() />
                    </For>
                </ul>
            </div>
        </section>
    })
}

/// Which rows lie between the edges of what scrolls: the lane itself, or the page in a narrow layout.
fn in_sight(list: &HtmlElement, rows: StoredValue<f64>, count: usize) -> Range<usize> {
    let place = list.get_bounding_client_rect();
    let page = window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or(1_000.0);
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
    list: NodeRef<Ul>,
    ids: RwSignal<std::sync::Arc<[ContextId]>>,
    range: Memo<Range<usize>>,
    rows: StoredValue<f64>,
    desk: Desk,
) {
    effect(move || {
        let (count, start) = (ids.read().len(), range.get().start);
        request_animation_frame(move || {
            let Some(list) = list.try_get_untracked().flatten() else { return };
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
fn keep_focus(list: NodeRef<Ul>, ids: RwSignal<std::sync::Arc<[ContextId]>>) {
    let before = StoredValue::new(ids.get_untracked());
    // At once, while the card that leaves still stands in the page: later nobody knows who had the focus.
    ImmediateEffect::new_scoped(move || {
        let now = ids.get();
        let before = before.try_update_value(|before| std::mem::replace(before, now.clone()));
        let Some(list) = list.get_untracked() else { return };
        let focused = dom::focused().and_then(|element| element.closest(".card").ok().flatten());
        let focused = focused.filter(|card| list.contains(Some(card)));
        let focused: Option<ContextId> =
            focused.and_then(|card| card.get_attribute("data-call-id")).and_then(|id| id.parse().ok());
        let Some(left) = focused.filter(|focused| !now.contains(focused)) else { return };
        let at =
            before.iter().flat_map(|before| before.iter()).position(|id| *id == left).unwrap_or_default();
        let next = now.get(at).or(now.last()).map(|id| format!(".card[data-call-id=\"{id}\"] .handle"));
        request_animation_frame(move || {
            let Some(list) = list.closest(".lane").ok().flatten().filter(|_| dom::focused().is_none()) else {
                return;
            };
            let next = next.and_then(|next| list.query_selector(&next).ok().flatten());
            let next = next.or_else(|| list.query_selector(".lane-name").ok().flatten());
            if let Some(next) = next.and_then(|next| next.dyn_into().ok()) {
                dom::focus(&next);
            }
        });
    });
}
