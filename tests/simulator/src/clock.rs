//! The tenant's own time: as much faster than life as was asked for, and stopped while a test looks around.

use std::time::Duration;
use tokio::time::Instant;

/// How long the tenant's day has lasted.
pub struct Clock {
    began: Instant,
    stood: Duration,
    stopped: Option<Instant>,
}

impl Clock {
    /// A day that begins now.
    pub fn new() -> Self {
        Self { began: Instant::now(), stood: Duration::ZERO, stopped: None }
    }

    /// How long it has run.
    pub fn elapsed(&self) -> Duration {
        let until = self.stopped.unwrap_or_else(Instant::now);
        until.saturating_duration_since(self.began).saturating_sub(self.stood)
    }

    /// Stops it, or lets it run again from where it stood.
    pub fn run(&mut self, runs: bool) {
        if runs {
            self.stood += self.stopped.take().map_or(Duration::ZERO, |stopped| stopped.elapsed());
        } else {
            self.stopped.get_or_insert_with(Instant::now);
        }
    }
}

impl Default for Clock {
    fn default() -> Self {
        Self::new()
    }
}
