//! What a token says about itself. It is read, never verified: that is the server's task.

use crate::domain::json::Lenient;
use crate::domain::{Moment, UserId};
use base64::Engine;
use base64::alphabet::URL_SAFE;
use base64::engine::general_purpose::{GeneralPurpose, NO_PAD};
use serde_json::Value;

/// The claims that name the user, the first that does so counts: Thello's (newer texts, log in), what .NET writes for it
/// where names are mapped, and that of JWT itself (RFC 7519).
const NAME_THE_USER: [&str; 3] =
    ["http://schemas.xmlsoap.org/ws/2005/05/identity/claims/nameidentifier", "nameid", "sub"];

/// The latest `exp` that is believed, in seconds: the last moment a JavaScript `Date` can hold.
const LATEST: f64 = 8.64e12;

/// Base64url (RFC 7515, appendix C). What is left over behind the last whole byte is nobody's.
const BASE64URL: GeneralPurpose =
    GeneralPurpose::new(&URL_SAFE, NO_PAD.with_decode_allow_trailing_bits(true));

/// The claims of a token that the page makes use of; each can be missing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Claims {
    /// Who is signed in.
    pub user: Option<UserId>,
    /// When the token ends, by the server's clock.
    pub expires: Option<Moment>,
    /// When it was issued, or is good from, by the same clock.
    pub issued: Option<Moment>,
}

/// Reads a token's claims; never fails, an unreadable token has none.
pub fn claims(token: &str) -> Claims {
    let Some(fields) = payload(token) else { return Claims::default() };
    Claims {
        user: NAME_THE_USER.iter().find_map(|name| user(fields.field(name)?)),
        expires: moment(fields.field("exp")),
        // Some servers write only the latter, and mean the same.
        issued: moment(fields.field("iat")).or_else(|| moment(fields.field("nbf"))),
    }
}

fn payload(token: &str) -> Option<Value> {
    // Some pad it, although a token is not padded.
    let text = token.split('.').nth(1)?.trim_end_matches('=');
    serde_json::from_slice(&BASE64URL.decode(text).ok()?).ok()
}

/// A list is of several, and names nobody.
fn user(claim: &Value) -> Option<UserId> {
    match claim {
        Value::String(text) => UserId::read(text),
        Value::Number(number) => UserId::read(&number.to_string()),
        _ => None,
    }
}

fn moment(seconds: Option<&Value>) -> Option<Moment> {
    let seconds = match seconds? {
        // Some write numbers as texts.
        Value::String(text) => text.trim().parse::<u32>().ok().map(f64::from),
        number => number.as_f64(),
    };
    let seconds = seconds.filter(|seconds| (0.0..=LATEST).contains(seconds))?;
    Some(Moment((seconds * 1000.0) as i64))
}
