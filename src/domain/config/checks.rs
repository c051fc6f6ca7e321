//! What somebody types into a field of the settings, checked as the file's values are, and named in the same words.

use super::read_entries::DAY_SECONDS;
use super::{Config, Expected, QueueEntry, Urgency, WaitLimits};
use crate::domain::text::tame;
use crate::domain::{BlocId, OperatorId};

/// A whole number between these.
pub fn checked_number(text: &str, least: i64, most: i64) -> Result<i64, Expected> {
    let number = text.trim().parse().ok().filter(|number| (least..=most).contains(number));
    number.ok_or(Expected::Number(least, most))
}

/// A name, made fit to show.
pub fn checked_name(text: &str) -> Result<String, Expected> {
    Some(tame(text)).filter(|name| !name.is_empty()).ok_or(Expected::Text)
}

/// The seconds after which a wait becomes urgent.
pub fn checked_limit(text: &str) -> Result<i64, Expected> {
    checked_number(text, 0, DAY_SECONDS)
}

impl Config {
    /// The id of a queue that there is not yet.
    pub fn checked_new_queue(&self, text: &str) -> Result<BlocId, Expected> {
        let id = text.parse().map_err(|_| Expected::Guid)?;
        self.queue(id).map_or(Ok(id), |_| Err(Expected::Unique))
    }

    /// The id of an operator who is not there yet.
    pub fn checked_new_operator(&self, text: &str) -> Result<OperatorId, Expected> {
        let id = text.parse().map_err(|_| Expected::Guid)?;
        self.operator(id).map_or(Ok(id), |_| Err(Expected::Unique))
    }
}

impl QueueEntry {
    /// With what was typed as one of its limits. Numbers that were typed as the others `before`, and did not rise then,
    /// are taken with it once all of them do.
    pub fn checked_wait(
        self,
        limit: Urgency,
        text: &str,
        before: &[(Urgency, i64)],
    ) -> Result<Self, Expected> {
        let alone = self.wait.with(limit, checked_limit(text)?);
        let others = before.iter().filter(|(other, _)| *other != limit);
        let together = others.fold(alone, |wait, (other, seconds)| wait.with(*other, *seconds));
        let wait = [together, alone].into_iter().find(WaitLimits::rise).ok_or(Expected::RisingLimits)?;
        Ok(Self { wait, ..self })
    }

    /// With so many percent as the aim.
    pub fn checked_percent(mut self, text: &str) -> Result<Self, Expected> {
        let percent = checked_number(text, 1, 100)?;
        self.service_level.percent = u32::try_from(percent).map_err(|_| Expected::Number(1, 100))?;
        Ok(self)
    }

    /// With so many seconds as the aim.
    pub fn checked_seconds(mut self, text: &str) -> Result<Self, Expected> {
        self.service_level.seconds = checked_number(text, 0, DAY_SECONDS)?;
        Ok(self)
    }
}
