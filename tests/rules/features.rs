//! Whatever docs/features.md says that the board can do, a test does: those that it names.

use std::fs;

/// A row's last cell: of each test the file below `tests/e2e`, and its own sentence.
fn proofs(row: &str) -> Option<Vec<(&str, &str)>> {
    let cell = row.trim_end_matches('|').rsplit_once('|')?.1.trim();
    cell.strip_suffix('”')?.split("” and ").map(|proof| proof.split_once(": “")).collect()
}

#[test]
fn every_feature_names_a_test_that_there_is() {
    let document = fs::read_to_string("docs/features.md").unwrap();
    let rows: Vec<_> = document.lines().filter(|line| line.starts_with('|')).skip(2).collect();
    assert!(rows.len() > 10);
    for row in rows {
        for (file, sentence) in proofs(row).unwrap_or_else(|| panic!("no test is named: {row}")) {
            let path = format!("tests/e2e/{file}.spec.mjs");
            let tests = fs::read_to_string(&path).unwrap_or_else(|_| panic!("{path} is not there: {row}"));
            assert!(tests.contains(&format!("test('{sentence}")), "{path} has no “{sentence}”");
        }
    }
}

#[test]
fn a_row_without_a_test_has_no_proof() {
    assert_eq!(
        proofs("| a card | yes | calls: “a call “comes” in” |"),
        Some(vec![("calls", "a call “comes” in")])
    );
    assert_eq!(proofs("| both | yes | a: “one” and b: “two” |"), Some(vec![("a", "one"), ("b", "two")]));
    for row in ["| a card | yes | calls |", "| a card | yes |  |", "| --- | --- |"] {
        assert_eq!(proofs(row), None, "{row}");
    }
}
