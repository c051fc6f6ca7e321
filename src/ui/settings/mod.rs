//! The settings on screen: what a supervisor says of queues, operators and the look, over what `config.json` says, and all
//! of it as a file for the administrator. Opened by itself where there is no queue yet.
//!
//! A change takes effect when its field is left, and is kept as own settings are (`domain/config/settings.rs`).

mod edit;
mod file;
mod limits;
mod look;
mod operator_form;
mod operators;
mod origin;
mod pasted;
mod preview;
mod queue_form;
mod queue_row;
mod queues;
mod said;
mod saying;

use super::kit::dialog::Modal;
use super::kit::texts::use_texts;
use super::parts::{Preferences, Section, SoundChoices, use_preferences};
use crate::domain::Config;
use crate::domain::config::Expected;
use crate::i18n::Texts;
use crate::runtime::{Board, use_board};
use file::FileForAll;
use leptos::prelude::*;
use look::Look;
use operators::OperatorSection;
use queues::QueueSection;
use said::{Said, SaidHere};

/// The screen, while it is open; closed it is one signal.
#[component]
pub(super) fn SettingsScreen() -> impl IntoView {
    let (board, preferences) = (use_board(), use_preferences());
    open_when_empty(board, preferences);
    view! {
        <Show when=move || preferences.section().is_some()>
            <Screen />
        </Show>
    }
}

/// Without any queue there is nothing to see. A file that cannot be read may well name some: then it is mended first.
fn open_when_empty(board: Board, preferences: Preferences) {
    let is_empty = |config: &Config| {
        config.queues.is_empty() && matches!(config.file_fault(), None | Some(Expected::AFile))
    };
    if board.config().with_untracked(is_empty) {
        preferences.open(Section::Queues);
    }
}

/// The dialog.
#[component]
fn Screen() -> impl IntoView {
    let (board, texts, preferences) = (use_board(), use_texts(), use_preferences());
    let said = Said::provide();
    let config = board.config();
    let persist = config.with_untracked(|config| config.persist);
    let none_yet = Memo::new(move |_| config.with(|config| config.queues.is_empty()));
    // What was done in one section is no news in the next.
    Effect::watch(move || preferences.section(), move |_, _, _| said.say(String::new()), false);
    let section = move || match preferences.section()? {
        Section::Queues => Some(view! { <QueueSection /> }.into_any()),
        Section::Operators => Some(view! { <OperatorSection /> }.into_any()),
        Section::Look => Some(view! { <Look /> }.into_any()),
        Section::Sounds => Some(view! { <SoundChoices /> }.into_any()),
        Section::File => Some(view! { <FileForAll /> }.into_any()),
    };
    view! {
        <Modal cancel=move |()| preferences.close() labelled_by="settings-title">
            <div class="settings">
                <header class="row">
                    <h2 id="settings-title">{texts.settings.title}</h2>
                    <SaidHere />
                    <button type="button" class="button" on:click=move |_| preferences.close()>
                        {texts.shell.close}
                    </button>
                </header>
                <nav class="row" aria-label=texts.settings.sections>
                    {Section::ALL.map(|section| view! { <SectionButton section /> }).collect_view()}
                </nav>
                <Show when=move || none_yet.get()>
                    <p>{texts.settings.welcome}</p>
                </Show>
                <div class="settings-section">
                    {section}
                    <p class="quiet small">{if persist { texts.settings.kept } else { texts.settings.not_kept }}</p>
                </div>
            </div>
        </Modal>
    }
}

/// Leads to a section; the one that is open has the focus first.
#[component]
fn SectionButton(
    /// Which.
    section: Section,
) -> impl IntoView {
    let (texts, preferences) = (use_texts(), use_preferences());
    let is_open = move || preferences.section() == Some(section);
    view! {
        <button
            type="button"
            class="button"
            autofocus=untrack(is_open)
            aria-current=move || is_open().then_some("true")
            on:click=move |_| preferences.open(section)
        >
            {words(texts, section)}
        </button>
    }
}

fn words(texts: &'static Texts, section: Section) -> &'static str {
    match section {
        Section::Queues => texts.board.lanes,
        Section::Operators => texts.board.operators,
        Section::Look => texts.settings.look,
        Section::Sounds => texts.alarms.title,
        Section::File => texts.settings.file,
    }
}
