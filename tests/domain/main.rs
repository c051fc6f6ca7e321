//! The behaviour of the program, natively and in milliseconds: scenarios that read as sentences, and properties.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

mod alarms;
mod anything;
mod assigning;
mod believing;
mod board;
mod bounds;
mod claims;
mod clocks;
mod config;
mod connecting;
mod contract;
mod deciding;
mod diagnosing;
mod exporting;
mod figures;
mod finding;
mod gaps;
mod grouping;
mod guids;
mod keeping;
mod lanes;
mod layers;
mod modelled;
mod names;
mod numbers;
mod operating;
mod own;
mod painting;
mod picture;
mod portal;
mod previewing;
mod properties;
mod proposing;
mod pulse;
mod recalling;
mod reference;
mod releasing;
mod renewing;
mod reordering;
mod roster;
mod searching;
mod seen;
mod shortcuts;
mod stages;
mod stories;
mod subscribing;
mod taken;
mod texts;
mod wall;
mod words;
mod world;
