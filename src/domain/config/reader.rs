//! Reads values, and keeps what was wrong with them.

use super::{ConfigFault, Expected};
use crate::domain::Guid;
use crate::domain::json::Lenient;
use crate::domain::text::tame;
use indexmap::IndexSet;
use serde_json::Value;
use std::str::FromStr;

/// The most queues, and the most operators, that are read; more would be a broken file.
pub(super) const MOST_ENTRIES: usize = 2_000;

/// What is read with.
#[derive(Default)]
pub(super) struct Reader {
    pub faults: Vec<ConfigFault>,
}

impl Reader {
    pub(super) fn fault(&mut self, key: &str, value: &Value, expected: Expected) {
        // A huge broken file must not become a huge list on screen.
        if self.faults.len() < 100 {
            self.faults.push(ConfigFault { key: tame(key), value: value.brief(), expected });
        }
    }

    pub(super) fn list<T>(
        &mut self,
        key: &str,
        value: &Value,
        mut item: impl FnMut(&mut Self, &str, &Value) -> Option<T>,
    ) -> Vec<T> {
        let Some(items) = value.as_array() else {
            self.fault(key, value, Expected::List);
            return Vec::new();
        };
        if items.len() > MOST_ENTRIES {
            self.fault(key, value, Expected::Number(0, MOST_ENTRIES as i64));
        }
        let items = items.iter().take(MOST_ENTRIES).enumerate();
        items.filter_map(|(at, value)| item(self, &format!("{key}[{at}]"), value)).collect()
    }

    pub(super) fn unique<T>(&mut self, key: &str, entries: &mut Vec<T>, id: impl Fn(&T) -> Guid) {
        let mut seen = IndexSet::new();
        entries.retain(|entry| {
            let fresh = seen.insert(id(entry));
            if !fresh {
                self.fault(key, &id(entry).to_string().into(), Expected::Unique);
            }
            fresh
        });
    }

    pub(super) fn number(&mut self, key: &str, value: &Value, least: i64, most: i64, set: impl FnOnce(i64)) {
        match value.as_f64() {
            Some(n) if n.fract() == 0.0 && n >= least as f64 && n <= most as f64 => set(n as i64),
            _ => self.fault(key, value, Expected::Number(least, most)),
        }
    }

    pub(super) fn one_of<'a>(
        &mut self,
        key: &str,
        value: &'a Value,
        words: &'static [&'static str],
    ) -> Option<&'a str> {
        let word = value.as_str().filter(|word| words.contains(word));
        if word.is_none() {
            self.fault(key, value, Expected::OneOf(words));
        }
        word
    }

    pub(super) fn id<T: FromStr>(&mut self, key: &str, value: Option<&Value>) -> Option<T> {
        let id = value.and_then(Value::as_str).and_then(|text| text.parse().ok());
        if id.is_none() {
            self.fault(key, value.unwrap_or(&Value::Null), Expected::Guid);
        }
        id
    }

    /// A text, made fit to show; numbers, as extensions are often written, are taken too.
    pub(super) fn words(&mut self, key: &str, value: Option<&Value>) -> Option<String> {
        match value {
            None | Some(Value::Null) => None,
            Some(Value::String(text)) => Some(tame(text)).filter(|text| !text.is_empty()),
            Some(other) => match other.as_f64().filter(|number| number.fract() == 0.0) {
                Some(number) => Some((number as i64).to_string()),
                None => {
                    self.fault(key, other, Expected::Text);
                    None
                }
            },
        }
    }
}
