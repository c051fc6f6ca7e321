//! Above the lanes: what is looked for among the calls, how they stand, and which queues are shown.

use super::finder::use_finder;
use super::queue_list::QueueList;
use crate::domain::config::{Arrangement, Settings, Urgency};
use crate::domain::{Event, Filter, Only};
use crate::i18n::Texts;
use crate::runtime::use_board;
use crate::ui::kit::button::{Button, Toggle};
use crate::ui::kit::popover::{Anchor, Popover};
use crate::ui::kit::select::Select;
use crate::ui::kit::texts::use_texts;
use leptos::ev::MouseEvent;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::HtmlElement;

/// The bar.
#[component]
pub(super) fn Bar() -> impl IntoView {
    let (board, finder, texts) = (use_board(), use_finder(), use_texts());
    let config = board.config();
    let one_list = Memo::new(move |_| config.with(|config| config.arrangement == Arrangement::OneList));
    let arrange = move |_| {
        let arrangement = Some(if one_list.get() { Arrangement::Lanes } else { Arrangement::OneList });
        board.send(Event::SettingsChanged(Settings { arrangement, ..board.settings() }));
    };
    let open = RwSignal::new(None::<Anchor>);
    let toggle = move |event: MouseEvent| {
        let button = event.current_target().and_then(|button| button.dyn_into::<HtmlElement>().ok());
        open.update(|open| {
            *open = if open.is_some() { None } else { button.map(|button| Anchor::of(&button)) }
        });
    };
    let words = move |event| finder.filter.update(|filter| filter.words = event_target_value(&event));
    let only = Memo::new(move |_| finder.filter.with(|filter| code(filter.only)));
    let choose = move |word: String| {
        let only = CHOICES.into_iter().find(|only| code(*only) == word).unwrap_or_default();
        finder.filter.update(|filter| filter.only = only);
    };
    let label = Memo::new(move |_| texts.board.lanes.to_owned());
    view! {
        <div class="bar" role="search" aria-label=texts.board.find>
            <input
                type="search"
                class="find"
                autocomplete="off"
                spellcheck="false"
                aria-label=texts.board.find
                placeholder=texts.board.find_hint
                prop:value=move || finder.filter.with(|filter| filter.words.clone())
                on:input=words
            />
            <Select
                label=texts.board.only
                choices=CHOICES.map(|only| (code(only), words_of(texts, only)))
                chosen=only
                choose
            />
            <Show when=move || finder.is_looking()>
                <Button press=move |_| finder.filter.set(Filter::default())>
                    {texts.board.show_all}
                </Button>
            </Show>
            <span class="bar-end">
                <Toggle on=one_list press=arrange>
                    {texts.board.one_list}
                </Toggle>
                <button
                    type="button"
                    class="button"
                    aria-haspopup="dialog"
                    aria-expanded=move || open.with(Option::is_some).to_string()
                    on:click=toggle
                >
                    {texts.board.lanes}
                </button>
            </span>
        </div>
        <div class="menu-place">
            {move || open.get().map(|anchor| {
                view! {
                    <Popover anchor label outside=move |()| open.set(None)>
                        <QueueList close=Callback::new(move |()| open.set(None)) />
                    </Popover>
                }
            })}
        </div>
    }
}

const CHOICES: [Only; 8] = [
    Only::All,
    Only::From(Urgency::Amber),
    Only::From(Urgency::Red),
    Only::From(Urgency::Critical),
    Only::NotSent,
    Only::Sent,
    Only::Failed,
    Only::Unconfirmed,
];

fn code(only: Only) -> &'static str {
    match only {
        Only::All | Only::From(Urgency::Calm) => "all",
        Only::From(Urgency::Amber) => "amber",
        Only::From(Urgency::Red) => "red",
        Only::From(Urgency::Critical) => "critical",
        Only::NotSent => "not-sent",
        Only::Sent => "sent",
        Only::Failed => "failed",
        Only::Unconfirmed => "unconfirmed",
    }
}

fn words_of(texts: &Texts, only: Only) -> &'static str {
    let [_, amber, red, critical] = texts.times.urgency;
    match only {
        Only::All | Only::From(Urgency::Calm) => texts.board.only_all,
        Only::From(Urgency::Amber) => amber,
        Only::From(Urgency::Red) => red,
        Only::From(Urgency::Critical) => critical,
        Only::NotSent => texts.board.only_not_sent,
        Only::Sent => texts.board.only_sent,
        Only::Failed => texts.board.only_failed,
        Only::Unconfirmed => texts.board.unconfirmed,
    }
}
