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

use super::shell::{config_faults, no_queues, refusals};
use crate::domain::config::BlocKind;
use crate::i18n::t;
use crate::live::Live;
use crate::runtime::Board;
use crate::ui::kit::dom;
use crate::ui::kit::el::{El, el};
use desk::{Desk, Hand};
use drag::Drag;
use leptos::ev;
use leptos::leptos_dom::helpers::window_event_listener;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;

/// Everything below the header.
pub(super) fn board_view(board: Board) -> El {
    let desk = Desk::new(board, expect_context());
    provide_context(desk);
    let main = el("main", "board");
    let drag = Drag::new(desk, main.node());
    listen(desk, drag);
    light::keep_in_step(desk);
    let hand = move || {
        desk.hand().map(|hand| match hand {
            Hand::Picked(_) => "picked".into(),
            Hand::Dragged(_) => "dragged".into(),
        })
    };
    main.live("data-hand", hand)
        .live("data-menu", move || Some(desk.menu().is_some().to_string()))
        .on("pointerdown", move |event| drag.pressed(&event.unchecked_into()))
        .on("pointermove", move |event| drag.moved(&event.unchecked_into()))
        .on("pointerup", move |event| drag.let_go(&event.unchecked_into()))
        .on("pointercancel", move |event| drag.lost(&event.unchecked_into()))
        .on("lostpointercapture", move |event| drag.released(&event.unchecked_into()))
        .on("scroll", move |_| desk.look())
        .child(el("a", "skip").attr("href", "#operators").text(t().shell.skip))
        .child(figures::figures(board))
        .child(el("div", "queues").part(move || queues(desk)).child(refusals(board)))
        .child(tiles::tiles(desk))
        .child(ghost::ghost(desk))
        .child(assign_menu::assign_menu(desk))
}

fn queues(desk: Desk) -> Vec<El> {
    let config = Live::from(desk.board.config()).get();
    let watched = config.queues.iter().filter(|queue| queue.kind != BlocKind::Profile);
    let lanes = el("div", "lanes").attr("role", "group").attr("aria-label", t().board.lanes);
    let lanes = lanes.children(watched.map(|queue| lane::lane(desk, queue)));
    let mut parts: Vec<El> = config_faults(&config).into_iter().collect();
    parts.push(empty::empty(desk.board));
    parts.extend(config.queues.is_empty().then(no_queues));
    parts.push(lanes);
    parts
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
