//! The vendor's wire shapes, parsed into the domain's types. Pure, and natively tested.

use crate::domain::text::tame;
use crate::domain::{BlocEvent, Fault, Moment, OperatorId, Refusal, Secret, Signal, UserId, Value};
use std::str::FromStr;

/// The claim that holds the user's own UID (Thello API description, “the token”).
const NAME_IDENTIFIER: &str = "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/nameidentifier";

/// Parses the arguments of `BlocEvent`. Further arguments of a later version are ignored.
///
/// # Errors
/// Says what cannot be taken; carries nothing of the caller.
pub fn bloc_event(arguments: &[Value]) -> Result<BlocEvent, Refusal> {
    let [bloc, name, sip_call_id, from_name, from_number, to, data, call, ..] = arguments else {
        return Err(Refusal::Arity(arguments.len()));
    };
    let name = text(name, "eventName")?;
    Ok(BlocEvent {
        bloc: id(bloc, "blocId")?,
        signal: Signal::of_name(name).ok_or_else(|| Refusal::UnknownName(tame(name)))?,
        call: id(call, "callContextId")?,
        sip_call_id: tame(text(sip_call_id, "callId")?),
        from_name: tame(text(from_name, "fromName")?),
        from_number: tame(text(from_number, "fromNumber")?),
        to: tame(text(to, "to")?),
        data: tame(text(data, "data")?),
    })
}

/// Any of the strings can be null.
fn text<'a>(value: &'a Value, name: &'static str) -> Result<&'a str, Refusal> {
    match value {
        Value::Null => Ok(""),
        Value::Text(text) => Ok(text),
        _ => Err(Refusal::BadType(name)),
    }
}

fn id<T: FromStr>(value: &Value, name: &'static str) -> Result<T, Refusal> {
    value.text().and_then(|text| text.parse().ok()).ok_or(Refusal::BadId(name))
}

/// The operator that `PICKUP_OPERATOR` holds; none when it was never set, or holds something else.
pub fn operator_value(value: &Value) -> Option<OperatorId> {
    value.text()?.parse().ok()
}

/// The token in the answer to a log-in.
///
/// # Errors
/// [`Fault::Nonsense`] when there is none.
pub fn access_token(answer: &Value) -> Result<Secret, Fault> {
    let token = answer.field("access_token").and_then(Value::text).filter(|token| !token.is_empty());
    token.map(Secret::new).ok_or(Fault::Nonsense)
}

/// What a token says of itself. Never verified here, and never needed: every field may be missing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Claims {
    /// The user's own UID.
    pub user: Option<UserId>,
    /// When it ends.
    pub expires: Option<Moment>,
}

/// Reads the claims of a JWT; nothing where it is none.
pub fn claims(token: &str) -> Claims {
    let payload =
        token.split('.').nth(1).and_then(from_base64url).and_then(|bytes| String::from_utf8(bytes).ok());
    let Some(payload) = payload else { return Claims::default() };
    Claims {
        user: json_field(&payload, NAME_IDENTIFIER).and_then(|text| text.trim_matches('"').parse().ok()),
        expires: json_field(&payload, "exp")
            // Whole seconds are enough; a fraction, which the standard allows, is cut off.
            .and_then(|text| text.split('.').next()?.parse::<i64>().ok())
            .filter(|seconds| (1..1_000_000_000_000).contains(seconds))
            .map(|seconds| Moment(seconds * 1_000)),
    }
}

/// The raw text of a top-level scalar in a small flat JSON object: the payload of a token, where a whole JSON
/// parser would not earn its bytes.
fn json_field<'a>(json: &'a str, name: &str) -> Option<&'a str> {
    let key = format!("\"{name}\"");
    let after = json.split_once(&key)?.1.trim_start().strip_prefix(':')?.trim_start();
    let end = match after.strip_prefix('"') {
        Some(rest) => rest.find('"')? + 2,
        None => after.find([',', '}', ' ', '\n', '\r']).unwrap_or(after.len()),
    };
    after.get(..end)
}

