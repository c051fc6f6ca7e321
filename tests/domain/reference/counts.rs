//! What the figures come to, counted over the whole history.

use super::calls::{History, told, wait_of, when};
use crate::seen::Counts;
use callboard::domain::{BlocId, Config, Signal};

impl History {
    /// What calls came to in all queues but those for tests.
    pub fn figures(&self, config: &Config) -> Counts {
        let mut counts = Counts::default();
        for call in self.calls() {
            let stays = self.stays(call);
            for (number, stay) in stays.iter().enumerate() {
                let bloc = stay[0].bloc();
                if !config.queues.iter().any(|queue| queue.id == bloc && queue.test) {
                    let is_last = number + 1 == stays.len();
                    let left = !is_last || self.stand(call).is_some_and(|stand| stand.is("fell back"));
                    let answered = when(stay, Signal::Answered);
                    let hung_up = when(stay, Signal::HungUp);
                    let wait = wait_of(&stays, number);
                    // An answer that is told after the hang-up was before it.
                    let end = answered.map(|at| hung_up.map_or(at, |end| at.min(end))).or(hung_up);
                    let length = end.map(|end| end.0 - wait.since.0).filter(|_| !wait.at_least);
                    if answered.is_some() {
                        counts.answered += 1;
                        if let Some(length) = length {
                            counts.timed += 1;
                            counts.waited += length;
                            counts.in_time += usize::from(length <= 1_000 * within(config, bloc));
                        }
                    } else if left {
                        counts.fell_back += 1;
                    } else if self.stand(call).is_some_and(|stand| stand.is("abandoned")) {
                        let early = length.is_some_and(|length| length < config.short_abandon);
                        *(if early { &mut counts.early } else { &mut counts.abandoned }) += 1;
                    } else if told(stay, Signal::HungUp)
                        || self.stand(call).is_some_and(|stand| stand.is("expired"))
                    {
                        counts.unseen += 1;
                    }
                }
            }
        }
        counts
    }
}

fn within(config: &Config, bloc: BlocId) -> i64 {
    config.queues.iter().find(|queue| queue.id == bloc).map_or(20, |queue| queue.service_level.seconds)
}
