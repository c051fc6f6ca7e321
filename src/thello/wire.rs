//! What crosses the wire, as pure code: wire shapes in, our types or a refusal out.

mod address;
mod claims;
mod fault_words;
mod refused;
mod told;

pub use address::{address, hub_address, origin};
pub use claims::{Claims, claims};
pub use fault_words::{fault_of_connection_status, fault_of_message};
pub use refused::Refused;
pub use told::{Told, bloc_event};

use crate::domain::json::Lenient;
use crate::domain::text::tame;
use crate::domain::{BlocEvent, Fault, OperatorId, Secret};
use serde_json::{Value, json};

/// The variable whose value is the operator that a call is sent to (Thello API description, queue bloc).
pub const PICKUP_OPERATOR: &str = "PICKUP_OPERATOR";

/// The most bytes of one message that the hub takes; a larger one costs the whole connection (ASP.NET Core,
/// `MaximumReceiveMessageSize`, 32 KB unless set otherwise).
pub const LARGEST_MESSAGE: usize = 32 * 1024;

/// The arguments of `BlocNotify` for an event, in the order of the API description.
pub fn notification(event_name: &str, event: &BlocEvent) -> [String; 8] {
    [
        event.bloc.to_string(),
        event_name.to_owned(),
        event.sip_call_id.clone(),
        event.from_name.clone(),
        event.from_number.to_string(),
        event.to.clone(),
        event.data.clone(),
        event.call.to_string(),
    ]
}

/// The token in the answer to `Authenticate`, `{"access_token": "…"}`, the field matched without case.
///
/// # Errors
/// [`Fault::Nonsense`] when there is none, or when it could not be sent in a header.
pub fn access_token(answer: &Value) -> Result<Secret, Fault> {
    match answer.field("access_token").and_then(Value::as_str) {
        Some(token) if can_be_sent(token) => Ok(Secret::new(token)),
        _ => Err(Fault::Nonsense),
    }
}

/// Whether a token or key can stand in a header. It is asked before a browser is, because a browser's refusal
/// quotes what it refuses.
pub fn can_be_sent(secret: &str) -> bool {
    !secret.is_empty() && secret.bytes().all(|byte| byte.is_ascii_graphic())
}

/// The customer of Thello's whose calls these are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tenant {
    /// Its name, made fit to show, when the answer has one.
    pub name: Option<String>,
    /// The hub's address, checked to be a secure one.
    pub hub: String,
}

/// Reads the answer to `tenants/mine`; the prose calls the field `SignalRUrl`, the code `signalRUrl`.
///
/// # Errors
/// [`Fault::Nonsense`] without the field; [`Fault::HubAddress`] for one that nothing may be sent to.
pub fn tenant(answer: &Value) -> Result<Tenant, Fault> {
    let hub = answer.field("signalRUrl").and_then(Value::as_str).ok_or(Fault::Nonsense)?;
    let name = answer.field("name").and_then(Value::as_str).map(tame).filter(|name| !name.is_empty());
    let hub = hub_address(hub).map_err(|_| Fault::HubAddress)?;
    Ok(Tenant { name, hub })
}

/// The operator that `GetVariable(call, PICKUP_OPERATOR)` names. What an unknown variable or an ended call
/// answers is not stated: whatever is not the text of a GUID means that nobody was assigned.
pub fn operator_value(value: &Value) -> Option<OperatorId> {
    value.as_str()?.parse().ok()
}

/// Whether an invocation fits into one message to the hub.
pub fn fits(method: &str, arguments: &[&str]) -> bool {
    // As the client writes it, with the longest number an invocation can have; a record separator ends it.
    let id = u64::MAX.to_string();
    let message = json!({ "type": 1, "target": method, "arguments": arguments, "invocationId": id });
    message.to_string().len() < LARGEST_MESSAGE
}
