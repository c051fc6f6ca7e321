//! A second telling of where calls stand, as plainly as it can be told: design.md, sections 3 and 4, with the silent
//! points as docs/protocol.md decides them. It shares nothing with `src/domain` but the events. Where the domain has to
//! find out which stay in a bloc a word of the hub is about, the reference is told; it keeps the whole history, and works
//! a call out of it anew each time.

mod calls;
mod counts;

use super::seen::{Card, Seen};
use callboard::domain::config::BlocKind;
use callboard::domain::{BlocEvent, BlocId, Config, ContextId, Moment};
use calls::{History, Stand};

pub struct Reference {
    config: Config,
    live: bool,
    history: History,
}

impl Reference {
    /// A live board on which nobody waits.
    pub fn live(config: Config) -> Self {
        Self { config, live: true, history: History::default() }
    }

    /// A bloc tells about a call, namely about its stay with this number.
    pub fn hears(&mut self, event: &BlocEvent, stay: usize, now: Moment) {
        self.history.word(now, event, stay);
    }

    /// Whether anything was heard of this stay: who was never heard of cannot be known to have been passed.
    pub fn knows(&self, call: ContextId, stay: usize) -> bool {
        self.history.knows(call, stay)
    }

    pub fn breaks(&mut self, now: Moment) {
        self.live = false;
        self.history.broke(now);
    }

    pub fn comes_back(&mut self, now: Moment) {
        self.live = true;
        self.history.back(now);
    }

    /// A card is dismissed by hand.
    pub fn dismisses(&mut self, call: ContextId, now: Moment) {
        if self.history.stand(call).is_some_and(|call| !call.ended()) {
            self.history.gave_up(now, call);
        }
    }

    /// Time passed.
    pub fn tick(&mut self, now: Moment) {
        if self.live {
            for call in self.history.unproven_for(self.config.unconfirmed, now) {
                self.history.gave_up(now, call);
            }
        }
    }

    /// What a supervisor sees.
    pub fn seen(&self) -> Seen {
        let calls = self.history.calls();
        let mut stands: Vec<_> =
            calls.into_iter().filter_map(|call| Some((call, self.history.stand(call)?))).collect();
        // The longest wait first; of two that began together, the smaller id.
        stands.sort_by_key(|(call, stand)| (stand.since, *call));
        let mut seen = Seen { live: self.live, ..Seen::default() };
        let lanes = self.config.queues.iter().filter(|queue| queue.kind != BlocKind::Profile);
        seen.lanes = lanes.map(|queue| (queue.id, Vec::new())).collect();
        for (call, stand) in &stands {
            if stand.ended() {
                seen.log.push((*call, stand.stage));
                continue;
            }
            let lane = seen.lanes.iter_mut().find(|(bloc, _)| *bloc == stand.bloc && !stand.is("answered"));
            lane.map_or(&mut seen.answered, |(_, lane)| lane).push(card(*call, stand));
        }
        seen.log.sort();
        let real = |bloc: &BlocId| !self.config.queues.iter().any(|queue| queue.id == *bloc && queue.test);
        let waiting = seen.lanes.iter().filter(|(bloc, _)| real(bloc)).flat_map(|(_, lane)| lane);
        seen.waiting = waiting.clone().count();
        seen.longest = waiting.map(|card| card.since).min();
        seen.figures = self.history.figures(&self.config);
        seen
    }
}

fn card(call: ContextId, stand: &Stand) -> Card {
    Card {
        call,
        stage: stand.stage,
        since: stand.since.0,
        at_least: stand.at_least,
        confirmed: stand.confirmed,
        journey: stand.journey.clone(),
    }
}
