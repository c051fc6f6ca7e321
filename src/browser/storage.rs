//! What the browser keeps for a board. Of a session the tab alone, over a reload: session storage, which no other tab
//! reads and which ends with the tab. The supervisor's own settings stay in the browser, for every tab and every day: they
//! are not kept by tenant or user, because the log-in page follows them as well.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Storage, StorageEvent};

/// What one board of a page keeps; two boards keep nothing in common.
#[derive(Clone, Debug)]
pub struct Store {
    /// The board's name; empty for the page's own.
    pub board: &'static str,
}

/// The things that are kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Thing {
    /// The board.
    Board,
    /// The token.
    Token,
    /// The supervisor's own settings.
    Settings,
}

impl Store {
    /// What is kept there.
    pub fn read(&self, thing: Thing) -> Option<String> {
        thing.storage()?.get_item(&self.key(thing)).ok().flatten()
    }

    /// Keeps a text; a full storage keeps what it had.
    pub fn keep(&self, thing: Thing, text: &str) {
        if let Some(storage) = thing.storage() {
            let _ = storage.set_item(&self.key(thing), text);
        }
    }

    /// Keeps nothing there any more.
    pub fn forget(&self, thing: Thing) {
        if let Some(storage) = thing.storage() {
            let _ = storage.remove_item(&self.key(thing));
        }
    }

    /// Listens, for as long as the page lives, to what another tab keeps there. (Of the tab's own, no tab is told.)
    pub fn on_change(&self, thing: Thing, listener: impl Fn(&str) + 'static) {
        let key = self.key(thing);
        let changed = Closure::<dyn Fn(StorageEvent)>::new(move |event: StorageEvent| {
            if let Some(text) = event.new_value().filter(|_| event.key().as_ref() == Some(&key)) {
                listener(&text);
            }
        });
        if let Some(window) = web_sys::window() {
            // The page's own listeners live as long as the page.
            let _ =
                window.add_event_listener_with_callback("storage", changed.into_js_value().unchecked_ref());
        }
    }

    fn key(&self, thing: Thing) -> String {
        let name = match thing {
            Thing::Board => "callboard.board",
            Thing::Token => "callboard.token",
            Thing::Settings => "callboard.settings",
        };
        if self.board.is_empty() { name.into() } else { format!("{name}.{}", self.board) }
    }
}

impl Thing {
    fn storage(self) -> Option<Storage> {
        let window = web_sys::window()?;
        let storage = match self {
            Thing::Settings => window.local_storage(),
            Thing::Board | Thing::Token => window.session_storage(),
        };
        // A browser may forbid it; then nothing is kept.
        storage.ok().flatten()
    }
}
