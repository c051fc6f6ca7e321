//! Whether the diagnostics are open: several places lead to them.

use leptos::prelude::*;

/// A copyable handle in the context of every view.
#[derive(Clone, Copy)]
pub(in crate::ui) struct Diagnosis(RwSignal<bool>);

/// The handle, from a view's context.
#[track_caller]
pub(in crate::ui) fn use_diagnosis() -> Diagnosis {
    expect_context()
}

impl Diagnosis {
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
