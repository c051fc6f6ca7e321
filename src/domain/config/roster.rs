//! The roster: operators whose list is kept elsewhere, as JSON or CSV, and fetched again now and then. Whatever cannot
//! be read is named as in `config.json`, and the rest is used.

use super::reader::{MOST_ENTRIES, Reader};
use super::rows::Table;
use super::{ConfigFault, Expected, OperatorEntry};
use crate::domain::json::Lenient;
use serde_json::Value;

/// The key under which the roster's faults are named.
pub const KEY: &str = "operatorsUrl";

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
    /// line names the columns, `id` among them, or has an id in it. One that gives nobody is a fault, whatever it is.
    pub fn read(text: &str) -> Self {
        let text = text.trim_start_matches('\u{feff}');
        let mut reader = Reader::default();
        let mut operators = if text.trim_start().starts_with(['[', '{', '/']) {
            reader.json(KEY, text).map(|json| reader.roster_of_json(&json)).unwrap_or_default()
        } else {
            reader.roster_of_rows(text)
        };
        reader.unique(KEY, &mut operators, |operator| operator.id.0);
        if operators.is_empty() && reader.faults.is_empty() {
            reader.fault(KEY, &text.into(), Expected::Roster);
        }
        Self { operators, faults: reader.faults }
    }

    /// The one that came before, after another could not be fetched from `url`: it stays, and that is said.
    pub fn left_behind(&self, url: &str) -> Self {
        let value = Value::from(url).brief();
        let fault = ConfigFault { key: KEY.into(), value, expected: Expected::Roster };
        Self { operators: self.operators.clone(), faults: vec![fault] }
    }
}

impl Reader {
    fn roster_of_json(&mut self, json: &Value) -> Vec<OperatorEntry> {
        match json.field("operators").unwrap_or(json) {
            list @ Value::Array(_) => self.list(KEY, list, Reader::operator),
            other => {
                self.fault(KEY, other, Expected::Roster);
                Vec::new()
            }
        }
    }

    /// Of a table it is the line that is named, as whoever made it sees it: `operatorsUrl:7.id`.
    fn roster_of_rows(&mut self, text: &str) -> Vec<OperatorEntry> {
        let Table { rows, broken, .. } = Table::read(text);
        if let Some(broken) = broken {
            self.fault(KEY, &broken.into(), Expected::Roster);
        }
        if rows.len() > MOST_ENTRIES {
            self.fault(KEY, &rows.len().into(), Expected::Number(0, MOST_ENTRIES as i64));
        }
        let rows = rows.iter().take(MOST_ENTRIES);
        rows.filter_map(|row| self.operator(&format!("{KEY}:{}", row.line), &row.fields)).collect()
    }
}
