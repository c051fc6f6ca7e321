//! Whether the help is open, which several places lead to; and what was typed, as a shortcut has it.

use crate::domain::config::sign;
use crate::ui::kit::dom;
use leptos::prelude::*;
use leptos::web_sys::KeyboardEvent;

/// A copyable handle in the context of every view.
#[derive(Clone, Copy)]
pub(in crate::ui) struct Help(RwSignal<bool>);

/// The handle, from a view's context.
#[track_caller]
pub(in crate::ui) fn use_help() -> Help {
    expect_context()
}

impl Help {
    pub fn provide() {
        provide_context(Self(RwSignal::new(false)));
    }

    pub fn open(self) {
        self.0.set(true);
    }

    pub fn close(self) {
        self.0.set(false);
    }

    pub fn is_open(self) -> bool {
        self.0.get()
    }
}

/// The one letter, digit or sign that was typed, without another key held down.
pub(in crate::ui) fn sign_of(event: &KeyboardEvent) -> Option<String> {
    let held = event.ctrl_key() || event.alt_key() || event.meta_key();
    let typed = dom::key(event).filter(|_| !held)?;
    sign(&typed, event.shift_key())
}
