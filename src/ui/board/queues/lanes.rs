//! The queues that are not folded: as lanes side by side, or as one list of all their calls. While somebody looks for
//! something, what is found stands in their place; they are hidden with their cards, and come back as they were.

use super::lane::Lane;
use super::one_list::OneList;
use crate::domain::config::{Arrangement, QueueEntry};
use crate::runtime::use_board;
use crate::ui::board::desk::use_desk;
use crate::ui::board::finder::{together, use_finder};
use crate::ui::board::folding::use_folding;
use crate::ui::board::pointed_out;
use crate::ui::board::sight::use_looks;
use crate::ui::kit::texts::use_texts;
use crate::ui::parts::NoQueues;
use leptos::prelude::*;
use leptos_use_resize_observer::use_resize_observer;

/// The queues.
#[component]
pub fn Lanes() -> impl IntoView {
    let (board, desk, finder) = (use_board(), use_desk(), use_finder());
    let (texts, config, looks, open) = (use_texts(), board.config(), use_looks(), use_folding().open);
    pointed_out::uncover();
    use_resize_observer(desk.lanes, move |_, _| looks.soon());
    // A roster that was read anew leaves the lanes as they are.
    let none = Memo::new(move |_| config.with(|config| config.queues.is_empty()));
    let arrangement = Memo::new(move |_| config.with(|config| config.arrangement));
    let hidden = finder.looking;
    let all = Memo::new(move |_| config.with(|config| config.lanes().cloned().collect::<Vec<_>>()));
    view! {
        {move || none.get().then(|| view! { <NoQueues /> })}
        <div
            class="lanes"
            role="group"
            aria-label=texts.board.lanes
            node_ref=desk.lanes
            on:scroll=move |_| looks.soon()
        >
            {move || {
                hidden.get().then(|| view! { <OneList queues=all.get() ids=finder.found found=true hidden=false /> })
            }}
            {move || match arrangement.get() {
                Arrangement::Lanes => {
                    view! {
                        <For each=move || open.get() key=QueueEntry::clone let:queue>
                            <Lane queue hidden />
                        </For>
                    }
                        .into_any()
                }
                Arrangement::OneList => {
                    let queues = open.get();
                    let blocs: Vec<_> = queues.iter().map(|queue| queue.id).collect();
                    // A call that went to another queue is a change, wherever it stands.
                    let ids = Memo::new_with_compare(move |_| together(board, &blocs), |_, _| true);
                    // Heads that are folded stand above, and say themselves who waits there.
                    (!queues.is_empty()).then(|| view! { <OneList queues ids found=false hidden /> }).into_any()
                }
            }}
        </div>
    }
}
