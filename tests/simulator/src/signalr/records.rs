//! Records of the JSON hub protocol: JSON objects that end with the character 0x1E.

use serde_json::value::RawValue;
use serde_json::{Value, json};
use std::collections::HashMap;

/// Ends every record.
pub const END: char = '\u{1e}';
/// The largest record that is read, in bytes, its end not counted.
pub const LARGEST: usize = 32_767;
/// What a close record says when the protocol was broken, or the hub failed.
pub const BROKEN: &str = "Connection closed with an error.";

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
    /// Of a type that nobody defined.
    Unknown,
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
    if text.len() > LARGEST {
        return Err(Broken);
    }
    let fields: HashMap<String, Box<RawValue>> = serde_json::from_str(text).map_err(|_| Broken)?;
    let field = |name: &str| fields.get(name).ok_or(Broken);
    let kind: i64 = parse(field("type")?)?;
    if let Some(headers) = fields.get("headers") {
        parse::<HashMap<String, String>>(headers)?;
    }
    let id: Option<String> = fields.get("invocationId").map(|id| parse(id)).transpose()?;
    let invocation = |id: Option<String>| {
        let id = id.filter(|id| !id.is_empty());
        Ok(Invocation { id, target: parse(field("target")?)?, arguments: parse(field("arguments")?)? })
    };
    let named = id.is_some();
    match kind {
        1 => Ok(Record::Invocation(invocation(id)?)),
        4 if named => Ok(Record::StreamInvocation(invocation(id)?)),
        2 if named && fields.contains_key("item") => Ok(Record::Ignored),
        3 if named && !(fields.contains_key("result") && fields.contains_key("error")) => Ok(Record::Ignored),
        5 if named => Ok(Record::Ignored),
        2..=5 => Err(Broken),
        6 => Ok(Record::Ping),
        7 => Ok(Record::Close),
        8 | 9 => Ok(Record::Ignored),
        _ => Ok(Record::Unknown),
    }
}

fn parse<'a, T: serde::Deserialize<'a>>(raw: &'a RawValue) -> Result<T, Broken> {
    serde_json::from_str(raw.get()).map_err(|_| Broken)
}

/// The answer to a handshake request: `{}`.
///
/// # Errors
/// The answer that says what is wrong with the request.
pub fn handshake(text: &str) -> Result<String, String> {
    let request: Value = serde_json::from_str(text).unwrap_or(Value::Null);
    let version = request.get("version").and_then(Value::as_i64);
    let (Some(protocol), Some(version)) = (request.get("protocol").and_then(Value::as_str), version) else {
        return Err(handshake_error("An unexpected error occurred during connection handshake."));
    };
    if protocol != "json" {
        return Err(handshake_error(&format!("The protocol '{protocol}' is not supported.")));
    }
    if version > 2 {
        let words = format!("The server does not support version {version} of the 'json' protocol.");
        return Err(handshake_error(&words));
    }
    Ok(format!("{{}}{END}"))
}

/// The answer to a handshake that failed.
pub fn handshake_error(words: &str) -> String {
    format!("{}{END}", json!({ "error": words }))
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

/// Cuts incoming text into records, however it was split or batched on the way.
#[derive(Default)]
pub struct Reader {
    text: String,
}

impl Reader {
    /// Text, as it came.
    pub fn push(&mut self, text: &str) {
        self.text.push_str(text);
    }

    /// How many bytes wait for the end of their record.
    pub fn waiting(&self) -> usize {
        self.text.len()
    }
}

impl Iterator for Reader {
    type Item = String;

    /// The next whole record, without its end.
    fn next(&mut self) -> Option<String> {
        let end = self.text.find(END)?;
        let rest = self.text.split_off(end + END.len_utf8());
        let mut record = std::mem::replace(&mut self.text, rest);
        record.pop();
        Some(record)
    }
}
