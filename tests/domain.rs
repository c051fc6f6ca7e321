//! The domain's behaviour: scenarios as sentences over virtual time, and properties over arbitrary events.

#![cfg(not(target_arch = "wasm32"))]

#[path = "domain/assigning.rs"]
mod assigning;
#[path = "domain/board.rs"]
mod board;
#[path = "domain/calls.rs"]
mod calls;
#[path = "domain/config.rs"]
mod config;
#[path = "domain/connection.rs"]
mod connection;
#[path = "domain/operators.rs"]
mod operators;
#[path = "domain/properties.rs"]
mod properties;
#[path = "domain/values.rs"]
mod values;
