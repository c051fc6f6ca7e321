//! The list of queues, beside its button: which are shown, in which order and colour, folded or not. These are the
//! supervisor's own settings, kept in this browser.

use super::queue_row::QueueRow;
use crate::domain::config::{BlocKind, QueueEntry, Settings};
use crate::domain::{BlocId, Event};
use crate::runtime::use_board;
use crate::ui::kit::dom;
use crate::ui::kit::icon::{Glyph, Icon};
use crate::ui::kit::popover::{Anchor, Popover};
use crate::ui::kit::texts::use_texts;
use leptos::ev;
use leptos::html;
use leptos::prelude::*;
use leptos_use_event_listener::use_event_listener;

/// The button, and the list while it is open.
#[component]
pub(super) fn QueueMenu() -> impl IntoView {
    let (board, texts) = (use_board(), use_texts());
    let config = board.config();
    let button = NodeRef::<html::Button>::new();
    let anchor = RwSignal::new(None::<Anchor>);
    let open = move |_| anchor.set(button.get_untracked().map(|button| Anchor::of(&button)));
    let close = Callback::new(move |()| {
        anchor.set(None);
        if let Some(button) = button.get_untracked() {
            dom::focus(&button);
        }
    });
    let hidden = Memo::new(move |_| config.with(|config| config.hidden.len()));
    let label = Memo::new(move |_| texts.board.queues_shown.to_owned());
    view! {
        <button
            type="button"
            class="button"
            aria-haspopup="dialog"
            aria-expanded=move || anchor.with(Option::is_some).to_string()
            node_ref=button
            on:click=open
        >
            {texts.board.lanes}
            {move || {
                let hidden = hidden.get();
                (hidden > 0).then(|| view! { <span class="quiet">{(texts.board.hidden)(hidden as u64)}</span> })
            }}
        </button>
        <div class="queue-menu">
            {move || anchor.get().map(|anchor| {
                view! {
                    <Popover anchor label outside=close>
                        <OpenMenu close />
                    </Popover>
                }
            })}
        </div>
    }
}

/// The open list.
#[component]
fn OpenMenu(
    /// Asks for its end.
    close: Callback<()>,
) -> impl IntoView {
    let (board, texts) = (use_board(), use_texts());
    let config = board.config();
    let queues = Memo::new(move |_| {
        config.with(|config| {
            let has_lane = |queue: &&QueueEntry| queue.kind != BlocKind::Profile;
            config.queues.iter().filter(has_lane).map(|queue| queue.id).collect::<Vec<_>>()
        })
    });
    let fixed = Memo::new(move |_| {
        config.track();
        board.fragment().queues.is_some()
    });
    let fold_all = move |folded| {
        let fold = |settings: Settings, bloc: BlocId| settings.with_fold(bloc, folded);
        board.send(Event::SettingsChanged(queues.get_untracked().into_iter().fold(board.settings(), fold)));
    };
    let way_out = NodeRef::<html::Button>::new();
    Effect::new(move || {
        if let Some(way_out) = way_out.get() {
            dom::focus(&way_out);
        }
    });
    _ = use_event_listener(window(), ev::keydown, move |event| {
        if dom::key(&event).as_deref() == Some("Escape") {
            event.prevent_default();
            close.run(());
        }
    });
    view! {
        <header class="popover-head">
            <p>{texts.board.queues_shown}</p>
            <button
                type="button"
                class="button icon-only small"
                aria-label=texts.board.close
                title=texts.board.close
                node_ref=way_out
                on:click=move |_| close.run(())
            >
                <Glyph icon=Icon::Close />
            </button>
        </header>
        <Show when=move || fixed.get()>
            <p class="quiet">{texts.board.queues_fixed}</p>
        </Show>
        <div class="row">
            <button type="button" class="button small" on:click=move |_| fold_all(true)>
                {texts.board.fold_all}
            </button>
            <button type="button" class="button small" on:click=move |_| fold_all(false)>
                {texts.board.unfold_all}
            </button>
        </div>
        <ul class="queue-list" role="list">
            <For each=move || queues.get() key=|bloc| *bloc let:bloc>
                <QueueRow bloc queues fixed />
            </For>
        </ul>
    }
}
