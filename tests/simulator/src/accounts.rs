//! Who may come in: accounts, tokens (JWT, HS256), API keys.

use axum::http::{HeaderMap, Uri};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hmac::{Hmac, Mac};
use serde_json::{Value, json};
use sha2::Sha256;
use std::time::{SystemTime, UNIX_EPOCH};

/// The API key of the demonstration.
pub const API_KEY: &str = "demo-api-key";
/// User name, password, UID.
const ACCOUNTS: [(&str, &str, &str); 3] = [
    ("supervisor", "supervisor", "11111111-1111-4111-8111-111111111111"),
    ("second", "second", "22222222-2222-4222-8222-222222222222"),
    // For tests that look for the password where it should not be.
    ("tester", "Only-for-tests-7Q", "33333333-3333-4333-8333-333333333333"),
];
const NAME_IDENTIFIER: &str = "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/nameidentifier";

/// Issues and checks tokens.
pub struct Tokens {
    secret: String,
    /// The lifetime of new tokens, in seconds.
    pub lifetime: i64,
    /// Tokens issued before this moment (seconds since 1970) are expired, whatever they say.
    pub not_before: i64,
}

impl Tokens {
    /// A fresh issuer; other seeds make tokens that this one refuses.
    pub fn new(seed: u64) -> Self {
        Self { secret: format!("for-loopback-only-{seed}"), lifetime: 28_800, not_before: 0 }
    }

    /// A token for the right name and password.
    pub fn log_in(&self, user_name: &str, password: &str) -> Option<String> {
        let (_, _, uid) = ACCOUNTS.iter().find(|(name, word, _)| *name == user_name && *word == password)?;
        let head = URL_SAFE_NO_PAD.encode(r#"{"alg":"HS256","typ":"JWT"}"#);
        let now = seconds();
        let claims = json!({ NAME_IDENTIFIER: uid, "iat": now, "exp": now + self.lifetime });
        let body = URL_SAFE_NO_PAD.encode(claims.to_string());
        let signature = URL_SAFE_NO_PAD.encode(self.sign(&format!("{head}.{body}"))?);
        Some(format!("{head}.{body}.{signature}"))
    }

    /// The user of a request, from its header, its API key or (as browsers do for WebSockets) its query.
    pub fn user(&self, headers: &HeaderMap, uri: &Uri) -> Option<String> {
        if let Some(key) = headers.get("x-api-key") {
            return (key == API_KEY).then(|| ACCOUNTS.first().map(|(_, _, uid)| (*uid).to_owned()))?;
        }
        let header = headers.get("authorization").and_then(|value| value.to_str().ok());
        let header = header.and_then(|value| value.strip_prefix("Bearer ")).map(str::to_owned);
        self.check(&header.or_else(|| query(uri, "access_token"))?)
    }

    fn check(&self, token: &str) -> Option<String> {
        let (signed, signature) = token.rsplit_once('.')?;
        let mut mac = Hmac::<Sha256>::new_from_slice(self.secret.as_bytes()).ok()?;
        mac.update(signed.as_bytes());
        mac.verify_slice(&URL_SAFE_NO_PAD.decode(signature).ok()?).ok()?;
        let body = URL_SAFE_NO_PAD.decode(signed.split_once('.')?.1).ok()?;
        let claims: Value = serde_json::from_slice(&body).ok()?;
        let valid =
            claims.get("exp")?.as_i64()? > seconds() && claims.get("iat")?.as_i64()? >= self.not_before;
        valid.then(|| claims.get(NAME_IDENTIFIER)?.as_str().map(str::to_owned))?
    }

    fn sign(&self, text: &str) -> Option<Vec<u8>> {
        let mut mac = Hmac::<Sha256>::new_from_slice(self.secret.as_bytes()).ok()?;
        mac.update(text.as_bytes());
        Some(mac.finalize().into_bytes().to_vec())
    }

    /// Expires every token issued so far.
    pub fn expire_all(&mut self) {
        self.not_before = seconds() + 1;
    }
}

/// Seconds since 1970.
fn seconds() -> i64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    i64::try_from(since.as_secs()).unwrap_or(i64::MAX)
}

/// A value of the query; keys are matched without case, as ASP.NET Core does.
pub fn query(uri: &Uri, name: &str) -> Option<String> {
    let pairs = uri.query().unwrap_or_default().split('&').filter_map(|pair| pair.split_once('='));
    let mut found = pairs.filter(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, value)| value);
    found.next().map(percent_decode)
}

fn percent_decode(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        match byte {
            b'%' => {
                let digits = [rest.next().unwrap_or(b'0'), rest.next().unwrap_or(b'0')];
                let hex = std::str::from_utf8(&digits).unwrap_or("3f");
                bytes.push(u8::from_str_radix(hex, 16).unwrap_or(b'?'));
            }
            b'+' => bytes.push(b' '),
            other => bytes.push(other),
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}
