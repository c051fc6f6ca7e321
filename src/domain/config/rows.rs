//! CSV as spreadsheets write it: its lines as objects, by the names of the columns.

use super::reader::MOST_ENTRIES;
use csv::{ReaderBuilder, StringRecord};
use serde_json::Value;

/// What a spreadsheet may put between the fields of a line.
const SEPARATORS: [u8; 3] = *b",;\t";

/// A line of our own behind the text: a quote that is still open there, as in half of a file, swallows it.
const END: &str = "\u{4}";

/// The lines as objects, and what stands where it cannot be read. Columns that no operator has are left out: such lists
/// are made for more than us.
pub(super) fn rows(text: &str) -> (Vec<Value>, Option<String>) {
    let first = text.lines().next().unwrap_or_default();
    let mut lines = lines(text, first);
    let lost = lines.pop().filter(|line| line.get(0) != Some(END));
    // One more than is read, so that it is said that there were more.
    lines.truncate(1 + MOST_ENTRIES + 1);
    let mut lines = lines.iter();
    let names: Vec<_> = lines.next().into_iter().flatten().map(known).collect();
    let lost = lost.map(|line| line.get(0).unwrap_or_default().to_owned());
    if !names.contains(&Some("id")) {
        return (Vec::new(), lost.or_else(|| Some(first.into())));
    }
    let lines = lines.filter(|line| line.iter().any(|field| !field.is_empty()));
    let row = |line: &StringRecord| {
        let fields = names.iter().zip(line);
        fields.filter_map(|(name, field)| entry((*name)?, field)).collect()
    };
    (lines.map(row).collect(), lost)
}

fn lines(text: &str, first: &str) -> Vec<StringRecord> {
    let separator = SEPARATORS.into_iter().find(|separator| first.as_bytes().contains(separator));
    let text = format!("{text}\n{END}");
    let mut csv = ReaderBuilder::new();
    csv.delimiter(separator.unwrap_or(b',')).has_headers(false).flexible(true);
    csv.from_reader(text.as_bytes()).records().flatten().collect()
}

fn known(name: &str) -> Option<&'static str> {
    ["id", "name", "extension", "team", "queues", "queue"]
        .into_iter()
        .find(|known| name.trim().eq_ignore_ascii_case(known))
}

/// A field that is empty says nothing.
fn entry(name: &str, field: &str) -> Option<(String, Value)> {
    (!field.trim().is_empty()).then(|| (name.into(), field.into()))
}
