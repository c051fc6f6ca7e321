//! Who somebody is, as far as anybody says: enough to tell whether a board is theirs.

use crate::domain::Guid;
use std::fmt;

/// The signed-in person, as a token names them. Thello's are GUIDs, and one in any spelling; whatever else a portal's
/// tokens name people by is taken as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UserId(String);

impl UserId {
    /// Reads what a token says; none when that is nothing.
    pub fn read(text: &str) -> Option<Self> {
        let id = text.parse().map_or_else(|_| text.trim().to_owned(), |guid: Guid| guid.to_string());
        (!id.is_empty()).then_some(Self(id))
    }
}

impl fmt::Display for UserId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// By what somebody was let in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Proof {
    /// A user name and a password, for which a token was issued just now.
    Password,
    /// A token or key of any age, and of anybody.
    Secret,
    /// The very token or key that this page or tab already had.
    SameSecret,
}
