//! A queue as a lane of cards, the longest wait first. Only the cards in sight are mounted, so that the cost of a
//! repaint does not grow with the number of calls.

use super::card::{Card, LaneFacts};
use super::focus;
use super::pointed_out;
use super::sight::{self, use_looks};
use crate::domain::ContextId;
use crate::domain::calls::grouped;
use crate::domain::config::{BlocKind, QueueEntry};
use crate::runtime::use_board;
use crate::ui::kit::dom;
use crate::ui::kit::texts::use_texts;
use crate::ui::kit::window::{Sight, mounted};
use leptos::html;
use leptos::prelude::*;
use leptos_use_resize_observer::use_resize_observer;

/// The cards that are mounted before it was looked what is in sight.
const FIRST: usize = 18;

/// A lane.
#[component]
pub(super) fn Lane(
    /// The queue that it shows.
    queue: QueueEntry,
) -> impl IntoView {
    let (board, looks, texts) = (use_board(), use_looks(), use_texts());
    let ids = board.lane(queue.id);
    let (heading, scroller, list) =
        (NodeRef::<html::H2>::new(), NodeRef::<html::Div>::new(), NodeRef::<html::Ul>::new());
    let count = Memo::new(move |_| ids.with(Vec::len));
    let status = board.status();
    let unheard = Memo::new(move |_| {
        status.with(|status| {
            status.unheard.iter().find(|(bloc, _)| *bloc == queue.id).map(|(_, why)| why.clone())
        })
    });
    // That nobody waits is not said of a queue that is not heard.
    let words = move || match unheard.get() {
        Some(Some(why)) => Some((texts.board.lane_refused)(&texts.fault(&why, false))),
        _ if count.get() > 0 => None,
        Some(None) => Some(texts.board.lane_unknown.into()),
        None => Some(texts.board.lane_empty.into()),
    };
    let sight = RwSignal::new(None::<Sight>);
    let grown = Trigger::new();
    use_resize_observer(list, move |_, _| grown.notify());
    Effect::new(move || {
        looks.track();
        grown.track();
        if let (Some(list), Some(scroller)) = (list.get(), scroller.get()) {
            let seen = Some(sight::of(&list, &scroller, dom::view_size().1));
            if sight.get_untracked() != seen {
                sight.set(seen);
            }
        }
    });
    pointed_out::follow(ids, list, scroller);
    let range = Memo::new(move |_| {
        let count = count.get();
        sight.get().map_or(0..count.min(FIRST), |sight| mounted(sight, count))
    });
    let rows = move || {
        ids.with(|ids| {
            // Now, while a card that leaves still stands in the page: later nobody knows who had the focus.
            if let Some(list) = list.get_untracked() {
                focus::pass_on(&list, ids, heading.get_untracked().as_deref());
            }
            ids.get(range.get()).map(<[ContextId]>::to_vec).unwrap_or_default()
        })
    };
    let room = move |rows: usize| {
        let row = sight.get().map_or(0.0, |sight| sight.row);
        format!("{}px", (rows as f64 * row) as i64)
    };
    // What is the same for most of the lane's calls is said once, in its head.
    let dialled = Memo::new(move |_| {
        ids.track();
        board.usual_dialled(queue.id)
    });
    let facts = LaneFacts {
        group: queue.kind == BlocKind::Group,
        limits: queue.wait,
        dialled,
        count,
        first: Memo::new(move |_| range.get().start),
    };
    let title = format!("lane-{}", queue.id);
    view! {
        <section
            class="lane"
            data-bloc-id=queue.id.to_string()
            data-colour=queue.colour
            aria-labelledby=title.clone()
        >
            <header class="lane-head">
                <h2 class="lane-name" id=title.clone() tabindex="-1" node_ref=heading>
                    <bdi>{queue.name}</bdi>
                </h2>
                <p class="lane-count">
                    <span class="lane-number" aria-hidden="true">
                        {move || {
                            if unheard.get().is_some() && count.get() == 0 {
                                "–".into()
                            } else {
                                count.get().to_string()
                            }
                        }}
                    </span>
                    <span class="sr-only">{move || (texts.board.count)(count.get() as u64)}</span>
                </p>
                <p class="lane-facts">
                    {move || dialled.with(|number| {
                        (!number.is_empty()).then(|| view! { <bdi>{(texts.board.dialled)(&grouped(number))}</bdi> })
                    })}
                    {(queue.kind == BlocKind::Group).then(|| view! { <span>{texts.board.group_call}</span> })}
                </p>
            </header>
            <div class="lane-scroll" node_ref=scroller on:scroll=move |_| looks.soon()>
                {move || words().map(|words| view! { <p class="quiet pad">{words}</p> })}
                <ul
                    class="cards"
                    role="list"
                    node_ref=list
                    style:padding-top=move || room(range.get().start)
                    style:padding-bottom=move || room(count.get().saturating_sub(range.get().end))
                >
                    <ForEnumerate
                        each=rows
                        key=|id| *id
                        children=move |row, id| {
                            board.card(id).map(|call| view! { <Card id call row lane=facts /> })
                        }
                    />
                </ul>
            </div>
        </section>
    }
}
