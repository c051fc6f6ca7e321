//! The wall: the board to look at from across the room. Nothing can be done on it but leave; numbers are masked, because
//! everybody can read it.

mod queue;
mod staff;
mod state;

use crate::domain::Event;
use crate::domain::config::View;
use crate::runtime::use_board;
use crate::ui::kit::dom;
use crate::ui::kit::icon::{Glyph, Icon};
use crate::ui::kit::texts::use_texts;
use crate::ui::parts::{FiguresStrip, NoQueues, tenant};
use leptos::ev;
use leptos::prelude::*;
use leptos_use_event_listener::use_event_listener;
use queue::WallQueue;
use staff::Staff;
use state::State;

/// The whole page, in the place of header and board.
#[component]
pub(super) fn Wall() -> impl IntoView {
    let (board, texts) = (use_board(), use_texts());
    let (config, status) = (board.config(), board.status());
    let leave = move || board.send(Event::ViewChosen(View::Board));
    _ = use_event_listener(window(), ev::keydown, move |event| {
        let in_dialog = dom::around(event.target(), "dialog").is_some();
        if !in_dialog && dom::key(&event).as_deref() == Some("Escape") {
            leave();
        }
    });
    let none = Memo::new(move |_| config.with(|config| config.queues.is_empty()));
    let shown = Memo::new(move |_| {
        config.with(|config| config.lanes().filter(|queue| !queue.test).cloned().collect::<Vec<_>>())
    });
    view! {
        <main class="wall" aria-label=texts.wall.title>
            <header class="wall-head">
                <h1 class="wall-tenant">
                    <bdi>{move || status.with(|status| tenant(texts, &status.session))}</bdi>
                </h1>
                <State />
                <Staff />
                <button
                    type="button"
                    class="button icon-only quiet-button wall-leave"
                    aria-label=texts.wall.leave
                    title=texts.wall.leave
                    on:click=move |_| leave()
                >
                    <Glyph icon=Icon::Close />
                </button>
            </header>
            <FiguresStrip />
            {move || none.get().then(|| view! { <NoQueues /> })}
            <div class="wall-queues" role="group" aria-label=texts.board.lanes>
                {move || shown.get().into_iter().map(|queue| view! { <WallQueue queue /> }).collect_view()}
            </div>
        </main>
    }
}
