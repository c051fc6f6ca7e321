//! Whether the settings are open, and at which section: several places lead to them. What was pasted there and not taken
//! yet outlives a look at another section, and another language.

use leptos::prelude::*;

/// The sections of the settings. What joins here has its words and its view in `ui/settings/mod.rs`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::ui) enum Section {
    /// Which queues are watched.
    Queues,
    /// Who calls can be handed to.
    Operators,
    /// Language, theme, density.
    Look,
    /// What is heard, and raised as notifications.
    Sounds,
    /// All of it as a file.
    File,
}

impl Section {
    /// All of them, as they stand beside each other.
    pub const ALL: [Self; 5] = [Self::Queues, Self::Operators, Self::Look, Self::Sounds, Self::File];
}

/// A copyable handle in the context of every view.
#[derive(Clone, Copy)]
pub(in crate::ui) struct Preferences {
    section: RwSignal<Option<Section>>,
    /// Cells of a spreadsheet that were put in, and not taken yet.
    pub cells: RwSignal<String>,
}

/// The handle, from a view's context.
#[track_caller]
pub(in crate::ui) fn use_preferences() -> Preferences {
    expect_context()
}

impl Preferences {
    pub fn provide() -> Self {
        let preferences = Self { section: RwSignal::new(None), cells: RwSignal::new(String::new()) };
        provide_context(preferences);
        preferences
    }

    pub fn open(self, section: Section) {
        self.section.set(Some(section));
    }

    pub fn close(self) {
        self.section.set(None);
        self.cells.set(String::new());
    }

    /// The section that is open.
    pub fn section(self) -> Option<Section> {
        self.section.get()
    }
}
