//! The life of queued calls: they come, wait for `PICKUP_OPERATOR`, are rung out, answered, talked with, or lost.

use super::event::BlocEvent;
use super::people::{self, BLOCS};
use super::story::Tenant;
use rand::RngExt;
use serde::Serialize;
use std::collections::BTreeSet;

/// Where a call stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase", tag = "stage")]
pub(super) enum State {
    Waiting,
    Ringing { operator: String, until: u64, answers: Option<u64> },
    Talking { operator: String, until: u64 },
}

/// A call.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Call {
    /// How it was last announced.
    pub event: BlocEvent,
    /// When it came to where it is.
    pub entered: u64,
    /// Whether it was said to be the next to be served.
    pub first: bool,
    /// When the caller loses patience; a call that a client made up never does.
    pub gives_up: Option<u64>,
    /// When its queue sends it on.
    pub overflows: Option<u64>,
    pub state: State,
    /// The moment it has on the agenda.
    #[serde(skip)]
    pub due: Option<u64>,
}

impl Call {
    pub(super) fn is_in_group(&self) -> bool {
        self.event.name.starts_with("GROUP")
    }

    /// When something happens to it next, if nothing comes between.
    pub(super) fn next_moment(&self) -> Option<u64> {
        let moments = match self.state {
            State::Waiting => [self.gives_up, self.overflows],
            // Whoever hears a group ring lets it ring to the end.
            State::Ringing { until, answers, .. } if self.is_in_group() => [Some(until), answers],
            State::Ringing { until, answers, .. } => {
                [self.gives_up, Some(answers.unwrap_or(until).min(until))]
            }
            State::Talking { until, .. } => [Some(until), None],
        };
        moments.into_iter().flatten().min()
    }

    /// The one it talks with or rings.
    pub(super) fn operator(&self) -> Option<&str> {
        match &self.state {
            State::Waiting => None,
            State::Ringing { operator, .. } | State::Talking { operator, .. } => Some(operator),
        }
    }
}

impl Tenant {
    /// Somebody calls.
    pub(super) fn dial(&mut self, now: u64) {
        // Support is the busiest, then sales; few ring the front desk.
        let at = match self.chance.random_range(0..10) {
            0..3 => 0,
            3..7 => 1,
            7..9 => 2,
            _ => 3,
        };
        let Some(bloc) = BLOCS.get(at) else { return };
        let (from_name, from_number) = people::caller(&mut self.chance);
        let group = bloc.kind == "group";
        let event = BlocEvent {
            bloc: bloc.id.into(),
            name: if group { "GROUP_ENTER" } else { "QUEUE_ENTER" }.into(),
            sip_call_id: format!("{:016x}@sip.thello.example", self.chance.random::<u64>()),
            from_name,
            from_number,
            to: bloc.number.into(),
            data: String::new(),
            context_id: uuid::Builder::from_random_bytes(self.chance.random()).into_uuid().to_string(),
        };
        let (from, to) = self.weather.patience;
        let call = Call {
            gives_up: Some(now + self.chance.random_range(from..to)),
            overflows: (at < 2 && self.chance.random_range(0..6) == 0).then_some(now + from / 2),
            entered: now,
            first: false,
            state: if group { self.ring_group(now) } else { State::Waiting },
            due: None,
            event,
        };
        let number = self.add(call.clone());
        self.tell(&call, &call.event.name, "");
        if !group {
            self.enter_line(&call.event.bloc, (now, number));
        }
        self.schedule(number, now);
    }

    /// One call's moment.
    pub(super) fn live(&mut self, number: u64, now: u64) {
        let Some(call) = self.calls.get(&number).cloned() else { return };
        match &call.state {
            State::Talking { .. } => self.hang_up(number),
            State::Ringing { operator, answers: Some(at), .. } if *at <= now => {
                self.answered(number, &call, operator, now);
            }
            State::Ringing { .. } if call.is_in_group() => self.time_out(number, call, now),
            _ if call.gives_up.is_some_and(|at| at <= now) => self.hang_up(number),
            State::Ringing { .. } => {
                if let Some(call) = self.calls.get_mut(&number) {
                    call.state = State::Waiting;
                }
            }
            State::Waiting => self.fall_back(number, call, now),
        }
        self.schedule(number, now);
    }

    fn answered(&mut self, number: u64, call: &Call, operator: &str, now: u64) {
        self.tell(call, if call.is_in_group() { "GROUP_ANSWER" } else { "QUEUE_ANSWERED" }, operator);
        let until = now + self.chance.random_range(15_000..90_000);
        self.leave_line(&call.event.bloc, (call.entered, number));
        if let Some(call) = self.calls.get_mut(&number) {
            call.state = State::Talking { operator: operator.to_owned(), until };
        }
    }

    fn hang_up(&mut self, number: u64) {
        if let Some(call) = self.calls.get(&number).cloned() {
            self.tell(&call, if call.is_in_group() { "GROUP_HANGUP" } else { "QUEUE_HANGUP" }, "");
            self.remove(number);
        }
    }

    /// Out of its queue, and into the next: as the same call.
    fn fall_back(&mut self, number: u64, call: Call, now: u64) {
        self.tell(&call, "QUEUE_FALLBACK", "");
        self.leave_line(&call.event.bloc, (call.entered, number));
        self.enter_queue(number, call, 2, now);
    }

    /// A call comes into a queue from somewhere else in the tenant.
    pub(super) fn enter_queue(&mut self, number: u64, mut call: Call, queue: usize, now: u64) {
        call.event.name = "QUEUE_ENTER".into();
        call.event.bloc = BLOCS.get(queue).map_or_else(String::new, |bloc| bloc.id.into());
        call.state = State::Waiting;
        call.overflows = None;
        call.first = false;
        call.entered = now;
        self.tell(&call, "QUEUE_ENTER", "");
        let bloc = call.event.bloc.clone();
        self.calls.insert(number, call);
        self.enter_line(&bloc, (now, number));
    }

    /// A call stands at the end of its queue's line.
    fn enter_line(&mut self, bloc: &str, place: (u64, u64)) {
        self.lines.entry(bloc.to_owned()).or_default().insert(place);
        self.mark_first(bloc);
    }

    /// A call leaves its queue's line, if it stood there.
    pub(super) fn leave_line(&mut self, bloc: &str, place: (u64, u64)) {
        if self.lines.get_mut(bloc).is_some_and(|line| line.remove(&place)) {
            self.mark_first(bloc);
        }
    }

    /// The call at the head of a queue is the next to be served.
    fn mark_first(&mut self, bloc: &str) {
        let head = self.lines.get(bloc).and_then(BTreeSet::first).map(|(_, number)| *number);
        if let Some(call) = head.and_then(|number| self.calls.get_mut(&number)).filter(|call| !call.first) {
            call.first = true;
            let call = call.clone();
            self.tell(&call, "QUEUE_FIRST", "");
        }
    }
}
