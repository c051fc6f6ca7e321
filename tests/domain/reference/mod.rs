//! A second telling of what the board shows, as plainly as it can be told: design.md, sections 3 and 4, with the
//! silent points as docs/protocol.md decides them. It shares nothing with `src/domain` but the events. Where the
//! domain has to find out which stay in a bloc a word of the hub is about, the reference is told; it keeps the whole
//! history, and works a call out of it anew each time.

mod calls;
mod outcomes;
mod people;
mod sending;

use super::seen::{Ask, Card, Seen};
use callboard::domain::config::BlocKind;
use callboard::domain::{BlocEvent, BlocId, Config, ContextId, Event, Fault, Moment, OperatorId};
use calls::{History, Stand};
use people::{Doing, Person};
use sending::{Sending, Sent};

pub struct Reference {
    config: Config,
    now: Moment,
    live: bool,
    /// Whether the newest gap is over; none when there is none to show.
    gap: Option<bool>,
    history: History,
    sending: Vec<(ContextId, Sending)>,
    people: Vec<Person>,
    /// Whose word is asked for: a call, an operator, and what another supervisor had chosen.
    question: Option<(ContextId, OperatorId, Option<OperatorId>)>,
    decisions: u32,
    /// What this step asks of the hub.
    asks: Vec<Ask>,
}

impl Reference {
    /// A live board on which nobody waits.
    pub fn live(config: Config, now: Moment) -> Self {
        let people = config.operators.iter().map(|entry| Person::unknown(entry.id)).collect();
        Self {
            config,
            now,
            live: true,
            gap: None,
            history: History::default(),
            sending: Vec::new(),
            people,
            question: None,
            decisions: 0,
            asks: Vec::new(),
        }
    }

    /// A bloc tells about a call, namely about its stay with this number.
    pub fn hears(&mut self, event: &BlocEvent, stay: usize, now: Moment) {
        self.begin(now);
        let id = event.call;
        let before = self.history.stand(id);
        self.history.word(now, event, stay);
        let Some(after) = self.history.stand(id) else { return };
        let moved = before.as_ref().is_some_and(|before| before.newest != after.newest);
        if moved {
            let talked = before.as_ref().is_some_and(|before| before.answered.is_some());
            self.sending(id).moves_on(talked);
        }
        let talked = before.as_ref().is_some_and(|before| before.is("answered"));
        if talked && (moved || !after.is("answered")) && !after.ended() {
            self.conversation_ended(id);
        }
        let taken_by =
            event.data.parse().ok().filter(|_| event.signal == callboard::domain::Signal::Answered);
        if after.is("answered") {
            if !talked || moved {
                self.answered(id, taken_by);
            } else if let Some(operator) = taken_by {
                self.answered_by(id, operator);
            }
        }
        let ended_before = before.as_ref().is_some_and(Stand::ended_for_good);
        if after.ended() && !ended_before && before.is_none_or(|before| before.stage != after.stage) {
            self.left(id, after.stage);
        }
    }

    /// Whether anything was heard of this stay: who was never heard of cannot be known to have been passed.
    pub fn knows(&self, call: ContextId, stay: usize) -> bool {
        self.history.knows(call, stay)
    }

    /// Whether the hang-up of this call was heard.
    pub fn is_over(&self, call: ContextId) -> bool {
        self.history.stand(call).is_some_and(|call| call.ended_for_good())
    }

    /// Everything else that can happen.
    pub fn happens(&mut self, event: &Event, now: Moment) {
        self.begin(now);
        match event {
            Event::Tick => self.tick(),
            Event::HubClosed { .. } => self.breaks(),
            Event::Subscribed(_) => self.comes_back(),
            Event::GapDismissed if self.gap == Some(true) => self.gap = None,
            Event::AssignOpened(call) if self.live && self.waits(*call) => self.ask(*call),
            Event::AssignRequested { call, operator } => self.assign(*call, *operator),
            Event::QuestionAnswered { yes } => self.answer_question(*yes),
            Event::PickupSet { decision, call, result, .. } => {
                self.pickup_set(decision.0, *call, result.as_ref().err());
            }
            Event::PickupRead { call, result, .. } => self.pickup_read(*call, result.as_ref().ok().copied()),
            Event::AssignmentDismissed(call) => self.dismiss_assignment(*call),
            Event::TroubleDismissed(operator) => self.dismiss_trouble(*operator),
            Event::CallDismissed(call) => self.dismiss_card(*call),
            Event::AwayToggled(operator) => self.toggle_away(*operator),
            // The rest is about the way to the hub, which shows only in being live or not.
            _ => {}
        }
    }

