//! Settings in the address of the page, behind its `#`: `#theme=dark&language=en`. The last word on what they name.
//! Never a secret: what is not a setting is named, and its value is not repeated.

use super::reader::Reader;
use super::{Config, ConfigFault, Expected};
use crate::domain::text::tame;

/// The most settings that are looked at.
const MOST: usize = 20;

impl Config {
    /// Lays the settings of a fragment, without its `#`, over the configuration. What has no `=` is a place in the page.
    pub fn lay_fragment(&mut self, fragment: &str) {
        for (key, value) in fragment.split('&').take(MOST).filter_map(|setting| setting.split_once('=')) {
            let mut reader = Reader::default();
            let name = tame(&format!("#{key}"));
            let value = value.into();
            match key {
                "theme" => self.read_theme(&mut reader, &name, &value),
                "language" => self.read_language(&mut reader, &name, &value),
                _ => {
                    let fault = ConfigFault { key: name, value: "…".into(), expected: Expected::KnownKey };
                    self.faults.push(fault);
                }
            }
            self.faults.append(&mut reader.faults);
        }
    }
}
