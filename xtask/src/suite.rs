//! `cargo xtask test`: all tests, one line per kind at the end.

use crate::run::{cargo, program, say, succeed};
use crate::tools::Tools;
use crate::{bench, certify, check, deny, faults, node, release, servers, tools};
use anyhow::{Context, Result, bail};
use std::time::{Duration, Instant};

#[derive(clap::Args)]
pub struct Options {
    /// Only these kinds, separated by commas.
    #[arg(long, value_delimiter = ',', value_enum)]
    only: Vec<Kind>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Kind {
    /// Formatting.
    Format,
    /// Lints, natively and for the page.
    Clippy,
    /// Licences, bans, sources and known vulnerabilities of what is depended on.
    Deny,
    /// Native tests: the domain, wire shapes, rules, the simulator, the page's own scripts.
    Native,
    /// The hub wrapper and effects, in a browser.
    Wasm,
    /// Faults of the connection while calls go on.
    Faults,
    /// What the benchmark must notice, and whether the page has become dearer.
    Bench,
    /// What a tenant is asked, of the simulator and the reference hub.
    Certify,
    /// The weight of the first load.
    Size,
    /// The whole program in Chromium, its core in Firefox.
    E2e,
}

/// The longest and most likely to fail comes last, so that its list of failures stands at the end of what is printed.
const ALL: [Kind; 10] = [
    Kind::Format,
    Kind::Clippy,
    Kind::Deny,
    Kind::Native,
    Kind::Wasm,
    Kind::Faults,
    Kind::Bench,
    Kind::Certify,
    Kind::Size,
    Kind::E2e,
];

/// Where the tests in a browser find their servers: below the ports that the system gives to outgoing connections, one of
/// which could hold it just then.
const SIMULATOR_PORT: u16 = 19_101;
const REFERENCE_PORT: u16 = 19_102;

pub fn run(options: &Options) -> Result<()> {
    let tools = tools::ensure()?;
    let mut page = None;
    let mut open = Vec::new();
    let mut results = Vec::new();
    for kind in ALL {
        if !options.only.is_empty() && !options.only.contains(&kind) {
            continue;
        }
        let start = Instant::now();
        let result = match kind {
            Kind::Format => check::format(),
            Kind::Clippy => check::clippy(),
            Kind::Deny => deny::all().map(|sentence| open.extend(sentence)),
            Kind::Native => native().and_then(|()| scripts()),
            Kind::Wasm => wasm(&tools),
            Kind::Faults => built(&tools, &mut page).and_then(|dist| faults::short(&tools, &dist)),
            Kind::Bench => built(&tools, &mut page)
                .and_then(|dist| bench::gate(&tools, &dist))
                .map(|sentence| open.extend(sentence)),
            Kind::Certify => built(&tools, &mut page).and_then(|dist| certify::own_tests(&tools, &dist)),
            Kind::Size => built(&tools, &mut page).and_then(|dist| release::measure(&dist)),
            Kind::E2e => built(&tools, &mut page).and_then(|dist| end_to_end(&tools, &dist)),
        };
        if let Err(error) = &result {
            eprintln!("{error:#}");
        }
        results.push((kind, result.is_ok(), start.elapsed()));
    }
    conclude(&results, &open)
}

/// The release, built once per run.
fn built(tools: &Tools, page: &mut Option<std::path::PathBuf>) -> Result<std::path::PathBuf> {
    if let Some(dist) = page {
        return Ok(dist.clone());
    }
    let dist = release::folder(tools)?.folder;
    *page = Some(dist.clone());
    Ok(dist)
}

fn native() -> Result<()> {
    say("Native tests");
    succeed(&mut cargo(&["test", "--workspace"]))
}

fn scripts() -> Result<()> {
    say("The page's own scripts, in Node.js");
    node::tests(&mut program("node"), "tests/page")
}

fn wasm(tools: &Tools) -> Result<()> {
    let driver = tools::chromedriver()?;
    servers::port_is_free(SIMULATOR_PORT)?;
    let arguments =
        ["--port", &SIMULATOR_PORT.to_string(), "--scenario", "quiet", "--fast"].map(str::to_owned);
    let (_simulator, simulator) = servers::simulator(&arguments)?;
    let reference = servers::reference_hub(REFERENCE_PORT)?;
    say("Tests in a browser");
    let mut test = cargo(&["test", "--package", "callboard", "--target", "wasm32-unknown-unknown"]);
    test.env("PATH", &tools.path).env("CHROMEDRIVER", driver).env("CALLBOARD_TEST_SIMULATOR", simulator);
    test.env("CALLBOARD_TEST_SIMULATOR_KEY", "demo-api-key");
    if reference.is_some() {
        test.env("CALLBOARD_TEST_REFERENCE_HUB", format!("http://127.0.0.1:{REFERENCE_PORT}"));
    }
    succeed(&mut test)
}

fn end_to_end(tools: &Tools, dist: &std::path::Path) -> Result<()> {
    let chromium = tools::chromium()?;
    let simulator = servers::build_simulator()?;
    let firefox = tools::firefox();
    say(if firefox.is_some() { "End to end, in Chromium and Firefox" } else { "End to end, in Chromium" });
    let mut playwright = program("npx");
    playwright.args(["--no-install", "playwright", "test", "--config", "tests/e2e/playwright.config.mjs"]);
    playwright.env("PATH", &tools.path);
    playwright.env("CALLBOARD_DIST", dist);
    playwright.env("CALLBOARD_SIMULATOR_BIN", simulator);
    playwright.env("CALLBOARD_CHROMIUM", chromium);
    playwright.envs(firefox.map(|firefox| ("CALLBOARD_FIREFOX", firefox)));
    succeed(&mut playwright).context("End-to-end tests failed.")
}

/// `open` is what could not be told, in sentences.
fn conclude(results: &[(Kind, bool, Duration)], open: &[String]) -> Result<()> {
    say("Results");
    for (kind, passed, took) in results {
        let word = if *passed { "ok" } else { "FAILED" };
        println!("{:<8} {word:<7} {:>7.1} s", format!("{kind:?}").to_lowercase(), took.as_secs_f64());
    }
    if servers::reference_hub_command().is_none() {
        println!(
            "The reference hub is not at hand (CALLBOARD_REFERENCE_HUB): its tests were skipped by name."
        );
    }
    if tools::firefox().is_none() {
        println!("Firefox is not at hand (CALLBOARD_FIREFOX): its tests were skipped by name.");
    }
    for sentence in open {
        println!("{sentence}");
    }
    if results.iter().any(|(_, passed, _)| !passed) {
        bail!("Some tests failed.");
    }
    Ok(())
}
