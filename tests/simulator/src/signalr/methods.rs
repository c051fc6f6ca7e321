//! The hub's methods (Thello API description).

use super::arguments::{Arguments, Unfit};
use super::connection::Connection;
use super::invoke::Failure;
use crate::shared::{Shared, lock};
use callboard_tenant::{BlocEvent, record};
use serde_json::value::RawValue;
use serde_json::{Value, json};

/// A method of the hub.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names are Thello's own")]
pub enum Method {
    SubscribeBlocNotifications,
    UnsubscribeBlocNotifications,
    BlocNotify,
    SetVariable,
    SetStringVariable,
    GetVariable,
    SRPing,
    GetDbVariable,
    SetDbVariable,
    SetFlexHandset,
}

#[derive(Clone, Copy)]
enum Kind {
    Text,
    Guid,
    GuidOrNull,
    Any,
}

use Kind::{Any, Guid, GuidOrNull, Text};

/// Every method with its name and parameters.
const METHODS: [(Method, &str, &[Kind]); 10] = [
    (Method::SubscribeBlocNotifications, "SubscribeBlocNotifications", &[Text]),
    (Method::UnsubscribeBlocNotifications, "UnsubscribeBlocNotifications", &[Text]),
    (Method::BlocNotify, "BlocNotify", &[Text, Text, Text, Text, Text, Text, Text, Guid]),
    (Method::SetVariable, "SetVariable", &[Guid, Text, Any]),
    (Method::SetStringVariable, "SetStringVariable", &[Guid, Text, Text]),
    (Method::GetVariable, "GetVariable", &[Guid, Text]),
    (Method::SRPing, "SRPing", &[]),
    (Method::GetDbVariable, "GetDbVariable", &[Text]),
    (Method::SetDbVariable, "SetDbVariable", &[Text, Text]),
    (Method::SetFlexHandset, "SetFlexHandset", &[GuidOrNull, GuidOrNull]),
];

impl Method {
    /// The method of this name, in any case.
    pub fn named(name: &str) -> Option<Self> {
        METHODS.iter().find(|(_, known, _)| known.eq_ignore_ascii_case(name)).map(|(method, ..)| *method)
    }

    /// Its name, as it is written.
    pub fn name(self) -> &'static str {
        METHODS.iter().find(|(method, ..)| *method == self).map_or("", |(_, name, _)| name)
    }

    fn parameters(self) -> &'static [Kind] {
        METHODS.iter().find(|(method, ..)| *method == self).map_or(&[], |(.., kinds)| kinds)
    }
}

/// Whether arguments fit a method.
///
/// # Errors
/// When they do not.
pub fn fits(method: Method, arguments: &[Box<RawValue>]) -> Result<(), Failure> {
    let kinds = method.parameters();
    if kinds.len() != arguments.len() {
        return Err(Failure::Unfit);
    }
    let arguments = Arguments(arguments);
    for (at, kind) in kinds.iter().enumerate() {
        match kind {
            Text => arguments.text(at).map(drop)?,
            Guid => arguments.guid(at).map(drop)?,
            GuidOrNull => arguments.guid_or_null(at).map(drop)?,
            Any => {}
        }
    }
    Ok(())
}

impl From<Unfit> for Failure {
    fn from(_: Unfit) -> Self {
        Self::Unfit
    }
}

/// Calls a method; its result as JSON.
///
/// # Errors
/// When the arguments do not fit, or the method fails.
pub fn call(
    method: Method,
    shared: &Shared,
    connection: &Connection,
    arguments: &[Box<RawValue>],
) -> Result<String, Failure> {
    fits(method, arguments)?;
    let arguments = Arguments(arguments);
    let hub = &shared.hub;
    let text = |at| Ok::<_, Unfit>(arguments.text(at)?.unwrap_or_default());
    match method {
        Method::SubscribeBlocNotifications => hub.join(&text(0)?, &connection.token),
        Method::UnsubscribeBlocNotifications => hub.leave(&text(0)?, &connection.token),
        Method::BlocNotify => notify(shared, &arguments)?,
        Method::SetVariable | Method::SetStringVariable => set_variable(shared, &arguments)?,
        Method::GetVariable => {
            let (call, name) = (arguments.guid(0)?, arguments.text(1)?);
            let tenant = lock(&shared.tenant);
            return Ok(tenant.variable(&call, name.as_deref()).unwrap_or("null").to_owned());
        }
        Method::SRPing => return Ok(r#""pong""#.into()),
        Method::GetDbVariable => {
            // The real hub looks names up in a dictionary, which throws when asked for null.
            let name = arguments.text(0)?.ok_or(Failure::Thrown)?;
            return Ok(json!(lock(&hub.stored).get(&name)).to_string());
        }
        Method::SetDbVariable => {
            let name = arguments.text(0)?.ok_or(Failure::Thrown)?;
            let value = arguments.text(1)?;
            let mut stored = lock(&hub.stored);
            let known = stored.get_mut(&name).map(|old| *old = value).is_some();
            return Ok(u8::from(known).to_string());
        }
        Method::SetFlexHandset => {}
    }
    Ok("null".into())
}

/// Heard by everybody before it is answered, as on the real hub; nulls stay nulls.
fn notify(shared: &Shared, arguments: &Arguments<'_>) -> Result<(), Failure> {
    let context_id = arguments.guid(7)?;
    let mut told = Vec::new();
    for at in 0..7 {
        told.push(Value::from(arguments.text(at)?));
    }
    told.push(Value::from(context_id.clone()));
    let text = |at| Ok::<_, Unfit>(arguments.text(at)?.unwrap_or_default());
    let event = BlocEvent {
        bloc: text(0)?,
        name: text(1)?,
        sip_call_id: text(2)?,
        from_name: text(3)?,
        from_number: text(4)?,
        to: text(5)?,
        data: text(6)?,
        context_id,
    };
    shared.tell(&event.bloc, &record(&Value::from(told)));
    let now = shared.now();
    lock(&shared.tenant).adopt(&event, now);
    Ok(())
}

fn set_variable(shared: &Shared, arguments: &Arguments<'_>) -> Result<(), Failure> {
    let (call, name, value) = (arguments.guid(0)?, arguments.text(1)?, arguments.any(2)?);
    let now = shared.now();
    lock(&shared.tenant).set_variable(&call, name.as_deref(), value, now).map_err(Failure::Refused)
}
