//! The queues: as lanes side by side, or as one list of all their calls, and above either those that are folded. While
//! somebody looks for something, what is found stands in their place.

use super::desk::use_desk;
use super::finder::{together, use_finder};
use super::folded_lane::FoldedLane;
use super::lane::Lane;
use super::one_list::OneList;
use super::sight::use_looks;
use crate::domain::TestCall;
use crate::domain::config::{Arrangement, QueueEntry};
use crate::runtime::use_board;
use crate::ui::kit::texts::use_texts;
use crate::ui::parts::NoQueues;
use leptos::prelude::*;
use leptos_use_resize_observer::use_resize_observer;

/// What stands below the folded lanes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Below {
    Lanes,
    OneList,
    Found,
}

/// All queues that are shown.
#[component]
pub(super) fn Lanes() -> impl IntoView {
    let (board, desk, finder) = (use_board(), use_desk(), use_finder());
    let (texts, config, test, looks) = (use_texts(), board.config(), board.test_call(), use_looks());
    use_resize_observer(desk.lanes, move |_, _| looks.soon());
    // A roster that was read anew leaves the lanes as they are.
    let none = Memo::new(move |_| config.with(|config| config.queues.is_empty()));
    let below = Memo::new(move |_| match config.with(|config| config.arrangement) {
        _ if finder.looking.get() => Below::Found,
        Arrangement::Lanes => Below::Lanes,
        Arrangement::OneList => Below::OneList,
    });
    // Whoever sends a test call wants to see it come.
    let is_testing = Memo::new(move |_| test.with(|test| *test != TestCall::None));
    let all = Memo::new(move |_| config.with(|config| config.lanes().cloned().collect::<Vec<_>>()));
    let parted = Memo::new(move |_| {
        let is_folded = |queue: &QueueEntry| {
            config.with(|config| config.is_folded(queue)) && !(queue.test && is_testing.get())
        };
        all.get().into_iter().partition::<Vec<_>, _>(is_folded)
    });
    let folded = Memo::new(move |_| parted.with(|(folded, _)| folded.clone()));
    let open = Memo::new(move |_| parted.with(|(_, open)| open.clone()));
    view! {
        {move || none.get().then(|| view! { <NoQueues /> })}
        <Show when=move || !folded.with(Vec::is_empty)>
            <div class="folded-lanes" role="group" aria-label=texts.board.folded>
                <For each=move || folded.get() key=QueueEntry::clone let:queue>
                    <FoldedLane queue />
                </For>
            </div>
        </Show>
        <div
            class="lanes"
            role="group"
            aria-label=texts.board.lanes
            node_ref=desk.lanes
            on:scroll=move |_| looks.soon()
        >
            {move || match below.get() {
                Below::Lanes => {
                    view! {
                        <For each=move || open.get() key=QueueEntry::clone let:queue>
                            <Lane queue />
                        </For>
                    }
                        .into_any()
                }
                Below::OneList => {
                    let queues = open.get();
                    let blocs: Vec<_> = queues.iter().map(|queue| queue.id).collect();
                    // A call that went to another queue is a change, wherever it stands.
                    let ids = Memo::new_with_compare(move |_| together(board, &blocs), |_, _| true);
                    view! { <OneList queues ids found=false /> }.into_any()
                }
                Below::Found => {
                    view! { <OneList queues=all.get() ids=finder.found found=true /> }.into_any()
                }
            }}
        </div>
    }
}
