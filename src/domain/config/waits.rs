//! When a wait becomes urgent.

use crate::domain::Millis;
use crate::domain::time::SECOND;
use serde::{Deserialize, Serialize};

/// From which wait on a card is amber, red, critical; in seconds, each at least the one before.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct WaitLimits {
    /// Amber from here.
    pub amber: i64,
    /// Red from here.
    pub red: i64,
    /// Critical from here.
    pub critical: i64,
}

/// How urgent a wait is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Urgency {
    /// Below every limit.
    #[default]
    Calm,
    /// Past the first limit.
    Amber,
    /// Past the second.
    Red,
    /// Past the third.
    Critical,
}

impl Urgency {
    /// Its name, as the configuration has it.
    pub fn code(self) -> &'static str {
        match self {
            Urgency::Calm => "calm",
            Urgency::Amber => "amber",
            Urgency::Red => "red",
            Urgency::Critical => "critical",
        }
    }
}

impl WaitLimits {
    /// From when on a wait is so urgent; a calm one is so from its beginning.
    pub fn from(&self, urgency: Urgency) -> i64 {
        match urgency {
            Urgency::Calm => 0,
            Urgency::Amber => self.amber,
            Urgency::Red => self.red,
            Urgency::Critical => self.critical,
        }
    }

    /// With another limit for what is so urgent.
    #[must_use]
    pub fn with(mut self, urgency: Urgency, seconds: i64) -> Self {
        match urgency {
            Urgency::Calm => {}
            Urgency::Amber => self.amber = seconds,
            Urgency::Red => self.red = seconds,
            Urgency::Critical => self.critical = seconds,
        }
        self
    }

    /// Whether no limit lies behind the one after it.
    pub fn rise(&self) -> bool {
        self.amber <= self.red && self.red <= self.critical
    }

    /// How urgent a wait of so many milliseconds is.
    pub fn urgency(&self, wait: Millis) -> Urgency {
        let seconds = wait / SECOND;
        if seconds >= self.critical {
            Urgency::Critical
        } else if seconds >= self.red {
            Urgency::Red
        } else if seconds >= self.amber {
            Urgency::Amber
        } else {
            Urgency::Calm
        }
    }
}
