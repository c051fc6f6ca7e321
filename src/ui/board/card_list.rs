//! Cards under one another, the longest wait first. Only those in sight are mounted, so that the cost of a repaint does not
//! grow with the number of calls.

use super::card::{Card, CardFacts, Place};
use super::focus;
use super::pointed_out;
use super::sight::{self, use_looks};
use crate::domain::ContextId;
use crate::runtime::use_board;
use crate::ui::kit::dom;
use crate::ui::kit::window::{Sight, mounted};
use leptos::html;
use leptos::prelude::*;
use leptos_use_resize_observer::use_resize_observer;

/// The cards that are mounted before it was looked what is in sight.
const FIRST: usize = 18;

/// The list, in what scrolls.
#[component]
pub(super) fn CardList(
    /// The calls.
    #[prop(into)]
    ids: Signal<Vec<ContextId>>,
    /// Who gets the focus when the card that has it leaves, and there is no other.
    heading: NodeRef<html::H2>,
    /// What a card has to know of its queue.
    facts: Callback<ContextId, Option<CardFacts>>,
    /// Said above the cards, or in their place.
    children: Children,
) -> impl IntoView {
    let (board, looks) = (use_board(), use_looks());
    let (scroller, list) = (NodeRef::<html::Div>::new(), NodeRef::<html::Ul>::new());
    let count = Memo::new(move |_| ids.with(Vec::len));
    let sight = RwSignal::new(None::<Sight>);
    let grown = Trigger::new();
    use_resize_observer(list, move |_, _| grown.notify());
    Effect::new(move || {
        looks.track();
        grown.track();
        if let (Some(list), Some(scroller)) = (list.get(), scroller.get()) {
            let seen = Some(sight::of(&list, &scroller, dom::view_size()));
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
    let place = Place { count, first: Memo::new(move |_| range.get().start) };
    view! {
        <div class="lane-scroll" node_ref=scroller on:scroll=move |_| looks.soon()>
            {children()}
            <ul
                class="cards"
                role="list"
                node_ref=list
                style:padding-top=move || room(range.get().start)
                style:padding-bottom=move || room(count.get().saturating_sub(range.get().end))
            >
                <ForEnumerate
                    each=rows
                    // In another queue a call is another card: its limits are others.
                    key=move |id| (*id, board.bloc(*id))
                    children=move |row, id| {
                        let (call, facts) = (board.card(id)?, facts.run(id)?);
                        Some(view! { <Card id call row place facts /> })
                    }
                />
            </ul>
        </div>
    }
}
