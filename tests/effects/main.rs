//! What effects ask for and how answers come back, in a real browser, with a service behind the door that answers when
//! it is told to; and the program without its page, with the simulated tenant there.
#![cfg(target_arch = "wasm32")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

mod asking;
mod connecting;
mod logging_in;
mod office;
mod service;
mod simulated;
mod training;
mod waiting;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
