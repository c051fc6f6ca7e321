//! What was told to whoever had subscribed, and when, so that a test can ask of a page what it must know.

use serde::Serialize;
use serde_json::Value;
use std::collections::VecDeque;
use std::time::{SystemTime, UNIX_EPOCH};

/// So many tellings are remembered.
const MOST: usize = 20_000;

/// One telling.
#[derive(Clone, Debug, Serialize)]
pub struct Told {
    /// When, in milliseconds since 1970: the clock of a page on the same machine.
    pub at: u64,
    /// The event's arguments.
    pub arguments: Value,
}

/// The newest tellings, oldest first.
#[derive(Default)]
pub struct Log(VecDeque<(u64, String)>);

impl Log {
    /// Notes a record that is told now.
    pub fn note(&mut self, record: &str) {
        let at = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_millis() as u64);
        if self.0.len() == MOST {
            self.0.pop_front();
        }
        self.0.push_back((at, record.to_owned()));
    }

    /// What was told after a moment.
    pub fn after(&self, moment: u64) -> Vec<Told> {
        let newer = self.0.iter().filter(|(at, _)| *at > moment);
        newer.map(|(at, record)| Told { at: *at, arguments: arguments(record) }).collect()
    }
}

fn arguments(record: &str) -> Value {
    let event: Value = serde_json::from_str(record.trim_end_matches('\u{1e}')).unwrap_or_default();
    event.get("arguments").cloned().unwrap_or_default()
}
