//! Identifiers. Every one of Thello's is a GUID; each kind has its own type, so that none is taken for another.

use std::fmt;
use std::str::FromStr;

/// A GUID, as 16 bytes in the order in which they are written.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Guid([u8; 16]);

/// The text was not a GUID in any usual spelling.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAGuid;

impl Guid {
    /// A GUID from its 16 bytes in written order.
    pub const fn from_bytes(bytes: [u8; 16]) -> Self {
        Self(bytes)
    }

    /// Reads a *short GUID*: base64 of the bytes in .NET's order with `-` and `_`, the first 22 characters
    /// (Thello's newer texts, “short GUID”). .NET keeps the first three groups little-endian.
    fn from_short(text: &str) -> Result<Self, NotAGuid> {
        let mut bits: u128 = 0;
        for (at, letter) in text.bytes().enumerate() {
            let six = match letter {
                b'A'..=b'Z' => letter - b'A',
                b'a'..=b'z' => letter - b'a' + 26,
                b'0'..=b'9' => letter - b'0' + 52,
                // The vendor maps `+` to `-` and `/` to `_`.
                b'-' => 62,
                b'_' => 63,
                _ => return Err(NotAGuid),
            };
            // 22 letters carry 132 bits; the last four are padding and must be empty.
            if at == 21 {
                if six & 0b1111 != 0 {
                    return Err(NotAGuid);
                }
                bits = (bits << 2) | u128::from(six >> 4);
            } else {
                bits = (bits << 6) | u128::from(six);
            }
        }
        let [a, b, c, d, e, f, g, h, rest @ ..] = bits.to_be_bytes();
        let [i, j, k, l, m, n, o, p] = rest;
        Ok(Self([d, c, b, a, f, e, h, g, i, j, k, l, m, n, o, p]))
    }
}

impl FromStr for Guid {
    type Err = NotAGuid;

    /// Accepts the usual spellings: with or without hyphens, in braces or parentheses, any case, with blanks
    /// around it, and short GUIDs.
    fn from_str(text: &str) -> Result<Self, NotAGuid> {
        let text = text.trim();
        if text.len() == 22 && text.is_ascii() {
            return Self::from_short(text);
        }
        let inner = text
            .strip_prefix('{')
            .and_then(|rest| rest.strip_suffix('}'))
            .or_else(|| text.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')))
            .unwrap_or(text);
        let hyphens_stand_right = match inner.len() {
            32 => !inner.contains('-'),
            36 => {
                inner.bytes().enumerate().all(|(at, byte)| (byte == b'-') == matches!(at, 8 | 13 | 18 | 23))
            }
            _ => false,
        };
        if !hyphens_stand_right {
            return Err(NotAGuid);
        }
        let mut number: u128 = 0;
        for letter in inner.chars().filter(|letter| *letter != '-') {
            number = (number << 4) | u128::from(letter.to_digit(16).ok_or(NotAGuid)?);
        }
        Ok(Self(number.to_be_bytes()))
    }
}

impl fmt::Display for Guid {
    /// Lower case with hyphens: the only spelling that Thello's hub binds to a `Guid`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, byte) in self.0.iter().enumerate() {
            if matches!(at, 4 | 6 | 8 | 10) {
                f.write_str("-")?;
            }
            write!(f, "{byte:02x}")?;
        }
        Ok(())
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
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
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
id!(
    /// The signed-in person, from the token's name-identifier claim.
    UserId
);
