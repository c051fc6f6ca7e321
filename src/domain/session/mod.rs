//! The session: who is signed in, with what they prove it, and when that has to be renewed.

mod credentials;
mod state;
mod term;
mod update;
mod user;

pub use credentials::{Credentials, Secret};
pub use state::{Account, RENEW_AHEAD, Renewal, Session};
pub use user::{Proof, UserId};
