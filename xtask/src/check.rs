//! The quick checks.

use crate::run::{cargo, say, succeed};
use crate::{deny, tools};
use anyhow::Result;

/// `cargo xtask check`.
pub fn all() -> Result<()> {
    format()?;
    tools::ensure()?;
    clippy()?;
    rules()?;
    let not_asked = deny::all()?;
    println!("\nAll checks passed.");
    if let Some(sentence) = not_asked {
        println!("{sentence}");
    }
    Ok(())
}

/// `cargo xtask fix`.
pub fn fix() -> Result<()> {
    succeed(&mut cargo(&["fmt", "--all"]))?;
    for target in [&["--workspace", "--all-targets"][..], &PAGE] {
        let mut fix = cargo(&["clippy", "--fix", "--allow-dirty", "--allow-staged"]);
        succeed(fix.args(target))?;
    }
    succeed(&mut cargo(&["fmt", "--all"]))?;
    succeed(&mut cargo(&["fmt", "--manifest-path", FUZZER]))
}

/// A workspace of its own.
const FUZZER: &str = "tests/fuzz/Cargo.toml";
/// It also lives within a page, which has neither network nor clock for it.
const TENANT: [&str; 4] = ["--package", "callboard-tenant", "--target", "wasm32-unknown-unknown"];
const PAGE: [&str; 5] = ["--package", "callboard", "--all-targets", "--target", "wasm32-unknown-unknown"];
/// As it is shipped.
const SHIPPED: [&str; 6] =
    ["--package", "callboard", "--target", "wasm32-unknown-unknown", "--features", "split"];

/// Formatting.
pub fn format() -> Result<()> {
    say("Checking the format");
    succeed(&mut cargo(&["fmt", "--all", "--check"]))?;
    succeed(&mut cargo(&["fmt", "--manifest-path", FUZZER, "--check"]))
}

/// Lints, natively and for the page.
pub fn clippy() -> Result<()> {
    say("Clippy, natively");
    succeed(&mut cargo(&["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"]))?;
    say("Clippy, for the page");
    for package in [&PAGE[..], &SHIPPED, &TENANT] {
        succeed(cargo(&["clippy"]).args(package).args(["--", "-D", "warnings"]))?;
    }
    Ok(())
}

/// The rules of ARCHITECTURE.md that can be read off the sources.
pub fn rules() -> Result<()> {
    say("Rules");
    succeed(&mut cargo(&["test", "--package", "callboard", "--test", "rules", "--quiet"]))
}
