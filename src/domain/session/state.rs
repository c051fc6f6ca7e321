//! Who is signed in. The secrets themselves are held where they are used, not here.

use crate::domain::text::tame;
use crate::domain::time::MINUTE;
use crate::domain::{Fault, Millis, Moment, UserId};

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

impl Account {
    /// Whose board it is, in words that can be kept and compared: the tenant, and the user's UID, which is the same
    /// whoever logged them in; else the user name. An API key has neither, and a tenant may have no name: then the
    /// hub's address, which is the tenant's own.
    pub(in crate::domain) fn owner(&self) -> [String; 2] {
        let user = self.user.map(|user| user.to_string()).or_else(|| self.user_name.clone());
        let user = user.unwrap_or_else(|| self.hub.clone());
        [self.tenant.as_deref().unwrap_or_default(), &user].map(tame)
    }
}

/// Whether the session has to be renewed. That is asked for in place: the board goes on meanwhile.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Renewal {
    /// Not now.
    #[default]
    NotDue,
    /// The token ends soon, or the hub takes it no longer.
    Due,
    /// The form was sent.
    UnderWay,
    /// It did not work; the form stays.
    Failed(Fault),
}

/// How long before its end a token is asked to be renewed.
pub const RENEW_AHEAD: Millis = 2 * MINUTE;
