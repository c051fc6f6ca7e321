//! When a wait becomes urgent: three numbers that rise. One that does not rise yet stays where it was typed, and is taken
//! as soon as those beside it let it.

use super::saying::{in_file, say};
use crate::domain::config::{Expected, QueueEntry, Urgency, checked_limit};
use crate::runtime::use_board;
use crate::ui::kit::field::TextField;
use crate::ui::kit::texts::use_texts;
use leptos::prelude::*;

/// The fields.
#[component]
pub(super) fn Limits(
    /// The queue as it is now.
    queue: Memo<QueueEntry>,
) -> impl IntoView {
    let texts = &use_texts().settings;
    let unrisen = RwSignal::new(Vec::new());
    view! {
        <Limit id="queue-amber" label=texts.amber limit=Urgency::Amber queue unrisen />
        <Limit id="queue-red" label=texts.red limit=Urgency::Red queue unrisen />
        <Limit id="queue-critical" label=texts.critical limit=Urgency::Critical queue unrisen />
    }
}

/// One of them.
#[component]
fn Limit(
    /// Its id in the page.
    id: &'static str,
    /// Its name.
    label: &'static str,
    /// Which.
    limit: Urgency,
    /// The queue as it is now.
    queue: Memo<QueueEntry>,
    /// What was typed, and does not rise.
    unrisen: RwSignal<Vec<(Urgency, i64)>>,
) -> impl IntoView {
    let (board, texts) = (use_board(), use_texts());
    let read = move |queue: &QueueEntry| queue.wait.from(limit);
    let no_number = RwSignal::new(None::<Expected>);
    let fault = move || {
        let wants = texts.settings.wants;
        let does_not_rise = unrisen.with(|all| all.iter().any(|(which, _)| *which == limit));
        match no_number.get() {
            Some(expected) => Some(wants(&texts.expected(&expected))),
            // The file's own words for this name its keys, which nobody sees here.
            None => does_not_rise.then(|| wants(texts.settings.rising)),
        }
    };
    let note = Memo::new(move |_| {
        let of_file = queue.with(|queue| in_file(board, queue, read));
        of_file.map(|seconds| (texts.settings.in_file)(&seconds.to_string()))
    });
    let typed = move |text: String| {
        let number = checked_limit(&text);
        no_number.set(number.as_ref().err().cloned());
        unrisen.update(|all| all.retain(|(which, _)| *which != limit));
        let said = unrisen.with_untracked(|before| queue.get_untracked().checked_wait(limit, &text, before));
        match (said, number) {
            (Ok(said), _) => {
                unrisen.update(|all| all.retain(|(which, seconds)| said.wait.from(*which) != *seconds));
                say(board, &said);
            }
            (Err(_), Ok(seconds)) => unrisen.update(|all| all.push((limit, seconds))),
            (Err(_), Err(_)) => {}
        }
    };
    view! {
        <TextField
            id
            label
            text=Memo::new(move |_| queue.with(read).to_string())
            fault=Signal::derive(fault)
            note
            digits=true
            typed
        />
    }
}
