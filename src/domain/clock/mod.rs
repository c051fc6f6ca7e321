//! Makes one clock of two: the system's, which can be set, and a steady one, which stops while the machine sleeps.
//!
//! A step back is absorbed: callers do not wait less because somebody mended the clock. A long step forward is either a
//! sleep, in which callers waited on, or a clock that was set. From here they look alike, so it is told as a jump and
//! held back; whoever knows which of the two it was says so ([`Clock::trust`]). Where the steady clock goes on through
//! a sleep, there is no jump at all.

mod update;

use crate::domain::time::{MINUTE, SECOND};
use crate::domain::{Millis, Moment};

/// A step forward from here on is held back and told. No hub keeps a silent connection for so long (30 s, unless set
/// otherwise), so that one which still answers was not asleep.
pub const SUSPICIOUS: Millis = 90 * SECOND;
/// A smaller difference is the two clocks' ordinary drift.
const DRIFT: Millis = SECOND;

/// The clock of the page. All in milliseconds.
#[derive(Clone, Copy, Debug, Default)]
pub struct Clock {
    wall: Millis,
    steady: Millis,
    /// How far the page's time is ahead of the system's.
    ahead: Millis,
    last: Option<Moment>,
}

impl Clock {
    /// A clock that goes on where one before it stood: so far ahead of the system's.
    pub fn ahead(by: Millis) -> Self {
        Self { ahead: by, ..Self::default() }
    }

    /// The page's time, from what the two clocks show; with it a jump, when there was one. It never runs backwards.
    pub fn read(&mut self, wall: Millis, steady: Millis) -> (Moment, Option<Millis>) {
        let Some(last) = self.last else {
            let now = Moment(wall.saturating_add(self.ahead));
            *self = Self { wall, steady, last: Some(now), ..*self };
            return (now, None);
        };
        let passed = steady.saturating_sub(self.steady).max(0);
        let jump = wall.saturating_sub(self.wall).saturating_sub(passed);
        (self.wall, self.steady) = (wall, steady);
        let jumped = !(-DRIFT..SUSPICIOUS).contains(&jump);
        if jumped {
            self.ahead = self.ahead.saturating_sub(jump);
        }
        let now = Moment(wall.saturating_add(self.ahead)).max(last);
        self.last = Some(now);
        (now, jumped.then_some(jump))
    }

    /// A jump that was held back was a sleep after all: that time has passed.
    pub fn trust(&mut self, jump: Millis) {
        self.ahead = self.ahead.saturating_add(jump.max(0));
    }

    /// A moment of the page's time, as the system's clock shows it.
    pub fn on_the_wall(&self, moment: Moment) -> Millis {
        moment.0.saturating_sub(self.ahead)
    }

    /// A time of the system's clock, as a moment of the page's.
    pub fn moment(&self, wall: Millis) -> Moment {
        Moment(wall.saturating_add(self.ahead))
    }
}

/// Longer than any day is, also one that gains an hour.
const LONGEST_DAY: Millis = 26 * 60 * MINUTE;

/// The day around a time: its first millisecond, and that of the next. `is_today` is true for times of the same date;
/// halving finds where that changes, whatever rule of summer time applies.
pub fn day_around(at: Millis, is_today: impl Fn(Millis) -> bool) -> (Millis, Millis) {
    let edge = |mut inside: Millis, mut outside: Millis| {
        while (outside - inside).abs() > 1 {
            let middle = inside + (outside - inside) / 2;
            if is_today(middle) { inside = middle } else { outside = middle }
        }
        (inside, outside)
    };
    let (began, _) = edge(at, at.saturating_sub(LONGEST_DAY));
    let (_, ends) = edge(at, at.saturating_add(LONGEST_DAY));
    (began, ends)
}
