//! An empty board says what it waits for, and offers a test call; while one is under way it stays.

use crate::domain::config::BlocKind;
use crate::domain::{Event, TestCall};
use crate::i18n::{self, t};
use crate::runtime::Board;
use crate::ui::kit::erase::{IntoPart, Part, live, memo, part};
use leptos::prelude::*;

/// The panel above the lanes.
#[component]
pub(super) fn Empty() -> Part {
    let board = Board::expect();
    let strip = RwSignal::from(board.figures());
    let test = RwSignal::from(board.test_call());
    let empty = memo(move || strip.read().waiting == 0);
    let shown = memo(move || empty.get() || test.with(|test| *test != TestCall::None));
    Part::of(move || {
        let config = board.config().get_untracked();
        (shown.get() && !config.queues.is_empty()).then(|| {
            let watched = config.queues.iter().filter(|queue| queue.kind != BlocKind::Profile);
            let watched: Vec<&str> = watched.map(|queue| queue.name.as_str()).collect();
            let lead = (t().board.empty_lead)(&watched.join(", "));
            view! {
                <section class="empty">
                    <p class="empty-lead">{live(move || empty.get().then(|| lead.clone()))}</p>
                    {test_buttons(board, test)}
                    {part(move || result(board, &test.read()))}
                </section>
            }
        })
    })
}

fn test_buttons(board: Board, test: RwSignal<TestCall>) -> impl IntoView {
    let texts = &t().board;
    let config = board.config().get_untracked();
    let queues: Vec<_> = config.test_queues().map(|queue| (queue.id, queue.name.clone())).collect();
    let single = queues.len() == 1;
    let under_way = move || test.with(|test| matches!(test, TestCall::Sent { .. } | TestCall::Seen { .. }));
    move || {
        (!under_way()).then(|| {
            let button = |(bloc, name): &(_, String)| {
                let (bloc, words) =
                    (*bloc, if single { texts.test_call.into() } else { (texts.test_call_to)(name) });
                let send = move |_| {
                    board.send(Event::TestCallRequested { bloc, call: board.fresh_call_id() });
                };
                view! { <button type="button" class="button" on:click=send>{words}</button> }
            };
            queues.iter().map(button).collect_view()
        })
    }
}

fn result(board: Board, test: &TestCall) -> Option<Part> {
    let texts = &t().board;
    let words = match test {
        TestCall::None => return None,
        TestCall::Sent { .. } => texts.test_sent.to_owned(),
        TestCall::Seen { took, .. } => (texts.test_seen)(&took.to_string()),
        TestCall::Failed(why) => (texts.test_failed)(&i18n::fault(why, false)),
    };
    let failed = matches!(test, TestCall::Failed(_));
    let end = move |_| board.send(Event::TestCallEndRequested);
    Some(
        view! {
            <p class="test-result" data-failed=failed.to_string()>{words}</p>
            <button type="button" class="button" on:click=end>
                {if failed { texts.dismiss } else { texts.test_end }}
            </button>
        }
        .into_part(),
    )
}
