//! Cards under one another, the longest wait first. Only those in sight are mounted, so that the cost of a repaint does not
//! grow with the number of calls.

use super::card::{Card, CardFacts, Place};
use crate::domain::ContextId;
use crate::runtime::use_board;
use crate::ui::board::desk::use_desk;
use crate::ui::board::focus;
use crate::ui::board::pointed_out;
use crate::ui::board::sight::use_looks;
use crate::ui::kit::window::{Mounted, Sight};
use leptos::html;
use leptos::prelude::*;
use leptos_use_resize_observer::use_resize_observer;

/// The cards that are mounted before it was looked what is in sight: one tells how high they all are.
const FIRST: usize = 1;

/// The list, in what scrolls.
#[component]
pub fn CardList(
    /// Which list it is: a call may stand in two, of which one is hidden.
    list_name: &'static str,
    /// The calls.
    #[prop(into)]
    ids: Signal<Vec<ContextId>>,
    /// Who gets the focus when the card that has it leaves, and there is no other.
    heading: NodeRef<html::H2>,
    /// Whether something stands in its place: its cards stay and follow what happens, so that it comes back at once.
    #[prop(into)]
    hidden: Signal<bool>,
    /// What a card has to know of its queue.
    facts: Callback<ContextId, Option<CardFacts>>,
    /// Said above the cards, or in their place.
    children: Children,
) -> impl IntoView {
    let (board, desk, looks) = (use_board(), use_desk(), use_looks());
    let (scroller, list) = (NodeRef::<html::Div>::new(), NodeRef::<html::Ul>::new());
    let count = Memo::new(move |_| ids.with(Vec::len));
    let sight = RwSignal::new(None::<Sight>);
    let grown = Trigger::new();
    use_resize_observer(list, move |_, _| grown.notify());
    Effect::new(move || {
        looks.track();
        grown.track();
        if let (Some(list), Some(scroller), false) = (list.get(), scroller.get(), hidden.get_untracked()) {
            let seen = Some(looks.at(&list, &scroller));
            if sight.get_untracked() != seen {
                sight.set(seen);
            }
        }
    });
    pointed_out::follow(ids, list, scroller, hidden);
    // The card with the focus stays in the page, however far it is scrolled away.
    let held = Memo::new(move |_| {
        let focused = desk.focused()?;
        ids.with(|ids| ids.iter().position(|id| *id == focused))
    });
    let mounted = Memo::new(move |_| {
        let count = count.get();
        let mounted = sight.get().map(|sight| Mounted::in_sight(sight, count));
        mounted.unwrap_or_else(|| Mounted::first(FIRST, count)).holding(held.get())
    });
    // In another queue a call is another card: its limits are others.
    let rows = Memo::new(move |_| {
        ids.with(|ids| {
            // Now, while a card that leaves still stands in the page: later nobody knows who had the focus.
            if let Some(list) = list.get_untracked() {
                focus::keep(&list, ids, heading.get_untracked().as_deref());
            }
            mounted.with(|mounted| {
                let ids = mounted.places().filter_map(|place| ids.get(place).copied());
                ids.map(|id| (id, board.bloc(id))).collect::<Vec<_>>()
            })
        })
    });
    let high = move |rows: usize| {
        let row = sight.get().map_or(0.0, |sight| sight.row);
        format!("{}px", (rows as f64 * row) as i64)
    };
    let room = move |of: fn((usize, usize, usize)) -> usize| {
        high(of(mounted.with(|mounted| mounted.room(count.get()))))
    };
    let held_at = move || {
        mounted.with(|mounted| Some(if mounted.held? < mounted.rows.start { "above" } else { "below" }))
    };
    let place = Place { list: list_name, count, mounted };
    view! {
        <div class="lane-scroll" node_ref=scroller on:scroll=move |_| looks.soon()>
            {children()}
            <ul
                class="cards"
                role="list"
                node_ref=list
                data-held=held_at
                // As high as it is, also while rows are exchanged: to take out the card that has the focus makes the browser
                // lay the page out, and a list that is too short by then is scrolled back.
                style:min-block-size=move || high(count.get())
                style:padding-top=move || room(|(above, ..)| above)
                style:padding-bottom=move || room(|(.., below)| below)
                style:--held-apart=move || room(|(_, apart, _)| apart)
            >
                // Leptos forgets what belonged to a row only with the whole list.
                <Show when=move || rows.with(|rows| !rows.is_empty())>
                    <ForEnumerate
                        each=move || rows.get()
                        key=|row| *row
                        children=move |row, (id, _)| {
                            let (call, facts) = (board.card(id)?, facts.run(id)?);
                            Some(view! { <Card id call row place facts /> })
                        }
                    />
                </Show>
            </ul>
        </div>
    }
}
