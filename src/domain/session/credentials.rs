//! What a person proves who they are with. Held as short as possible, shown never.

use std::fmt;

/// A password, token or API key. It has no `Display`, its `Debug` says nothing, and it cannot be serialised.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(String);

impl Secret {
    /// Wraps a secret.
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// The secret itself: only for the one place that sends it.
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("<redacted>")
    }
}

/// The ways to log in (Thello API description, Authentication and API keys).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Credentials {
    /// User name and password, exchanged for a token at the Management API.
    Password {
        /// As typed.
        user_name: String,
        /// As typed.
        password: Secret,
    },
    /// An API key from the control panel, sent as it is with every request.
    ApiKey(Secret),
    /// A token that somebody else was given: the portal around the page.
    Token(Secret),
}
