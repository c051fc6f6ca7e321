//! The session: who is signed in, with what they prove it, and when that has to be renewed.

mod credentials;
mod state;
mod update;

pub use credentials::{Credentials, Secret};
pub use state::{Account, RENEW_AHEAD, Renewal, Session};
