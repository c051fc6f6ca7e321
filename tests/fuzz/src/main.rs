//! The fuzzer's program. Which target it runs is said by `CALLBOARD_FUZZ_TARGET`; the rest are libFuzzer's own
//! arguments. `cargo xtask fuzz` builds and runs it.
#![no_main]

#[path = "../targets/mod.rs"]
mod targets;

use std::sync::OnceLock;

static TARGET: OnceLock<fn(&[u8])> = OnceLock::new();

fn chosen() -> fn(&[u8]) {
    let name = std::env::var("CALLBOARD_FUZZ_TARGET").expect("CALLBOARD_FUZZ_TARGET names a target");
    let found = targets::ALL.iter().find(|(known, _)| *known == name);
    found.unwrap_or_else(|| panic!("there is no target {name}")).1
}

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| TARGET.get_or_init(chosen)(bytes));
