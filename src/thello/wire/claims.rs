//! What a token says about itself. It is read, never verified: that is the server's task.

use crate::domain::json::Lenient;
use crate::domain::{Moment, UserId};
use base64::Engine;
use base64::alphabet::URL_SAFE;
use base64::engine::general_purpose::{GeneralPurpose, NO_PAD};
use serde_json::Value;

/// The claim that holds the caller's own UID (Thello's newer texts, log in).
const NAME_IDENTIFIER: &str = "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/nameidentifier";

/// The latest `exp` that is believed, in seconds: the last moment a JavaScript `Date` can hold.
const LATEST: f64 = 8.64e12;

/// Base64url (RFC 7515, appendix C). What is left over behind the last whole byte is nobody's.
const BASE64URL: GeneralPurpose =
    GeneralPurpose::new(&URL_SAFE, NO_PAD.with_decode_allow_trailing_bits(true));

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

/// Reads a token's claims; never fails, an unreadable token has none.
pub fn claims(token: &str) -> Claims {
    let Some(fields) = payload(token) else { return Claims::default() };
    Claims {
        user: fields.field(NAME_IDENTIFIER).and_then(Value::as_str).and_then(|id| id.parse().ok()),
        expires: moment(fields.field("exp")),
        issued: moment(fields.field("iat")),
    }
}

fn payload(token: &str) -> Option<Value> {
    // Some pad it, although a token is not padded.
    let text = token.split('.').nth(1)?.trim_end_matches('=');
    serde_json::from_slice(&BASE64URL.decode(text).ok()?).ok()
}

fn moment(seconds: Option<&Value>) -> Option<Moment> {
    let seconds = seconds?.as_f64().filter(|seconds| (0.0..=LATEST).contains(seconds))?;
    Some(Moment((seconds * 1000.0) as i64))
}
