//! The hub's methods (Thello API description), bound as System.Text.Json binds: a GUID only in its hyphenated
//! form, a string never from a number, an object as it is.

use super::connection::Connection;
use super::hub::Invocation as Invoked;
use super::records::{Invocation, completion};
use crate::faults::What;
use crate::shared::{Shared, lock};
use crate::tenant::BlocEvent;
use serde_json::value::RawValue;
use std::sync::Arc;
use std::time::Duration;

/// How an invocation fails.
enum Failure {
    /// There is no such method.
    Missing,
    /// The arguments do not fit.
    Binding,
    /// The method itself refused, in these words.
    Refused(String),
}

/// Carries out an invocation and answers it.
pub async fn invoke(shared: &Arc<Shared>, connection: &Arc<Connection>, invocation: &Invocation) {
    let fault = lock(&shared.faults).take(&invocation.target);
    if let Some(fault) = fault {
        match fault.what {
            What::Delay => tokio::time::sleep(Duration::from_millis(fault.ms)).await,
            // Carried out never, and never answered; the connection goes on.
            What::Never | What::Status | What::Html => return,
        }
    }
    lock(&shared.hub.invocations).push(Invoked {
        connection: connection.id.clone(),
        user: connection.user.clone(),
        method: invocation.target.clone(),
        arguments: invocation.arguments.clone(),
    });
    let result = call(shared, connection, invocation);
    let Some(id) = &invocation.id else { return };
    let name = &invocation.target;
    let answer = match &result {
        Ok(result) => completion(id, Ok(result)),
        Err(Failure::Missing) => completion(
            id,
            Err(&format!(
                "Failed to invoke '{name}' due to an error on the server. HubException: Method does not exist."
            )),
        ),
        Err(Failure::Binding) => {
            completion(id, Err(&format!("Failed to invoke '{name}' due to an error on the server.")))
        }
        Err(Failure::Refused(words)) => completion(
            id,
            Err(&format!(
                "An unexpected error occurred invoking '{name}' on the server. HubException: {words}"
            )),
        ),
    };
    connection.send(&answer);
}

/// No method of this hub streams.
pub fn refuse_stream(connection: &Connection, invocation: &Invocation) {
    let Some(id) = &invocation.id else { return };
    let name = &invocation.target;
    let words = format!(
        "The client attempted to invoke the non-streaming '{name}' method with a streaming invocation."
    );
    connection.send(&completion(id, Err(&words)));
}

fn call(shared: &Arc<Shared>, connection: &Connection, invocation: &Invocation) -> Result<String, Failure> {
    let arguments = Arguments { all: &invocation.arguments };
    let hub = &shared.hub;
    let only_string = lock(&shared.faults).mode.only_string_variable;
    match invocation.target.to_ascii_lowercase().as_str() {
        "subscribeblocnotifications" => {
            arguments.count(1)?;
            hub.join(&arguments.text(0)?, &connection.token);
            Ok("null".into())
        }
        "unsubscribeblocnotifications" => {
            arguments.count(1)?;
            hub.leave(&arguments.text(0)?, &connection.token);
            Ok("null".into())
        }
        "blocnotify" => {
            arguments.count(8)?;
            let event = BlocEvent {
                bloc: arguments.text(0)?,
                name: arguments.text(1)?,
                sip_call_id: arguments.text(2)?,
                from_name: arguments.text(3)?,
                from_number: arguments.text(4)?,
                to: arguments.text(5)?,
                data: arguments.text(6)?,
                context_id: arguments.guid(7)?,
            };
            // Heard by everybody before it is answered, as on the real hub.
            shared.tell(&event);
            let now = shared.now();
            lock(&shared.tenant).adopt(&event, now);
            Ok("null".into())
        }
        "setvariable" if !only_string => {
            arguments.count(3)?;
            set_variable(shared, arguments.guid(0)?, arguments.text(1)?, arguments.raw(2)?)
        }
        "setstringvariable" => {
            arguments.count(3)?;
            arguments.text(2)?;
            set_variable(shared, arguments.guid(0)?, arguments.text(1)?, arguments.raw(2)?)
        }
        "getvariable" => {
            arguments.count(2)?;
            let key = (arguments.guid(0)?, arguments.text(1)?);
            Ok(lock(&hub.variables).get(&key).map_or_else(|| "null".into(), |value| value.get().to_owned()))
        }
        "srping" => {
            arguments.count(0)?;
            Ok(r#""pong""#.into())
        }
        "getdbvariable" => {
            arguments.count(1)?;
            let stored = lock(&hub.stored).get(&arguments.text(0)?).cloned();
            Ok(serde_json::Value::from(stored).to_string())
        }
        "setdbvariable" => {
            arguments.count(2)?;
            let (name, value) = (arguments.text(0)?, arguments.text(1)?);
            let mut stored = lock(&hub.stored);
            Ok(match stored.get_mut(&name) {
                Some(old) => {
                    *old = value;
                    "1".into()
                }
                None => "0".into(),
            })
        }
        "setflexhandset" => {
            arguments.count(2)?;
            for at in 0..2 {
                if arguments.raw(at)?.get() != "null" {
                    arguments.guid(at)?;
                }
            }
            Ok("null".into())
        }
        _ => Err(Failure::Missing),
    }
}

fn set_variable(
    shared: &Shared,
    call: String,
    name: String,
    value: Box<RawValue>,
) -> Result<String, Failure> {
    if name == "PICKUP_OPERATOR" {
        let operator: Option<String> = serde_json::from_str(value.get()).ok();
        let now = shared.now();
        if let Some(operator) = operator {
            lock(&shared.tenant).pick_up(&call, &operator, now).map_err(Failure::Refused)?;
        }
    }
    lock(&shared.hub.variables).insert((call, name), value);
    Ok("null".into())
}

struct Arguments<'a> {
    all: &'a [Box<RawValue>],
}

impl Arguments<'_> {
    fn count(&self, count: usize) -> Result<(), Failure> {
        if self.all.len() == count { Ok(()) } else { Err(Failure::Binding) }
    }

    fn raw(&self, at: usize) -> Result<Box<RawValue>, Failure> {
        self.all.get(at).cloned().ok_or(Failure::Binding)
    }

    /// A string; null is taken for an empty one, as nothing here tells them apart.
    fn text(&self, at: usize) -> Result<String, Failure> {
        let text: Option<String> = serde_json::from_str(self.raw(at)?.get()).map_err(|_| Failure::Binding)?;
        Ok(text.unwrap_or_default())
    }

    /// Lower case; only the 36 characters with hyphens are a GUID here.
    fn guid(&self, at: usize) -> Result<String, Failure> {
        let text: String = serde_json::from_str(self.raw(at)?.get()).map_err(|_| Failure::Binding)?;
        let stands = text.len() == 36
            && text.bytes().enumerate().all(|(at, byte)| match at {
                8 | 13 | 18 | 23 => byte == b'-',
                _ => byte.is_ascii_hexdigit(),
            });
        if stands { Ok(text.to_ascii_lowercase()) } else { Err(Failure::Binding) }
    }
}
