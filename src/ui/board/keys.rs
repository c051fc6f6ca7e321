//! The one listener for keys on the board. What a single key does is data (`domain/config/shortcuts.rs`); here is how it
//! is done. Single keys do nothing where somebody types, in a dialog, with another key held down, or while they are held
//! down themselves.

use super::desk::Desk;
use super::drag::Drag;
use super::focus;
use crate::domain::config::{Config, Shortcut};
use crate::runtime::use_board;
use crate::ui::kit::dom;
use crate::ui::parts::{Opened, sign_of, use_help};
use leptos::ev;
use leptos::html;
use leptos::prelude::*;
use leptos::web_sys::{HtmlElement, KeyboardEvent};
use leptos_use_event_listener::use_event_listener;

/// Where somebody types, or has something else to answer first.
const ELSEWHERE: &str = "input, textarea, select, dialog, [role=dialog]";

/// Hears them for as long as the board, which is below `main`, is on screen.
pub(super) fn hear(desk: Desk, drag: Drag, main: NodeRef<html::Main>) {
    let (config, help) = (use_board().config(), use_help());
    _ = use_event_listener(window(), ev::keydown, move |event| {
        give_up_with_escape(desk, drag, &event);
        if drag.is_under_way() || dom::around(event.target(), ELSEWHERE).is_some() {
            return;
        }
        let done = match meant(&event, &config.read_untracked()) {
            Some(shortcut) => act(shortcut, &event, desk, help, main),
            None => step(&event),
        };
        if done {
            event.prevent_default();
        }
    });
}

/// Escape gives up whatever is under way, the innermost first; in a dialog it means the dialog.
fn give_up_with_escape(desk: Desk, drag: Drag, event: &KeyboardEvent) {
    let in_dialog = dom::around(event.target(), "dialog").is_some();
    let escape = dom::key(event).as_deref() == Some("Escape");
    if escape && !in_dialog && (drag.cancel() || desk.close_menu() || desk.put_back()) {
        event.prevent_default();
    }
}

fn meant(event: &KeyboardEvent, config: &Config) -> Option<Shortcut> {
    let key = sign_of(event).filter(|_| !event.repeat())?;
    config.shortcut(&key)
}

/// Does it; true if there was something to do.
fn act(
    shortcut: Shortcut,
    event: &KeyboardEvent,
    desk: Desk,
    help: Opened,
    main: NodeRef<html::Main>,
) -> bool {
    let card = || focus::card_of(event.target());
    let go_to = |element: Option<HtmlElement>| element.inspect(dom::focus).is_some();
    let below_main = |selector| main.get_untracked().and_then(|main| dom::first(&main, selector));
    match shortcut {
        Shortcut::SendToNamed => card().inspect(|call| desk.send_to_named(*call)).is_some(),
        Shortcut::SendLongest => {
            desk.send_longest();
            true
        }
        Shortcut::Assign => focus::assign_button(event.target()).inspect(HtmlElement::click).is_some(),
        Shortcut::NextLane => go_to(desk.lanes.get_untracked().and_then(|lanes| focus::lane_after(&lanes))),
        Shortcut::PreviousLane => {
            go_to(desk.lanes.get_untracked().and_then(|lanes| focus::lane_before(&lanes)))
        }
        Shortcut::Operators => go_to(below_main(".operators")),
        Shortcut::Search => go_to(below_main("input[type=search]")),
        Shortcut::Help => {
            help.open();
            true
        }
    }
}

/// The arrows lead from a card to its neighbours; true if there was one.
fn step(event: &KeyboardEvent) -> bool {
    let held = event.ctrl_key() || event.alt_key() || event.meta_key() || event.shift_key();
    let down = match dom::key(event).as_deref().filter(|_| !held) {
        Some("ArrowDown") => true,
        Some("ArrowUp") => false,
        _ => return false,
    };
    focus::neighbour(event.target(), down).as_ref().inspect(|handle| dom::focus(handle)).is_some()
}
