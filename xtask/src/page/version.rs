//! Which version a page is. It stands in `index.html` alone: where the page shows it, and where pages that are open look
//! for a newer one (`src/browser/release.rs`). The program is the same bytes whatever its version is called.

use crate::files::{files, read, sha256};
use crate::run::{output, program, root};
use anyhow::{Context, Result, bail};
use std::fs;
use std::path::{Path, PathBuf};

/// The workspace's version.
pub const CARGO: &str = env!("CARGO_PKG_VERSION");

/// What stands in the sources' `index.html`.
const NONE: &str = "unreleased";

/// So many digits of a commit, and of the digest over all files.
const DIGITS: usize = 8;

/// Writes the version into the page; answers with it.
pub fn write(folder: &Path) -> Result<String> {
    let version = match commit() {
        Some(commit) => format!("{CARGO}+{commit}.{}", digest(folder)?),
        None => format!("{CARGO}+{}", digest(folder)?),
    };
    let index = folder.join("index.html");
    let page = fs::read_to_string(&index).context("The page has no index.html.")?;
    if page.matches(NONE).count() != 1 {
        bail!("index.html has to say “{NONE}” once, in the place of the version.");
    }
    fs::write(index, page.replace(NONE, &version)).context("index.html cannot be written.")?;
    Ok(version)
}

/// Over everything that is published, but for what an administrator changes.
fn digest(folder: &Path) -> Result<String> {
    let mut all = Vec::new();
    for name in files(folder)?.into_iter().filter(|name| name != "config.json") {
        all.extend(name.as_bytes());
        all.extend(sha256(&read(&folder.join(name))?).as_bytes());
    }
    Ok(sha256(&all).chars().take(DIGITS).collect())
}

/// The commit that the sources are of; none where they differ from it, or are no repository.
pub fn commit() -> Option<String> {
    let git = |arguments: &[&str]| output(program("git").args(arguments));
    let top = PathBuf::from(git(&["rev-parse", "--show-toplevel"])?.trim());
    let ours = top.canonicalize().ok()? == root().canonicalize().ok()?;
    let clean = git(&["status", "--porcelain", "--untracked-files=no"])?.trim().is_empty();
    let commit = git(&["rev-parse", "HEAD"])?;
    (ours && clean).then(|| commit.chars().take(DIGITS).collect())
}
