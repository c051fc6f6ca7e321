//! The rules of ARCHITECTURE.md that can be read off the sources, and that the documents hold together. Each has a test
//! that shows it would catch a breach.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

mod circles;
mod features;
mod imports;
mod links;
mod literals;
mod mentions;
mod modules;
mod security;
mod size;
mod sources;
mod style;
mod texts;
