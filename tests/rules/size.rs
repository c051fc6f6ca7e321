//! Files stay short.

use crate::sources::{Source, below};

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
