//! What is run with Node.js: the harnesses that drive the page in Chromium, and their own tests.

use crate::run::{files, program, succeed};
use crate::tools::{self, Tools};
use anyhow::Result;
use std::process::Command;

/// Node.js, told where the browser is.
pub fn node(tools: &Tools) -> Result<Command> {
    let mut node = program("node");
    node.env("PATH", &tools.path).env("CALLBOARD_CHROMIUM", tools::chromium()?);
    Ok(node)
}

/// Runs the tests that stand in a folder beside what they test.
pub fn tests(node: &mut Command, folder: &str) -> Result<()> {
    // Which patterns `--test` takes depends on the version of Node.js; file by file it takes in all of them.
    succeed(node.arg("--test").args(files(folder, ".test.mjs")?))
}
