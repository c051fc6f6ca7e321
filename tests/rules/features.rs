//! Whatever docs/features.md says that the board can do, a test does: the one that it names.

use std::fs;

/// A row's last cell: the file below `tests/e2e`, and the test's own sentence.
fn proof(row: &str) -> Option<(&str, &str)> {
    let cell = row.trim_end_matches('|').rsplit_once('|')?.1.trim();
    let (file, sentence) = cell.split_once(": “")?;
    Some((file, sentence.strip_suffix('”')?))
}

#[test]
fn every_feature_names_a_test_that_there_is() {
    let document = fs::read_to_string("docs/features.md").unwrap();
    let rows: Vec<_> = document.lines().filter(|line| line.starts_with('|')).skip(2).collect();
    assert!(rows.len() > 10);
    for row in rows {
        let (file, sentence) = proof(row).unwrap_or_else(|| panic!("no test is named: {row}"));
        let path = format!("tests/e2e/{file}.spec.mjs");
        let tests = fs::read_to_string(&path).unwrap_or_else(|_| panic!("{path} is not there: {row}"));
        assert!(tests.contains(sentence), "{path} has no “{sentence}”");
    }
}

#[test]
fn a_row_without_a_test_has_no_proof() {
    assert_eq!(proof("| a card | yes | calls: “a call “comes” in” |"), Some(("calls", "a call “comes” in")));
    for row in ["| a card | yes | calls |", "| a card | yes |  |", "| --- | --- |"] {
        assert_eq!(proof(row), None, "{row}");
    }
}
