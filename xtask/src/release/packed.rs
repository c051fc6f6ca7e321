//! Every file packed beside itself, as small as can be, for web servers that deliver such files as they are.

use crate::files::{brotli, files, read};
use anyhow::{Context, Result};
use flate2::{Compression, GzBuilder};
use std::fs;
use std::io::Write;
use std::path::Path;

/// What an administrator changes has no packed twin, which would say what it said before.
const CHANGED_BY_HAND: &str = "config.json";

/// Whether a file is a packed one.
pub fn is_packed(name: &str) -> bool {
    name.ends_with(".br") || name.ends_with(".gz")
}

/// Packs every file of a folder.
pub fn write(folder: &Path) -> Result<()> {
    for name in files(folder)?.into_iter().filter(|name| name != CHANGED_BY_HAND && !is_packed(name)) {
        let bytes = read(&folder.join(&name))?;
        for (ending, packed) in [("br", brotli(&bytes)?), ("gz", gzip(&bytes)?)] {
            fs::write(folder.join(format!("{name}.{ending}")), packed)
                .context("dist cannot be written to")?;
        }
    }
    Ok(())
}

/// Without a time or a name in it, so that the same bytes give the same bytes.
fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut packer = GzBuilder::new().mtime(0).write(Vec::new(), Compression::best());
    packer.write_all(bytes)?;
    Ok(packer.finish()?)
}
