//! Every link from one of our documents to another, or to a file, leads somewhere: also to the heading that it names.

use crate::sources::{Source, below};
use std::collections::HashMap;
use std::fs;
use std::path::{Component, Path, PathBuf};

/// Those at the top; all others stand below `docs`.
const TOP: [&str; 4] = ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md"];

fn top() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn documents() -> Vec<Source> {
    let read = |name: &str| Source { path: name.into(), text: fs::read_to_string(top().join(name)).unwrap() };
    TOP.map(read).into_iter().chain(below("docs", ".md")).collect()
}

/// The lines that are no code.
fn prose(text: &str) -> Vec<&str> {
    let mut fenced = false;
    let mut lines = Vec::new();
    for line in text.lines() {
        let fence = line.trim_start().starts_with("```");
        fenced ^= fence;
        if !fenced && !fence {
            lines.push(line);
        }
    }
    lines
}

/// What the links of a document lead to, but for other people's pages. What stands in code is an example.
fn links(text: &str) -> Vec<String> {
    let lines = prose(text).into_iter().map(|line| line.split('`').step_by(2).collect::<Vec<_>>().join("`"));
    let targets = |line: String| {
        let targets = line.split("](").skip(1).filter_map(|rest| Some(rest.split_once(')')?.0.to_owned()));
        targets.filter(|target| !target.contains("://")).collect::<Vec<_>>()
    };
    lines.flat_map(targets).collect()
}

/// What the headings are called in links, as GitHub makes it of their words; a second of the same words has a number.
fn anchors(text: &str) -> Vec<String> {
    let mut times = HashMap::new();
    let headings = prose(text).into_iter().filter(|line| line.starts_with('#'));
    headings
        .map(|line| {
            let words = line.trim_start_matches('#').trim().to_lowercase().replace(' ', "-");
            let kept = words.chars().filter(|letter| letter.is_alphanumeric() || "-_".contains(*letter));
            let anchor: String = kept.collect();
            let before = times.entry(anchor.clone()).and_modify(|count| *count += 1).or_insert(0);
            if *before == 0 { anchor } else { format!("{anchor}-{before}") }
        })
        .collect()
}

/// A path without its `..`.
fn plain(path: &Path) -> PathBuf {
    path.components().fold(PathBuf::new(), |mut plain, part| {
        match part {
            Component::ParentDir => _ = plain.pop(),
            Component::CurDir => {}
            other => plain.push(other),
        }
        plain
    })
}

/// The links of a document that lead nowhere.
fn broken(document: &Source) -> Vec<String> {
    let folder = Path::new(&document.path).parent().unwrap();
    let leads = |link: &String| {
        let (path, anchor) = link.split_once('#').unwrap_or((link, ""));
        let file = top().join(plain(&folder.join(path)));
        let text = if path.is_empty() {
            document.text.clone()
        } else {
            fs::read_to_string(&file).unwrap_or_default()
        };
        let is_there = path.is_empty() || file.exists();
        is_there && (anchor.is_empty() || anchors(&text).iter().any(|other| other == anchor))
    };
    let broken = links(&document.text).into_iter().filter(|link| !leads(link));
    broken.map(|link| format!("{}: {link}", document.path)).collect()
}

#[test]
fn every_link_leads_somewhere() {
    let documents = documents();
    assert!(documents.iter().map(|document| links(&document.text).len()).sum::<usize>() > 100);
    assert_eq!(documents.iter().flat_map(broken).collect::<Vec<_>>(), Vec::<String>::new());
}

#[test]
fn a_link_that_leads_nowhere_would_be_seen() {
    let text = "# One, two: `three`\n# One\n## One\n[a](#one-two-three) [b](#one-1) [c](#two) `[d](no.md)`\n\
        ```sh\n# Four\n```\n[e](#four) [f](../README.md) [g](../README.md#nowhere) [h](no.md) [i](https://x.example/no.md)";
    let document = Source { path: "docs/some.md".into(), text: text.into() };
    let broken = broken(&document);
    assert_eq!(
        broken,
        ["#two", "#four", "../README.md#nowhere", "no.md"].map(|link| format!("docs/some.md: {link}"))
    );
}

#[test]
fn whoever_looks_for_a_document_finds_it() {
    let documents = documents();
    let linked = |document: &Source| {
        let folder = Path::new(&document.path).parent().unwrap().to_owned();
        links(&document.text)
            .into_iter()
            .map(move |link| plain(&folder.join(link.split('#').next().unwrap())))
    };
    let all: Vec<PathBuf> = documents.iter().flat_map(linked).collect();
    for document in documents.iter().filter(|document| document.path.starts_with("docs/")) {
        let path = Path::new(&document.path);
        let found = all.iter().any(|link| link == path || Some(link.as_path()) == path.parent());
        assert!(found, "no document links to {}", document.path);
    }
}
