//! Callers and operators. The tenant's time is handed in, its chance is seeded: the same seed makes the same day.

mod calls;
mod groups;
pub mod people;

use crate::shared::Scenario;
pub use calls::{Behaviour, Tenant};
use serde::Serialize;
use serde_json::{Value, json};

/// A notification of a bloc, as the hub sends it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct BlocEvent {
    /// The bloc's id, as it was spelt.
    pub bloc: String,
    /// The event's name.
    pub name: String,
    /// The SIP Call-ID.
    pub sip_call_id: String,
    /// The caller's name.
    pub from_name: String,
    /// The caller's number.
    pub from_number: String,
    /// The called number.
    pub to: String,
    /// What the bloc adds.
    pub data: String,
    /// The call's id.
    pub context_id: String,
}

impl BlocEvent {
    /// The record that clients get.
    pub fn record(&self) -> String {
        let arguments = json!([
            self.bloc,
            self.name,
            self.sip_call_id,
            self.from_name,
            self.from_number,
            self.to,
            self.data,
            self.context_id
        ]);
        record(&arguments)
    }
}

/// The record of an event with these arguments.
pub fn record(arguments: &Value) -> String {
    format!(r#"{{"type":1,"target":"BlocEvent","arguments":{arguments}}}{}"#, '\u{1e}')
}

/// What a scenario is made of.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Weather {
    /// Milliseconds between calls, on average; none when nothing comes by itself.
    pub between_calls: Option<f64>,
    /// How many wait at the start.
    pub at_start: usize,
    /// How long callers wait before they hang up, from and to, in milliseconds.
    pub patience: (u64, u64),
}

impl Weather {
    pub(crate) fn of(scenario: Scenario) -> Self {
        let (between_calls, at_start, patience) = match scenario {
            Scenario::Calm | Scenario::Flaky => (Some(10_000.0), 3, (40_000, 150_000)),
            Scenario::Rush => (Some(1_200.0), 20, (30_000, 120_000)),
            Scenario::Storm => (Some(12.0), 3_000, (30_000, 90_000)),
            Scenario::Quiet => (None, 0, (40_000, 150_000)),
        };
        Self { between_calls, at_start, patience }
    }
}
