//! `cargo xtask certify`: what a real tenant's hub does, asked on one test bloc of it, and what follows for `config.json`.
//!
//! Credentials come from the environment, or are asked for at the terminal; they go on by the environment of the one
//! program that needs them. Arguments are seen by everybody on a machine.

use crate::run::{API_KEY, PASSWORD, say, succeed};
use crate::tools::{self, Tools};
use crate::{node, page, servers};
use anyhow::{Context, Result, bail};
use std::env;
use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};

const USER: &str = "CALLBOARD_USER";

#[derive(clap::Args)]
pub struct Options {
    /// The Management API's base, without `/api`.
    #[arg(long, value_name = "URL")]
    api: String,
    /// The one bloc that is touched: calls are made up in it, and other programs that listen to it see them.
    #[arg(long, value_name = "ID")]
    bloc: String,
    /// A user who may be rung; nobody is, when left out. May be repeated.
    #[arg(long = "operator", value_name = "ID")]
    operators: Vec<String>,
    /// Where the page will stand, `https://board.example`; the tenant has to let it in. This machine, when left out.
    #[arg(long)]
    origin: Option<String>,
    /// Only these parts, separated by commas: transports, keep-alive, events, variables, pace, ringing, page.
    #[arg(long, value_delimiter = ',')]
    only: Vec<String>,
    /// A file for the report, beside what is printed.
    #[arg(long, value_name = "FILE")]
    report: Option<PathBuf>,
    /// The folder of a built page; the release page is built, when left out.
    #[arg(long, value_name = "FOLDER")]
    page: Option<PathBuf>,
}

/// `cargo xtask certify`.
pub fn run(options: &Options) -> Result<()> {
    let credentials = credentials()?;
    let tools = tools::ensure()?;
    let dist = match &options.page {
        Some(folder) => {
            folder.canonicalize().with_context(|| format!("There is no {}.", folder.display()))?
        }
        None => page::build(&tools)?.folder,
    };
    say("Asking the tenant");
    let mut certify = node::node(&tools)?;
    certify.arg("tests/certify/run.mjs").env("CALLBOARD_DIST", dist).envs(credentials);
    certify.args(["--api", &options.api, "--bloc", &options.bloc]);
    certify.args(options.operators.iter().flat_map(|operator| ["--operator", operator]));
    certify.args(options.only.iter().flat_map(|part| ["--only", part]));
    certify.args(options.origin.iter().flat_map(|origin| ["--origin", origin]));
    if let Some(report) = &options.report {
        certify.arg("--report").arg(std::path::absolute(report)?);
    }
    succeed(&mut certify).context("Not all that Callboard needs was found: see above.")
}

/// The part of `cargo xtask test`: the questions are asked of the simulator, and of the reference hub where there is one.
pub fn own_tests(tools: &Tools, dist: &Path) -> Result<()> {
    say("Certifying the simulator and the reference hub");
    let mut tests = node::node(tools)?;
    tests.env("CALLBOARD_DIST", dist).env("CALLBOARD_SIMULATOR_BIN", servers::build_simulator()?);
    node::tests(&mut tests, "tests/certify").context("What certifying finds is not so.")
}

/// What the environment does not say of name and password is asked for; a key is tried only where there is one.
fn credentials() -> Result<Vec<(&'static str, String)>> {
    let mut credentials = Vec::new();
    for name in [USER, PASSWORD] {
        let value = match named(name) {
            Some(value) => value,
            None if io::stdin().is_terminal() => ask(name)?,
            None => bail!("Set {USER} and {PASSWORD} in the environment, or run this at a terminal."),
        };
        credentials.push((name, value));
    }
    credentials.extend(named(API_KEY).map(|key| (API_KEY, key)));
    Ok(credentials)
}

fn named(name: &str) -> Option<String> {
    env::var(name).ok().filter(|value| !value.is_empty())
}

fn ask(name: &str) -> Result<String> {
    if name == PASSWORD {
        return rpassword::prompt_password("Password (not shown): ")
            .context("The password could not be read.");
    }
    eprint!("User name: ");
    io::stderr().flush()?;
    let mut line = String::new();
    io::stdin().read_line(&mut line)?;
    Ok(line.trim().to_owned())
}
