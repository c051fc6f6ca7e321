//! Who may come in: accounts, tokens (JWT, HS256), API keys.

use axum::http::{HeaderMap, Uri};
use jsonwebtoken::{DecodingKey, EncodingKey, Header, Validation};
use serde::{Deserialize, Serialize};

/// The API key of the demonstration.
pub const API_KEY: &str = "demo-api-key";
/// User name, password, UID.
const ACCOUNTS: [(&str, &str, &str); 3] = [
    ("supervisor", "supervisor", "11111111-1111-4111-8111-111111111111"),
    ("second", "second", "22222222-2222-4222-8222-222222222222"),
    // For tests that look for the password where it should not be.
    ("tester", "Only-for-tests-7Q", "33333333-3333-4333-8333-333333333333"),
];

/// What a token says, as far as it is looked at.
#[derive(Serialize, Deserialize)]
struct Claims {
    #[serde(rename = "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/nameidentifier")]
    uid: String,
    iat: u64,
    exp: u64,
    /// How often all tokens had been expired when this one was issued.
    generation: u32,
}

/// Issues and checks tokens.
pub struct Tokens {
    secret: String,
    /// The lifetime of new tokens, in seconds.
    pub lifetime: u64,
    generation: u32,
}

impl Tokens {
    /// A fresh issuer; other seeds make tokens that this one refuses.
    pub fn new(seed: u64) -> Self {
        Self { secret: format!("for-loopback-only-{seed}"), lifetime: 28_800, generation: 0 }
    }

    /// A token for the right name and password.
    pub fn log_in(&self, user_name: &str, password: &str) -> Option<String> {
        let (_, _, uid) = ACCOUNTS.iter().find(|(name, word, _)| *name == user_name && *word == password)?;
        let now = jsonwebtoken::get_current_timestamp();
        let exp = now.saturating_add(self.lifetime);
        let claims = Claims { uid: (*uid).to_owned(), iat: now, exp, generation: self.generation };
        let key = EncodingKey::from_secret(self.secret.as_bytes());
        jsonwebtoken::encode(&Header::default(), &claims, &key).ok()
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
        let key = DecodingKey::from_secret(self.secret.as_bytes());
        // To the second, so that tests can watch a token expire.
        let validation = Validation { leeway: 0, ..Validation::default() };
        let claims = jsonwebtoken::decode::<Claims>(token, &key, &validation).ok()?.claims;
        (claims.generation == self.generation).then_some(claims.uid)
    }

    /// Expires every token issued so far.
    pub fn expire_all(&mut self) {
        self.generation += 1;
    }
}

/// A value of the query; keys are matched without case, as ASP.NET Core does.
pub fn query(uri: &Uri, name: &str) -> Option<String> {
    let mut pairs = form_urlencoded::parse(uri.query()?.as_bytes());
    pairs.find(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, value)| value.into_owned())
}
