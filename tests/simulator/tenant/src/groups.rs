//! Group calls: they ring many at once, and are answered by somebody or time out.

use super::calls::{Call, State};
use super::people::{self, OPERATORS, RING_MS};
use super::story::Tenant;
use rand::RngExt;

impl Tenant {
    /// A call begins to ring a group.
    pub(super) fn ring_group(&mut self, now: u64) -> State {
        let operator = people::operator_id(self.chance.random_range(0..OPERATORS.len()));
        let answers =
            (self.chance.random_range(0..3) > 0).then(|| now + self.chance.random_range(3_000..12_000));
        State::Ringing { operator, until: now + RING_MS, answers }
    }

    /// Nobody of a group took a call: it goes on into the first queue, as the same call.
    pub(super) fn time_out(&mut self, number: u64, call: Call, now: u64) {
        self.tell(&call, "GROUP_TIMEOUT", "");
        self.enter_queue(number, call, 0, now);
    }
}
