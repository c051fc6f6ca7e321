//! The roster: operators whose list is kept elsewhere, as JSON or CSV, and fetched again now and then. Whatever cannot
//! be read is named as in `config.json`, and the rest is used.

use super::reader::Reader;
use super::rows::rows;
use super::{Config, ConfigFault, Expected, OperatorEntry};
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
