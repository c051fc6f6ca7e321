//! A queue in the list: whose it is, whether it is shown, where it stands, and the way to everything else of it.

use super::edit::EditButton;
use super::origin::{OriginMark, TakeBack};
use super::queue_form::QueueForm;
use crate::domain::config::{QueueEntry, Settings};
use crate::domain::{BlocId, Event};
use crate::runtime::{Board, use_board};
use crate::ui::kit::dom;
use crate::ui::kit::icon::{Glyph, Icon};
use crate::ui::kit::texts::use_texts;
use leptos::ev::MouseEvent;
use leptos::html;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::HtmlElement;

/// The row.
#[component]
pub(super) fn QueueRow(
    /// Which.
    id: BlocId,
    /// All of them, in their order.
    ids: Memo<Vec<BlocId>>,
    /// The page's address says which are shown.
    fixed: Memo<bool>,
    /// The one whose form is open.
    editing: RwSignal<Option<BlocId>>,
    /// Where the focus goes when the row is gone.
    list: NodeRef<html::Ul>,
) -> impl IntoView {
    let board = use_board();
    let config = board.config();
    let queue = Memo::new(move |_| {
        config.with(|config| config.queue(id).cloned().unwrap_or_else(|| QueueEntry::new(id)))
    });
    let origin =
        Memo::new(move |_| queue.with(|queue| board.with_layers(|layers| layers.origin_of_queue(queue))));
    let name = Memo::new(move |_| queue.with(|queue| queue.name.clone()));
    let is_open = move || editing.get() == Some(id);
    view! {
        <li class="settings-row" data-queue=id.to_string() data-colour=move || queue.with(|queue| queue.colour)>
            <div class="row">
                {move || view! { <Shown id name=name.get() fixed /> }}
                <OriginMark origin />
                <Places id name ids fixed />
                <EditButton id name editing />
            </div>
            <Show when=is_open>
                <QueueForm queue />
                <TakeBack origin name list without=move |settings: Settings| settings.without_queue(id) />
            </Show>
        </li>
    }
}

/// Its name, and whether it is shown; the last one is.
#[component]
fn Shown(
    /// Which.
    id: BlocId,
    /// Its name.
    name: String,
    /// The page's address says it.
    fixed: Memo<bool>,
) -> impl IntoView {
    let (board, texts) = (use_board(), use_texts());
    let config = board.config();
    let is_shown = Memo::new(move |_| config.with(|config| !config.hidden.contains(&id)));
    let is_last = move || is_shown.get() && config.with(|config| config.lanes().count()) <= 1;
    let label = (texts.settings.shown)(&name);
    view! {
        <label class="tick settings-name">
            <input
                type="checkbox"
                aria-label=label
                prop:checked=move || is_shown.get()
                disabled=move || fixed.get() || is_last()
                on:change=move |event| {
                    let shown = event_target_checked(&event);
                    board.send(Event::SettingsChanged(board.settings().with_shown(id, shown)));
                }
            />
            <bdi>{name}</bdi>
        </label>
    }
}

/// Its place among the others.
#[component]
fn Places(
    /// Which.
    id: BlocId,
    /// Its name.
    name: Memo<String>,
    /// All of them, in their order.
    ids: Memo<Vec<BlocId>>,
    /// The page's address says it.
    fixed: Memo<bool>,
) -> impl IntoView {
    let (board, texts) = (use_board(), use_texts());
    let is_first = move || fixed.get() || ids.with(|ids| ids.first() == Some(&id));
    let is_last = move || fixed.get() || ids.with(|ids| ids.last() == Some(&id));
    let move_by = move |by, event: &MouseEvent| {
        board.send(Event::SettingsChanged(moved(board, ids, id, by)));
        // What is moved within the page loses the focus.
        let button = event.current_target().and_then(|button| button.dyn_into::<HtmlElement>().ok());
        request_animation_frame(move || _ = button.inspect(dom::focus));
    };
    view! {
        <button
            type="button"
            class="button icon-only"
            aria-label=move || name.with(|name| (texts.settings.earlier)(name))
            disabled=is_first
            on:click=move |event| move_by(-1, &event)
        >
            <Glyph icon=Icon::Earlier />
        </button>
        <button
            type="button"
            class="button icon-only"
            aria-label=move || name.with(|name| (texts.settings.later)(name))
            disabled=is_last
            on:click=move |event| move_by(1, &event)
        >
            <Glyph icon=Icon::Later />
        </button>
    }
}

/// The settings with a queue so many places later.
fn moved(board: Board, ids: Memo<Vec<BlocId>>, id: BlocId, by: isize) -> Settings {
    let mut order = ids.get_untracked();
    let from = order.iter().position(|bloc| *bloc == id);
    let to = from.and_then(|from| from.checked_add_signed(by)).filter(|to| *to < order.len());
    if let (Some(from), Some(to)) = (from, to) {
        order.swap(from, to);
    }
    Settings { order, ..board.settings() }
}
