//! The one live region: says results to those who do not see them.

use crate::i18n::Counted;
use leptos::prelude::*;
use std::time::Duration;

/// Sentences said at once; more are only counted, so that a rush does not turn into a lecture.
const MOST_AT_ONCE: usize = 4;
/// Sentences that come within this time are said together; and a region that changes in the same moment as the
/// focus is not read by every screen reader.
const GATHER: Duration = Duration::from_millis(700);

/// Takes sentences to say; a copyable handle, in every view's context.
#[derive(Clone, Copy)]
pub struct Announcer {
    waiting: StoredValue<Vec<String>>,
    said: RwSignal<String>,
    more: Signal<Counted>,
}

/// The announcer, from a view's context.
#[track_caller]
pub fn use_announcer() -> Announcer {
    expect_context()
}

impl Announcer {
    /// Puts an announcer into the context. `more` words how many sentences were left out.
    pub fn provide(more: Signal<Counted>) -> Self {
        let announcer =
            Self { waiting: StoredValue::new(Vec::new()), said: RwSignal::new(String::new()), more };
        provide_context(announcer);
        announcer
    }

    /// Says a sentence soon, together with others of the same moment.
    pub fn say(self, sentence: String) {
        let first = self.waiting.try_update_value(|waiting| {
            waiting.push(sentence);
            waiting.len() == 1
        });
        if first == Some(true) {
            set_timeout(move || self.speak(), GATHER);
        }
    }

    fn speak(self) {
        let Some(mut sentences) = self.waiting.try_update_value(std::mem::take) else { return };
        let left_out = sentences.len().saturating_sub(MOST_AT_ONCE);
        if left_out > 0 {
            sentences.truncate(MOST_AT_ONCE);
            sentences.push(self.more.get_untracked()(left_out as u64));
        }
        self.said.set(sentences.join(" "));
    }
}

/// The region. It stands in the page from the start, or its first words would not be read.
#[component]
pub fn LiveRegion() -> impl IntoView {
    let announcer = use_announcer();
    view! {
        <div class="announcer" role="status">
            {move || announcer.said.get()}
        </div>
    }
}
