//! An empty board says what it waits for, and offers a test call; while one is under way it stays.

use crate::domain::{BlocId, Event, TestCall};
use crate::runtime::use_board;
use crate::ui::kit::formats::use_formats;
use crate::ui::kit::heir::leaves_focus_to;
use crate::ui::kit::texts::use_texts;
use leptos::html;
use leptos::prelude::*;

/// The panel above the lanes.
#[component]
pub(super) fn Empty() -> impl IntoView {
    let (board, texts, formats) = (use_board(), use_texts(), use_formats());
    let (config, strip, test) = (board.config(), board.figures(), board.test_call());
    let section = NodeRef::<html::Section>::new();
    let empty = Memo::new(move |_| strip.with(|strip| strip.waiting == Some(0)));
    let shown = Memo::new(move |_| {
        let configured = config.with(|config| !config.queues.is_empty());
        configured && (empty.get() || test.with(|test| *test != TestCall::None))
    });
    let queues = move || config.with(|config| formats.list(config.lanes().map(|queue| queue.name.as_str())));
    let lead = move || if empty.get() { (texts.board.empty_lead)(&queues()) } else { String::new() };
    view! {
        <Show when=move || shown.get()>
            <section class="empty" node_ref=section>
                <p class="empty-lead">{lead}</p>
                {move || view! { <TestCallPanel test=test.get() section /> }}
            </section>
        </Show>
    }
}

/// What became of a test call, and what can be done next.
#[component]
fn TestCallPanel(
    /// The test call.
    test: TestCall,
    /// In which the buttons stand, of which each leaves for another.
    section: NodeRef<html::Section>,
) -> impl IntoView {
    let board = use_board();
    let texts = use_texts();
    leaves_focus_to(section, &[".empty button", "main"]);
    let words = match &test {
        TestCall::None => None,
        TestCall::Sent { .. } => Some(texts.board.test_sent.to_owned()),
        TestCall::Seen { took, .. } => Some((texts.board.test_seen)(&took.to_string())),
        TestCall::Ending { .. } => Some(texts.board.test_ending.to_owned()),
        TestCall::Failed(why) => Some((texts.board.test_failed)(&texts.fault(why, false))),
    };
    let failed = matches!(test, TestCall::Failed(_));
    let end = move |_| board.send(Event::TestCallEndRequested);
    view! {
        {(failed || words.is_none()).then(|| view! { <TestButtons /> })}
        {words
            .map(|words| {
                view! {
                    <p class="test-result" data-failed=failed.to_string()>
                        {words}
                    </p>
                    <button type="button" class="button" on:click=end>
                        {if failed { texts.board.dismiss } else { texts.board.test_end }}
                    </button>
                }
            })}
    }
}

/// A button for each queue that takes test calls.
#[component]
fn TestButtons() -> impl IntoView {
    let board = use_board();
    let texts = use_texts();
    let queues: Vec<(BlocId, String)> = board
        .config()
        .with_untracked(|config| config.test_queues().map(|queue| (queue.id, queue.name.clone())).collect());
    let single = queues.len() == 1;
    queues
        .into_iter()
        .map(|(bloc, name)| {
            let send = move |_| board.send(Event::TestCallRequested { bloc, call: board.fresh_call_id() });
            let words = if single { texts.board.test_call.into() } else { (texts.board.test_call_to)(&name) };
            view! {
                <button type="button" class="button" on:click=send>
                    {words}
                </button>
            }
        })
        .collect_view()
}
