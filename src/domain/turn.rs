//! One event's turn. It stands between the model and the subjects' parts of `update`, which are methods of it.

use super::notices::{MOST_NOTICES, Notice, Said};
use super::{Changed, Effect, Model, Moment};
use std::collections::VecDeque;

/// What a turn may read and change, and what it leaves behind.
pub(super) struct Turn<'a> {
    pub model: &'a mut Model,
    pub now: Moment,
    pub effects: Vec<Effect>,
    pub changed: Changed,
}

impl Turn<'_> {
    pub fn run(&mut self, effect: Effect) {
        self.effects.push(effect);
    }

    pub fn say(&mut self, said: Said) {
        self.model.counters.notice = self.model.counters.notice.wrapping_add(1);
        let notice = Notice { number: self.model.counters.notice, at: self.now, said };
        push_bounded(&mut self.model.notices, notice, MOST_NOTICES);
        self.changed.notices = true;
    }

    pub fn all_lanes_and_operators_changed(&mut self) {
        self.model.lanes().for_each(|id| self.changed.lane(id));
        self.model.operators.all().for_each(|entry| self.changed.operator(entry.id));
    }
}

/// Adds the newest, and lets go of the oldest when there are too many.
pub(super) fn push_bounded<T>(list: &mut VecDeque<T>, item: T, most: usize) {
    if list.len() >= most {
        list.pop_front();
    }
    list.push_back(item);
}
