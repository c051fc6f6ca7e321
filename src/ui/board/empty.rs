//! An empty board says what it waits for, and offers a test call; while one is under way it stays.

use crate::domain::config::BlocKind;
use crate::domain::{BlocId, Event, TestCall};
use crate::i18n::{self, t};
use crate::live::{Live, derived};
use crate::runtime::Board;
use crate::ui::kit::el::{El, button, el};

/// The panel above the lanes.
pub(super) fn empty(board: Board) -> El {
    let strip = Live::from(board.figures());
    let test = Live::from(board.test_call());
    let empty = derived(move || strip.read().waiting == 0);
    let shown = derived(move || empty.get() || test.with(|test| *test != TestCall::None));
    el("div", "empty-place").part(move || {
        let config = board.config().read_untracked();
        if !shown.get() || config.queues.is_empty() {
            return Vec::new();
        }
        let watched = config.queues.iter().filter(|queue| queue.kind != BlocKind::Profile);
        let watched: Vec<&str> = watched.map(|queue| queue.name.as_str()).collect();
        let lead = (t().board.empty_lead)(&watched.join(", "));
        let panel = el("section", "empty")
            .child(
                el("p", "empty-lead")
                    .live_text(move || if empty.get() { lead.clone() } else { String::new() }),
            )
            .part(move || test.with(|test| test_call(board, test)));
        vec![panel]
    })
}

fn test_call(board: Board, test: &TestCall) -> Vec<El> {
    let texts = &t().board;
    let words = match test {
        TestCall::None => return test_buttons(board),
        TestCall::Sent { .. } => texts.test_sent.to_owned(),
        TestCall::Seen { took, .. } => (texts.test_seen)(&took.to_string()),
        TestCall::Failed(why) => (texts.test_failed)(&i18n::fault(why, false)),
    };
    let failed = matches!(test, TestCall::Failed(_));
    let mut buttons = if failed { test_buttons(board) } else { Vec::new() };
    buttons
        .push(el("p", "test-result").attr("data-failed", if failed { "true" } else { "false" }).text(&words));
    let end = move || board.send(Event::TestCallEndRequested);
    buttons.push(button("button", if failed { texts.dismiss } else { texts.test_end }, end));
    buttons
}

fn test_buttons(board: Board) -> Vec<El> {
    let texts = &t().board;
    let config = board.config().read_untracked();
    let single = config.test_queues().count() == 1;
    let one = |bloc: BlocId, name: &str| {
        let words = if single { texts.test_call.into() } else { (texts.test_call_to)(name) };
        button("button", &words, move || {
            board.send(Event::TestCallRequested { bloc, call: board.fresh_call_id() });
        })
    };
    config.test_queues().map(|queue| one(queue.id, &queue.name)).collect()
}
