//! The page as it is shipped: built with Trunk, named by what its files are, and measured.

mod names;
mod split;
mod styles;
mod version;

use crate::files::{brotli, files, read};
use crate::run::{program, root, say, succeed};
use crate::tools::Tools;
use anyhow::{Result, bail};
use std::env;
use std::fs;
use std::path::{Path, PathBuf};

pub use split::{bind, stands_in};
pub use version::{CARGO as VERSION, commit};

/// The most that may be fetched before somebody can log in, and all in all, in bytes after brotli 11, and from where on
/// somebody should look at it.
const FIRST_LOAD: Limit = Limit { look: 340_000, most: 350_000 };
const WHOLE: Limit = Limit { look: 630_000, most: 660_000 };

/// The page's folder, and which version it is.
pub struct Page {
    pub folder: PathBuf,
    pub version: String,
}

/// Builds the release page.
pub fn build(tools: &Tools) -> Result<Page> {
    say("Building the page (release)");
    let mut trunk = program("trunk");
    trunk.args(["build", "--release", "--features", "split"]).envs(split::stand_in(tools)?);
    let flags = format!("{} {}", anonymous(), split::LINKED);
    trunk.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", flags);
    // Trunk takes NO_COLOR for a flag of its own and refuses the usual value.
    trunk.env_remove("NO_COLOR");
    succeed(&mut trunk)?;
    let folder = root().join("dist");
    // Trunk's own lock file is of no use to a web server.
    let _ = fs::remove_file(folder.join(".trunk-lock"));
    for name in files(&split::later())? {
        fs::copy(split::later().join(&name), folder.join(&name))?;
    }
    names::by_content(&folder)?;
    styles::join(&folder)?;
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

/// Prints what a browser fetches on its first visit, and refuses more than the limits. What Trunk has put into the folder
/// is fetched then; what a release adds (`added` names it) is not.
pub fn measure(folder: &Path, added: impl Fn(&str) -> bool) -> Result<()> {
    let mut load = Load::default();
    println!("\n{:<44} {:>10} {:>10}", "fetched", "bytes", "brotli 11");
    let later = files(&split::later())?;
    let (last, first): (Vec<_>, Vec<_>) = files(folder)?
        .into_iter()
        .filter(|name| !added(name))
        .partition(|name| later.contains(name) || is_a_count(name));
    for name in &first {
        load.add(folder, name)?;
    }
    load.hold("first load", &FIRST_LOAD)?;
    for name in &last {
        load.add(folder, name)?;
    }
    load.hold("with what arrives later", &WHOLE)
}

/// An icon that counts who waits: one of them is fetched when it is needed (src/browser/title.rs).
fn is_a_count(name: &str) -> bool {
    name.starts_with("count-") && name.ends_with(".svg")
}

/// How much may be fetched.
struct Limit {
    look: usize,
    most: usize,
}

/// How much is fetched.
#[derive(Default)]
struct Load {
    raw: usize,
    packed: usize,
}

impl Load {
    fn add(&mut self, folder: &Path, name: &str) -> Result<()> {
        let bytes = read(&folder.join(name))?;
        // A release has it beside already.
        let small = read(&folder.join(format!("{name}.br"))).or_else(|_| brotli(&bytes))?.len();
        println!("{name:<44} {:>10} {small:>10}", bytes.len());
        self.raw += bytes.len();
        self.packed += small;
        Ok(())
    }

    fn hold(&self, name: &str, limit: &Limit) -> Result<()> {
        let Self { raw, packed } = self;
        println!("{:<44} {raw:>10} {packed:>10}   (limit {})", format!("= {name}"), limit.most);
        if *packed > limit.most {
            bail!("The {name} weighs {packed} bytes; at most {} are allowed.", limit.most);
        }
        if *packed > limit.look {
            println!("That is above {} bytes: have a look at what made it grow.", limit.look);
        }
        Ok(())
    }
}
