//! Above the lanes: what is looked for among the calls, how many that leaves out, how the queues stand together, the way
//! to the list of them, and those that are folded.

use super::folded_lane::FoldedLanes;
use super::queue_menu::QueueMenu;
use crate::domain::config::{Arrangement, Settings, Urgency};
use crate::domain::{Event, Happening};
use crate::i18n::Texts;
use crate::runtime::use_board;
use crate::ui::board::finder::use_finder;
use crate::ui::kit::announcer::use_announcer;
use crate::ui::kit::choice::{Choice, Choosable};
use crate::ui::kit::dom;
use crate::ui::kit::icon::Icon;
use crate::ui::kit::texts::use_texts;
use leptos::html;
use leptos::prelude::*;

/// The bar.
#[component]
pub fn Bar() -> impl IntoView {
    let (finder, texts, announcer) = (use_finder(), use_texts(), use_announcer());
    let input = NodeRef::<html::Input>::new();
    let words = move |event| finder.filter.update(|filter| filter.words = event_target_value(&event));
    let clear = move |event| {
        if dom::key(&event).as_deref() == Some("Escape") {
            finder.filter.update(|filter| filter.words.clear());
        }
    };
    // The button goes away with what it ends.
    let stop = move |_| {
        finder.stop();
        if let Some(input) = input.get_untracked() {
            dom::focus(&input);
        }
    };
    Effect::watch(
        move || finder.filter.get(),
        move |_, _, _| {
            if finder.looking.get_untracked() {
                let found = finder.found.with_untracked(Vec::len) as u64;
                announcer.say((texts.board.calls_found)(found));
            }
        },
        false,
    );
    view! {
        <div class="bar">
            <search class="bar-search" aria-label=texts.board.find>
                <input
                    type="search"
                    class="find"
                    autocomplete="off"
                    spellcheck="false"
                    aria-label=texts.board.find
                    placeholder=texts.board.find_hint
                    node_ref=input
                    prop:value=move || finder.filter.with(|filter| filter.words.clone())
                    on:input=words
                    on:keydown=clear
                />
                <WaitChoice />
                <HappeningChoice />
                <Show when=move || finder.looking.get()>
                    <button type="button" class="button primary show-all" on:click=stop>
                        {move || match finder.left_out.get() {
                            0 => texts.board.end_search.into(),
                            hidden => (texts.board.left_out)(hidden as u64),
                        }}
                    </button>
                </Show>
            </search>
            <OneListToggle />
            <QueueMenu />
            <FoldedLanes />
        </div>
    }
}

/// From which wait on calls are looked for.
#[component]
fn WaitChoice() -> impl IntoView {
    let (filter, texts) = (use_finder().filter, use_texts());
    let waits = [Urgency::Calm, Urgency::Amber, Urgency::Red, Urgency::Critical];
    let [_, amber, red, critical] = texts.times.urgency;
    let words = [texts.board.any_wait, amber, red, critical];
    let options = waits.into_iter().zip(words).map(|(wait, words)| Choosable {
        code: wait.code(),
        words,
        language: texts.tag,
    });
    let chosen = Memo::new(move |_| filter.with(|filter| filter.from.code()));
    let choose = move |code: String| {
        let from = waits.into_iter().find(|wait| wait.code() == code).unwrap_or_default();
        filter.update(|filter| filter.from = from);
    };
    view! {
        <Choice
            icon=Icon::Clock
            name=texts.board.wait_filter
            options=options.collect()
            chosen
            fixed=false
            choose
        />
    }
}

const HAPPENINGS: [Happening; 6] = [
    Happening::Any,
    Happening::Next,
    Happening::NotSent,
    Happening::Sent,
    Happening::Failed,
    Happening::Unconfirmed,
];

/// What is happening to the calls that are looked for.
#[component]
fn HappeningChoice() -> impl IntoView {
    let (filter, texts) = (use_finder().filter, use_texts());
    let options = HAPPENINGS.map(|happening| {
        let (code, words) = happening_words(texts, happening);
        Choosable { code, words, language: texts.tag }
    });
    let chosen = Memo::new(move |_| filter.with(|filter| happening_words(texts, filter.happening).0));
    let choose = move |code: String| {
        let is_it = |happening: &Happening| happening_words(texts, *happening).0 == code;
        let happening = HAPPENINGS.into_iter().find(is_it).unwrap_or_default();
        filter.update(|filter| filter.happening = happening);
    };
    view! {
        <Choice
            icon=Icon::Funnel
            name=texts.board.state_filter
            options=options.into()
            chosen
            fixed=false
            choose
        />
    }
}

/// Its code, and its words.
fn happening_words(texts: &'static Texts, happening: Happening) -> (&'static str, &'static str) {
    match happening {
        Happening::Any => ("any", texts.board.any_state),
        Happening::Next => ("next", texts.board.next),
        Happening::NotSent => ("not-sent", texts.board.not_sent),
        Happening::Sent => ("sent", texts.board.sent),
        Happening::Failed => ("failed", texts.board.failed),
        Happening::Unconfirmed => ("unconfirmed", texts.board.unconfirmed),
    }
}

/// One list in place of the lanes, and back: one of the supervisor's own settings.
#[component]
fn OneListToggle() -> impl IntoView {
    let (board, texts) = (use_board(), use_texts());
    let config = board.config();
    let pressed = Memo::new(move |_| config.with(|config| config.arrangement == Arrangement::OneList));
    let arrange = move |_| {
        let arrangement = if pressed.get_untracked() { Arrangement::Lanes } else { Arrangement::OneList };
        board.send(Event::SettingsChanged(Settings { arrangement, ..board.settings() }));
    };
    view! {
        <button
            type="button"
            class="button"
            aria-pressed=move || pressed.get().to_string()
            on:click=arrange
        >
            {texts.board.one_list}
        </button>
    }
}
