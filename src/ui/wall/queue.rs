//! A queue on the wall: how many wait, how long the first one has, who they are, and what the day's calls came to.

use crate::domain::config::{QueueEntry, WaitLimits};
use crate::domain::{Call, ContextId};
use crate::runtime::use_board;
use crate::ui::kit::elapsed::Elapsed;
use crate::ui::kit::formats::use_formats;
use crate::ui::kit::texts::use_texts;
use crate::ui::parts::{is_long, percent, waiting_in};
use leptos::prelude::*;

/// The most callers that are mounted; no wall has room for more.
const MOST: usize = 40;

/// A queue.
#[component]
pub(super) fn WallQueue(
    /// Which.
    queue: QueueEntry,
) -> impl IntoView {
    let (board, texts, formats) = (use_board(), use_texts(), use_formats());
    let (ids, status, strip) = (board.lane(queue.id), board.status(), board.figures());
    let count = Memo::new(move |_| ids.with(Vec::len));
    let unheard =
        Memo::new(move |_| status.with(|status| status.unheard.iter().any(|(bloc, _)| *bloc == queue.id)));
    let first = Memo::new(move |_| ids.with(|ids| ids.first().copied()));
    let WaitLimits { amber, red, critical } = queue.wait;
    let limits = StoredValue::new(format!("{amber},{red},{critical}"));
    let longest = move || {
        let call = first.get().and_then(|id| board.card(id));
        call.map(|call| view! { <Wait call limits=limits.get_value() /> })
    };
    let figures = Memo::new(move |_| {
        strip.track();
        board.figures_of(queue.id)
    });
    let number = move || waiting_in(count.get(), unheard.get(), formats);
    let callers = move || ids.with(|ids| ids.iter().take(MOST).copied().collect::<Vec<_>>());
    let title = format!("wall-{}", queue.id);
    view! {
        <section
            class="wall-queue"
            data-bloc-id=queue.id.to_string()
            data-colour=queue.colour
            aria-labelledby=title.clone()
        >
            <header class="wall-queue-head" data-tinted="calm">
                <h2 class="wall-name" id=title.clone()>
                    <bdi>{queue.name}</bdi>
                </h2>
                <p class="wall-count">
                    <span aria-hidden="true">{number}</span>
                    <span class="sr-only">{move || (texts.board.count)(count.get() as u64)}</span>
                </p>
                <p class="wall-longest">
                    <span class="urgency" data-urgency-word=""></span>
                    {longest}
                </p>
            </header>
            <ul class="wall-callers" role="list">
                <For each=callers key=|id| *id let:id>
                    <Caller id limits=limits.get_value() />
                </For>
            </ul>
            <dl class="wall-figures">
                <div>
                    <dt>{texts.board.service}</dt>
                    <dd>{move || percent(figures.get().service_percent(), formats)}</dd>
                </div>
                <div>
                    <dt>{texts.board.abandoned}</dt>
                    <dd>{move || percent(figures.get().abandoned_percent(), formats)}</dd>
                </div>
                <div>
                    <dt>{texts.board.answered}</dt>
                    <dd>{move || formats.number(figures.get().answered as f64)}</dd>
                </div>
            </dl>
        </section>
    }
}

/// A caller: who, without a number, and how long.
#[component]
fn Caller(
    /// Which call.
    id: ContextId,
    /// From how many seconds on a wait is urgent, and how.
    limits: String,
) -> impl IntoView {
    let texts = use_texts();
    use_board().card(id).map(|call| {
        let who = move || call.with(|call| texts.masked_caller(call));
        let is_long = move || is_long(&who()).then_some("");
        view! {
            <li
                class="wall-caller"
                data-tinted="calm"
                data-confirmed=move || call.with(|call| call.confirmed.to_string())
            >
                <bdi class="wall-who" data-long=is_long>
                    {who}
                </bdi>
                <Wait call limits />
            </li>
        }
    })
}

/// How long a call has waited.
#[component]
fn Wait(
    /// The call.
    call: ReadSignal<Call>,
    /// From how many seconds on a wait is urgent, and how.
    limits: String,
) -> impl IntoView {
    let times = Memo::new(move |_| call.with(|call| (call.since.0, call.wait_ended().map(|at| at.0))));
    move || {
        let (since, until) = times.get();
        view! { <Elapsed class="wall-wait" limits=limits.clone() since=Some(since) until /> }
    }
}
