//! The other tabs of the page: who logs out, logs out everywhere.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::BroadcastChannel;

/// A channel for each board by its name; empty for the page's own.
fn channel(board: &str) -> Option<BroadcastChannel> {
    let name = "callboard-log-out";
    let name = if board.is_empty() { name.into() } else { format!("{name}.{board}") };
    // Without channels, every tab is logged out of by itself.
    BroadcastChannel::new(&name).ok()
}

/// Says to the other tabs that somebody logs out of this board.
pub fn tell_log_out(board: &str) {
    if let Some(channel) = channel(board) {
        let _ = channel.post_message(&true.into());
        channel.close();
    }
}

/// Listens for as long as the page lives.
pub fn on_log_out(board: &str, listener: impl Fn() + 'static) {
    let Some(channel) = channel(board) else { return };
    let listener = Closure::<dyn Fn()>::new(listener).into_js_value();
    channel.set_onmessage(Some(listener.unchecked_ref()));
    // A channel that nobody holds is collected, and its listener with it.
    std::mem::forget(channel);
}
