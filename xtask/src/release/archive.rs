//! The archive to attach to a release: the folder to upload, the web servers' configurations, the client for
//! portals with a sample of one, and the documents.

use crate::page::{Page, VERSION};
use crate::run::root;
use anyhow::{Context, Result};
use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// What is in it, beside the folder to upload.
const MORE: [&str; 8] = [
    "deploy",
    "docs",
    "src/embed",
    "tests/portal",
    "CHANGELOG.md",
    "LICENSE-APACHE",
    "LICENSE-MIT",
    "README.md",
];

/// Writes it; answers with where it is. Its entries are in order, and have one and the same time and mode.
pub fn write(page: &Page) -> Result<PathBuf> {
    let name = format!("callboard-{VERSION}");
    let target = root().join("target").join(format!("{name}.zip"));
    let file = File::create(&target).with_context(|| format!("{} cannot be written", target.display()))?;
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    let mut archive = ZipWriter::new(file);
    for folder in [page.folder.clone()].into_iter().chain(MORE.map(|more| root().join(more))) {
        for path in below(&folder)? {
            let inside = path.strip_prefix(root()).context("A file is outside of the repository.")?;
            let parts: Vec<_> = inside.iter().map(|part| part.to_string_lossy()).collect();
            archive.start_file(format!("{name}/{}", parts.join("/")), options)?;
            archive.write_all(&fs::read(&path)?)?;
        }
    }
    archive.finish()?;
    Ok(target)
}

/// Every file of a folder, however deep, in order; a file is its own.
fn below(path: &Path) -> Result<Vec<PathBuf>> {
    if !path.is_dir() {
        return Ok(vec![path.to_owned()]);
    }
    let entries = fs::read_dir(path).with_context(|| format!("{} cannot be read", path.display()))?;
    let mut entries = entries.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>>>()?;
    entries.sort();
    let files = entries.iter().map(|entry| below(entry)).collect::<Result<Vec<_>>>()?;
    Ok(files.concat())
}
