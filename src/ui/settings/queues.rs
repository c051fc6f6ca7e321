//! Which queues are watched: one more by its id, and those that there are.

use super::queue_row::QueueRow;
use super::said::use_said;
use crate::domain::config::{QueueEntry, Settings, checked_name};
use crate::domain::{BlocId, Event};
use crate::runtime::use_board;
use crate::ui::kit::dom;
use crate::ui::kit::field::TextField;
use crate::ui::kit::texts::use_texts;
use leptos::html;
use leptos::prelude::*;
use leptos::web_sys::SubmitEvent;

/// The section.
#[component]
pub(super) fn QueueSection() -> impl IntoView {
    let (board, texts) = (use_board(), use_texts());
    let config = board.config();
    let ids = Memo::new(move |_| {
        config.with(|config| config.queues.iter().map(|queue| queue.id).collect::<Vec<_>>())
    });
    let fixed = Memo::new(move |_| {
        config.track();
        board.fragment().queues.is_some()
    });
    let is_ordered = Memo::new(move |_| {
        config.track();
        !fixed.get() && !board.settings().order.is_empty()
    });
    let editing = RwSignal::new(None::<BlocId>);
    let list = NodeRef::<html::Ul>::new();
    let order_back =
        move |_| board.send(Event::SettingsChanged(Settings { order: Vec::new(), ..board.settings() }));
    view! {
        <AddQueue />
        <Show when=move || fixed.get()>
            <p class="quiet">{texts.settings.order_fixed}</p>
        </Show>
        <Show when=move || ids.with(Vec::is_empty)>
            <p class="quiet">{texts.settings.no_queues}</p>
        </Show>
        <ul class="settings-list" role="list" tabindex="-1" aria-label=texts.board.lanes node_ref=list>
            <For each=move || ids.get() key=|id| *id let:id>
                <QueueRow id ids fixed editing list />
            </For>
        </ul>
        <Show when=move || is_ordered.get()>
            <button type="button" class="button" on:click=order_back>
                {texts.settings.order_back}
            </button>
        </Show>
    }
}

/// One more, by its id.
#[component]
fn AddQueue() -> impl IntoView {
    let (board, texts, said) = (use_board(), use_texts(), use_said());
    let (id, name) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let fault = RwSignal::new(None);
    let input = NodeRef::<html::Input>::new();
    let check = move || {
        let checked =
            board.config().with_untracked(|config| id.with_untracked(|id| config.checked_new_queue(id)));
        fault.set(checked.err().map(|expected| (texts.settings.wants)(&texts.expected(&expected))));
        checked.ok()
    };
    let add = move |event: SubmitEvent| {
        event.prevent_default();
        if let Some(id) = check() {
            let mut queue = QueueEntry::new(id);
            if let Ok(name) = name.with_untracked(|name| checked_name(name)) {
                queue.name = name;
            }
            board.send(Event::SettingsChanged(board.with_layers(|layers| layers.saying_queue(&queue))));
            said.say((texts.settings.added)(&queue.name));
        }
        // The next one is pasted into the same field; and what is wrong is mended there.
        if fault.with_untracked(Option::is_none) {
            id.set(String::new());
            name.set(String::new());
        }
        if let Some(input) = input.get_untracked() {
            dom::focus(&input);
        }
    };
    // An empty field is no mistake until it is added.
    let left = move |text: String| {
        if text.trim().is_empty() {
            fault.set(None);
        } else {
            check();
        }
    };
    view! {
        <form class="settings-form" novalidate on:submit=add>
            <TextField
                id="new-queue-id"
                label=texts.settings.queue_id
                text=id
                fault
                hint=texts.settings.id_hint
                typing=move |text| id.set(text)
                typed=left
                input
            />
            <TextField
                id="new-queue-name"
                label=texts.settings.name
                text=name
                typing=move |text| name.set(text)
            />
            <button type="submit" class="button primary">
                {texts.settings.add}
            </button>
        </form>
    }
}
