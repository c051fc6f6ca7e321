//! Group calls: they ring many at once, and are answered by somebody or time out.

use super::BlocEvent;
use super::calls::{Call, State, Tenant, tell};
use super::people::{self, OPERATORS, RING_MS};
use rand::Rng;

impl Tenant {
    /// A call begins to ring a group.
    pub(super) fn ring_group(&mut self, now: u64) -> State {
        let operator = people::operator_id(self.chance.random_range(0..OPERATORS.len()));
        let answers =
            (self.chance.random_range(0..3) > 0).then(|| now + self.chance.random_range(3_000..12_000));
        State::Ringing { operator, until: now + RING_MS, answers }
    }

    /// One group call's moment.
    pub(super) fn live_in_group(
        &mut self,
        mut call: Call,
        now: u64,
        told: &mut Vec<BlocEvent>,
    ) -> Option<Call> {
        match call.state.clone() {
            State::Ringing { operator, answers: Some(at), .. } if at <= now => {
                told.push(tell(&call, "GROUP_ANSWER", &operator));
                let talk = self.chance.random_range(15_000..90_000);
                call.state = State::Talking { operator, until: now + talk };
                Some(call)
            }
            State::Ringing { until, .. } if until <= now => {
                // Nobody took it: it goes on into the first queue, as the same call.
                told.push(tell(&call, "GROUP_TIMEOUT", ""));
                call.event.name = "QUEUE_ENTER".into();
                call.event.bloc = people::BLOCS.first().map_or_else(String::new, |bloc| bloc.id.into());
                call.state = State::Waiting;
                call.first = false;
                call.entered = now;
                told.push(call.event.clone());
                Some(call)
            }
            State::Talking { until, .. } if until <= now => self.over(&call, told),
            _ => Some(call),
        }
    }
}
