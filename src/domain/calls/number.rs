//! A caller's number, parsed where it arrives: what is shown, what can be called and compared, or that it is withheld.

use crate::domain::text::tame;
use serde::{Deserialize, Serialize};
use std::fmt;

/// A caller's number.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Number {
    /// None was told.
    #[default]
    Untold,
    /// The caller does not show it.
    Withheld,
    /// It is known.
    Known {
        /// As the network gave it, fit to show; never empty.
        shown: String,
    },
}

/// What networks write instead of a number that the caller does not show (RFC 3323, and what exchanges make of it).
const WITHHELD: [&str; 4] = ["anonymous", "restricted", "private", "withheld"];
/// What they write when they know none.
const UNTOLD: [&str; 3] = ["unknown", "unavailable", "asserted"];
/// What people write between digits.
const JOINTS: [char; 6] = [' ', '.', '/', '-', '(', ')'];

impl Number {
    /// Reads what the hub tells: a number in any usual spelling, a SIP or telephone address, or a word for none.
    pub fn read(text: &str) -> Self {
        let shown = tame(text);
        let user = user_part(&shown).to_lowercase();
        if WITHHELD.contains(&user.as_str()) {
            Self::Withheld
        } else if user.is_empty() || UNTOLD.contains(&user.as_str()) {
            Self::Untold
        } else {
            Self::Known { shown }
        }
    }

    /// The number as it is shown; empty when there is none to show.
    pub fn shown(&self) -> &str {
        match self {
            Number::Known { shown } => shown,
            Number::Untold | Number::Withheld => "",
        }
    }

    /// The number as it can be called, and compared with others: digits, perhaps behind a `+`. None when it is not known,
    /// or no number.
    pub fn called(&self) -> Option<String> {
        let user = user_part(self.shown());
        let (plus, rest) = match (user.strip_prefix('+'), user.strip_prefix("00")) {
            (Some(rest), _) | (None, Some(rest)) => ("+", rest),
            (None, None) => ("", user),
        };
        // “+44 (0)20 …”: the zero is for those at home.
        let rest = if plus.is_empty() { rest.to_owned() } else { rest.replace("(0)", "") };
        let digits: String = rest.chars().filter(|letter| !JOINTS.contains(letter)).collect();
        let is_number = !digits.is_empty() && digits.chars().all(|letter| letter.is_ascii_digit());
        is_number.then(|| format!("{plus}{digits}"))
    }

    /// Takes in a newer telling: what is known is not lost because it is not told again.
    pub(in crate::domain) fn learn(&mut self, newer: &Number) {
        let tells_more = matches!(newer, Number::Known { .. }) || *self == Number::Untold;
        if tells_more && self != newer {
            self.clone_from(newer);
        }
    }
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.shown())
    }
}

/// “sip:+32470123456@host;user=phone” is of +32470123456.
fn user_part(text: &str) -> &str {
    let address =
        ["sip:", "sips:", "tel:"].iter().find_map(|scheme| text.strip_prefix(scheme)).unwrap_or(text);
    address.split(['@', ';']).next().unwrap_or_default().trim()
}
