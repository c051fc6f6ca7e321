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
    let (said, text) = said_separator(text);
    let whole = format!("{text}\n{END}");
    let has_ids = |separator: &u8| {
        lines(&whole, *separator).next().is_some_and(|head| columns(&head).contains(&Some("id")))
    };
    let Some(separator) = said.into_iter().chain(SEPARATORS).find(has_ids) else {
        let first = text.split(['\r', '\n']).find(|line| !line.trim().is_empty());
        return (Vec::new(), Some(first.unwrap_or_default().into()));
    };
    let mut lines: Vec<_> = lines(&whole, separator).collect();
    let lost = lines.pop().filter(|line| line.get(0) != Some(END));
    // One more than is read, so that it is said that there were more.
    lines.truncate(1 + MOST_ENTRIES + 1);
    let mut lines = lines.iter();
    let names = lines.next().map(columns).unwrap_or_default();
    let row = |line: &StringRecord| {
        let fields = names.iter().zip(line);
        fields.filter_map(|(name, field)| entry((*name)?, field)).collect()
    };
    (lines.map(row).collect(), lost.map(|line| line.get(0).unwrap_or_default().to_owned()))
}

/// Excel's own first line, `sep=;`, says what stands between the fields; the table begins behind it.
fn said_separator(text: &str) -> (Option<u8>, &str) {
    let (first, rest) = text.split_once(['\r', '\n']).unwrap_or((text, ""));
    let first = first.trim_start_matches('"');
    if first.get(..4).is_none_or(|word| !word.eq_ignore_ascii_case("sep=")) {
        return (None, text);
    }
    (first.as_bytes().get(4).copied(), rest)
}

/// Every line in which something stands. Lines end as on Windows, on Unix or as on old Macs.
fn lines(text: &str, separator: u8) -> impl Iterator<Item = StringRecord> {
    let mut csv = ReaderBuilder::new();
    csv.delimiter(separator).has_headers(false).flexible(true);
    let lines = csv.from_reader(text.as_bytes()).into_records().flatten();
    lines.filter(|line| line.iter().any(|field| !field.trim().is_empty()))
}

/// The columns that an operator has, each by its first name in the line.
fn columns(head: &StringRecord) -> Vec<Option<&'static str>> {
    let known = |name: &str| COLUMNS.into_iter().find(|known| name.trim().eq_ignore_ascii_case(known));
    let mut columns = Vec::new();
    for column in head.iter().map(known) {
        columns.push(column.filter(|_| !columns.contains(&column)));
    }
    columns
}

const COLUMNS: [&str; 6] = ["id", "name", "extension", "team", "queues", "queue"];

/// A field that is empty says nothing.
fn entry(name: &str, field: &str) -> Option<(String, Value)> {
    (!field.trim().is_empty()).then(|| (name.into(), field.into()))
}
