//! Settings in the address of the page, behind its `#`: `#theme=dark&language=en`. They have the last word on what they
//! name. Never a secret: what is not a setting is named, and its value is not repeated.

use super::reader::Reader;
use super::{ConfigFault, Density, Expected, Language, Theme};
use crate::domain::BlocId;
use crate::domain::text::tame;
use serde_json::Value;

/// The most settings that are looked at.
const MOST: usize = 20;

/// A fragment, read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Fragment {
    /// Light or dark.
    pub theme: Option<Theme>,
    /// The language.
    pub language: Option<Language>,
    /// How close together cards and tiles stand.
    pub density: Option<Density>,
    /// These queues alone are shown, in this order.
    pub queues: Option<Vec<BlocId>>,
    /// What was wrong in it.
    pub faults: Vec<ConfigFault>,
}

impl Fragment {
    /// Reads a fragment, with its `#` or without. One that has no `=` is a place in the page, and says nothing about
    /// settings; an empty one says that there are none.
    pub fn read(text: &str) -> Option<Self> {
        let text = text.trim_start_matches('#');
        if !text.is_empty() && !text.contains('=') {
            return None;
        }
        let mut fragment = Self::default();
        let mut reader = Reader::default();
        for (key, value) in text.split('&').take(MOST).filter_map(|setting| setting.split_once('=')) {
            let name = tame(&format!("#{key}"));
            match key {
                "theme" => fragment.theme = reader.theme(&name, &value.into()),
                "language" => fragment.language = reader.language(&name, &value.into()),
                "density" => fragment.density = reader.density(&name, &value.into()),
                "queues" => fragment.queues = reader.queues(&name, value),
                _ => reader.faults.push(ConfigFault {
                    key: name,
                    value: "…".into(),
                    expected: Expected::KnownKey,
                }),
            }
        }
        fragment.faults = reader.faults;
        Some(fragment)
    }
}

impl Reader {
    /// Ids with commas between them; none when none of them can be read.
    fn queues(&mut self, key: &str, list: &str) -> Option<Vec<BlocId>> {
        let ids: Vec<_> = list.split(',').filter_map(|id| self.id(key, Some(&Value::from(id)))).collect();
        (!ids.is_empty()).then_some(ids)
    }
}
