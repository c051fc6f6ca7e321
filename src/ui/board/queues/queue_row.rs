//! A queue in the list of them: whether it is shown and folded, its colour, its place.

use crate::domain::config::{COLOURS, Settings};
use crate::domain::{BlocId, Event};
use crate::runtime::use_board;
use crate::ui::kit::announcer::use_announcer;
use crate::ui::kit::dom;
use crate::ui::kit::icon::{Glyph, Icon};
use crate::ui::kit::texts::use_texts;
use leptos::ev::MouseEvent;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::HtmlElement;

/// The row.
#[component]
pub(super) fn QueueRow(
    /// Which queue.
    bloc: BlocId,
    /// All of them, in their order.
    queues: Memo<Vec<BlocId>>,
    /// The page's address says which are shown, and in which order.
    fixed: Memo<bool>,
) -> impl IntoView {
    let (board, texts, announcer) = (use_board(), use_texts(), use_announcer());
    let config = board.config();
    let queue = Memo::new(move |_| config.with(|config| config.queue(bloc).cloned()));
    let name = queue.get_untracked().map(|queue| queue.name).unwrap_or_default();
    let colour = move || queue.with(|queue| queue.as_ref().map_or("grey", |queue| queue.colour));
    let shown = Memo::new(move |_| config.with(|config| !config.hidden.contains(&bloc)));
    // A board with no lane would be one on which somebody waits unseen.
    let is_last_shown = Memo::new(move |_| shown.get() && config.with(|config| config.lanes().count()) == 1);
    let folded = Memo::new(move |_| {
        config.with(|config| config.queue(bloc).is_some_and(|queue| config.is_folded(queue)))
    });
    let place = Memo::new(move |_| queues.with(|queues| queues.iter().position(|other| *other == bloc)));
    let count = move || queues.with(Vec::len);
    let set = move |settings: Settings| board.send(Event::SettingsChanged(settings));
    let name_of_row = StoredValue::new(name.clone());
    let move_to = move |place: usize, event: MouseEvent| {
        set(board.settings().with_place(queues.get_untracked(), bloc, place));
        announcer.say(name_of_row.with_value(|name| {
            (texts.board.moved)(name, &(place + 1).to_string(), &queues.with_untracked(Vec::len).to_string())
        }));
        // What is moved within the page loses the focus.
        let button = event.current_target().and_then(|button| button.dyn_into::<HtmlElement>().ok());
        request_animation_frame(move || button.iter().for_each(dom::focus));
    };
    let option = |(code, words): (&'static str, &'static str)| {
        view! {
            <option value=code prop:selected=move || colour() == code>
                {words}
            </option>
        }
    };
    view! {
        <li class="queue-row" data-colour=colour>
            <label class="queue-shown">
                <input
                    type="checkbox"
                    prop:checked=move || shown.get()
                    disabled=move || fixed.get() || is_last_shown.get()
                    on:change=move |event| set(board.settings().with_shown(bloc, event_target_checked(&event)))
                />
                <bdi class="words">{name.clone()}</bdi>
            </label>
            <button
                type="button"
                class="button icon-only small"
                aria-label=(texts.board.fold)(&name)
                title=(texts.board.fold)(&name)
                aria-pressed=move || folded.get().to_string()
                on:click=move |_| set(board.settings().with_fold(bloc, !folded.get_untracked()))
            >
                <Glyph icon=Icon::Fold />
            </button>
            <select
                class="swatch"
                aria-label=(texts.board.colour_of)(&name)
                title=(texts.board.colour_of)(&name)
                on:change=move |event| set(board.settings().with_colour(bloc, &event_target_value(&event)))
            >
                {COLOURS.into_iter().zip(texts.board.colours).map(option).collect_view()}
            </select>
            <MoveButton
                icon=Icon::Top
                label=(texts.board.to_top)(&name)
                to=Signal::derive(move || place.get().filter(|place| !fixed.get() && *place > 0).map(|_| 0))
                move_to
            />
            <MoveButton
                icon=Icon::Earlier
                label=(texts.board.earlier)(&name)
                to=Signal::derive(move || place.get().filter(|_| !fixed.get())?.checked_sub(1))
                move_to
            />
            <MoveButton
                icon=Icon::Later
                label=(texts.board.later)(&name)
                to=Signal::derive(move || Some(place.get()? + 1).filter(|to| !fixed.get() && *to < count()))
                move_to
            />
        </li>
    }
}

/// Moves the queue. One that cannot be moved further keeps the focus: whoever holds a key down does not lose their place.
#[component]
fn MoveButton(
    /// Its icon.
    icon: Icon,
    /// Its name.
    label: String,
    /// Which place it moves the queue to; none when it cannot.
    to: Signal<Option<usize>>,
    /// Moves it.
    move_to: impl Fn(usize, MouseEvent) + Copy + 'static,
) -> impl IntoView {
    let press = move |event| {
        if let Some(place) = to.get_untracked() {
            move_to(place, event);
        }
    };
    view! {
        <button
            type="button"
            class="button icon-only small"
            aria-label=label.clone()
            title=label
            aria-disabled=move || to.get().is_none().to_string()
            on:click=press
        >
            <Glyph icon />
        </button>
    }
}
