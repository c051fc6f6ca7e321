//! The board: queues as lanes of cards, operators as tiles, and one way to hand a call over.
//!
//! A drop, a menu choice and a press on a tile all end in [`desk::Desk::assign`].

mod assign_menu;
mod cards;
mod desk;
mod drag;
mod empty;
mod finder;
mod focus;
mod folding;
mod ghost;
mod keys;
mod newcomers;
mod operators;
mod pointed_out;
mod queues;
mod refusals;
mod sight;
mod still_in_hand;
mod verdict;

use crate::domain::config::Shortcut;
use crate::runtime::use_board;
use crate::ui::kit::texts::use_texts;
use crate::ui::parts::{ConfigFaults, FiguresStrip, ReleaseOffer};
use assign_menu::AssignMenu;
use desk::{Desk, Hand};
use drag::Drag;
use empty::Empty;
use finder::Finder;
use focus::card_of;
use folding::Folding;
use ghost::Ghost;
use leptos::html;
use leptos::prelude::*;
use operators::{AskWhy, Asking, Pane, Tiles};
use queues::{Bar, Lanes};
use refusals::Refusals;
use sight::Looks;

/// Everything below the header.
#[component]
pub(super) fn BoardView() -> impl IntoView {
    let main = NodeRef::<html::Main>::new();
    let desk = Desk::provide();
    let drag = Drag::provide(desk, main);
    let looks = Looks::provide();
    Finder::provide();
    Folding::provide();
    Pane::provide();
    Asking::provide();
    let (texts, config) = (use_texts(), use_board().config());
    keys::hear(desk, drag, main);
    newcomers::announce();
    still_in_hand::tell(desk);
    let hand = move || {
        desk.hand().map(|hand| match hand {
            Hand::Picked(_) => "picked",
            Hand::Dragged(_) => "dragged",
        })
    };
    view! {
        <main
            class="board"
            tabindex="-1"
            node_ref=main
            data-hand=hand
            aria-keyshortcuts=move || desk.key(Shortcut::SendLongest)
            on:pointermove=move |event| drag.moved(&event)
            on:pointerup=move |event| drag.let_go(&event)
            on:pointercancel=move |event| drag.lost(&event)
            on:lostpointercapture=move |event| drag.released(&event)
            on:pointerover=move |event| desk.points_at(card_of(event.target()))
            on:pointerleave=move |_| desk.points_at(None)
            on:focusin=move |event| desk.focuses(card_of(event.target()))
            on:focusout=move |event| focus::leaves(desk, &event)
            on:scroll=move |_| looks.soon()
        >
            <a class="skip" href="#operators" aria-keyshortcuts=move || desk.key(Shortcut::Operators)>
                {texts.shell.skip}
            </a>
            <FiguresStrip />
            <div class="queues">
                {move || view! { <ConfigFaults faults=config.with(|config| config.faults.clone()) /> }}
                <Bar />
                <Empty />
                <Lanes />
                <Refusals />
            </div>
            <Tiles />
            <Ghost />
            <AssignMenu />
            <AskWhy />
            <ReleaseOffer busy=Signal::derive(move || desk.hand().is_some() || desk.menu().is_some()) />
        </main>
    }
}
