//! What is run with Node.js: the harnesses that drive the page in Chromium, and their own tests.

use crate::run::{program, root, succeed};
use crate::tools::{self, Tools};
use anyhow::{Context, Result};
use std::fs;
use std::path::PathBuf;
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
    succeed(node.arg("--test").args(test_files(folder)?))
}

fn test_files(folder: &str) -> Result<Vec<PathBuf>> {
    let entries = fs::read_dir(root().join(folder)).with_context(|| format!("{folder} cannot be read"))?;
    let files: Result<Vec<_>, _> = entries.map(|entry| entry.map(|entry| entry.path())).collect();
    let is_test = |file: &PathBuf| file.to_string_lossy().ends_with(".test.mjs");
    Ok(files?.into_iter().filter(is_test).collect())
}
