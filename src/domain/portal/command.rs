//! What a portal may say: a closed list, read out of whatever it sent. What is not on it, or not shaped as it should be,
//! is as good as not said.

use crate::domain::config::Fragment;
use crate::domain::{ContextId, Credentials, Secret};
use serde_json::Value;

/// The version of the contract.
pub const VERSION: u32 = 1;

/// What stands before the name of every message, so that a window that hears many can tell ours.
const PREFIX: &str = "callboard:";

/// No token or key is longer.
const LONGEST: usize = 16 * 1024;

/// A message of the portal.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// It listens, and wants to be told.
    Hello,
    /// Somebody is logged in at the portal already: with this.
    LogIn(Credentials),
    /// They have left the portal.
    LogOut,
    /// In place of what the page's address says.
    Settings(Fragment),
    /// The supervisor's attention belongs to this call.
    Focus(ContextId),
}

impl Command {
    /// Reads a message; none when it is not one of this version of the contract.
    pub fn read(message: &Value) -> Option<Self> {
        if message.get("version")?.as_f64()? != f64::from(VERSION) {
            return None;
        }
        Some(match message.get("type")?.as_str()?.strip_prefix(PREFIX)? {
            "hello" => Self::Hello,
            "token" => Self::LogIn(Credentials::Token(secret(message.get("token")?)?)),
            "api-key" => Self::LogIn(Credentials::ApiKey(secret(message.get("apiKey")?)?)),
            "log-out" => Self::LogOut,
            "settings" => Self::Settings(Fragment::of(message.get("settings")?.as_object()?)),
            "focus" => Self::Focus(message.get("call")?.as_str()?.parse().ok()?),
            _ => return None,
        })
    }
}

fn secret(value: &Value) -> Option<Secret> {
    let text = value.as_str().filter(|text| !text.is_empty() && text.len() <= LONGEST)?;
    Some(Secret::new(text))
}
