//! The calls of all queues that are shown in one list, the longest wait of all first.

use super::card::CardFacts;
use super::card_list::CardList;
use super::finder::use_finder;
use crate::domain::ContextId;
use crate::domain::config::{BlocKind, QueueEntry};
use crate::runtime::use_board;
use crate::ui::kit::texts::use_texts;
use leptos::html;
use leptos::prelude::*;

/// The list.
#[component]
pub(super) fn OneList(
    /// Whose calls.
    queues: Vec<QueueEntry>,
) -> impl IntoView {
    let (board, finder, texts) = (use_board(), use_finder(), use_texts());
    let status = board.status();
    let blocs: Vec<_> = queues.iter().map(|queue| queue.id).collect();
    let lanes: Vec<_> = blocs.iter().map(|bloc| board.lane(*bloc)).collect();
    let all = Memo::new(move |_| {
        lanes.iter().for_each(Track::track);
        board.lanes_together(&blocs)
    });
    let ids = Memo::new(move |before| finder.those(all.get(), before));
    let (count, found) = (Memo::new(move |_| all.with(Vec::len)), Memo::new(move |_| ids.with(Vec::len)));
    // Of a queue that is not heard it is not said that nobody waits there.
    let unheard = Memo::new(move |_| status.with(|status| status.unheard.clone()));
    let queues = StoredValue::new(queues);
    let name = move |bloc| {
        queues
            .with_value(|queues| queues.iter().find(|queue| queue.id == bloc).map(|queue| queue.name.clone()))
    };
    let refused = move || {
        let refused = unheard.get().into_iter().filter_map(|(bloc, why)| {
            Some(format!("{}: {}", name(bloc)?, (texts.board.lane_refused)(&texts.fault(&why?, false))))
        });
        refused.map(|words| view! { <p class="quiet pad">{words}</p> }).collect_view()
    };
    let words = move || match (count.get(), found.get()) {
        (0, _) if unheard.with(|unheard| unheard.iter().any(|(_, why)| why.is_none())) => {
            texts.board.lane_unknown
        }
        (0, _) => texts.board.lane_empty,
        (_, 0) => texts.board.none_found,
        _ => "",
    };
    let number = move || match (count.get(), found.get()) {
        (count, found) if count == found => count.to_string(),
        (count, found) => format!("{found}/{count}"),
    };
    let heading = NodeRef::<html::H2>::new();
    let nothing_usual = Memo::new(|_| String::new());
    let facts = move |id: ContextId| {
        let bloc = board.bloc(id);
        let queue = queues.with_value(|queues| queues.iter().find(|queue| Some(queue.id) == bloc).cloned());
        CardFacts {
            group: queue.as_ref().is_some_and(|queue| queue.kind == BlocKind::Group),
            limits: queue.as_ref().map(|queue| queue.wait).unwrap_or_default(),
            dialled: nothing_usual,
            colour: Some(queue.map_or("grey", |queue| queue.colour)),
        }
    };
    view! {
        <section class="lane one-list" aria-labelledby="one-list">
            <header class="lane-head">
                <h2 class="lane-name" id="one-list" tabindex="-1" node_ref=heading>
                    {texts.board.all_queues}
                </h2>
                <p class="lane-count">
                    <span class="lane-number" aria-hidden="true">
                        {number}
                    </span>
                    <span class="sr-only">{move || (texts.board.count)(count.get() as u64)}</span>
                </p>
            </header>
            <CardList ids heading facts=Callback::new(facts)>
                {refused}
                {move || Some(words()).filter(|words| !words.is_empty()).map(|words| view! { <p class="quiet pad">{words}</p> })}
            </CardList>
        </section>
    }
}