    fn begin(&mut self, now: Moment) {
        self.now = now;
        self.asks.clear();
    }

    fn breaks(&mut self) {
        if !self.live {
            return;
        }
        (self.live, self.gap) = (false, Some(false));
        self.question = None;
        self.people.iter_mut().for_each(|person| person.doing = Doing::Nothing);
        for call in self.history.live_calls() {
            self.sending_cut_off(call);
        }
        for (_, sending) in &mut self.sending {
            (sending.reading, sending.held) = (None, None);
        }
        self.history.broke(self.now);
    }

    fn comes_back(&mut self) {
        if self.live {
            return;
        }
        self.live = true;
        self.gap = self.gap.map(|_| true);
        self.history.back(self.now);
        for call in self.history.live_calls() {
            let unconfirmed = self.history.stand(call).is_some_and(|call| !call.confirmed);
            if unconfirmed && matches!(self.sending(call).sent, Some((_, Sent::Unknown { .. }))) {
                self.reads(call);
            } else if unconfirmed && self.waits(call) {
                self.ask(call);
            }
        }
    }

    fn tick(&mut self) {
        self.tick_sendings();
        if self.live {
            for call in self.history.unproven_for(self.config.unconfirmed, self.now) {
                self.give_up(call);
            }
        }
    }

    fn dismiss_card(&mut self, call: ContextId) {
        if self.history.stand(call).is_some_and(|call| !call.ended() && !call.confirmed) {
            self.give_up(call);
        }
    }

    fn give_up(&mut self, call: ContextId) {
        self.history.gave_up(self.now, call);
        self.left(call, "expired");
    }

    fn waits(&self, call: ContextId) -> bool {
        self.history.stand(call).is_some_and(|call| call.is("waiting") || call.is("next"))
    }

    fn takes_calls(&self, operator: OperatorId, bloc: BlocId) -> bool {
        let queue = self.config.queues.iter().find(|queue| queue.id == bloc);
        let entry = self.config.operators.iter().find(|entry| entry.id == operator);
        queue.is_some_and(|queue| queue.kind == BlocKind::Queue)
            && entry.is_some_and(|entry| entry.queues.is_empty() || entry.queues.contains(&bloc))
    }

    /// What a supervisor sees.
    pub fn seen(&mut self) -> Seen {
        let calls = self.history.calls();
        let mut stands: Vec<_> =
            calls.into_iter().filter_map(|call| Some((call, self.history.stand(call)?))).collect();
        // The longest wait first; of two that began together, the smaller id.
        stands.sort_by_key(|(call, stand)| (stand.since, *call));
        let mut seen = Seen { live: self.live, gap_over: self.gap, ..Seen::default() };
        let lanes = self.config.queues.iter().filter(|queue| queue.kind != BlocKind::Profile);
        seen.lanes = lanes.map(|queue| (queue.id, Vec::new())).collect();
        for (call, stand) in stands {
            if stand.ended() {
                seen.log.push((call, stand.stage, self.sending(call).words()));
                continue;
            }
            let lane = seen.lanes.iter_mut().find(|(bloc, _)| *bloc == stand.bloc && !stand.is("answered"));
            lane.map_or(&mut seen.answered, |(_, lane)| lane).push(self.card(call, stand));
        }
        seen.log.sort();
        seen.tiles = self.people.iter().map(Person::tile).collect();
        seen.figures = self.history.figures(&self.config);
        seen.question = self.question.map(|(call, operator, _)| (call, operator));
        seen.asks.clone_from(&self.asks);
        seen.asks.sort();
        seen
    }

    fn card(&mut self, call: ContextId, stand: Stand) -> Card {
        let sending = self.sending(call);
        Card {
            call,
            stage: stand.stage,
            since: stand.since.0,
            at_least: stand.at_least,
            confirmed: stand.confirmed,
            journey: stand.journey,
            answered_by: sending.answered_by,
            sent: sending.words(),
            sent_by_other: sending.by_other,
        }
    }

    fn sending(&mut self, call: ContextId) -> &mut Sending {
        let at = self.sending.iter().position(|(id, _)| *id == call).unwrap_or_else(|| {
            self.sending.push((call, Sending::default()));
            self.sending.len() - 1
        });
        &mut self.sending[at].1
    }
}

/// The hub's refusals by their effect on a sending: whether it may have arrived.
fn may_have_arrived(fault: &Fault) -> bool {
    matches!(fault, Fault::ConnectionLost | Fault::TimedOut)
}
