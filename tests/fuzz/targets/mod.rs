//! What is done with the bytes: each target reads them as the page would, and says what must hold of the result.
//! The fuzzer's program and the test that replays the committed corpus both include this file.

mod claims;
mod configuration;
mod events;
mod fragment;
mod kept;
mod roster;
mod start;

// The contract that is checked around every event of the native tests holds here as well.
#[path = "../../domain/contract.rs"]
#[allow(dead_code, reason = "what scenarios ask besides")]
mod contract;

use serde_json::Value;

/// A target's name, which is also its corpus' folder, and what it does with some bytes.
pub type Target = (&'static str, fn(&[u8]));

/// All targets.
pub const ALL: [Target; 6] = [
    ("events", events::run),
    ("configuration", configuration::run),
    ("roster", roster::run),
    ("fragment", fragment::run),
    ("kept", kept::run),
    ("claims", claims::run),
];

/// Bytes as the page gets them from a server: text, and JSON in it.
fn json(bytes: &[u8]) -> Option<Value> {
    serde_json::from_slice(bytes).ok()
}
