//! A queue as a lane of cards, the longest wait first.

use crate::domain::calls::grouped;
use crate::domain::config::{BlocKind, QueueEntry};
use crate::domain::{BlocId, Fault};
use crate::runtime::{Board, use_board};
use crate::ui::board::cards::{CardFacts, CardList};
use crate::ui::board::folding::use_folding;
use crate::ui::kit::formats::use_formats;
use crate::ui::kit::icon::{Glyph, Icon};
use crate::ui::kit::texts::use_texts;
use crate::ui::parts::waiting_in;
use leptos::html;
use leptos::prelude::*;

/// A lane.
#[component]
pub(super) fn Lane(
    /// The queue that it shows.
    queue: QueueEntry,
    /// Whether what is found stands in its place.
    hidden: Memo<bool>,
) -> impl IntoView {
    let (board, texts, formats) = (use_board(), use_texts(), use_formats());
    let ids = board.lane(queue.id);
    let heading = NodeRef::<html::H2>::new();
    let count = Memo::new(move |_| ids.with(Vec::len));
    let unheard = unheard(board, queue.id);
    // That nobody waits is not said of a queue that is not heard.
    let words = move || match unheard.get() {
        Some(Some(why)) => Some((texts.board.lane_refused)(&texts.fault(&why, false))),
        _ if count.get() > 0 => None,
        Some(None) => Some(texts.board.lane_unknown.into()),
        None => Some(texts.board.lane_empty.into()),
    };
    // What is the same for most of the lane's calls is said once, in its head.
    let dialled = Memo::new(move |_| {
        ids.track();
        board.usual_dialled(queue.id)
    });
    let group = queue.kind == BlocKind::Group;
    let facts = CardFacts { group, limits: queue.wait, dialled, colour: None };
    let title = format!("lane-{}", queue.id);
    let fold = view! { <FoldButton bloc=queue.id name=queue.name.clone() test=queue.test /> };
    view! {
        <section
            class="lane"
            data-bloc-id=queue.id.to_string()
            data-colour=queue.colour
            aria-labelledby=title.clone()
            hidden=move || hidden.get()
        >
            <header class="lane-head">
                <h2 class="lane-name" id=title.clone() tabindex="-1" node_ref=heading>
                    <bdi>{queue.name}</bdi>
                </h2>
                <p class="lane-count">
                    <span class="lane-number" aria-hidden="true">
                        {move || waiting_in(count.get(), unheard.with(Option::is_some), formats)}
                    </span>
                    <span class="sr-only">{move || (texts.board.count)(count.get() as u64)}</span>
                </p>
                <p class="lane-facts">
                    {move || dialled.with(|number| {
                        (!number.is_empty()).then(|| view! { <bdi>{(texts.board.dialled)(&grouped(number))}</bdi> })
                    })}
                    {group.then(|| view! { <span>{texts.board.group_call}</span> })}
                </p>
                {fold}
            </header>
            <CardList list_name="lane" ids heading hidden facts=Callback::new(move |_| Some(facts))>
                {move || words().map(|words| view! { <p class="quiet pad">{words}</p> })}
            </CardList>
        </section>
    }
}

/// That a queue is not heard, and why if Thello said so.
pub(super) fn unheard(board: Board, bloc: BlocId) -> Memo<Option<Option<Fault>>> {
    let status = board.status();
    Memo::new(move |_| {
        status.with(|status| {
            status.unheard.iter().find(|(other, _)| *other == bloc).map(|(_, why)| why.clone())
        })
    })
}

/// Folds the lane. One that is open only because a test call is under way folds by itself.
#[component]
fn FoldButton(
    /// The lane's queue.
    bloc: BlocId,
    /// Its name.
    name: String,
    /// Whether it may receive test calls.
    test: bool,
) -> impl IntoView {
    let (board, folding, texts) = (use_board(), use_folding(), use_texts());
    let (config, button) = (board.config(), NodeRef::<html::Button>::new());
    folding.focus_when_pressed(bloc, button);
    let by_itself = Memo::new(move |_| {
        test && config.with(|config| config.queue(bloc).is_some_and(|queue| config.is_folded(queue)))
    });
    let label = StoredValue::new((texts.board.fold)(&name));
    view! {
        <Show when=move || !by_itself.get()>
            <button
                type="button"
                class="button icon-only small lane-fold"
                aria-label=label.get_value()
                title=label.get_value()
                node_ref=button
                on:click=move |_| folding.set(bloc, true)
            >
                <Glyph icon=Icon::Fold />
            </button>
        </Show>
    }
}
