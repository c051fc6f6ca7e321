//! The one live region: says results to those who do not see them. Under a modal dialog nothing is read, so it stands in
//! the dialog for as long as one is open.

use crate::i18n::Counted;
use leptos::html;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::HtmlElement;
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
    region: NodeRef<html::Div>,
    /// Where it stands, the last one in force: the page, and the dialogs that are open over it.
    places: StoredValue<Vec<HtmlElement>, LocalStorage>,
}

/// The announcer, from a view's context.
#[track_caller]
pub fn use_announcer() -> Announcer {
    expect_context()
}

impl Announcer {
    /// Puts an announcer into the context. `more` words how many sentences were left out.
    pub fn provide(more: Signal<Counted>) -> Self {
        let announcer = Self {
            waiting: StoredValue::new(Vec::new()),
            said: RwSignal::new(String::new()),
            more,
            region: NodeRef::new(),
            places: StoredValue::new_local(Vec::new()),
        };
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

    /// Nothing of what was said stays, nor is what waits to be said: somebody else may sit here next.
    pub fn forget(self) {
        self.waiting.update_value(Vec::clear);
        self.said.set(String::new());
    }

    /// A dialog opens over everything else.
    pub(super) fn move_into(self, dialog: HtmlElement) {
        self.stand(|places| places.push(dialog));
    }

    /// It closes.
    pub(super) fn move_out_of(self, dialog: &HtmlElement) {
        self.stand(|places| places.retain(|place| place != dialog));
    }

    fn stand(self, change: impl FnOnce(&mut Vec<HtmlElement>)) {
        let Some(region) = self.region.get_untracked() else { return };
        self.places.update_value(|places| {
            if places.is_empty() {
                places.extend(region.parent_element().and_then(|page| page.dyn_into().ok()));
            }
            change(places);
            if let Some(place) = places.last() {
                _ = place.append_child(&region);
            }
        });
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
        <div class="announcer" role="status" node_ref=announcer.region>
            {move || announcer.said.get()}
        </div>
    }
}
