//! The page as it is shipped: built with Trunk, and measured.

use crate::run::{program, root, say, succeed};
use crate::tools::{self, Tools};
use anyhow::{Context, Result, bail};
use brotli::enc::BrotliEncoderParams;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};

/// The most that the first load may weigh, in bytes after brotli 11, and from where on somebody should look at it.
const LARGEST_LOAD: usize = 350_000;
const LARGE_LOAD: usize = 340_000;

/// Builds the release page; answers with its folder.
pub fn build(tools: &Tools) -> Result<PathBuf> {
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
    Ok(folder)
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

/// `cargo xtask dist`: the folder to upload, with the weight of its first load.
pub fn dist() -> Result<()> {
    let folder = build(&tools::ensure()?)?;
    measure(&folder)?;
    println!(
        "\nUpload the folder {} as it is; docs/configuration.md says what to put into config.json.",
        folder.display()
    );
    Ok(())
}

/// Prints what a browser fetches on its first visit, and refuses more than the limit. Every file of the folder itself is
/// fetched then; what lies in a folder of its own (`embed/`, for portals) is not the page's.
pub fn measure(folder: &Path) -> Result<()> {
    let mut files: Vec<_> = fs::read_dir(folder)?.collect::<Result<Vec<_>, _>>()?;
    files.retain(|file| file.path().is_file());
    files.sort_by_key(fs::DirEntry::file_name);
    let (mut raw, mut packed) = (0, 0);
    println!("\n{:<44} {:>10} {:>10}", "first load", "bytes", "brotli 11");
    for file in files {
        let bytes =
            fs::read(file.path()).with_context(|| format!("{} cannot be read", file.path().display()))?;
        let small = brotli_size(&bytes)?;
        println!("{:<44} {:>10} {:>10}", file.file_name().to_string_lossy(), bytes.len(), small);
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

fn brotli_size(bytes: &[u8]) -> Result<usize> {
    let parameters = BrotliEncoderParams { quality: 11, lgwin: 24, ..BrotliEncoderParams::default() };
    let mut packed = Vec::new();
    brotli::BrotliCompress(&mut &*bytes, &mut packed, &parameters)?;
    Ok(packed.len())
}
