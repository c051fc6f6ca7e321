//! `cargo xtask faults`: the page in Chromium while its connection suffers, held against the truth.

use crate::run::{say, succeed};
use crate::tools::{self, Tools};
use crate::{node, page, servers};
use anyhow::{Context, Result, bail};
use std::path::Path;
use std::process::Command;

#[derive(clap::Args)]
pub struct Options {
    /// How many trials, each with a seed of its own.
    #[arg(long, default_value_t = 1)]
    seeds: u32,
    /// The first seed; a trial that failed can be had again by its seed.
    #[arg(long, default_value_t = 1)]
    first: u32,
    /// How many faults in each. Nightly: `--seeds 10 --faults 100`.
    #[arg(long, default_value_t = 10)]
    faults: u32,
    /// How many trials at once; as many as there are processors, when left out.
    #[arg(long)]
    at_once: Option<u32>,
    /// What the page is connected to.
    #[arg(long, value_enum, default_value_t = Against::Simulator)]
    server: Against,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Against {
    /// The simulated tenant.
    Simulator,
    /// A real hub, which `CALLBOARD_REFERENCE_HUB` starts.
    ReferenceHub,
    /// One after the other.
    Both,
}

/// `cargo xtask faults`.
pub fn run(options: &Options) -> Result<()> {
    let tools = tools::ensure()?;
    let dist = page::build(&tools)?.folder;
    let count =
        |server| Trials { server, seeds: options.seeds, first: options.first, faults: options.faults };
    if options.server != Against::ReferenceHub {
        trials(&tools, &dist, &count("simulator"), options.at_once)?;
    }
    if options.server != Against::Simulator {
        if servers::reference_hub_command().is_none() {
            bail!("Set CALLBOARD_REFERENCE_HUB to a command that starts a real hub at the port it is given.");
        }
        trials(&tools, &dist, &count("reference-hub"), options.at_once)?;
    }
    Ok(())
}

/// The part of `cargo xtask test`: a short trial on each server, and that the harness finds bugs.
pub fn short(tools: &Tools, dist: &Path) -> Result<()> {
    say("The fault harness's own tests");
    node::tests(&mut harness(tools, dist)?, "tests/faults")
        .context("The fault harness does not find what it must.")?;
    trials(tools, dist, &Trials { server: "simulator", seeds: 1, first: 1, faults: 10 }, None)?;
    if servers::reference_hub_command().is_some() {
        trials(tools, dist, &Trials { server: "reference-hub", seeds: 1, first: 1, faults: 5 }, None)?;
    }
    Ok(())
}

struct Trials {
    server: &'static str,
    seeds: u32,
    first: u32,
    faults: u32,
}

fn trials(tools: &Tools, dist: &Path, trials: &Trials, at_once: Option<u32>) -> Result<()> {
    let Trials { server, seeds, first, faults } = trials;
    say(&format!("Faults: {seeds} × {faults}, {server}"));
    let mut harness = harness(tools, dist)?;
    harness.args(["tests/faults/run.mjs", "--server", server]);
    for (name, value) in [("--seeds", seeds), ("--first", first), ("--faults", faults)] {
        harness.args([name, &value.to_string()]);
    }
    if let Some(at_once) = at_once {
        harness.args(["--at-once", &at_once.to_string()]);
    }
    succeed(&mut harness).context("The board did not stand up to the faults.")
}

fn harness(tools: &Tools, dist: &Path) -> Result<Command> {
    let mut node = node::node(tools)?;
    node.env("CALLBOARD_DIST", dist);
    node.env("CALLBOARD_SIMULATOR_BIN", servers::build_simulator()?);
    Ok(node)
}
