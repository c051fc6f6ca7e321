//! What a token says about itself. It is read, never verified: that is the server's task.

use crate::domain::{Moment, UserId, Value};

/// The claim that holds the caller's own UID (Thello's newer texts, log in).
const NAME_IDENTIFIER: &str = "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/nameidentifier";

/// The latest `exp` that is believed, in seconds: the last moment a JavaScript `Date` can hold.
const LATEST: f64 = 8.64e12;

/// The claims of a token that the page makes use of; each can be missing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Claims {
    /// Who is signed in.
    pub user: Option<UserId>,
    /// When the token ends, by the server's clock.
    pub expires: Option<Moment>,
    /// When it was issued, by the same clock.
    pub issued: Option<Moment>,
}

/// Reads a token's claims; never fails, an unreadable token has none. `parse` reads JSON: the browser's own
/// parser in the page, another one in native tests.
pub fn claims(token: &str, parse: impl FnOnce(&str) -> Option<Value>) -> Claims {
    let payload = token.split('.').nth(1).and_then(base64url).and_then(|bytes| String::from_utf8(bytes).ok());
    let Some(fields) = payload.and_then(|payload| parse(&payload)) else { return Claims::default() };
    Claims {
        user: fields.field(NAME_IDENTIFIER).and_then(Value::text).and_then(|id| id.parse().ok()),
        expires: moment(fields.field("exp")),
        issued: moment(fields.field("iat")),
    }
}

fn moment(seconds: Option<&Value>) -> Option<Moment> {
    match seconds {
        Some(Value::Number(seconds)) if (0.0..=LATEST).contains(seconds) => {
            Some(Moment((seconds * 1000.0) as i64))
        }
        _ => None,
    }
}

/// The bytes of base64url text, with or without padding (RFC 7515, appendix C).
fn base64url(text: &str) -> Option<Vec<u8>> {
    let text = text.trim_end_matches('=');
    let mut bytes = Vec::with_capacity(text.len() / 4 * 3 + 2);
    let (mut held, mut bits) = (0_u32, 0_u32);
    for letter in text.bytes() {
        let six = match letter {
            b'A'..=b'Z' => letter - b'A',
            b'a'..=b'z' => letter - b'a' + 26,
            b'0'..=b'9' => letter - b'0' + 52,
            b'-' => 62,
            b'_' => 63,
            _ => return None,
        };
        held = (held << 6) | u32::from(six);
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            bytes.push((held >> bits) as u8);
            held &= (1 << bits) - 1;
        }
    }
    // One letter left over carries no byte: the text was cut.
    (bits < 6).then_some(bytes)
}
