//! `cargo xtask demo`: the whole program on a simulated tenant.

use crate::run::say;
use crate::{page, servers, tools};
use anyhow::Result;

#[derive(clap::Args)]
pub struct Options {
    /// Where the page is served, on this machine only; 0 takes any free port.
    #[arg(long, default_value_t = 8080)]
    port: u16,
    /// What goes on: calm, rush, storm (thousands of calls), flaky (breaks and delays), quiet (nothing by itself).
    #[arg(long, default_value = "calm")]
    scenario: String,
    /// The same seed makes the same callers.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// How much faster than life.
    #[arg(long, default_value_t = 1.0)]
    speed: f64,
}

pub fn run(options: &Options) -> Result<()> {
    // Before the long build, not after it.
    servers::port_is_free(options.port)?;
    let dist = page::build(&tools::ensure()?)?.folder;
    let arguments = [
        "--port".into(),
        options.port.to_string(),
        "--scenario".into(),
        options.scenario.clone(),
        "--seed".into(),
        options.seed.to_string(),
        "--speed".into(),
        options.speed.to_string(),
        "--dist".into(),
        dist.display().to_string(),
    ];
    let (mut server, address) = servers::simulator(&arguments)?;
    say(&format!("Callboard is at {address} (Ctrl-C stops it)"));
    server.wait()
}
