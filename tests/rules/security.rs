//! docs/asvs.md lists every requirement once, its totals are right, and what the documents on security name exists.

use std::collections::BTreeMap;
use std::path::Path;

/// Ids and levels, nothing else of the standard.
const REQUIREMENTS: &str = include_str!("asvs-5.0.0.txt");
const ITEMS: &str = include_str!("../../docs/asvs.md");
const SECURITY: &str = include_str!("../../docs/security.md");
const VERDICTS: [&str; 3] = ["met", "not applicable", "not met"];

/// Ids with their levels.
fn requirements() -> BTreeMap<&'static str, &'static str> {
    let lines = REQUIREMENTS.lines().filter(|line| !line.starts_with('#'));
    lines.map(|line| line.split_once(' ').unwrap()).collect()
}

/// Ids with their verdicts: the first two cells of every row that begins with a number.
fn items(document: &str) -> Vec<(&str, &str)> {
    let rows = document.lines().filter_map(|line| line.strip_prefix("| "));
    let rows = rows.filter(|row| row.starts_with(|letter: char| letter.is_ascii_digit()));
    rows.flat_map(|row| {
        let mut cells = row.split(" | ");
        let (ids, verdict) = (cells.next().unwrap(), cells.next().unwrap());
        ids.split(' ').map(move |id| (id, verdict))
    })
    .collect()
}

/// What is wrong with a list of items, in words.
fn faults(items: &[(&str, &str)]) -> Vec<String> {
    let required = requirements();
    let times = |id: &str| items.iter().filter(|(item, _)| *item == id).count();
    let miscounted =
        required.keys().filter(|id| times(id) != 1).map(|id| format!("{id}: {} times", times(id)));
    let unknown =
        items.iter().filter(|(id, _)| !required.contains_key(id)).map(|(id, _)| format!("{id}: none"));
    let undecided = items.iter().filter(|(_, verdict)| !VERDICTS.contains(verdict));
    let undecided = undecided.map(|(id, verdict)| format!("{id}: {verdict}"));
    miscounted.chain(unknown).chain(undecided).collect()
}

#[test]
fn every_requirement_of_levels_1_and_2_stands_there_once() {
    assert_eq!(requirements().len(), 253);
    assert_eq!(faults(&items(ITEMS)), Vec::<String>::new());
}

#[test]
fn a_requirement_that_is_missing_doubled_or_undecided_would_be_seen() {
    let whole = items(ITEMS);
    assert_eq!(faults(&whole[1..]), ["1.1.1: 0 times"]);
    assert_eq!(faults(&[&whole[..], &[("1.1.1", "met")]].concat()), ["1.1.1: 2 times"]);
    assert_eq!(faults(&[&whole[..], &[("1.1.9", "met")]].concat()), ["1.1.9: none"]);
    assert_eq!(faults(&[&[("1.1.1", "perhaps")], &whole[1..]].concat()), ["1.1.1: perhaps"]);
}

#[test]
fn the_totals_are_those_of_the_list() {
    let levels = requirements();
    for level in ["1", "2"] {
        let of_level: Vec<_> = items(ITEMS).into_iter().filter(|(id, _)| levels[id] == level).collect();
        let count = |verdict| of_level.iter().filter(|(_, mine)| *mine == verdict).count().to_string();
        let counts = VERDICTS.map(count).join(" | ");
        let row = format!("| {level} | {counts} | {} |", of_level.len());
        assert!(SECURITY.lines().any(|line| line == row), "docs/security.md should say {row}");
    }
}

/// Paths from the top that a document names as code, and its links to files, from its own folder.
fn named(document: &str) -> Vec<String> {
    const FOLDERS: [&str; 5] = ["src/", "tests/", "docs/", "xtask/", "public/"];
    let code = document.split('`').skip(1).step_by(2);
    let code = code.filter(|words| FOLDERS.iter().any(|folder| words.starts_with(folder)));
    let links = document.split("](").skip(1).filter_map(|rest| rest.split(')').next());
    let links = links.filter(|link| !link.starts_with("https:")).map(|link| format!("docs/{link}"));
    code.map(str::to_owned).chain(links).collect()
}

fn missing(document: &str) -> Vec<String> {
    let top = Path::new(env!("CARGO_MANIFEST_DIR"));
    named(document).into_iter().filter(|path| !top.join(path).is_file()).collect()
}

#[test]
fn every_file_that_is_named_exists() {
    for document in [ITEMS, SECURITY] {
        assert!(named(document).len() > 20, "too few are found");
        assert_eq!(missing(document), Vec::<String>::new());
    }
}

#[test]
fn a_file_that_does_not_exist_would_be_seen() {
    let document = "`src/lib.rs`, `src/nowhere.rs`, `src/`, [one](asvs.md) and [none](nowhere.md)";
    assert_eq!(missing(document), ["src/nowhere.rs", "src/", "docs/nowhere.md"]);
}
