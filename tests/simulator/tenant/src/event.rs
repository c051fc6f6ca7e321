//! What happens in the tenant.

use serde::Serialize;
use serde_json::{Value, json};

/// Something that happens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Happening {
    /// A bloc tells of a call.
    Told(BlocEvent),
    /// Every connection breaks.
    LineBreaks,
    /// Nothing is told for so many milliseconds; then all of it.
    LineStalls(u64),
}

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
        record(&json!([
            self.bloc,
            self.name,
            self.sip_call_id,
            self.from_name,
            self.from_number,
            self.to,
            self.data,
            self.context_id
        ]))
    }
}

/// The record of an event with these arguments.
pub fn record(arguments: &Value) -> String {
    format!(r#"{{"type":1,"target":"BlocEvent","arguments":{arguments}}}{}"#, '\u{1e}')
}
