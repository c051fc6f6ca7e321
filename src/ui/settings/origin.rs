//! Whose a queue or an operator is: the file's, or the supervisor's own; and the way back to the file.

use super::said::use_said;
use crate::domain::Event;
use crate::domain::config::{Origin, Settings};
use crate::runtime::use_board;
use crate::ui::kit::dom;
use crate::ui::kit::texts::use_texts;
use leptos::html;
use leptos::prelude::*;

/// In words.
#[component]
pub(super) fn OriginMark(
    /// Whose.
    origin: Memo<Origin>,
) -> impl IntoView {
    let texts = &use_texts().settings;
    let words = move || match origin.get() {
        Origin::File => texts.of_file,
        Origin::Changed => texts.changed,
        Origin::Own => texts.own,
    };
    view! {
        <span class="origin" data-own=move || (origin.get() != Origin::File).to_string()>
            {words}
        </span>
    }
}

/// Takes back what was said of it here. It is always there, so that nothing moves when there is something to take back.
#[component]
pub(super) fn TakeBack(
    /// Whose it is now.
    origin: Memo<Origin>,
    /// Its name.
    name: Memo<String>,
    /// The settings without it.
    #[prop(into)]
    without: Callback<Settings, Settings>,
    /// Where the focus goes: what had it may be gone.
    list: NodeRef<html::Ul>,
) -> impl IntoView {
    let (board, texts, said) = (use_board(), use_texts(), use_said());
    let words = move || match origin.get() {
        Origin::Own => name.with(|name| (texts.settings.remove)(name)),
        Origin::File | Origin::Changed => name.with(|name| (texts.settings.back)(name)),
    };
    let take_back = move |_| {
        let is_own = origin.get_untracked() == Origin::Own;
        let done = if is_own { texts.settings.removed } else { texts.settings.taken_back };
        said.say(name.with_untracked(|name| done(name)));
        board.send(Event::SettingsChanged(without.run(board.settings())));
        if let Some(list) = list.get_untracked() {
            dom::focus(&list);
        }
    };
    view! {
        <button
            type="button"
            class="button"
            disabled=move || origin.get() == Origin::File
            on:click=take_back
        >
            {words}
        </button>
    }
}
