//! Reads the repository's own files.

use std::fs;
use std::path::{Path, PathBuf};

/// A file: its path from the repository's top, and its text.
pub struct Source {
    pub path: String,
    pub text: String,
}

/// All files below a folder with this ending.
pub fn below(folder: &str, ending: &str) -> Vec<Source> {
    let top = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    walk(&top.join(folder), &|_| true, &mut found);
    let mut sources: Vec<Source> = found
        .into_iter()
        .filter(|path| path.to_string_lossy().ends_with(ending))
        .map(|path| Source {
            path: path.strip_prefix(top).unwrap().to_string_lossy().replace('\\', "/"),
            text: fs::read_to_string(&path).unwrap(),
        })
        .collect();
    sources.sort_by(|a, b| a.path.cmp(&b.path));
    sources
}

/// All files below a folder, but for those files and folders that are not wanted.
pub fn walk(folder: &Path, is_wanted: &impl Fn(&Path) -> bool, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if !is_wanted(&path) {
            continue;
        }
        if path.is_dir() { walk(&path, is_wanted, found) } else { found.push(path) }
    }
}

/// The lines that are code: comments are free to speak of anything.
pub fn code(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.lines()
        .enumerate()
        .filter(|(_, line)| !line.trim_start().starts_with("//"))
        .map(|(at, line)| (at + 1, line))
}

/// Every place where one of the words stands in code, as `path:line: word`.
pub fn uses(source: &Source, words: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    for (line, text) in code(&source.text) {
        found.extend(
            words
                .iter()
                .filter(|word| text.contains(*word))
                .map(|word| format!("{}:{line}: {word}", source.path)),
        );
    }
    found
}
