//! Who is signed in. The secrets themselves are held where they are used, not here.

use super::time::Moment;
use super::{Fault, UserId};

/// The session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Session {
    /// The log-in form; with what went wrong last, when something did.
    SignedOut(Option<Fault>),
    /// The log-in form, waiting for an answer.
    SigningIn,
    /// The board.
    SignedIn(Account),
}

/// Whose board it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// The tenant's name, when the Management API gives one.
    pub tenant: Option<String>,
    /// The user name that was typed; none with an API key.
    pub user_name: Option<String>,
    /// The user's own UID, from the token.
    pub user: Option<UserId>,
    /// The hub's address.
    pub hub: String,
    /// When the token ends, if it says so.
    pub expires: Option<Moment>,
}
