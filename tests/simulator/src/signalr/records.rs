//! Records of the JSON hub protocol: JSON objects that end with the character 0x1E.

use serde_json::value::RawValue;
use serde_json::{Value, json};
use std::collections::HashMap;

/// Ends every record.
pub const END: char = '\u{1e}';
/// The largest record that is read, in bytes.
pub const LARGEST: usize = 32_768;

/// A record whose shape breaks the protocol: the connection is closed.
#[derive(Debug, PartialEq, Eq)]
pub struct Broken;

/// What a client can send.
#[derive(Debug)]
pub enum Record {
    /// Calls a method; without an id nobody is answered, not even with an error.
    Invocation(Invocation),
    /// Calls a method that streams; there is none here.
    StreamInvocation(Invocation),
    /// A ping.
    Ping,
    /// The client goes.
    Close,
    /// Read, and of no effect here.
    Ignored,
}

/// A call of a method.
#[derive(Debug)]
pub struct Invocation {
    /// For the answer.
    pub id: Option<String>,
    /// The method's name, as sent.
    pub target: String,
    /// The arguments, as sent.
    pub arguments: Vec<Box<RawValue>>,
}

/// Reads one record.
///
/// # Errors
/// When its shape breaks the protocol.
pub fn read(text: &str) -> Result<Record, Broken> {
    let fields: HashMap<String, Box<RawValue>> = serde_json::from_str(text).map_err(|_| Broken)?;
    let kind: i64 = parse(fields.get("type").ok_or(Broken)?)?;
    if let Some(headers) = fields.get("headers") {
        parse::<HashMap<String, String>>(headers)?;
    }
    let id = match fields.get("invocationId") {
        Some(id) => parse::<Option<String>>(id)?.filter(|id| !id.is_empty()),
        None => None,
    };
    match kind {
        1 | 4 => {
            let invocation = Invocation {
                id,
                target: parse(fields.get("target").ok_or(Broken)?)?,
                arguments: parse(fields.get("arguments").ok_or(Broken)?)?,
            };
            Ok(if kind == 1 { Record::Invocation(invocation) } else { Record::StreamInvocation(invocation) })
        }
        3 if fields.contains_key("result") && fields.contains_key("error") => Err(Broken),
        6 => Ok(Record::Ping),
        7 => Ok(Record::Close),
        _ => Ok(Record::Ignored),
    }
}

fn parse<'a, T: serde::Deserialize<'a>>(raw: &'a RawValue) -> Result<T, Broken> {
    serde_json::from_str(raw.get()).map_err(|_| Broken)
}

/// The answer to a handshake request: `{}`, or what is wrong with it.
pub fn handshake(text: &str) -> Result<String, String> {
    let refuse = |words: String| Err(format!("{}{END}", json!({ "error": words })));
    let request: Value = serde_json::from_str(text).unwrap_or(Value::Null);
    let (Some(protocol), Some(version)) =
        (request.get("protocol").and_then(Value::as_str), request.get("version").and_then(Value::as_i64))
    else {
        return refuse("An unexpected error occurred during connection handshake.".into());
    };
    if protocol != "json" {
        return refuse(format!("The protocol '{protocol}' is not supported."));
    }
    if !(0..=2).contains(&version) {
        return refuse(format!("The server does not support version {version} of the 'json' protocol."));
    }
    Ok(format!("{{}}{END}"))
}

/// A completion: a result as raw JSON, or an error.
pub fn completion(id: &str, result: Result<&str, &str>) -> String {
    let id = Value::from(id);
    match result {
        Ok(result) => format!(r#"{{"type":3,"invocationId":{id},"result":{result}}}{END}"#),
        Err(error) => format!(r#"{{"type":3,"invocationId":{id},"error":{}}}{END}"#, Value::from(error)),
    }
}

/// A close record.
pub fn close(error: Option<&str>, allow_reconnect: bool) -> String {
    let error = error.map_or_else(String::new, |error| format!(r#","error":{}"#, Value::from(error)));
    let allow = if allow_reconnect { r#","allowReconnect":true"# } else { "" };
    format!(r#"{{"type":7{error}{allow}}}{END}"#)
}

/// A ping.
pub fn ping() -> String {
    format!(r#"{{"type":6}}{END}"#)
}
