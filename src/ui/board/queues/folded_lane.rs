//! Lanes that are folded to their heads, which unfold them. Whoever waits there is not forgotten: a head counts them, and
//! says how long the first of them has waited.

use super::lane::unheard;
use crate::domain::config::QueueEntry;
use crate::runtime::use_board;
use crate::ui::board::cards::limits;
use crate::ui::board::folding::use_folding;
use crate::ui::kit::elapsed::Elapsed;
use crate::ui::kit::formats::use_formats;
use crate::ui::kit::icon::{Glyph, Icon};
use crate::ui::kit::texts::use_texts;
use crate::ui::parts::waiting_in;
use leptos::html;
use leptos::prelude::*;

/// The heads; nothing when no lane is folded.
#[component]
pub(super) fn FoldedLanes() -> impl IntoView {
    let (folded, texts) = (use_folding().folded, use_texts());
    view! {
        <Show when=move || !folded.with(Vec::is_empty)>
            <div class="folded-lanes" role="group" aria-label=texts.board.folded>
                <For each=move || folded.get() key=QueueEntry::clone let:queue>
                    <FoldedLane queue />
                </For>
            </div>
        </Show>
    }
}

/// A head.
#[component]
fn FoldedLane(
    /// The queue.
    queue: QueueEntry,
) -> impl IntoView {
    let (board, folding) = (use_board(), use_folding());
    let (texts, formats) = (use_texts(), use_formats());
    let (ids, button) = (board.lane(queue.id), NodeRef::<html::Button>::new());
    folding.focus_when_pressed(queue.id, button);
    let count = Memo::new(move |_| ids.with(Vec::len));
    let first = Memo::new(move |_| ids.with(|ids| ids.first().copied()));
    let unheard = unheard(board, queue.id);
    let longest = move || {
        let since = Some(board.card(first.get()?)?.with(|call| call.since.0));
        Some(view! {
            <span class="folded-wait" data-tinted="calm">
                <Elapsed limits=limits(queue.wait) since />
                <span class="urgency" data-urgency-word=""></span>
            </span>
        })
    };
    let (name, unfold) = (queue.name.clone(), (texts.board.unfold)(&queue.name));
    let what = move || match unheard.get() {
        Some(Some(why)) => (texts.board.lane_refused)(&texts.fault(&why, false)),
        Some(None) if count.get() == 0 => texts.board.lane_unknown.into(),
        _ => (texts.board.count)(count.get() as u64),
    };
    view! {
        <section
            class="folded-lane"
            data-bloc-id=queue.id.to_string()
            data-colour=queue.colour
            aria-label=queue.name
        >
            <button
                type="button"
                class="button small"
                aria-expanded="false"
                title=unfold
                node_ref=button
                on:click=move |_| folding.set(queue.id, false)
            >
                <Glyph icon=Icon::Unfold />
                <bdi class="words">{name}</bdi>
                <span class="folded-number" aria-hidden="true">
                    {move || waiting_in(count.get(), unheard.with(Option::is_some), formats)}
                </span>
                <span class="sr-only">{what}</span>
                {longest}
            </button>
        </section>
    }
}
