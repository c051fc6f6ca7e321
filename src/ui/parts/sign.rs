//! What was typed, as a shortcut has it.

use crate::domain::config::sign;
use crate::ui::kit::dom;
use leptos::web_sys::KeyboardEvent;

/// The one letter, digit or sign that was typed, without another key held down.
pub(in crate::ui) fn sign_of(event: &KeyboardEvent) -> Option<String> {
    let held = event.ctrl_key() || event.alt_key() || event.meta_key();
    let typed = dom::key(event).filter(|_| !held)?;
    sign(&typed, event.shift_key())
}
