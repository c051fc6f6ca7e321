//! The tenant's story: an agenda of moments, each of which happens at its own time and in its order.

use super::calls::Call;
use super::event::{BlocEvent, Happening};
use super::operators::Behaviour;
use super::people;
use super::variables::Variable;
use super::weather::{Scenario, Weather};
use rand::rngs::ChaCha8Rng;
use rand::{RngExt, SeedableRng};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// What a moment on the agenda is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Topic {
    Arrival,
    Trouble,
    Call(u64),
}

/// The tenant.
pub struct Tenant {
    pub(super) weather: Weather,
    pub(super) chance: ChaCha8Rng,
    pub(super) calls: BTreeMap<u64, Call>,
    pub(super) by_context: HashMap<String, u64>,
    /// Who waits in each queue, by the time of entering it.
    pub(super) lines: BTreeMap<String, BTreeSet<(u64, u64)>>,
    pub(super) behaviours: HashMap<String, (Behaviour, u64)>,
    pub(super) variables: HashMap<Variable, String>,
    agenda: BTreeSet<(u64, Topic)>,
    told: Vec<Happening>,
    calls_so_far: u64,
}

impl Tenant {
    /// A tenant at the start of its day.
    pub fn new(scenario: Scenario, seed: u64) -> Self {
        let mut tenant = Self {
            weather: Weather::of(scenario),
            chance: ChaCha8Rng::seed_from_u64(seed),
            calls: BTreeMap::new(),
            by_context: HashMap::new(),
            lines: BTreeMap::new(),
            behaviours: HashMap::new(),
            variables: HashMap::new(),
            agenda: BTreeSet::new(),
            told: Vec::new(),
            calls_so_far: 0,
        };
        for _ in 0..tenant.weather.at_start {
            tenant.dial(0);
        }
        tenant.expect_arrival(0);
        tenant.expect_trouble(0);
        tenant
    }

    /// The operators of the configuration.
    pub fn operator_entries(&self) -> Vec<Value> {
        people::operator_entries()
    }

    /// All calls as they are, for tests to compare with.
    pub fn truth(&self) -> Value {
        serde_json::to_value(self.calls.values().collect::<Vec<_>>()).unwrap_or_default()
    }

    /// Lets time pass until `now`, in milliseconds since the start; answers with what happened on the way. In how
    /// many steps the same time passes makes no difference.
    pub fn step(&mut self, now: u64) -> Vec<Happening> {
        while let Some((at, topic)) = self.agenda.first().copied().filter(|(at, _)| *at <= now) {
            self.agenda.pop_first();
            match topic {
                Topic::Arrival => {
                    self.dial(at);
                    self.expect_arrival(at);
                }
                Topic::Trouble => {
                    self.trouble();
                    self.expect_trouble(at);
                }
                Topic::Call(number) => self.live(number, at),
            }
        }
        std::mem::take(&mut self.told)
    }

    fn expect_arrival(&mut self, now: u64) {
        if let Some(between) = self.weather.between_calls {
            let chance: f64 = self.chance.random_range(0.0001..1.0);
            self.agenda.insert((now + (-chance.ln() * between) as u64 + 1, Topic::Arrival));
        }
    }

    fn expect_trouble(&mut self, now: u64) {
        if let Some((from, to)) = self.weather.between_troubles {
            self.agenda.insert((now + self.chance.random_range(from..to), Topic::Trouble));
        }
    }

    fn trouble(&mut self) {
        let trouble = if self.chance.random() {
            Happening::LineBreaks
        } else {
            Happening::LineStalls(self.chance.random_range(1_000..6_000))
        };
        self.told.push(trouble);
    }

    /// Adds a call, and answers with its number.
    pub(super) fn add(&mut self, call: Call) -> u64 {
        self.calls_so_far += 1;
        self.by_context.insert(call.event.context_id.clone(), self.calls_so_far);
        self.calls.insert(self.calls_so_far, call);
        self.calls_so_far
    }

    /// Takes a call out of everything.
    pub(super) fn remove(&mut self, number: u64) -> Option<Call> {
        let call = self.calls.remove(&number)?;
        self.by_context.remove(&call.event.context_id);
        self.leave_line(&call.event.bloc, (call.entered, number));
        self.unschedule(number, call.due);
        Some(call)
    }

    /// Puts a call's next moment on the agenda, in place of the one it had; never before `now`.
    pub(super) fn schedule(&mut self, number: u64, now: u64) {
        let Some(call) = self.calls.get_mut(&number) else { return };
        let old = call.due;
        call.due = call.next_moment().map(|at| at.max(now));
        let due = call.due;
        self.unschedule(number, old);
        self.agenda.extend(due.map(|at| (at, Topic::Call(number))));
    }

    fn unschedule(&mut self, number: u64, due: Option<u64>) {
        if let Some(at) = due {
            self.agenda.remove(&(at, Topic::Call(number)));
        }
    }

    pub(super) fn tell(&mut self, call: &Call, name: &str, data: &str) {
        let event = BlocEvent { name: name.into(), data: data.into(), ..call.event.clone() };
        self.told.push(Happening::Told(event));
    }
}
