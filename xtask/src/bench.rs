//! `cargo xtask bench`: built pages side by side, measured.

use crate::node::{node, tests};
use crate::page;
use crate::run::{say, succeed};
use crate::tools::{self, Tools};
use anyhow::{Context, Result};

#[derive(clap::Args)]
pub struct Options {
    /// A contestant, `NAME=FOLDER` of a built page; the others are held against the first. The release page, when left
    /// out. The same folder twice is a control.
    #[arg(long = "page", value_name = "NAME=FOLDER")]
    pages: Vec<String>,
    /// How often each contestant plays each cell.
    #[arg(long, default_value_t = 5)]
    rounds: u32,
    /// Only cells whose name has this in it: events, freshness, load, drop, or one by its whole name.
    #[arg(long)]
    only: Option<String>,
    /// The seed of the first round's stream.
    #[arg(long, default_value_t = 1)]
    seed: u32,
}

/// `cargo xtask bench`.
pub fn run(options: &Options) -> Result<()> {
    let tools = tools::ensure()?;
    let pages = if options.pages.is_empty() {
        vec![format!("page={}", page::build(&tools)?.folder.display())]
    } else {
        options.pages.clone()
    };
    say("Measuring; the fewer others use this machine, the more it says");
    let mut bench = node(&tools)?;
    bench.arg("tests/bench/run.mjs").args(pages.iter().flat_map(|page| ["--page", page]));
    bench.args(["--rounds", &options.rounds.to_string(), "--seed", &options.seed.to_string()]);
    if let Some(only) = &options.only {
        bench.args(["--only", only]);
    }
    succeed(&mut bench).context("A board was wrong, or a drop was not sent: the report above says which.")
}

/// The part of `cargo xtask test`: that the benchmark notices what it must. Nothing is measured.
pub fn own_tests(tools: &Tools) -> Result<()> {
    say("The benchmark's own tests");
    tests(&mut node(tools)?, "tests/bench").context("The benchmark does not notice what it must.")
}
