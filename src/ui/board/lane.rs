//! A queue as a lane of cards; or folded, as its head alone.

use super::card::CardFacts;
use super::card_list::CardList;
use super::finder::use_finder;
use crate::domain::config::{BlocKind, QueueEntry};
use crate::domain::{BlocId, Event};
use crate::runtime::{Board, use_board};
use crate::ui::kit::button::IconButton;
use crate::ui::kit::elapsed::Elapsed;
use crate::ui::kit::icon::{Glyph, Icon};
use crate::ui::kit::texts::use_texts;
use leptos::html;
use leptos::prelude::*;

/// A lane.
#[component]
pub(super) fn Lane(
    /// The queue that it shows.
    queue: QueueEntry,
) -> impl IntoView {
    let (board, finder, texts) = (use_board(), use_finder(), use_texts());
    let all = board.lane(queue.id);
    let ids = Memo::new(move |before| finder.those(all.get(), before));
    let count = Memo::new(move |_| all.with(Vec::len));
    let found = Memo::new(move |_| ids.with(Vec::len));
    let heading = NodeRef::<html::H2>::new();
    let status = board.status();
    let unheard = Memo::new(move |_| {
        status.with(|status| {
            status.unheard.iter().find(|(bloc, _)| *bloc == queue.id).map(|(_, why)| why.clone())
        })
    });
    // That nobody waits is not said of a queue that is not heard.
    let words = move || match unheard.get() {
        Some(Some(why)) => Some((texts.board.lane_refused)(&texts.fault(&why, false))),
        _ if count.get() > 0 => (found.get() == 0).then(|| texts.board.none_found.into()),
        Some(None) => Some(texts.board.lane_unknown.into()),
        None => Some(texts.board.lane_empty.into()),
    };
    let number = move || match (count.get(), found.get()) {
        (0, _) if unheard.get().is_some() => "–".into(),
        (count, found) if count == found => count.to_string(),
        (count, found) => format!("{found}/{count}"),
    };
    // What is the same for most of the lane's calls is said once, in its head.
    let dialled = Memo::new(move |_| {
        all.track();
        board.usual_dialled(queue.id)
    });
    let group = queue.kind == BlocKind::Group;
    let facts = CardFacts { group, limits: queue.wait, dialled, colour: None };
    let title = format!("lane-{}", queue.id);
    let fold = (texts.board.fold)(&queue.name);
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
                        {number}
                    </span>
                    <span class="sr-only">{move || (texts.board.count)(count.get() as u64)}</span>
                </p>
                <p class="lane-facts">
                    {move || dialled.with(|number| {
                        (!number.is_empty()).then(|| view! { <bdi>{(texts.board.dialled)(number)}</bdi> })
                    })}
                    {group.then(|| view! { <span>{texts.board.group_call}</span> })}
                </p>
                <IconButton
                    icon=Icon::Fold
                    label=fold
                    look="small lane-fold"
                    press=move |_| set_fold(board, queue.id, true)
                />
            </header>
            <CardList ids heading facts=Callback::new(move |_| facts)>
                {move || words().map(|words| view! { <p class="quiet pad">{words}</p> })}
            </CardList>
        </section>
    }
}

/// A lane that is folded to its head: a button that unfolds it. Whoever waits there is counted, and how long is said.
#[component]
pub(super) fn FoldedLane(
    /// The queue.
    queue: QueueEntry,
) -> impl IntoView {
    let (board, texts) = (use_board(), use_texts());
    let ids = board.lane(queue.id);
    let first = Memo::new(move |_| ids.with(|ids| ids.first().copied()));
    let (limits, unfold) = (queue.wait, (texts.board.unfold)(&queue.name));
    let longest = move || {
        let call = first.get().and_then(|id| board.call(id))?;
        let limits = format!("{},{},{}", limits.amber, limits.red, limits.critical);
        Some(view! { <Elapsed class="folded-wait" limits since=Some(call.since.0) /> })
    };
    view! {
        <button
            type="button"
            class="folded-lane"
            data-folded-bloc=queue.id.to_string()
            data-colour=queue.colour
            data-tinted="calm"
            aria-expanded="false"
            title=unfold
            on:click=move |_| set_fold(board, queue.id, false)
        >
            <Glyph icon=Icon::Unfold />
            <bdi class="folded-name">{queue.name}</bdi>
            <span class="folded-count" aria-hidden="true">
                {move || ids.with(Vec::len)}
            </span>
            <span class="sr-only">{move || (texts.board.count)(ids.with(Vec::len) as u64)}</span>
            {longest}
            <span class="urgency" data-urgency-word=""></span>
        </button>
    }
}

fn set_fold(board: Board, bloc: BlocId, folded: bool) {
    board.send(Event::SettingsChanged(board.settings().with_fold(bloc, folded)));
}
