//! Words for waits that speak: occasions, tones, and what a notification says.

use super::table::Texts;
use crate::domain::config::{Occasion, Tone, Urgency};
use crate::domain::{Alert, BlocId};

impl Texts {
    /// On which occasion something is heard.
    pub fn occasion(&self, occasion: Occasion) -> &'static str {
        match occasion {
            Occasion::NewCall => self.alarms.new_call,
            Occasion::Amber => self.alarms.amber,
            Occasion::Red => self.alarms.red,
            Occasion::Critical => self.alarms.critical,
        }
    }

    /// What is heard.
    pub fn tone(&self, tone: Tone) -> &'static str {
        match tone {
            Tone::Off => self.alarms.off,
            Tone::Chime => self.alarms.chime,
            Tone::Bell => self.alarms.bell,
            Tone::Alarm => self.alarms.alarm,
        }
    }

    /// A notification: its title, and `Sales (2) · Support (1)`. `name` finds the names of queues.
    pub fn alert(&self, alert: &Alert, name: impl Fn(BlocId) -> String) -> [String; 2] {
        let title = match alert.urgency {
            Urgency::Critical => self.alarms.waits_critically,
            Urgency::Calm | Urgency::Amber | Urgency::Red => self.alarms.waits_too_long,
        };
        let queues = alert.waiting.iter().map(|(queue, count)| format!("{} ({count})", name(*queue)));
        [title.into(), queues.collect::<Vec<_>>().join(" · ")]
    }
}
