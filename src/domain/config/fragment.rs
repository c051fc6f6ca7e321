//! Settings in the address of the page, behind its `#`: `#theme=dark&language=en`; or what a portal says in their place.
//! They have the last word on what they name. Never a secret: what is not a setting is named, and its value is not
//! repeated.

use super::reader::{MOST_ENTRIES, Reader};
use super::{ConfigFault, Density, Expected, Language, SCALES, Theme, View};
use crate::domain::BlocId;
use crate::domain::text::tame;
use serde_json::{Map, Value};

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
    /// How large everything is, one of [`SCALES`].
    pub scale: Option<&'static str>,
    /// The board, or the wall.
    pub view: Option<View>,
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
        let mut reader = Reader::default();
        let mut fragment = Self::default();
        for (key, value) in text.split('&').take(MOST).filter_map(|setting| setting.split_once('=')) {
            fragment.set(&mut reader, key, &value.into());
        }
        Some(Self { faults: reader.faults, ..fragment })
    }

    /// What a portal says in place of the address: the same settings, as the fields of an object.
    pub fn of(settings: &Map<String, Value>) -> Self {
        let mut reader = Reader::default();
        let mut fragment = Self::default();
        for (key, value) in settings.iter().take(MOST) {
            fragment.set(&mut reader, key, value);
        }
        Self { faults: reader.faults, ..fragment }
    }

    fn set(&mut self, reader: &mut Reader, key: &str, value: &Value) {
        let name = tame(&format!("#{key}"));
        match key {
            "theme" => self.theme = reader.theme(&name, value),
            "language" => self.language = reader.language(&name, value),
            "density" => self.density = reader.density(&name, value),
            "scale" => self.scale = reader.scale(&name, value),
            "view" => self.view = reader.view(&name, value),
            "queues" => self.queues = reader.queues(&name, value),
            _ => {
                reader
                    .faults
                    .push(ConfigFault { key: name, value: "…".into(), expected: Expected::KnownKey })
            }
        }
    }
}

impl Reader {
    /// Ids, as a list or with commas between them; none when none of them can be read.
    fn queues(&mut self, key: &str, value: &Value) -> Option<Vec<BlocId>> {
        let said = match value {
            Value::Array(list) => list.iter().take(MOST_ENTRIES).cloned().collect(),
            Value::String(text) => text.split(',').map(Value::from).collect(),
            other => vec![other.clone()],
        };
        let ids: Vec<_> = said.iter().filter_map(|id| self.id(key, Some(id))).collect();
        (!ids.is_empty()).then_some(ids)
    }

    fn view(&mut self, key: &str, value: &Value) -> Option<View> {
        Some(match self.one_of(key, value, &["board", "wall"])? {
            "wall" => View::Wall,
            _ => View::Board,
        })
    }

    fn scale(&mut self, key: &str, value: &Value) -> Option<&'static str> {
        let word = self.one_of(key, value, &SCALES)?;
        SCALES.into_iter().find(|scale| *scale == word)
    }
}
