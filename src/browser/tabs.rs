//! The other tabs of the page: who logs out, logs out everywhere.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::BroadcastChannel;

const CHANNEL: &str = "callboard-log-out";

/// Says to the other tabs that somebody logs out.
pub fn tell_log_out() {
    // Without channels, every tab is logged out of by itself.
    if let Ok(channel) = BroadcastChannel::new(CHANNEL) {
        let _ = channel.post_message(&true.into());
        channel.close();
    }
}

/// Listens for as long as the page lives.
pub fn on_log_out(listener: impl Fn() + 'static) {
    let Ok(channel) = BroadcastChannel::new(CHANNEL) else { return };
    let listener = Closure::<dyn Fn()>::new(listener).into_js_value();
    channel.set_onmessage(Some(listener.unchecked_ref()));
    // A channel that nobody holds is collected, and its listener with it.
    std::mem::forget(channel);
}
