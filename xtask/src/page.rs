//! The page as it is shipped: built with Trunk, named by what its files are, and measured.

mod names;
mod version;

use crate::files::{brotli, files, read};
use crate::run::{program, root, say, succeed};
use crate::tools::Tools;
use anyhow::{Result, bail};
use std::env;
use std::fs;
use std::path::{Path, PathBuf};

pub use version::{CARGO as VERSION, commit};

/// The most that the first load may weigh, in bytes after brotli 11, and from where on somebody should look at it.
const LARGEST_LOAD: usize = 350_000;
const LARGE_LOAD: usize = 340_000;

/// The page's folder, and which version it is.
pub struct Page {
    pub folder: PathBuf,
    pub version: String,
}

/// Builds the release page.
pub fn build(tools: &Tools) -> Result<Page> {
    say("Building the page (release)");
    let mut trunk = program("trunk");
    trunk.args(["build", "--release"]).env("PATH", &tools.path);
    trunk.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", anonymous());
    // Trunk takes NO_COLOR for a flag of its own and refuses the usual value.
    trunk.env_remove("NO_COLOR");
    succeed(&mut trunk)?;
    let folder = root().join("dist");
    // Trunk's own lock file is of no use to a web server.
    let _ = fs::remove_file(folder.join(".trunk-lock"));
    names::by_content(&folder)?;
    let version = version::write(&folder)?;
    Ok(Page { folder, version })
}

/// What a panic says of its place is a path; where the builder keeps libraries is nobody's business, weighs, and makes
/// the same sources another program on another machine.
fn anonymous() -> String {
    let home = env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| env::var_os("HOME").map(|home| PathBuf::from(home).join(".cargo")));
    let sources = home.and_then(|home| fs::read_dir(home.join("registry/src")).ok());
    let folders = sources.into_iter().flatten().filter_map(|entry| entry.ok().map(|entry| entry.path()));
    let flags = folders.map(|folder| format!("--remap-path-prefix={}/=", folder.display()));
    flags.collect::<Vec<_>>().join(" ")
}

/// Prints what a browser fetches on its first visit, and refuses more than the limit. What Trunk has put into the folder
/// is fetched then; what a release adds (`added` names it) is not.
pub fn measure(folder: &Path, added: impl Fn(&str) -> bool) -> Result<()> {
    let (mut raw, mut packed) = (0, 0);
    println!("\n{:<44} {:>10} {:>10}", "first load", "bytes", "brotli 11");
    for name in files(folder)?.into_iter().filter(|name| !added(name)) {
        let bytes = read(&folder.join(&name))?;
        // A release has it beside already.
        let small = read(&folder.join(format!("{name}.br"))).or_else(|_| brotli(&bytes))?.len();
        println!("{name:<44} {:>10} {small:>10}", bytes.len());
        raw += bytes.len();
        packed += small;
    }
    println!("{:<44} {raw:>10} {packed:>10}   (limit {LARGEST_LOAD})", "all");
    if packed > LARGEST_LOAD {
        bail!("The first load weighs {packed} bytes; at most {LARGEST_LOAD} are allowed.");
    }
    if packed > LARGE_LOAD {
        println!("The first load is above {LARGE_LOAD} bytes: have a look at what made it grow.");
    }
    Ok(())
}
