//! The queues that are shown: as lanes side by side, or as one list of all their calls. Above them those that are folded.

use super::desk::use_desk;
use super::lane::{FoldedLane, Lane};
use super::one_list::OneList;
use super::sight::use_looks;
use crate::domain::TestCall;
use crate::domain::config::{Arrangement, QueueEntry};
use crate::runtime::use_board;
use crate::ui::kit::texts::use_texts;
use crate::ui::parts::NoQueues;
use leptos::prelude::*;
use leptos_use_resize_observer::use_resize_observer;

/// All lanes.
#[component]
pub(super) fn Lanes() -> impl IntoView {
    let board = use_board();
    let (texts, config, test) = (use_texts(), board.config(), board.test_call());
    let (lanes, looks) = (use_desk().lanes, use_looks());
    use_resize_observer(lanes, move |_, _| looks.soon());
    // A roster that was read anew leaves the lanes as they are.
    let none = Memo::new(move |_| config.with(|config| config.queues.is_empty()));
    let arrangement = Memo::new(move |_| config.with(|config| config.arrangement));
    // Whoever sends a test call wants to see it come.
    let testing = Memo::new(move |_| test.with(|test| *test != TestCall::None));
    let all = Memo::new(move |_| {
        config.with(|config| {
            let is_folded =
                |queue: &QueueEntry| config.folded.contains(&queue.id) && !(queue.test && testing.get());
            config.lanes().cloned().partition::<Vec<_>, _>(is_folded)
        })
    });
    let folded = Memo::new(move |_| all.with(|(folded, _)| folded.clone()));
    let shown = Memo::new(move |_| all.with(|(_, shown)| shown.clone()));
    view! {
        {move || none.get().then(|| view! { <NoQueues /> })}
        <Show when=move || !folded.with(Vec::is_empty)>
            <div class="folded-lanes" role="group" aria-label=texts.board.folded>
                <For each=move || folded.get() key=|queue| queue.id let:queue>
                    <FoldedLane queue />
                </For>
            </div>
        </Show>
        {move || {
            let lanes = match arrangement.get() {
                Arrangement::Lanes => {
                    shown.get().into_iter().map(|queue| view! { <Lane queue /> }).collect_view().into_any()
                }
                Arrangement::OneList => view! { <OneList queues=shown.get() /> }.into_any(),
            };
            view! {
                <div
                    class="lanes"
                    role="group"
                    aria-label=texts.board.lanes
                    node_ref=use_desk().lanes
                    on:scroll=move |_| looks.soon()
                >
                    {lanes}
                </div>
            }
        }}
    }
}
