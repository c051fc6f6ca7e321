//! The help: which keys do what on the board. Each can be given another key here, all of them can be switched off, and
//! everything can be as it was. From here fingers reach the diagnostics, too.

mod key_button;

use crate::domain::Event;
use crate::domain::config::{Settings, Shortcut, Shortcuts};
use crate::i18n::Texts;
use crate::runtime::use_board;
use crate::ui::kit::announcer::use_announcer;
use crate::ui::kit::dialog::Modal;
use crate::ui::kit::texts::use_texts;
use crate::ui::parts::{use_diagnosis, use_help};
use key_button::KeyButton;
use leptos::prelude::*;

/// The screen, while it is open.
#[component]
pub(super) fn HelpScreen() -> impl IntoView {
    let help = use_help();
    view! {
        <Show when=move || help.is_open()>
            <Content />
        </Show>
    }
}

/// What stands in it.
#[component]
fn Content() -> impl IntoView {
    let (texts, help, diagnosis) = (use_texts(), use_help(), use_diagnosis());
    view! {
        <Modal cancel=move |()| help.close() labelled_by="help-title" described_by="help-lead">
            <div class="help">
                <div class="row">
                    <h2 id="help-title" class="grow">
                        {texts.help.title}
                    </h2>
                    <button type="button" class="button" autofocus on:click=move |_| help.close()>
                        {texts.shell.close}
                    </button>
                </div>
                <p id="help-lead" class="help-lead">
                    {texts.help.lead}
                </p>
                <Switches />
                <ul class="shortcuts" role="list">
                    {Shortcut::ALL.map(|shortcut| view! { <KeyButton shortcut /> }).collect_view()}
                    {fixed(texts)
                        .map(|(key, does)| {
                            view! {
                                <li class="shortcut">
                                    <span>{does}</span>
                                    <kbd>{key}</kbd>
                                </li>
                            }
                        })
                        .collect_view()}
                </ul>
                <div class="row">
                    <Reset />
                    <button
                        type="button"
                        class="button"
                        aria-haspopup="dialog"
                        on:click=move |_| diagnosis.open()
                    >
                        {texts.shell.diagnostics}
                    </button>
                </div>
            </div>
        </Modal>
    }
}

/// Keys that are no single signs, and stay what they are.
fn fixed(texts: &Texts) -> [(&'static str, &'static str); 4] {
    let help = &texts.help;
    [
        ("↑ ↓", help.neighbours),
        (help.key_enter, help.pick),
        (help.key_escape, help.give_up),
        (help.key_diagnostics, help.open_diagnostics),
    ]
}

/// What is switched on.
#[component]
fn Switches() -> impl IntoView {
    let (board, texts) = (use_board(), use_texts());
    let config = board.config();
    let all = Memo::new(move |_| config.with(|config| !config.shortcuts.off));
    let longest = Memo::new(move |_| config.with(|config| config.longest_wait_key));
    let switch_all = move |event| {
        let mut settings = board.settings();
        settings.shortcuts.off = !event_target_checked(&event);
        board.send(Event::SettingsChanged(settings));
    };
    let switch_longest = move |event| {
        let longest_wait_key = Some(event_target_checked(&event));
        board.send(Event::SettingsChanged(Settings { longest_wait_key, ..board.settings() }));
    };
    view! {
        <fieldset class="switches">
            <label class="switch">
                <input type="checkbox" prop:checked=move || all.get() on:change=switch_all />
                <span>{texts.help.all}</span>
            </label>
            <label class="switch">
                <input type="checkbox" prop:checked=move || longest.get() on:change=switch_longest />
                <span>{texts.help.longest}</span>
            </label>
        </fieldset>
    }
}

/// Every key as it usually is, all of them heard. Whether the longest wait has one is as the file says.
#[component]
fn Reset() -> impl IntoView {
    let (board, texts, announcer) = (use_board(), use_texts(), use_announcer());
    let reset = move |_| {
        let shortcuts = Shortcuts::default();
        let settings = Settings { shortcuts, longest_wait_key: None, ..board.settings() };
        board.send(Event::SettingsChanged(settings));
        announcer.say(texts.help.is_reset.into());
    };
    view! {
        <button type="button" class="button" on:click=reset>
            {texts.help.reset}
        </button>
    }
}
