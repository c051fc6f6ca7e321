//! The behaviour of the program, natively and in milliseconds: scenarios that read as sentences, and properties.

#![cfg(not(target_arch = "wasm32"))]

mod domain {
    mod anything;
    mod assigning;
    mod board;
    mod bounds;
    mod config;
    mod connecting;
    mod contract;
    mod deciding;
    mod figures;
    mod gaps;
    mod guids;
    mod names;
    mod operating;
    mod picture;
    mod properties;
    mod reordering;
    mod stages;
    mod texts;
}
