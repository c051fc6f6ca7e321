//! The dialogs that several places lead to, and whether they are open: the diagnostics, and the help.

use leptos::prelude::*;

/// Whether one is open; a copyable handle.
#[derive(Clone, Copy)]
pub(in crate::ui) struct Opened(RwSignal<bool>);

/// All of them, in the context of every view.
#[derive(Clone, Copy)]
pub(in crate::ui) struct Dialogs {
    diagnosis: Opened,
    help: Opened,
}

impl Dialogs {
    pub fn provide() {
        provide_context(Self { diagnosis: Opened::not_yet(), help: Opened::not_yet() });
    }
}

/// The diagnostics, from a view's context.
#[track_caller]
pub(in crate::ui) fn use_diagnosis() -> Opened {
    expect_context::<Dialogs>().diagnosis
}

/// The help, from a view's context.
#[track_caller]
pub(in crate::ui) fn use_help() -> Opened {
    expect_context::<Dialogs>().help
}

impl Opened {
    fn not_yet() -> Self {
        Self(RwSignal::new(false))
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
