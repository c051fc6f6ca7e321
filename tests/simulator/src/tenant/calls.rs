//! The life of queued calls: they come, wait for `PICKUP_OPERATOR`, are rung out, answered, talked with, or lost.

use super::people::{self, BLOCS, OPERATORS, RING_MS};
use super::{BlocEvent, Weather};
use crate::shared::Scenario;
use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha8Rng;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::{BTreeMap, HashMap};

/// How an operator behaves when rung, as tests set it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Behaviour {
    /// Answers.
    Answer,
    /// Lets it ring.
    NoAnswer,
    /// Cannot be rung: setting the variable is refused.
    Refuse,
}

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
    pub event: BlocEvent,
    pub entered: u64,
    pub first: bool,
    pub gives_up: Option<u64>,
    pub overflows: Option<u64>,
    pub state: State,
}

/// The tenant.
pub struct Tenant {
    pub(super) weather: Weather,
    pub(super) quiet: bool,
    pub(super) chance: ChaCha8Rng,
    /// By context id; ids grow with time, so the order is that of arrival.
    pub(super) calls: BTreeMap<u64, Call>,
    pub(super) by_context: HashMap<String, u64>,
    next_call: u64,
    next_arrival: u64,
    behaviours: HashMap<String, (Behaviour, u64)>,
}

impl Tenant {
    /// A tenant at the start of its day.
    pub fn new(scenario: Scenario, seed: u64) -> Self {
        Self {
            weather: Weather::of(scenario),
            quiet: scenario == Scenario::Quiet,
            chance: ChaCha8Rng::seed_from_u64(seed),
            calls: BTreeMap::new(),
            by_context: HashMap::new(),
            next_call: 0,
            next_arrival: 0,
            behaviours: HashMap::new(),
        }
    }

    /// The operators of the configuration.
    pub fn operator_entries(&self) -> Vec<Value> {
        people::operator_entries()
    }

    /// All calls as they are, for tests to compare with.
    pub fn truth(&self) -> Value {
        serde_json::to_value(self.calls.values().collect::<Vec<_>>()).unwrap_or_default()
    }

    /// Sets how an operator behaves from now on.
    pub fn behave(&mut self, operator: &str, behaviour: Behaviour, after_ms: u64) {
        self.behaviours.insert(operator.to_ascii_lowercase(), (behaviour, after_ms));
    }

    /// Lets time pass until `now`; answers with what is told.
    pub fn step(&mut self, now: u64) -> Vec<BlocEvent> {
        let mut told = Vec::new();
        self.arrive(now, &mut told);
        let numbers: Vec<u64> = self.calls.keys().copied().collect();
        for number in numbers {
            if let Some(call) = self.calls.remove(&number)
                && let Some(call) = self.live(call, now, &mut told)
            {
                self.calls.insert(number, call);
            }
        }
        self.mark_first(&mut told);
        told
    }

    fn arrive(&mut self, now: u64, told: &mut Vec<BlocEvent>) {
        let Some(between) = self.weather.between_calls else { return };
        if self.next_call == 0 {
            for _ in 0..self.weather.at_start {
                let early = self.chance.random_range(0..1 + self.weather.patience.0 / 2);
                self.dial(now.saturating_sub(early), told);
            }
        }
        while self.next_arrival <= now {
            self.dial(self.next_arrival.max(now.saturating_sub(1_000)), told);
            let chance: f64 = self.chance.random_range(0.0001..1.0);
            self.next_arrival =
                self.next_arrival.max(now.saturating_sub(1_000)) + (-chance.ln() * between) as u64 + 1;
        }
    }

