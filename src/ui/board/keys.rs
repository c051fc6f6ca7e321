//! Keys that the board hears, whatever has the focus. Letters do nothing where somebody types, in a dialog, with another
//! key held down, or while they are held down themselves.

use super::desk::Desk;
use super::drag::Drag;
use super::focus::card_of;
use crate::runtime::use_board;
use crate::ui::kit::dom;
use leptos::ev;
use leptos::prelude::*;
use leptos::web_sys::KeyboardEvent;
use leptos_use_event_listener::use_event_listener;

/// Sends the call whose card has the focus to whom it names. Not “s”, which screen readers take for themselves.
pub(super) const SEND: &str = "z";
/// Sends the call that waits longest to whom its card names, where that is switched on. Not beside the other one, on no
/// keyboard.
pub(super) const SEND_LONGEST: &str = "j";

/// Where somebody types, or has something else to answer first.
const ELSEWHERE: &str = "input, textarea, select, dialog, [role=dialog]";

/// Hears them for as long as the board is on screen.
pub(super) fn hear(desk: Desk, drag: Drag) {
    let config = use_board().config();
    _ = use_event_listener(window(), ev::keydown, move |event| {
        give_up_with_escape(desk, drag, &event);
        match letter(&event).as_deref().filter(|_| !drag.is_under_way()) {
            Some(SEND) => {
                if let Some(call) = card_of(event.target()) {
                    desk.send_to_named(call);
                }
            }
            Some(SEND_LONGEST) if config.with_untracked(|config| config.longest_wait_key) => {
                desk.send_longest();
            }
            _ => {}
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

/// A letter that is meant for the board.
fn letter(event: &KeyboardEvent) -> Option<String> {
    let held = event.ctrl_key() || event.alt_key() || event.meta_key() || event.shift_key() || event.repeat();
    let elsewhere = held || dom::around(event.target(), ELSEWHERE).is_some();
    // With the capitals locked it is the same key.
    dom::key(event).filter(|_| !elsewhere).map(|key| key.to_lowercase())
}
