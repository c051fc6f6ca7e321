//! The control interface of the simulator: each of its functions, seen from a client of the hub.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

#[allow(dead_code, reason = "the conformance tests need more of it")]
mod support;

mod control {
    mod access;
    mod breaking;
    mod door;
    mod events;
    mod lines;
    mod mending;
    mod method_faults;
    mod operators;
    mod request_faults;
    mod reset;
    mod standing;
}
