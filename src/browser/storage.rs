//! What the browser keeps. Of a session the tab alone, over a reload: session storage, which no other tab reads and
//! which ends with the tab. The supervisor's own settings stay in the browser, for every tab and every day: they are
//! not kept by tenant or user, because the log-in page follows them as well.

use web_sys::Storage;

/// Where the board is kept.
pub const BOARD: &str = "callboard.board";
/// Where the token is kept.
pub const TOKEN: &str = "callboard.token";
/// Where the supervisor's own settings are kept.
pub const SETTINGS: &str = "callboard.settings";

fn storage(key: &str) -> Option<Storage> {
    let window = web_sys::window()?;
    let storage = if key == SETTINGS { window.local_storage() } else { window.session_storage() };
    // A browser may forbid it; then nothing is kept.
    storage.ok().flatten()
}

/// What is kept there.
pub fn read(key: &str) -> Option<String> {
    storage(key)?.get_item(key).ok().flatten()
}

/// Keeps a text; a full storage keeps what it had.
pub fn keep(key: &str, text: &str) {
    if let Some(storage) = storage(key) {
        let _ = storage.set_item(key, text);
    }
}

/// Keeps nothing there any more.
pub fn forget(key: &str) {
    if let Some(storage) = storage(key) {
        let _ = storage.remove_item(key);
    }
}
