//! Who is signed in. The secrets themselves are held where they are used, not here.

use super::{Proof, UserId};
use crate::domain::time::MINUTE;
use crate::domain::{Fault, Millis, Moment};

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
    /// The user's own id, from the token; none when it does not say.
    pub user: Option<UserId>,
    /// The hub's address.
    pub hub: String,
    /// When the token ends, if it says so.
    pub expires: Option<Moment>,
    /// When it was issued, if it says so.
    pub issued: Option<Moment>,
    /// By what they were let in.
    pub proof: Proof,
}

impl Account {
    /// Whose board it is, in words that can be kept and compared: the tenant (its hub's address, where it has no name),
    /// and the user's own id, which is the same whoever logged them in; else the user name that was typed. None when
    /// nothing identifies the user, as with an API key.
    pub(in crate::domain) fn owner(&self) -> Option<[String; 2]> {
        let tenant = self.tenant.as_ref().unwrap_or(&self.hub);
        let user = self.user.as_ref().map(UserId::to_string).or_else(|| self.user_name.clone())?;
        Some([tenant.clone(), user])
    }

    /// Whether this is the person whose board that was. Who is not known to be the same is somebody else; where nothing
    /// identifies either, nothing but the very same token or key is proof.
    pub(in crate::domain) fn is(&self, owner: Option<&[String; 2]>) -> bool {
        match (self.owner(), owner) {
            (Some(mine), Some(theirs)) => mine == *theirs,
            (None, None) => self.proof == Proof::SameSecret,
            (Some(_), None) | (None, Some(_)) => false,
        }
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
