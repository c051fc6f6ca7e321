//! How long a connection waits for what.

use crate::domain::Millis;
use crate::domain::time::SECOND;

/// How long things may take, in milliseconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Opening, until the hub has shaken hands.
    pub open: Millis,
    /// Opening a WebSocket; after that long polling is tried, within the time for opening.
    pub socket: Millis,
    /// An invocation, until its answer.
    pub invoke: Millis,
    /// Stopping in good order; then the connection is let go of.
    pub stop: Millis,
    /// Silence of the server; then the connection counts as lost. At least twice the server's own interval.
    pub silence: Millis,
    /// Our own silence; then a ping is sent.
    pub keep_alive: Millis,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            open: 15 * SECOND,
            socket: 6 * SECOND,
            invoke: 15 * SECOND,
            stop: 5 * SECOND,
            // What ASP.NET Core's server and the client agree on unless set otherwise.
            silence: 30 * SECOND,
            keep_alive: 15 * SECOND,
        }
    }
}
