//! Files stay short, and are written by people.

use crate::sources::{Source, below, walk};
use std::fs;
use std::path::Path;

const LONGEST: usize = 400;
const MEDIAN: usize = 120;

fn lines(sources: &[Source]) -> Vec<usize> {
    let mut lines: Vec<usize> = sources.iter().map(|source| source.text.lines().count()).collect();
    lines.sort_unstable();
    lines
}

#[test]
fn no_file_is_too_long_and_half_are_short() {
    for folder in ["src", "xtask/src", "tests/simulator/src", "tests/simulator/tenant/src"] {
        let sources = below(folder, ".rs");
        let too_long: Vec<_> = sources
            .iter()
            .filter(|source| lines(std::slice::from_ref(source))[0] > LONGEST)
            .map(|source| &source.path)
            .collect();
        assert!(too_long.is_empty(), "{too_long:?}");
        let lines = lines(&sources);
        assert!(lines[lines.len() / 2] <= MEDIAN, "the median below {folder} is {}", lines[lines.len() / 2]);
    }
}

/// In bytes. What people write stays far below; an archive, a program or a library that somebody left here does not.
const HEAVIEST: u64 = 256 * 1024;

/// Whatever in the repository is heavier than so many bytes. Not looked at is what `.gitignore` keeps out, and the folder of
/// git itself.
fn heavier_than(limit: u64) -> Vec<String> {
    let top = Path::new(env!("CARGO_MANIFEST_DIR"));
    let within = |path: &Path| path.strip_prefix(top).unwrap().to_string_lossy().replace('\\', "/");
    let ignored = fs::read_to_string(top.join(".gitignore")).unwrap();
    let ignored: Vec<&str> =
        ignored.lines().map(|line| line.trim_matches(['/', '*'])).filter(|line| !line.is_empty()).collect();
    let is_ours = |path: &Path| {
        let path = within(path);
        path != ".git" && !ignored.iter().any(|ignored| path.starts_with(ignored))
    };
    let mut files = Vec::new();
    walk(top, &is_ours, &mut files);
    files.retain(|file| fs::metadata(file).unwrap().len() > limit);
    files.iter().map(|file| within(file)).collect()
}

#[test]
fn nothing_is_kept_here_that_nobody_wrote() {
    assert_eq!(heavier_than(HEAVIEST), Vec::<String>::new(), "heavier than {HEAVIEST} bytes");
}

#[test]
fn what_is_too_heavy_would_be_seen_wherever_it_lies() {
    let found = heavier_than(20_000);
    for path in ["Cargo.lock", "docs/images/board.png", "tests/fuzz/Cargo.lock"] {
        assert!(found.contains(&path.to_owned()), "{path} is not in {found:?}");
    }
}
