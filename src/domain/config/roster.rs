//! The roster: operators whose list is kept elsewhere, as JSON or CSV, and fetched again now and then. Whatever cannot
//! be read is named as in `config.json`, and the rest is used.

use super::reader::{MOST_ENTRIES, Reader};
use super::{Config, ConfigFault, Expected, OperatorEntry};
use crate::domain::json::Lenient;
use serde_json::Value;

/// The key under which the roster's faults are named.
pub const KEY: &str = "operatorsUrl";
/// What a spreadsheet may put between the fields of a line.
const SEPARATORS: [char; 3] = [',', ';', '\t'];

/// A roster, read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Roster {
    /// Who is in it.
    pub operators: Vec<OperatorEntry>,
    /// What was wrong in it.
    pub faults: Vec<ConfigFault>,
}

impl Roster {
    /// Reads a roster: a JSON list of operators (or an object with such a list as `operators`), else CSV whose first
    /// line names the columns, `id` among them. `parse` reads JSON.
    pub fn read(text: &str, parse: impl FnOnce(&str) -> Option<Value>) -> Self {
        let text = text.trim_start_matches('\u{feff}').trim_start();
        let mut reader = Reader::default();
        let operators = if text.starts_with(['[', '{', '<']) {
            let json = parse(text).unwrap_or(Value::Null);
            match json.field("operators").unwrap_or(&json) {
                list @ Value::Array(_) => reader.list(KEY, list, Reader::operator),
                other => {
                    reader.fault(KEY, other, Expected::Roster);
                    Vec::new()
                }
            }
        } else {
            let rows = rows(text, &mut reader);
            reader.list(KEY, &Value::Array(rows), Reader::operator)
        };
        let mut roster = Self { operators, faults: Vec::new() };
        reader.unique(KEY, &mut roster.operators, |operator| operator.id.0);
        roster.faults = reader.faults;
        roster
    }
}

impl Config {
    /// Lays a roster over the configuration, in place of the one before; whom the file itself names comes first.
    /// Without one (it could not be fetched), the one before stays, and that is said.
    pub fn lay_roster(&mut self, roster: Option<Roster>) {
        self.faults.retain(|fault| !fault.key.starts_with(KEY));
        let Some(roster) = roster else {
            let value = Value::String(self.operators_url.clone().unwrap_or_default()).brief();
            self.faults.push(ConfigFault { key: KEY.into(), value, expected: Expected::Roster });
            return;
        };
        self.operators.truncate(self.named);
        for operator in roster.operators {
            if !self.operators.iter().any(|known| known.id == operator.id) {
                self.operators.push(operator);
            }
        }
        self.faults.extend(roster.faults);
    }
}

/// The lines of CSV as objects, by the names of the columns. Columns that no operator has are left out: such lists are
/// made for more than us.
fn rows(text: &str, reader: &mut Reader) -> Vec<Value> {
    let first = text.lines().next().unwrap_or_default();
    let separator = SEPARATORS.into_iter().find(|separator| first.contains(*separator)).unwrap_or(',');
    let (mut lines, whole) = fields(text, separator);
    let lost = if whole { None } else { lines.pop() };
    let mut lines = lines.into_iter();
    let names: Vec<_> = lines.next().unwrap_or_default().iter().map(|name| known(name)).collect();
    let broken = lost.as_ref().and_then(|line| line.first()).map_or(first, String::as_str);
    if !whole || !names.contains(&Some("id")) {
        reader.fault(KEY, &Value::String(broken.into()), Expected::Roster);
    }
    if !names.contains(&Some("id")) {
        return Vec::new();
    }
    let rows = lines.filter(|line| line.iter().any(|field| !field.is_empty()));
    rows.map(|line| {
        Value::Object(
            names
                .iter()
                .zip(line)
                .filter_map(|(name, field)| Some(((*name)?, field)))
                .filter_map(entry)
                .collect(),
        )
    })
    .collect()
}

fn known(name: &str) -> Option<&'static str> {
    ["id", "name", "extension", "team", "queues"]
        .into_iter()
        .find(|known| name.trim().eq_ignore_ascii_case(known))
}

/// A field that is empty says nothing; the ids of queues stand in one field, with blanks or bars between them.
fn entry((name, field): (&'static str, String)) -> Option<(String, Value)> {
    if field.trim().is_empty() {
        return None;
    }
    let value = if name == "queues" {
        let ids = field.split([' ', '|', '\n']).filter(|id| !id.is_empty());
        Value::Array(ids.map(|id| Value::String(id.into())).collect())
    } else {
        Value::String(field)
    };
    Some((name.into(), value))
}

/// Splits CSV into lines of fields (RFC 4180: a field in quotes may hold anything, its quotes doubled); false when a
/// quote is still open at the end, as in half of a file.
fn fields(text: &str, separator: char) -> (Vec<Vec<String>>, bool) {
    let (mut lines, mut line, mut field) = (Vec::new(), Vec::new(), String::new());
    let mut quoted = false;
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '"' if !quoted && field.is_empty() => quoted = true,
            '"' if quoted && letters.peek() == Some(&'"') => field.extend(letters.next()),
            '"' if quoted => quoted = false,
            '\r' if !quoted => {}
            '\n' if !quoted => {
                line.push(std::mem::take(&mut field));
                lines.push(std::mem::take(&mut line));
                // One more than is read, so that it is said that there were more.
                if lines.len() > MOST_ENTRIES + 1 {
                    return (lines, true);
                }
            }
            letter if letter == separator && !quoted => line.push(std::mem::take(&mut field)),
            letter => field.push(letter),
        }
    }
    if !field.is_empty() || !line.is_empty() {
        line.push(field);
        lines.push(line);
    }
    (lines, !quoted)
}