    /// Somebody calls.
    fn dial(&mut self, now: u64, told: &mut Vec<BlocEvent>) {
        let busy = [0, 0, 0, 1, 1, 1, 1, 2, 2, 3];
        let at = busy.get(self.chance.random_range(0..busy.len())).copied().unwrap_or_default();
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
            context_id: self.context_id(),
        };
        let (from, to) = self.weather.patience;
        let call = Call {
            gives_up: Some(now + self.chance.random_range(from..to)),
            overflows: (at < 2 && self.chance.random_range(0..6) == 0).then_some(now + from / 2),
            entered: now,
            first: group,
            state: if group { self.ring_group(now) } else { State::Waiting },
            event,
        };
        told.push(call.event.clone());
        self.keep(call);
    }

    pub(super) fn keep(&mut self, call: Call) {
        self.next_call += 1;
        self.by_context.insert(call.event.context_id.clone(), self.next_call);
        self.calls.insert(self.next_call, call);
    }

    fn context_id(&mut self) -> String {
        let bytes: [u8; 16] = self.chance.random();
        uuid::Builder::from_random_bytes(bytes).into_uuid().to_string()
    }

    /// One call's moment: it stays, perhaps changed, or is over.
    fn live(&mut self, mut call: Call, now: u64, told: &mut Vec<BlocEvent>) -> Option<Call> {
        if call.event.name.starts_with("GROUP") {
            return self.live_in_group(call, now, told);
        }
        match call.state.clone() {
            State::Talking { until, .. } if until <= now => return self.over(&call, told),
            State::Talking { .. } => return Some(call),
            State::Ringing { operator, answers: Some(at), .. } if at <= now => {
                told.push(tell(&call, "QUEUE_ANSWERED", &operator));
                let talk = self.chance.random_range(15_000..90_000);
                call.state = State::Talking { operator, until: now + talk };
                return Some(call);
            }
            State::Ringing { until, .. } if until <= now => call.state = State::Waiting,
            State::Ringing { .. } | State::Waiting => {}
        }
        if call.gives_up.is_some_and(|at| at <= now) {
            return self.over(&call, told);
        }
        if call.state == State::Waiting && call.overflows.is_some_and(|at| at <= now) {
            told.push(tell(&call, "QUEUE_FALLBACK", ""));
            call.overflows = None;
            call.first = false;
            call.entered = now;
            call.event.bloc = BLOCS.get(2).map_or_else(String::new, |bloc| bloc.id.into());
            told.push(tell(&call, "QUEUE_ENTER", ""));
        }
        Some(call)
    }

    pub(super) fn over(&mut self, call: &Call, told: &mut Vec<BlocEvent>) -> Option<Call> {
        let group = call.event.name.starts_with("GROUP");
        told.push(tell(call, if group { "GROUP_HANGUP" } else { "QUEUE_HANGUP" }, ""));
        self.by_context.remove(&call.event.context_id);
        None
    }

    /// The call at the head of each queue is the next to be served. What clients made up says so itself.
    fn mark_first(&mut self, told: &mut Vec<BlocEvent>) {
        let mut seen = Vec::new();
        for call in self.calls.values_mut() {
            let waits = !matches!(call.state, State::Talking { .. });
            if waits && call.gives_up.is_some() && !seen.contains(&call.event.bloc) {
                seen.push(call.event.bloc.clone());
                if !call.first {
                    call.first = true;
                    told.push(tell(call, "QUEUE_FIRST", ""));
                }
            }
        }
    }

    /// `PICKUP_OPERATOR` was set: the operator is rung for the call.
    ///
    /// # Errors
    /// The hub's words, when the operator was set to refuse.
    pub fn pick_up(&mut self, context_id: &str, operator: &str, now: u64) -> Result<(), String> {
        let operator = operator.to_ascii_lowercase();
        let set = self.behaviours.get(&operator).copied();
        if matches!(set, Some((Behaviour::Refuse, _))) {
            return Err("operator not available".into());
        }
        if self.quiet && set.is_none() {
            return Ok(());
        }
        let known = (0..OPERATORS.len()).any(|at| people::operator_id(at) == operator) || set.is_some();
        let busy = self.calls.values().any(|call| {
            call.event.context_id != context_id
                && match &call.state {
                    State::Talking { operator: who, .. } | State::Ringing { operator: who, .. } => {
                        *who == operator
                    }
                    State::Waiting => false,
                }
        });
        let answers = match set {
            Some((Behaviour::Answer, after)) => Some(now + after),
            Some(_) => None,
            None if busy || !known || self.chance.random_range(0..6) == 0 => None,
            None => Some(now + self.chance.random_range(2_000..6_000)),
        };
        let call = self.by_context.get(context_id).and_then(|number| self.calls.get_mut(number));
        if let Some(call) = call.filter(|call| !matches!(call.state, State::Talking { .. })) {
            call.state = State::Ringing { operator, until: now + RING_MS, answers };
        }
        Ok(())
    }

    /// A client made a call up with `BlocNotify`: operators can be rung for it like for any other.
    pub fn adopt(&mut self, event: &BlocEvent, now: u64) {
        match event.name.as_str() {
            "QUEUE_ENTER" if !self.by_context.contains_key(&event.context_id) => self.keep(Call {
                event: event.clone(),
                entered: now,
                first: false,
                gives_up: None,
                overflows: None,
                state: State::Waiting,
            }),
            "QUEUE_HANGUP" | "QUEUE_ANSWERED" | "QUEUE_FALLBACK" => {
                if let Some(number) = self.by_context.remove(&event.context_id) {
                    self.calls.remove(&number);
                }
            }
            _ => {}
        }
    }
}

pub(super) fn tell(call: &Call, name: &str, data: &str) -> BlocEvent {
    BlocEvent { name: name.into(), data: data.into(), ..call.event.clone() }
}
