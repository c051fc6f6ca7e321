//! CSV as spreadsheets write it: its lines as objects, by the names of the columns.

use super::reader::MOST_ENTRIES;
use crate::domain::Guid;
use csv::{ReaderBuilder, StringRecord};
use serde_json::Value;
use std::iter;

/// What a spreadsheet may put between the fields of a line.
const SEPARATORS: [u8; 3] = *b",;\t";

/// A line of our own behind the text: a quote that is still open there, as in half of a file, swallows it.
const END: &str = "\u{4}";

/// A table, as far as it can be read.
#[derive(Default)]
pub(super) struct Table {
    /// Its lines as objects. Columns that no operator has are left out: such lists are made for more than us.
    pub rows: Vec<Row>,
    /// How those are headed.
    pub unused: Vec<String>,
    /// What stands where it cannot be read.
    pub broken: Option<String>,
}

/// A line in which something stands.
pub(super) struct Row {
    /// Its number in the text, from 1.
    pub line: u64,
    /// Its fields.
    pub fields: Value,
}

/// What stands between the fields, and what the columns are.
struct Shape {
    separator: u8,
    columns: Vec<Option<&'static str>>,
    /// The first line names the columns, and nobody.
    has_head: bool,
    /// The names that no column of an operator has.
    unused: Vec<String>,
}

impl Table {
    /// Reads a table: its first line names the columns, `id` among them, or is somebody's, with an id in it: cells that
    /// were copied without their head.
    pub(super) fn read(text: &str) -> Self {
        let text = text.replace("\r\n", "\n").replace('\r', "\n");
        let (said, before, text) = said_separator(&text);
        let whole = format!("{text}\n{END}");
        let separators = || said.into_iter().chain(SEPARATORS);
        let named = separators().find_map(|separator| Shape::by_names(&whole, separator));
        let Some(shape) = named.or_else(|| separators().find_map(|by| Shape::by_contents(&whole, by))) else {
            let first = text.lines().find(|line| !line.trim().is_empty());
            return Self { broken: Some(first.unwrap_or_default().into()), ..Self::default() };
        };
        let mut lines: Vec<_> = lines(&whole, shape.separator).skip(usize::from(shape.has_head)).collect();
        let lost = lines.pop().filter(|(_, line)| line.get(0) != Some(END));
        // One more than is read, so that it is said that there were more.
        lines.truncate(MOST_ENTRIES + 1);
        let row = |(line, record): &(u64, StringRecord)| Row {
            line: line + before,
            fields: shape
                .columns
                .iter()
                .zip(record)
                .filter_map(|(name, field)| entry((*name)?, field))
                .collect(),
        };
        Self {
            rows: lines.iter().map(row).collect(),
            unused: shape.unused,
            broken: lost.map(|(_, line)| line.get(0).unwrap_or_default().to_owned()),
        }
    }
}

impl Shape {
    fn by_names(text: &str, separator: u8) -> Option<Self> {
        let (_, head) = lines(text, separator).next()?;
        let columns = columns(&head);
        let unused =
            head.iter().zip(&columns).filter(|(said, column)| column.is_none() && !said.trim().is_empty());
        let unused = unused.map(|(said, _)| said.trim().to_owned()).collect();
        columns.contains(&Some("id")).then_some(Self { separator, columns, has_head: true, unused })
    }

    fn by_contents(text: &str, separator: u8) -> Option<Self> {
        let (_, first) = lines(text, separator).next()?;
        let columns = guessed(&first);
        columns.contains(&Some("id")).then_some(Self {
            separator,
            columns,
            has_head: false,
            unused: Vec::new(),
        })
    }
}

/// Excel's own first line, `sep=;`, says what stands between the fields; the table begins so many lines behind it.
fn said_separator(text: &str) -> (Option<u8>, u64, &str) {
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    let first = first.trim_start_matches('"');
    if first.get(..4).is_none_or(|word| !word.eq_ignore_ascii_case("sep=")) {
        return (None, 0, text);
    }
    (first.as_bytes().get(4).copied(), 1, rest)
}

/// Every line in which something stands, with its number; of one that is broken within quotes, that of its last part.
fn lines(text: &str, separator: u8) -> impl Iterator<Item = (u64, StringRecord)> {
    let mut csv = ReaderBuilder::new();
    csv.delimiter(separator).has_headers(false).flexible(true);
    let mut csv = csv.from_reader(text.as_bytes());
    let lines = iter::from_fn(move || {
        let mut record = StringRecord::new();
        let more = csv.read_record(&mut record).unwrap_or(false);
        // It has just been read to its end, and stands at the beginning of the next.
        more.then(|| (csv.position().line().saturating_sub(1), record))
    });
    lines.filter(|(_, line)| line.iter().any(|field| !field.trim().is_empty()))
}

/// The columns that an operator has, each where it is named first.
fn columns(head: &StringRecord) -> Vec<Option<&'static str>> {
    let known = |said: &str| {
        let is_said = |name: &&str| said.trim().eq_ignore_ascii_case(name);
        COLUMNS.iter().find(|(_, names)| names.iter().any(is_said)).map(|(known, _)| *known)
    };
    let mut columns = Vec::new();
    for column in head.iter().map(known) {
        columns.push(column.filter(|_| !columns.contains(&column)));
    }
    columns
}

/// The columns as what stands in somebody's line tells them: an id, then ids of queues; digits are an extension, other
/// words a name, then a team.
fn guessed(line: &StringRecord) -> Vec<Option<&'static str>> {
    let mut ids = ["id", "queues"].into_iter();
    let mut words = ["name", "team"].into_iter();
    let mut digits = ["extension"].into_iter();
    let is_id = |field: &str| field.parse::<Guid>().is_ok();
    let column = |field: &str| match field.trim() {
        "" => None,
        field if is_id(field) => ids.next(),
        field if field.chars().all(|letter| letter.is_ascii_digit()) => digits.next(),
        _ => words.next(),
    };
    line.iter().map(column).collect()
}

/// The columns by their names: as in `config.json`, and as people head their lists in the board's languages.
const COLUMNS: [(&str, &[&str]); 5] = [
    ("id", &["id", "uid", "guid"]),
    ("name", &["name", "naam", "nom"]),
    ("extension", &["extension", "toestel", "toestelnummer", "poste", "nebenstelle", "durchwahl"]),
    ("team", &["team", "ploeg", "équipe", "Équipe", "equipe"]),
    (
        "queues",
        &["queues", "queue", "wachtrijen", "wachtrij", "files", "file", "warteschlangen", "warteschlange"],
    ),
];

/// A field that is empty says nothing.
fn entry(name: &str, field: &str) -> Option<(String, Value)> {
    (!field.trim().is_empty()).then(|| (name.into(), field.into()))
}
