//! `cargo xtask properties`: the nightly form of the property tests, many more cases from a seed that is new each time.

use crate::run::{program, say, succeed};
use anyhow::Result;
use std::time::{SystemTime, UNIX_EPOCH};

#[derive(clap::Args)]
pub struct Options {
    /// How many times as many cases as in `cargo xtask test`.
    #[arg(long, default_value_t = 20)]
    times: u32,
    /// The seed of a run that failed, to have it again; a new one when left out.
    #[arg(long)]
    seed: Option<u64>,
}

/// `cargo xtask properties`.
pub fn run(options: &Options) -> Result<()> {
    let clock = SystemTime::now().duration_since(UNIX_EPOCH)?.as_secs();
    let seed = options.seed.unwrap_or(clock);
    say(&format!("Properties, {} times the usual cases, seed {seed}", options.times));
    let mut tests = program("cargo");
    tests
        .args(["test", "--release", "--test", "domain"])
        .env("CALLBOARD_PROPERTY_TIMES", options.times.to_string())
        .env("CALLBOARD_PROPERTY_SEED", seed.to_string());
    succeed(&mut tests)
}
