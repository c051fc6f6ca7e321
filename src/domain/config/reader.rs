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
    /// Keys that nobody knows and that were named, without the places in lists.
    unknown: IndexSet<String>,
}

impl Reader {
    pub(super) fn fault(&mut self, key: &str, value: &Value, expected: Expected) {
        // A huge broken file must not become a huge list on screen.
        if self.faults.len() < 100 {
            self.faults.push(ConfigFault { key: tame(key), value: value.brief(), expected });
        }
    }

    /// A key that nobody knows is named where it stands first, and not again in every entry of a list.
    pub(super) fn unknown(&mut self, key: &str, value: &Value) {
        if self.unknown.insert(key.split(['[', ']']).step_by(2).collect()) {
            self.fault(key, value, Expected::KnownKey);
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

    pub(super) fn flag(&mut self, key: &str, value: &Value, set: impl FnOnce(bool)) {
        match value {
            Value::Bool(flag) => set(*flag),
            _ => self.fault(key, value, Expected::Flag),
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

    /// Ids: a list of them, or a text with blanks, bars or other separators between them, as it stands in one field of a
    /// table. None when nothing is said; what is said and cannot be read is no id, and still something that was said.
    pub(super) fn ids<T: FromStr>(&mut self, key: &str, value: &Value) -> Option<Vec<T>> {
        let split = |text: &str| -> Vec<Value> {
            let apart = |letter: char| letter.is_whitespace() || matches!(letter, '|' | ',' | ';');
            text.split(apart).filter(|id| !id.is_empty()).map(Value::from).collect()
        };
        let said = match value {
            Value::Null => return None,
            Value::String(text) => &Value::Array(split(text)),
            other => other,
        };
        let ids = self.list(key, said, |reader, key, id| reader.id(key, Some(id)));
        (said.as_array().is_none_or(|said| !said.is_empty())).then_some(ids)
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
