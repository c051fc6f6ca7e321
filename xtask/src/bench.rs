//! `cargo xtask bench`: built pages side by side, and beside their rivals, measured.

use crate::node::{node, tests};
use crate::page;
use crate::run::say;
use crate::tools::{self, Tools};
use anyhow::{Context, Result, bail};
use std::path::Path;

#[derive(clap::Args)]
pub struct Options {
    /// A contestant, `NAME=FOLDER` of a built page; the others are held against the first. The release page, when left
    /// out. The same folder twice is a control.
    #[arg(long = "page", value_name = "NAME=FOLDER")]
    pages: Vec<String>,
    /// Beside the limit, its copy and React, in two to three minutes: whether the page has become dearer.
    #[arg(long, conflicts_with = "full")]
    quick: bool,
    /// Beside all contestants, in all cells: for a release; takes hours.
    #[arg(long)]
    full: bool,
    /// How often each contestant plays each cell: 5 times when left out, 3 with --quick.
    #[arg(long)]
    rounds: Option<u32>,
    /// Only cells whose name has this in it: events, freshness, load, drop, pane, burst, rest, endurance, or one by its whole
    /// name; several with commas.
    #[arg(long)]
    only: Option<String>,
    /// The seed of the first round's stream.
    #[arg(long, default_value_t = 1)]
    seed: u32,
}

/// What is known after a run in which all went right.
enum Verdict {
    /// Nothing is dearer than it may be.
    Passed,
    /// The control was off: whether something is dearer cannot be told.
    Void,
}

/// How the command says that (`tests/bench/run.mjs`).
const VOID: i32 = 2;

/// `cargo xtask bench`.
pub fn run(options: &Options) -> Result<()> {
    let tools = tools::ensure()?;
    let pages = if options.pages.is_empty() {
        vec![format!("page={}", page::build(&tools)?.folder.display())]
    } else {
        options.pages.clone()
    };
    let mut more = vec!["--seed".to_owned(), options.seed.to_string()];
    if let Some(rounds) = options.rounds {
        more.extend(["--rounds".to_owned(), rounds.to_string()]);
    }
    if let Some(only) = &options.only {
        more.extend(["--only".to_owned(), only.clone()]);
    }
    let suite = if options.quick { Some("quick") } else { options.full.then_some("full") };
    match measured(&tools, &pages, suite, &more)? {
        Verdict::Passed => Ok(()),
        Verdict::Void => {
            bail!("The control was off, so nothing can be told: run it again when the machine is quiet.")
        }
    }
}

/// Lets the pages play, beside the rivals of a suite if there is one.
fn measured(tools: &Tools, pages: &[String], suite: Option<&str>, more: &[String]) -> Result<Verdict> {
    say("Measuring; the fewer others use this machine, the more it says");
    let mut bench = node(tools)?;
    bench.env("CALLBOARD_CHROMIUM", tools::whole_chromium()?);
    bench.arg("tests/bench/run.mjs").args(pages.iter().flat_map(|page| ["--page", page]));
    bench.args(suite.iter().flat_map(|suite| ["--suite", suite])).args(more);
    let status = bench.status().context("Node.js could not be started")?;
    match status.code() {
        Some(0) => Ok(Verdict::Passed),
        Some(VOID) => Ok(Verdict::Void),
        _ => bail!(
            "A board was wrong, a drop was not sent, or the page is dearer than it may be: the report above says which."
        ),
    }
}

/// The part of `cargo xtask test`: that the benchmark notices what it must, and that the page has not become dearer than it
/// may be. Where others use the machine so much that nothing can be told, also the second time, that is no failure but a
/// sentence to be said at the end.
pub fn gate(tools: &Tools, dist: &Path) -> Result<Option<String>> {
    say("The benchmark's own tests");
    tests(&mut node(tools)?, "tests/bench").context("The benchmark does not notice what it must.")?;
    let pages = [format!("page={}", dist.display())];
    for again in ["it is measured once more", "that is left open"] {
        match measured(tools, &pages, Some("quick"), &[])? {
            Verdict::Passed => return Ok(None),
            Verdict::Void => {
                println!("The control was off, so whether the page is dearer cannot be told: {again}.")
            }
        }
    }
    Ok(Some("Whether the page has become dearer could not be told: the control was off twice.".to_owned()))
}
