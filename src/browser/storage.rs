//! What the tab keeps over a reload: session storage, which no other tab reads and which ends with the tab.

use web_sys::Storage;

/// Where the board is kept.
pub const BOARD: &str = "callboard.board";
/// Where the token is kept.
pub const TOKEN: &str = "callboard.token";

fn storage() -> Option<Storage> {
    // A browser may forbid it; then nothing is kept.
    web_sys::window()?.session_storage().ok().flatten()
}

/// What is kept there.
pub fn read(key: &str) -> Option<String> {
    storage()?.get_item(key).ok().flatten()
}

/// Keeps a text; a full storage keeps what it had.
pub fn keep(key: &str, text: &str) {
    if let Some(storage) = storage() {
        let _ = storage.set_item(key, text);
    }
}

/// Keeps nothing there any more.
pub fn forget(key: &str) {
    if let Some(storage) = storage() {
        let _ = storage.remove_item(key);
    }
}
