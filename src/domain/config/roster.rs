//! The roster: operators whose list is kept elsewhere, as JSON or CSV, and fetched again now and then. Whatever cannot
//! be read is named as in `config.json`, and the rest is used.

use super::reader::Reader;
use super::rows::rows;
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
    /// line names the columns, `id` among them.
    pub fn read(text: &str) -> Self {
        let text = text.trim_start_matches('\u{feff}').trim_start();
        let mut reader = Reader::default();
        let operators = if text.starts_with(['[', '{', '<']) {
            let json = serde_json::from_str(text).unwrap_or(Value::Null);
            match json.field("operators").unwrap_or(&json) {
                list @ Value::Array(_) => reader.list(KEY, list, Reader::operator),
                other => {
                    reader.fault(KEY, other, Expected::Roster);
                    Vec::new()
                }
            }
        } else {
            let (rows, broken) = rows(text);
            if let Some(broken) = broken {
                reader.fault(KEY, &broken.into(), Expected::Roster);
            }
            reader.list(KEY, &Value::Array(rows), Reader::operator)
        };
        let mut roster = Self { operators, faults: Vec::new() };
        reader.unique(KEY, &mut roster.operators, |operator| operator.id.0);
        roster.faults = reader.faults;
        roster
    }

    /// The one that came before, after another could not be fetched from `url`: it stays, and that is said.
    pub fn left_behind(&self, url: &str) -> Self {
        let value = Value::from(url).brief();
        let fault = ConfigFault { key: KEY.into(), value, expected: Expected::Roster };
        Self { operators: self.operators.clone(), faults: vec![fault] }
    }
}
