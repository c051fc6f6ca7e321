//! The wrapper of Thello's services, in a real browser, with the SignalR client that the page ships.
//!
//! `scripted_*` replace the network, to fail in every way. `servers` run the same cases against the simulator and
//! the reference hub. Numbers in brackets are those of the conformance cases in `docs/protocol.md`.
#![cfg(target_arch = "wasm32")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

mod management;
mod script;
mod scripted_closing;
mod scripted_letting_go;
mod scripted_opening;
mod scripted_working;
mod servers;
mod support;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
