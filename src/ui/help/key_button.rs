//! One shortcut: what it does, and its key, which is a button. Pressed, it waits for another key. Escape, Tab and a second
//! press leave everything as it is, so that nobody is caught in it.

use crate::domain::Event;
use crate::domain::config::{KeyRefused, Settings, Shortcut};
use crate::i18n::Texts;
use crate::runtime::use_board;
use crate::ui::kit::announcer::use_announcer;
use crate::ui::kit::dom;
use crate::ui::kit::texts::use_texts;
use crate::ui::parts::sign_of;
use leptos::prelude::*;
use leptos::web_sys::KeyboardEvent;

/// How far the change of a key is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Change {
    /// None is under way.
    None,
    /// The next key is the new one.
    Awaited,
    /// The key that was pressed cannot be it; another one can.
    Refused(KeyRefused),
}

/// What it does, and its key.
#[component]
pub(super) fn KeyButton(
    /// Which.
    shortcut: Shortcut,
) -> impl IntoView {
    let (board, texts, announcer) = (use_board(), use_texts(), use_announcer());
    let config = board.config();
    let change = RwSignal::new(Change::None);
    let key = Memo::new(move |_| config.with(|config| config.shortcuts.key(shortcut).to_owned()));
    let is_heard = move || config.with(|config| config.key_for(shortcut).is_some());
    let is_awaited = move || change.get() != Change::None;
    let does = does(texts, shortcut);
    let take = move |event: &KeyboardEvent| {
        let settings = board.settings();
        match settings.shortcuts.clone().with_key(shortcut, sign_of(event).as_deref()) {
            Ok(shortcuts) => {
                let words = (texts.help.is_changed)(does, shortcuts.key(shortcut));
                board.send(Event::SettingsChanged(Settings { shortcuts, ..settings }));
                change.set(Change::None);
                announcer.say(words);
            }
            Err(why) => {
                change.set(Change::Refused(why));
                announcer.say(refused(texts, why));
            }
        }
    };
    let pressed = move |event: KeyboardEvent| {
        if change.get_untracked() == Change::None {
            return;
        }
        match dom::key(&event).as_deref() {
            // What is only held down is no answer yet.
            None | Some("Shift" | "Control" | "Alt" | "AltGraph" | "Meta" | "CapsLock" | "Dead") => {}
            Some("Tab") => change.set(Change::None),
            Some("Escape") => {
                event.prevent_default();
                change.set(Change::None);
            }
            Some(_) => {
                event.prevent_default();
                take(&event);
            }
        }
    };
    let toggle = move |_| {
        let awaited = change.get_untracked() == Change::None;
        change.set(if awaited { Change::Awaited } else { Change::None });
        if awaited {
            announcer.say(texts.help.press.into());
        }
    };
    let words = move || if is_awaited() { texts.help.press.to_owned() } else { key.get() };
    let name = move || {
        if is_awaited() { texts.help.press.to_owned() } else { (texts.help.change)(does, &key.get()) }
    };
    view! {
        <li class="shortcut" data-shortcut=code(shortcut) data-heard=move || is_heard().to_string()>
            <span>{does}</span>
            <button
                type="button"
                class="button key"
                aria-label=name
                aria-pressed=move || is_awaited().to_string()
                on:click=toggle
                on:keydown=pressed
                on:blur=move |_| change.set(Change::None)
            >
                <kbd>{words}</kbd>
            </button>
            {move || match change.get() {
                Change::Refused(why) => Some(view! { <p class="failure">{refused(texts, why)}</p> }),
                Change::None | Change::Awaited => None,
            }}
        </li>
    }
}

/// What a shortcut does, in words.
fn does(texts: &Texts, shortcut: Shortcut) -> &'static str {
    let help = &texts.help;
    match shortcut {
        Shortcut::SendToNamed => help.send_to_named,
        Shortcut::SendLongest => help.send_longest,
        Shortcut::Assign => help.assign,
        Shortcut::NextLane => help.next_lane,
        Shortcut::PreviousLane => help.previous_lane,
        Shortcut::Operators => help.operators,
        Shortcut::Search => help.search,
        Shortcut::Help => help.open,
    }
}

fn refused(texts: &Texts, why: KeyRefused) -> String {
    match why {
        KeyRefused::Taken(by) => (texts.help.taken)(does(texts, by)),
        KeyRefused::NoSign => texts.help.no_sign.into(),
    }
}

/// For tests and style sheets.
fn code(shortcut: Shortcut) -> &'static str {
    match shortcut {
        Shortcut::SendToNamed => "send-to-named",
        Shortcut::SendLongest => "send-longest",
        Shortcut::Assign => "assign",
        Shortcut::NextLane => "next-lane",
        Shortcut::PreviousLane => "previous-lane",
        Shortcut::Operators => "operators",
        Shortcut::Search => "search",
        Shortcut::Help => "help",
    }
}
