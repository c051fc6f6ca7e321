//! What the portal says happens; what changed is told to it, here alone. While nobody listens that costs a look.

use super::{Command, Listener, QueueCounts, Told};
use crate::domain::config::{QueueEntry, Urgency};
use crate::domain::turn::Turn;
use crate::domain::{Call, ContextId, Effect, Model, OperatorId};

/// The most calls whose limits are told of within a second; the others follow.
const MOST_PASSED: usize = 20;

impl Turn<'_> {
    /// A message of the portal. None of them hands a call over.
    pub fn portal_said(&mut self, origin: String, command: Command) {
        match command {
            Command::Hello => {
                self.model.listener = Some(Listener::at(origin));
                self.changed.status = true;
            }
            Command::LogIn(credentials) => self.log_in(credentials),
            Command::LogOut => self.log_out(),
            Command::Settings(settings) => self.fragment_changed(settings),
            Command::Focus(call) => self.point_out(call),
        }
    }

    /// Tells whoever may be around the page: every named origin, until one of them has said that it listens.
    pub fn call_portal(&mut self, told: Told) {
        let to = match &self.model.listener {
            Some(listener) => vec![listener.origin.clone()],
            None => self.model.config.portal_origins.clone(),
        };
        if !to.is_empty() {
            self.run(Effect::TellPortal { told, to });
        }
    }

    /// Tells what this event changed.
    pub fn tell_what_changed(&mut self) {
        if self.model.listener.is_none() {
            return;
        }
        self.tell_connection();
        for at in 0..self.changed.calls.len() {
            if let Some(id) = self.changed.calls.get(at) {
                self.tell_assignment(*id);
            }
        }
    }

    /// Tells what time has changed, and what is told once a second at most.
    pub fn tell_in_time(&mut self) {
        if self.model.listener.is_some() {
            self.tell_counts();
            self.tell_thresholds();
        }
    }

    pub fn tell_picked(&mut self, id: ContextId) {
        let waiting = self.model.calls.get(id).filter(|call| call.waits());
        if let Some(queue) = waiting.and_then(Call::bloc) {
            self.tell(Told::CallPicked { call: id, queue });
        }
    }

    pub fn tell_to_open(&mut self, id: ContextId) {
        if let Some(queue) = self.model.call(id).and_then(Call::bloc) {
            self.tell(Told::OpenCaller { call: id, queue });
        }
    }

    pub fn tell_not_sent(&mut self, call: ContextId, operator: OperatorId) {
        self.tell(Told::Assignment { call, operator, state: Told::NOT_SENT });
    }

    pub fn tell_recalled(&mut self, call: ContextId, operator: OperatorId) {
        self.tell(Told::Assignment { call, operator, state: Told::RECALLED });
    }

    fn tell(&mut self, told: Told) {
        if self.model.listener.is_some() {
            self.call_portal(told);
        }
    }

    fn tell_connection(&mut self) {
        let code = self.model.connection.code();
        let Some(listener) = &mut self.model.listener else { return };
        if std::mem::replace(&mut listener.connection, code) != code {
            self.tell(Told::Connection(code));
        }
    }

    fn tell_assignment(&mut self, call: ContextId) {
        let sending = self.model.call(call).and_then(Call::assignment);
        let Some((operator, now)) = sending.map(|it| (it.operator, (it.decision, it.state.code()))) else {
            return;
        };
        let Some(listener) = &mut self.model.listener else { return };
        let told = listener.calls.entry(call).or_default();
        if told.assignment.replace(now) != Some(now) {
            self.tell(Told::Assignment { call, operator, state: now.1 });
        }
    }

    fn tell_counts(&mut self) {
        let counts: Vec<_> = told_queues(self.model).map(|queue| counts(self.model, queue)).collect();
        let Some(listener) = &mut self.model.listener else { return };
        if listener.counts != counts {
            listener.counts.clone_from(&counts);
            self.tell(Told::Counts(counts));
        }
    }

    /// A lane is in the order of waits, so nobody behind the first who is calm is looked at.
    fn tell_thresholds(&mut self) {
        let Some(listener) = &mut self.model.listener else { return };
        let (mut calls, mut news) = (std::mem::take(&mut listener.calls), Vec::new());
        // Who has talked with somebody waits anew.
        calls.retain(|id, told| {
            let call = self.model.calls.get(*id);
            if !call.is_some_and(Call::waits) {
                told.urgency = Urgency::Calm;
            }
            call.is_some()
        });
        for queue in told_queues(self.model).filter(|queue| self.model.is_heard(queue.id)) {
            for call in self.model.calls.lane(queue.id).filter_map(|id| self.model.calls.get(id)) {
                let urgency = queue.wait.urgency(call.wait(self.now));
                if urgency == Urgency::Calm {
                    break;
                }
                let told = calls.entry(call.id).or_default();
                if urgency > told.urgency && call.confirmed && news.len() < MOST_PASSED {
                    told.urgency = urgency;
                    news.push(Told::ThresholdPassed { call: call.id, queue: queue.id, urgency });
                }
            }
        }
        if let Some(listener) = &mut self.model.listener {
            listener.calls = calls;
        }
        news.into_iter().for_each(|told| self.tell(told));
    }

    fn point_out(&mut self, id: ContextId) {
        if self.model.calls.get(id).is_some_and(Call::waits) {
            let number = self.model.pointed_out.map_or(0, |(number, _)| number.wrapping_add(1));
            self.model.pointed_out = Some((number, id));
            self.changed.pointed_out = true;
        }
    }
}

/// The queues whose calls count: test queues do not.
fn told_queues(model: &Model) -> impl Iterator<Item = &QueueEntry> {
    model.config.lanes().filter(|queue| !queue.test)
}

/// Nothing is said of a queue that is not heard.
fn counts(model: &Model, queue: &QueueEntry) -> QueueCounts {
    let heard = model.is_heard(queue.id);
    QueueCounts {
        queue: queue.id,
        waiting: heard.then(|| model.calls.waiting_in(queue.id)),
        longest_since: model.calls.longest_in(queue.id).filter(|_| heard),
    }
}
