//! Identifiers. Every one of Thello's is a GUID; each kind has its own type, so that none is taken for another.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;
use uuid::Uuid;
use uuid::fmt::{Hyphenated, Simple};

/// A GUID. It is written in lower case with hyphens: the only spelling that Thello's hub binds to a `Guid`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Guid(Uuid);

/// What a GUID begins with where it is a URN.
const URN: &str = "urn:uuid:";

/// The text was not a GUID in any usual spelling.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAGuid;

impl Guid {
    /// A GUID from its 16 bytes in written order.
    pub const fn from_bytes(bytes: [u8; 16]) -> Self {
        Self(Uuid::from_bytes(bytes))
    }

    /// Reads a *short GUID*: base64 of the bytes in .NET's order with `-` and `_`, the first 22 characters
    /// (Thello's newer texts, “short GUID”).
    fn from_short(text: &str) -> Option<Uuid> {
        let bytes = URL_SAFE_NO_PAD.decode(text).ok()?;
        Some(Uuid::from_bytes_le(bytes.try_into().ok()?))
    }

    /// With hyphens or without, in braces or parentheses, or as a URN (RFC 9562).
    fn from_digits(text: &str) -> Option<Uuid> {
        let is_urn = text.get(..URN.len()).is_some_and(|start| start.eq_ignore_ascii_case(URN));
        let text = text.get(URN.len()..).filter(|_| is_urn).unwrap_or(text);
        let inside = |open, close| text.strip_prefix(open)?.strip_suffix(close);
        let digits = inside('{', '}').or_else(|| inside('(', ')')).unwrap_or(text);
        let hyphenated = || digits.parse().map(Hyphenated::into_uuid);
        digits.parse().map(Simple::into_uuid).or_else(|_| hyphenated()).ok()
    }
}

impl FromStr for Guid {
    type Err = NotAGuid;

    /// Accepts the usual spellings in any case, with blanks around, and short GUIDs.
    fn from_str(text: &str) -> Result<Self, NotAGuid> {
        let text = text.trim();
        Self::from_digits(text).or_else(|| Self::from_short(text)).map(Self).ok_or(NotAGuid)
    }
}

impl fmt::Display for Guid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.hyphenated().fmt(f)
    }
}

impl fmt::Debug for Guid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

macro_rules! id {
    ($(#[$about:meta])* $name:ident) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub struct $name(pub Guid);

        impl FromStr for $name {
            type Err = NotAGuid;
            fn from_str(text: &str) -> Result<Self, NotAGuid> {
                text.parse().map(Self)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }
    };
}

id!(
    /// A bloc of a call flow: a queue, a group call, a profile switch.
    BlocId
);
id!(
    /// A call: `callContextId`, constant throughout the call (Thello API description, BlocEvent).
    ContextId
);
id!(
    /// A person who can be rung: the UID that goes into `PICKUP_OPERATOR`.
    OperatorId
);
