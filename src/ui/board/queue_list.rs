//! Which queues are shown, in which order and colour: the supervisor's own choice, kept in this browser.

use crate::domain::config::{BlocKind, COLOURS, QueueEntry, Settings};
use crate::domain::{BlocId, Event};
use crate::runtime::{Board, use_board};
use crate::ui::kit::button::IconButton;
use crate::ui::kit::dom;
use crate::ui::kit::icon::Icon;
use crate::ui::kit::select::Select;
use crate::ui::kit::texts::use_texts;
use leptos::ev::MouseEvent;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::HtmlElement;

/// The list, in a popover.
#[component]
pub(super) fn QueueList(
    /// Asks for the end of the popover.
    close: Callback<()>,
) -> impl IntoView {
    let (board, texts) = (use_board(), use_texts());
    let config = board.config();
    let queues = Memo::new(move |_| {
        config.with(|config| {
            let has_lane = |queue: &&QueueEntry| queue.kind != BlocKind::Profile;
            config.queues.iter().filter(has_lane).cloned().collect::<Vec<_>>()
        })
    });
    let fixed = Memo::new(move |_| {
        config.track();
        board.fragment().queues.is_some()
    });
    view! {
        <header class="popover-head">
            <p>{texts.board.queues_shown}</p>
            <IconButton icon=Icon::Close label=texts.board.close press=move |_| close.run(()) />
        </header>
        <Show when=move || fixed.get()>
            <p class="quiet pad">{texts.board.queues_fixed}</p>
        </Show>
        <ul class="queue-list" role="list">
            <For each=move || queues.get() key=|queue| queue.id let:queue>
                <Row queue queues fixed />
            </For>
        </ul>
    }
}

/// A queue.
#[component]
fn Row(
    /// Which.
    queue: QueueEntry,
    /// All of them, in their order.
    queues: Memo<Vec<QueueEntry>>,
    /// The page's address says which are shown.
    fixed: Memo<bool>,
) -> impl IntoView {
    let (board, texts) = (use_board(), use_texts());
    let config = board.config();
    let (id, name) = (queue.id, queue.name.clone());
    let shown = Memo::new(move |_| config.with(|config| !config.hidden.contains(&id)));
    let colour = Memo::new(move |_| config.with(|config| config.queue(id).map_or("", |queue| queue.colour)));
    let place = Memo::new(move |_| queues.with(|queues| queues.iter().position(|queue| queue.id == id)));
    let is_first = Memo::new(move |_| fixed.get() || place.get() == Some(0));
    let is_last =
        Memo::new(move |_| fixed.get() || place.get().map(|at| at + 1) == Some(queues.with(Vec::len)));
    let last_shown = move || shown.get() && config.with(|config| config.lanes().count()) == 1;
    let move_by = move |by, event: &MouseEvent| {
        board.send(Event::SettingsChanged(moved(board, queues, id, by)));
        // What is moved within the page loses the focus.
        if let Some(button) = event.current_target().and_then(|button| button.dyn_into::<HtmlElement>().ok())
        {
            request_animation_frame(move || dom::focus(&button));
        }
    };
    let colours: Vec<_> = COLOURS.into_iter().zip(texts.board.colours).collect();
    let set = move |settings: Settings| board.send(Event::SettingsChanged(settings));
    view! {
        <li class="queue-row" data-colour=move || colour.get()>
            <label class="queue-shown">
                <input
                    type="checkbox"
                    prop:checked=move || shown.get()
                    disabled=move || fixed.get() || last_shown()
                    on:change=move |event| set(board.settings().with_shown(id, event_target_checked(&event)))
                />
                <bdi>{queue.name}</bdi>
            </label>
            <Select
                label=(texts.board.colour_of)(&name)
                choices=colours
                chosen=colour
                choose=move |colour: String| set(board.settings().with_colour(id, &colour))
            />
            <IconButton
                icon=Icon::Earlier
                label=(texts.board.earlier)(&name)
                disabled=is_first
                press=move |event| move_by(-1, &event)
            />
            <IconButton
                icon=Icon::Later
                label=(texts.board.later)(&name)
                disabled=is_last
                press=move |event| move_by(1, &event)
            />
        </li>
    }
}

/// The settings with a queue so many places later.
fn moved(board: Board, queues: Memo<Vec<QueueEntry>>, id: BlocId, by: isize) -> Settings {
    let mut order: Vec<_> = queues.with_untracked(|queues| queues.iter().map(|queue| queue.id).collect());
    let from = order.iter().position(|bloc| *bloc == id);
    let to = from.and_then(|from| from.checked_add_signed(by)).filter(|to| *to < order.len());
    if let (Some(from), Some(to)) = (from, to) {
        order.swap(from, to);
    }
    Settings { order, ..board.settings() }
}
