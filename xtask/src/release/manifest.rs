//! What a release consists of, so that whoever uploads it can tell whether all of it arrived.

use crate::files::{files, read, sha256};
use crate::page::Page;
use anyhow::{Context, Result};
use serde_json::{Value, json};
use std::fs;
use std::path::Path;

pub const NAME: &str = "manifest.json";

/// Lists every file with its size and digest, but for itself and for what an administrator changes.
pub fn write(page: &Page) -> Result<()> {
    let names = files(&page.folder)?.into_iter().filter(|name| name != NAME && name != "config.json");
    let listed = names.map(|name| {
        let bytes = read(&page.folder.join(&name))?;
        Ok(json!({ "name": name, "bytes": bytes.len(), "sha256": sha256(&bytes) }))
    });
    let listed = listed.collect::<Result<Vec<Value>>>()?;
    let manifest = json!({ "version": page.version, "files": listed });
    let text = serde_json::to_string_pretty(&manifest)? + "\n";
    fs::write(page.folder.join(NAME), text).context("The manifest cannot be written.")
}

/// The version that a folder says it is.
pub fn version(folder: &Path) -> Result<String> {
    let manifest: Value = serde_json::from_slice(&read(&folder.join(NAME))?)?;
    let version = manifest.get("version").and_then(Value::as_str);
    version
        .map(str::to_owned)
        .with_context(|| format!("The {NAME} in {} names no version.", folder.display()))
}
