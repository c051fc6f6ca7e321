//! What was not seen: every stretch of time in which the board was not live.

use crate::domain::{Millis, Moment};
use serde::{Deserialize, Serialize};
use std::collections::VecDeque;

/// The most gaps that are kept.
pub const MOST_GAPS: usize = 50;

/// A stretch of time in which the board was not live, so that what happened then is not known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Gap {
    /// The last sign of life before it.
    pub from: Moment,
    /// When the board was live again; none while it is not.
    pub until: Option<Moment>,
}

impl Gap {
    /// How long nothing was seen.
    pub fn length(&self, now: Moment) -> Millis {
        self.until.unwrap_or(now).since(self.from)
    }
}

/// All gaps, the newest last, and how far somebody has read them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Gaps {
    list: VecDeque<Gap>,
    /// Gaps that were over by then have been read.
    read_up_to: Moment,
}

impl Gaps {
    /// All of them, the newest last.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &Gap> {
        self.list.iter()
    }

    /// The newest, until it is read.
    pub fn unread(&self) -> Option<Gap> {
        self.list.back().filter(|gap| gap.until.is_none_or(|until| until > self.read_up_to)).copied()
    }

    /// Nothing is seen from now on; the last sign of life was at `from`. A gap that is open already goes on.
    pub(in crate::domain) fn open(&mut self, from: Moment) {
        if self.list.back().is_some_and(|gap| gap.until.is_none()) {
            return;
        }
        if self.list.len() >= MOST_GAPS {
            self.list.pop_front();
        }
        self.list.push_back(Gap { from, until: None });
    }

    /// Everything is seen again; answers with the gap that was open.
    pub(in crate::domain) fn close(&mut self, now: Moment) -> Option<Gap> {
        let gap = self.list.back_mut().filter(|gap| gap.until.is_none())?;
        gap.until = Some(now);
        Some(*gap)
    }

    /// The newest was read; true if that changed anything. One that is still open is not history yet.
    pub(in crate::domain) fn read(&mut self) -> bool {
        let over = self.unread().and_then(|gap| gap.until);
        self.read_up_to = over.unwrap_or(self.read_up_to);
        over.is_some()
    }
}
