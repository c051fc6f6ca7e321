//! Calls of several queues in one list, the longest wait of all first. Each card names its queue, and has its colour.

use crate::domain::config::{BlocKind, QueueEntry};
use crate::domain::{BlocId, ContextId, Fault};
use crate::runtime::use_board;
use crate::ui::board::cards::{CardFacts, CardList};
use crate::ui::kit::formats::use_formats;
use crate::ui::kit::texts::use_texts;
use crate::ui::parts::waiting_in;
use leptos::html;
use leptos::prelude::*;

/// The list.
#[component]
pub(super) fn OneList(
    /// The queues.
    queues: Vec<QueueEntry>,
    /// The calls of theirs that stand in it.
    ids: Memo<Vec<ContextId>>,
    /// Whether these are not all, but what somebody looks for.
    found: bool,
    /// Whether what is found stands in its place.
    #[prop(into)]
    hidden: Signal<bool>,
) -> impl IntoView {
    let (board, texts, formats) = (use_board(), use_texts(), use_formats());
    let (heading, status) = (NodeRef::<html::H2>::new(), board.status());
    let queues = StoredValue::new(queues);
    let count = Memo::new(move |_| ids.with(Vec::len));
    let unheard = Memo::new(move |_| status.with(|status| status.unheard.clone()));
    let refused = move || {
        let words = |(bloc, why): (BlocId, Option<Fault>)| {
            let why = (texts.board.lane_refused)(&texts.fault(&why?, false));
            let name = queues.with_value(|queues| Some(queue_of(queues, bloc)?.name.clone()))?;
            Some(view! { <p class="quiet pad"><bdi>{name}</bdi>": "{why}</p> })
        };
        unheard.get().into_iter().filter_map(words).collect_view()
    };
    // Of a queue that is not heard it is not said that nobody waits there.
    let nobody = move || match unheard.with(|unheard| unheard.iter().any(|(_, why)| why.is_none())) {
        _ if found => texts.board.none_found,
        true => texts.board.lane_unknown,
        false => texts.board.lane_empty,
    };
    let facts = move |id: ContextId| {
        let bloc = board.bloc(id)?;
        queues.with_value(|queues| {
            let queue = queue_of(queues, bloc)?;
            Some(CardFacts {
                group: queue.kind == BlocKind::Group,
                limits: queue.wait,
                // As it is when the card is mounted: to follow it would cost every card every change of its queue.
                dialled: Memo::new(move |_| board.usual_dialled(bloc)),
                colour: Some(queue.colour),
            })
        })
    };
    let title = if found { "found" } else { "one-list" };
    view! {
        <section class="lane one-list" aria-labelledby=title hidden=move || hidden.get()>
            <header class="lane-head">
                <h2 class="lane-name" id=title tabindex="-1" node_ref=heading>
                    {if found { texts.board.found } else { texts.board.one_list }}
                </h2>
                <p class="lane-count">
                    <span class="lane-number" aria-hidden="true">
                        {move || waiting_in(count.get(), false, formats)}
                    </span>
                    <span class="sr-only">{move || (texts.board.count)(count.get() as u64)}</span>
                </p>
            </header>
            <CardList list_name=title ids heading hidden facts=Callback::new(facts)>
                {refused}
                {move || (count.get() == 0).then(|| view! { <p class="quiet pad">{nobody}</p> })}
            </CardList>
        </section>
    }
}

fn queue_of(queues: &[QueueEntry], bloc: BlocId) -> Option<&QueueEntry> {
    queues.iter().find(|queue| queue.id == bloc)
}
