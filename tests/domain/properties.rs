//! How properties are tried: as many cases as fit into a second, the same ones every time; in their nightly form
//! (`cargo xtask properties`) many times as many, from a seed that is new each night and printed.

use proptest::test_runner::{Config, RngSeed};
use std::env::var;

pub fn cases(cases: u32) -> Config {
    let times = var("CALLBOARD_PROPERTY_TIMES").ok().and_then(|times| times.parse().ok()).unwrap_or(1);
    let seed = var("CALLBOARD_PROPERTY_SEED").ok().and_then(|seed| seed.parse().ok()).unwrap_or(20_260);
    let cases = cases.saturating_mul(times);
    Config { cases, rng_seed: RngSeed::Fixed(seed), failure_persistence: None, ..Config::default() }
}
