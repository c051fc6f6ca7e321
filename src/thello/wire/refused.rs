//! What a request to the Management API was refused with, and what that means.

use crate::domain::Fault;
use crate::domain::json::Lenient;
use serde_json::Value;

/// The longest pause that is believed, in seconds: a day.
const LONGEST_PAUSE: f64 = 86_400.0;

/// A refusal, as it came.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Refused {
    /// The status, which is not a success.
    pub status: u16,
    /// In how many seconds it may be tried again, by `Retry-After`. The header cannot be read unless the server exposes
    /// it (`Access-Control-Expose-Headers`).
    pub retry_after: Option<f64>,
    /// What else the answer says; null when that is no JSON.
    pub body: Value,
}

impl Refused {
    /// The fault of a refused request.
    pub fn fault(&self) -> Fault {
        match (self.status, self.pause()) {
            (429, seconds) | (503, seconds @ Some(_)) => Fault::TryLater { seconds },
            (status, _) => Fault::of_status(status),
        }
    }

    /// The fault when a user name and a password were to be exchanged for a token. Which status says “wrong password” is
    /// not stated, so every one that is about the request and not about the place counts. ASP.NET Core Identity says in
    /// the answer's `detail` when it was not the password.
    pub fn fault_of_log_in(&self) -> Fault {
        match (self.status, self.body.field("detail").and_then(Value::as_str)) {
            (400 | 401 | 403 | 422, Some("LockedOut")) => Fault::Locked,
            (400 | 401 | 403 | 422, Some("RequiresTwoFactor")) => Fault::SecondStep,
            (400 | 401 | 403 | 422, Some("NotAllowed")) => Fault::Forbidden,
            (400 | 401 | 403 | 422, _) => Fault::Unauthorized,
            // Whatever stands there takes no log-in: a web server with files, say.
            (405 | 410 | 501, _) => Fault::NotFound,
            _ => self.fault(),
        }
    }

    fn pause(&self) -> Option<u32> {
        let seconds = self.retry_after.filter(|seconds| (0.0..=LONGEST_PAUSE).contains(seconds))?;
        Some(seconds.ceil().max(1.0) as u32)
    }
}