fn from_base64url(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len() * 3 / 4);
    let (mut bits, mut held) = (0_u32, 0_u32);
    for letter in text.bytes().filter(|letter| *letter != b'=') {
        let six = match letter {
            b'A'..=b'Z' => letter - b'A',
            b'a'..=b'z' => letter - b'a' + 26,
            b'0'..=b'9' => letter - b'0' + 52,
            b'-' | b'+' => 62,
            b'_' | b'/' => 63,
            _ => return None,
        };
        bits = (bits << 6) | u32::from(six);
        held += 6;
        if held >= 8 {
            held -= 8;
            bytes.push((bits >> held) as u8);
            bits &= (1 << held) - 1;
        }
    }
    Some(bytes)
}

/// The tenant of the signed-in user.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tenant {
    /// Its name, if the API gives one.
    pub name: Option<String>,
    /// The hub's address.
    pub hub: String,
}

/// Reads the answer of `tenants/mine`.
///
/// # Errors
/// [`Fault::Nonsense`] without a hub's address; [`Fault::InsecureAddress`] if it is not `https`.
pub fn tenant(answer: &Value) -> Result<Tenant, Fault> {
    let hub = answer.field("signalRUrl").and_then(Value::text).ok_or(Fault::Nonsense)?;
    let name = answer.field("name").and_then(Value::text).map(tame).filter(|name| !name.is_empty());
    Ok(Tenant { name, hub: address(hub)? })
}

/// Checks an address that secrets are sent to: `https`, or `http` on this very machine.
///
/// # Errors
/// [`Fault::BadAddress`], [`Fault::InsecureAddress`].
pub fn address(text: &str) -> Result<String, Fault> {
    let text = text.trim().trim_end_matches('/');
    let (scheme, rest) = text.split_once("://").ok_or(Fault::BadAddress)?;
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    if authority.is_empty()
        || authority.contains('@')
        || text.contains(char::is_whitespace)
        || text.contains('\\')
    {
        return Err(Fault::BadAddress);
    }
    let host = match authority.strip_prefix('[') {
        Some(v6) => v6.split(']').next().unwrap_or_default(),
        None => authority.split(':').next().unwrap_or_default(),
    };
    match scheme.to_ascii_lowercase().as_str() {
        "https" => Ok(text.into()),
        "http" if is_this_machine(host) => Ok(text.into()),
        "http" => Err(Fault::InsecureAddress),
        _ => Err(Fault::BadAddress),
    }
}

fn is_this_machine(host: &str) -> bool {
    let v4 = host.parse::<std::net::Ipv4Addr>();
    host.eq_ignore_ascii_case("localhost") || host == "::1" || v4.is_ok_and(|v4| v4.is_loopback())
}

/// What the SignalR client's errors mean. It gives most of them as text only; this is the one place that reads it.
pub fn fault_of_message(message: &str) -> Fault {
    if let Some(status) = status_in(message) {
        return Fault::of_status(status);
    }
    let has = |words: &str| message.contains(words);
    if has("Method does not exist") || has("Unknown hub method") {
        Fault::MethodMissing
    } else if let Some((_, words)) = message.split_once("HubException: ") {
        Fault::rejected(words)
    } else if has("Failed to fetch") || has("NetworkError") || has("Load failed") {
        Fault::Unreachable
    } else if has("Server timeout elapsed")
        || has("TimeoutError")
        || has("timed out")
        || has("timeout occurred")
    {
        Fault::TimedOut
    } else if has("closed with status code")
        || has("underlying connection being closed")
        || has("'Connected' State")
        || has("connection was stopped")
        || has("could not be found on the server")
        || has("EventSource failed")
        || has("WebSocket failed")
    {
        Fault::ConnectionLost
    } else if has("SyntaxError") || has("ASP.NET SignalR Server") || has("transports supported") {
        Fault::Nonsense
    } else {
        Fault::rejected(message.strip_prefix("Error: ").unwrap_or(message))
    }
}

fn status_in(message: &str) -> Option<u16> {
    message.split_once("Status code '")?.1.split_once('\'')?.0.parse().ok()
}
