//! The languages: nothing is missing from any, what is filled in is said, and numbers and times are told as each tells
//! them.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

mod choosing;
mod counting;
mod early;
mod every;
mod tables;
mod times;
