//! How properties are tried: as many cases as fit into a second, the same ones every time.

use proptest::test_runner::{Config, RngSeed};

pub fn cases(cases: u32) -> Config {
    Config { cases, rng_seed: RngSeed::Fixed(20_260), failure_persistence: None, ..Config::default() }
}
