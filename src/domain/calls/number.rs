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
        /// As the network gave it, of an address the user; fit to show, never empty.
        shown: String,
    },
}

/// What networks write instead of a number that the caller does not show (RFC 3323, and what exchanges make of it).
const WITHHELD: [&str; 11] = [
    "anonymous",
    "anonym",
    "anonyme",
    "anoniem",
    "restricted",
    "private",
    "withheld",
    "blocked",
    "hidden",
    "suppressed",
    "clir",
];
/// The host of an address that hides who it is of, whatever stands before it (RFC 3323).
const HIDING_HOST: &str = "@anonymous.invalid";
/// What they write when they know none.
const UNTOLD: [&str; 3] = ["unknown", "unavailable", "asserted"];
/// What stands beside these words.
const BESIDE: [&str; 4] = ["number", "caller", "call", "id"];
/// What people write between digits.
const JOINTS: [char; 6] = [' ', '.', '/', '-', '(', ')'];
/// So many digits at the end are a number of one's own; fewer may be anybody's extension.
const ENOUGH_DIGITS: usize = 7;

impl Number {
    /// Reads what the hub tells: a number in any usual spelling, a SIP or telephone address, or a word for none.
    pub fn read(text: &str) -> Self {
        let text = tame(text);
        let shown = user_of(&text);
        let lower = shown.to_ascii_lowercase();
        let between = |letter: char| !letter.is_alphanumeric();
        let mut words = lower.split(between).filter(|word| !word.is_empty() && !BESIDE.contains(word));
        let word = words.next().filter(|_| words.next().is_none()).unwrap_or_default();
        if WITHHELD.contains(&word) || text.to_ascii_lowercase().contains(HIDING_HOST) {
            Self::Withheld
        } else if shown.is_empty() || UNTOLD.contains(&word) {
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
        let user = self.shown();
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

    /// Whether both are one number, however each is spelt: with the country or as at home, as a number or an address.
    pub fn is_same(&self, other: &Number) -> bool {
        let own = |called: &str| called.trim_start_matches(['+', '0']).to_owned();
        match (self.called(), other.called()) {
            (Some(one), Some(other)) => {
                let (one, other) = (own(&one), own(&other));
                let enough = one.len().min(other.len()) >= ENOUGH_DIGITS;
                one == other || (enough && (one.ends_with(&other) || other.ends_with(&one)))
            }
            (None, None) => !self.shown().is_empty() && self.shown().eq_ignore_ascii_case(other.shown()),
            (Some(_), None) | (None, Some(_)) => false,
        }
    }

    /// Whether the digits that somebody typed are among its own, with the country or as at home: “0470 55”, “32470/55”.
    pub fn has(&self, typed: &str) -> bool {
        let own = |number: &Number| {
            let digits = number.called()?.trim_start_matches(['+', '0']).to_owned();
            (!digits.is_empty()).then_some(digits)
        };
        let typed = Number::read(typed);
        match (own(self), own(&typed)) {
            (Some(digits), Some(part)) => digits.contains(&part) || self.is_same(&typed),
            _ => false,
        }
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

/// “sip:+32470123456@host;user=phone” is of +32470123456, and so is “"Jan" <tel:+32470123456>”. Anything else is as it
/// stands.
pub(super) fn user_of(text: &str) -> String {
    let inside = text.split_once('<').and_then(|(_, rest)| rest.split_once('>')).map(|(inside, _)| inside);
    let address = inside.filter(|inside| is_address(inside)).unwrap_or(text).trim().trim_matches('"');
    let user = if is_address(address) { address.split(':').nth(1).unwrap_or_default() } else { address };
    let user = user.split(['@', ';']).next().unwrap_or_default().trim();
    let user = user.replace("%2B", "+").replace("%2b", "+");
    // An address within an address: what is left is read until nothing is left to take away.
    if user == text { user } else { user_of(&user) }
}

fn is_address(text: &str) -> bool {
    let scheme = text.trim().split_once(':').map(|(scheme, _)| scheme.to_ascii_lowercase());
    scheme.is_some_and(|scheme| ["sip", "sips", "tel"].contains(&scheme.as_str()))
}
