//! An empty board says what it waits for, and offers a test call; while one is under way it stays.

use crate::domain::{BlocId, Config, Event, TestCall};
use crate::i18n::Texts;
use crate::runtime::use_board;
use crate::ui::kit::button::Button;
use crate::ui::kit::texts::use_texts;
use leptos::prelude::*;

/// The panel above the lanes.
#[component]
pub(super) fn Empty() -> impl IntoView {
    let (board, texts) = (use_board(), use_texts());
    let (config, strip, test) = (board.config(), board.figures(), board.test_call());
    let empty = Memo::new(move |_| strip.with(|strip| strip.waiting == Some(0)));
    let shown = Memo::new(move |_| {
        let configured = config.with(|config| !config.queues.is_empty());
        configured && (empty.get() || test.with(|test| *test != TestCall::None))
    });
    let lead = move || if empty.get() { config.with(|config| lead(texts, config)) } else { String::new() };
    view! {
        <Show when=move || shown.get()>
            <section class="empty">
                <p class="empty-lead">{lead}</p>
                {move || view! { <TestCallPanel test=test.get() /> }}
            </section>
        </Show>
    }
}

/// Which queues the board listens to.
fn lead(texts: &Texts, config: &Config) -> String {
    let names: Vec<_> = config.lanes().map(|queue| queue.name.as_str()).collect();
    (texts.board.empty_lead)(&names.join(", "))
}

/// What became of a test call, and what can be done next.
#[component]
fn TestCallPanel(
    /// The test call.
    test: TestCall,
) -> impl IntoView {
    let board = use_board();
    let texts = use_texts();
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
                    <Button press=end>
                        {if failed { texts.board.dismiss } else { texts.board.test_end }}
                    </Button>
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
                <Button press=send>
                    {words}
                </Button>
            }
        })
        .collect_view()
}
