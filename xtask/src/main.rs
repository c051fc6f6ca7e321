//! The project's commands: `cargo xtask demo | test | check | fix | fuzz | dist`.
//!
//! Each installs what it needs, says what it does, and ends with one sentence of what a person must do when
//! something cannot be had.

mod check;
mod demo;
mod fuzz;
mod page;
mod run;
mod servers;
mod suite;
mod tools;

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
    /// Run all tests: format, clippy, native, in a browser, end to end.
    Test(suite::Options),
    /// The quick checks: format, clippy for both targets, rules.
    Check,
    /// Mend what can be mended by itself: format, clippy's suggestions.
    Fix,
    /// Throw bytes at everything that reads what comes from outside, for so many seconds each.
    Fuzz(fuzz::Options),
    /// Build the folder to upload, and measure the first load.
    Dist,
}

fn main() -> ExitCode {
    let result = match Arguments::parse().command {
        Command::Demo(options) => demo::run(&options),
        Command::Test(options) => suite::run(&options),
        Command::Check => check::all(),
        Command::Fix => check::fix(),
        Command::Fuzz(options) => fuzz::run(&options),
        Command::Dist => page::dist(),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\n{error:#}");
            ExitCode::FAILURE
        }
    }
}
