//! The board: queues as lanes of cards, operators as tiles, and one way to hand a call over.
//!
//! A drop, a menu choice and a press on a tile all end in [`desk::Desk::assign`].

mod actions;
mod assign_menu;
mod card;
mod desk;
mod drag;
mod empty;
mod figures;
mod ghost;
mod lane;
mod light;
mod status_line;
mod tile;
mod tiles;
mod verdict;

use super::shell::{ConfigFaults, NoQueues};
use crate::domain::config::BlocKind;
use crate::i18n::t;
use crate::runtime::Board;
use crate::ui::kit::dom;
use crate::ui::kit::erase::{Part, live, part};
use desk::{Desk, Hand};
use drag::Drag;
use leptos::ev;
use leptos::leptos_dom::helpers::window_event_listener;
use leptos::prelude::*;

/// Everything below the header.
#[component]
pub(super) fn BoardView() -> Part {
    let board = Board::expect();
    let desk = Desk::new(board, expect_context());
    provide_context(desk);
    let root = NodeRef::<leptos::html::Main>::new();
    let drag = Drag::new(desk, root);
    listen(desk, drag);
    light::keep_in_step(desk);
    let hand = move || {
        desk.hand().map(|hand| match hand {
            Hand::Picked(_) => "picked",
            Hand::Dragged(_) => "dragged",
        })
    };
    Part::of(view! {
        <main
            node_ref=root
            class="board"
            data-hand=hand
            data-menu=live(move || desk.menu().is_some().to_string())
            on:pointerdown=move |event| drag.pressed(&event)
            on:pointermove=move |event| drag.moved(&event)
            on:pointerup=move |event| drag.let_go(&event)
            on:pointercancel=move |event| drag.lost(&event)
            on:lostpointercapture=move |event| drag.released(&event)
            on:scroll=move |_| desk.look()
        >
            <a class="skip" href="#operators">{t().shell.skip}</a>
            <figures::FiguresStrip />
            <div class="queues">{part(move || queues(board))}</div>
            <tiles::Tiles />
            <ghost::Ghost />
            <assign_menu::AssignMenu />
        </main>
    })
}

fn queues(board: Board) -> impl IntoView {
    let config = RwSignal::from(board.config()).get();
    let lanes = config.queues.iter().filter(|queue| queue.kind != BlocKind::Profile);
    let lanes: Vec<_> = lanes.map(|queue| view! { <lane::Lane queue=queue.clone() /> }).collect();
    view! {
        <ConfigFaults config=&config />
        <empty::Empty />
        {config.queues.is_empty().then(|| view! { <NoQueues /> })}
        <div class="lanes" role="group" aria-label=t().board.lanes>{lanes}</div>
    }
}

/// Escape gives up whatever is under way, the innermost first; a resized page shows other rows.
fn listen(desk: Desk, drag: Drag) {
    let keys = window_event_listener(ev::keydown, move |event| {
        let modal = dom::find("dialog[open]").is_some();
        if event.key() == "Escape" && !modal && (drag.cancel() || desk.close_menu() || desk.put_back()) {
            event.prevent_default();
        }
    });
    let resized = window_event_listener(ev::resize, move |_| desk.look());
    on_cleanup(move || {
        keys.remove();
        resized.remove();
    });
}
