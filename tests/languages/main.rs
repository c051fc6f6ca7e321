//! What browsers know of the languages, and what the tables say by themselves: in a real browser.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod plurals;
mod writing;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
