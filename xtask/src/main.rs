//! The project's commands: `cargo xtask demo | test | faults | bench | certify | properties | fuzz | check | fix |
//! dist | reproduce`.
//!
//! Each installs what it needs, says what it does, and ends with one sentence of what a person must do when
//! something cannot be had.

mod bench;
mod certify;
mod check;
mod demo;
mod deny;
mod faults;
mod files;
mod fuzz;
mod node;
mod page;
mod properties;
mod release;
mod run;
mod servers;
mod suite;
mod tools;

use anyhow::Result;
use clap::{Parser, Subcommand};
use std::process::ExitCode;

#[derive(Parser)]
#[command(name = "cargo xtask", about = "The project's commands", disable_help_subcommand = true)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Build the page, start a simulated Thello tenant, and print where to log in.
    Demo(demo::Options),
    /// Run all tests: format, clippy, what is depended on, native, in a browser, end to end.
    Test(suite::Options),
    /// Let the connection fail in every way while calls go on, and hold the board against the truth.
    Faults(faults::Options),
    /// Measure built pages side by side: cost of an event, freshness, first load, drop to hub.
    Bench(bench::Options),
    /// Ask a real tenant, on a test bloc, all that Thello's API leaves open, and print what follows for config.json.
    Certify(certify::Options),
    /// The quick checks: format, clippy for both targets, rules, what is depended on.
    Check,
    /// Mend what can be mended by itself: format, clippy's suggestions.
    Fix,
    /// Try the properties of the domain with many more cases, from a new seed: the nightly form.
    Properties(properties::Options),
    /// Throw bytes at everything that reads what comes from outside, for so many seconds each.
    Fuzz(fuzz::Options),
    /// Build the folder to upload and the archive to attach to a release, and measure the first load.
    Dist,
    /// Build the commit twice, here and in a fresh clone, and compare byte by byte.
    Reproduce(release::ReproduceOptions),
}

fn main() -> ExitCode {
    let result = match page::stands_in() {
        Some(real) => page::bind(real),
        None => run(&Arguments::parse().command),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\n{error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(command: &Command) -> Result<()> {
    match command {
        Command::Demo(options) => demo::run(options),
        Command::Test(options) => suite::run(options),
        Command::Faults(options) => faults::run(options),
        Command::Bench(options) => bench::run(options),
        Command::Certify(options) => certify::run(options),
        Command::Check => check::all(),
        Command::Fix => check::fix(),
        Command::Properties(options) => properties::run(options),
        Command::Fuzz(options) => fuzz::run(options),
        Command::Dist => release::dist(),
        Command::Reproduce(options) => release::reproduce(options),
    }
}
