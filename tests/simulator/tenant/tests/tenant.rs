//! Callers and operators, over virtual time and seeded chance: no test waits, and each can be told again.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod tenant {
    mod adopted;
    mod groups;
    mod operators;
    mod patience;
    mod properties;
    mod scenarios;
    mod support;
    mod variables;
}
