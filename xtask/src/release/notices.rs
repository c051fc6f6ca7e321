//! The notices that licences ask for: who made what is shipped, and under which terms.

use super::components::{Component, Shipped};
use crate::page::Page;
use crate::run::root;
use anyhow::{Context, Result, bail};
use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::path::Path;

pub const NAME: &str = "NOTICES.txt";

const LINE: &str = "────────────────────────────────────────────────────────────────────────────────";

/// Writes every component with its licence, then every text once, under the names of those that it stands for.
pub fn write(page: &Page, shipped: &Shipped) -> Result<()> {
    let mut notices = format!(
        "Callboard {} is licensed under MIT or Apache 2.0, as you like. It contains:\n\n",
        page.version
    );
    let mut texts: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for component in &shipped.components {
        let whence = component.repository.as_deref().unwrap_or_default();
        writeln!(notices, "{}: {} {whence}", title(component), component.licence)?;
        for text in own_texts(component)? {
            texts.entry(text).or_default().push(title(component));
        }
    }
    let mut texts: Vec<_> = texts.into_iter().map(|(text, whose)| (whose, text)).collect();
    texts.sort();
    let callboard = ["LICENSE-MIT", "LICENSE-APACHE"].map(|file| fs::read_to_string(root().join(file)));
    for text in callboard {
        write!(notices, "\n{LINE}\nCallboard\n{LINE}\n\n{}\n", text?.trim_end())?;
    }
    for (whose, text) in texts {
        write!(notices, "\n{LINE}\n{}\n{LINE}\n\n{text}\n", whose.join(", "))?;
    }
    fs::write(page.folder.join(NAME), notices).context("The notices cannot be written.")
}

fn title(component: &Component) -> String {
    format!("{} {}", component.name, component.version)
}

/// The texts that come with it; where none does, the text of the licence that it names, for its authors.
fn own_texts(component: &Component) -> Result<Vec<String>> {
    let found = component.folder.as_deref().map(texts_in).transpose()?.unwrap_or_default();
    if !found.is_empty() {
        return Ok(found);
    }
    if !component.licence.split_whitespace().any(|word| word == "MIT") {
        bail!("{} ships no text of its licence ({}).", title(component), component.licence);
    }
    let ours = fs::read_to_string(root().join("LICENSE-MIT"))?;
    let authors = if component.authors.is_empty() { &component.name } else { &component.authors };
    let lines = ours.trim_end().lines().map(|line| match line.strip_prefix("Copyright") {
        Some(_) => format!("Copyright (c) {authors}"),
        None => line.to_owned(),
    });
    Ok(vec![lines.collect::<Vec<_>>().join("\n")])
}

fn texts_in(folder: &Path) -> Result<Vec<String>> {
    const NAMES: [&str; 6] = ["license", "licence", "copying", "copyright", "notice", "unlicense"];
    let mut texts = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| format!("{} cannot be read", folder.display()))? {
        let file = entry?.path();
        let name = file.file_name().unwrap_or_default().to_string_lossy().to_lowercase();
        if file.is_file() && NAMES.iter().any(|start| name.starts_with(start)) {
            let text = String::from_utf8_lossy(&fs::read(&file)?).replace('\r', "");
            texts.push(text.trim_matches(['\n', '\u{feff}']).trim_end().to_owned());
        }
    }
    // Not in the order in which a file system happens to have them.
    texts.sort();
    Ok(texts)
}
