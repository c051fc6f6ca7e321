//! Starts the page: panic hook, mount, nothing else.

fn main() {
    #[cfg(target_arch = "wasm32")]
    callboard::start();
}
