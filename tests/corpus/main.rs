//! Replays the committed corpora through the fuzzer's own targets, so that what was once found stays found, also
//! where there is no libFuzzer.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

#[path = "../fuzz/targets/mod.rs"]
mod targets;

use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};

/// More would be a heap, not a corpus.
const MOST_FILES: usize = 60;

fn corpora() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fuzz/corpus")
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut files: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files
}

#[test]
fn every_target_bears_its_corpus() {
    for (name, run) in targets::ALL {
        let corpus = files(&corpora().join(name));
        assert!((1..=MOST_FILES).contains(&corpus.len()), "{name} has {} files", corpus.len());
        for file in corpus {
            let bytes = fs::read(&file).unwrap();
            let borne = catch_unwind(AssertUnwindSafe(|| run(&bytes)));
            assert!(borne.is_ok(), "{}", file.display());
        }
    }
}

#[test]
fn every_corpus_has_its_target() {
    for folder in files(&corpora()) {
        let name = folder.file_name().unwrap().to_str().unwrap();
        assert!(targets::ALL.iter().any(|(known, _)| *known == name), "{name} is replayed by nothing");
    }
}
