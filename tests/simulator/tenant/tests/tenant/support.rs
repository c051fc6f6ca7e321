//! A day of the tenant, and what was told in it.

use callboard_tenant::Scenario;
use callboard_tenant::{BlocEvent, Happening, Tenant, people};
use std::collections::BTreeMap;

pub const SECOND: u64 = 1_000;
pub const MINUTE: u64 = 60 * SECOND;
pub const HOUR: u64 = 60 * MINUTE;

/// Something told, and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    pub at: u64,
    pub event: BlocEvent,
}

/// A tenant that is looked at every so often.
pub struct Day {
    pub tenant: Tenant,
    pub now: u64,
    pub told: Vec<Told>,
    pub troubles: Vec<(u64, Happening)>,
}

impl Day {
    /// The start of a day.
    pub fn new(scenario: Scenario, seed: u64) -> Self {
        Self { tenant: Tenant::new(scenario, seed), now: 0, told: Vec::new(), troubles: Vec::new() }
    }

    /// A day at which nothing was looked at until now.
    pub fn until(scenario: Scenario, seed: u64, now: u64) -> Self {
        let mut day = Self::new(scenario, seed);
        day.pass(now);
        day
    }

    /// Lets time pass; answers with what was told meanwhile. It is looked at every tenth of a second.
    pub fn pass(&mut self, ms: u64) -> Vec<Told> {
        let before = self.told.len();
        let end = self.now + ms;
        while self.now < end {
            self.look_at((self.now + 100).min(end));
        }
        self.told[before..].to_vec()
    }

    /// Lets time pass in one step.
    pub fn look_at(&mut self, now: u64) {
        self.now = now;
        for happening in self.tenant.step(now) {
            match happening {
                Happening::Told(event) => self.told.push(Told { at: now, event }),
                trouble => self.troubles.push((now, trouble)),
            }
        }
    }

    /// Assigns an operator.
    pub fn pick_up(&mut self, call: &str, operator: &str) {
        self.tenant.pick_up(call, operator, self.now).unwrap();
    }

    /// The next queued call to come in.
    pub fn next_queued(&mut self) -> BlocEvent {
        loop {
            let told = self.pass(100);
            if let Some(told) = told.into_iter().find(|told| told.event.name == "QUEUE_ENTER") {
                return told.event;
            }
        }
    }

    /// The names that were told of each call, in order.
    pub fn stories(&self) -> BTreeMap<String, Vec<&str>> {
        let mut stories = BTreeMap::<String, Vec<&str>>::new();
        for told in &self.told {
            stories.entry(told.event.context_id.clone()).or_default().push(&told.event.name);
        }
        stories
    }

    /// How often a name was told.
    pub fn count(&self, name: &str) -> usize {
        self.told.iter().filter(|told| told.event.name == name).count()
    }
}

/// When and as what a call was told of next.
pub fn of<'a>(told: &'a [Told], call: &BlocEvent) -> Option<&'a Told> {
    told.iter().find(|told| told.event.context_id == call.context_id && told.event.name != "QUEUE_FIRST")
}

pub fn queue(at: usize) -> &'static str {
    people::BLOCS[at].id
}

pub fn operator(at: usize) -> String {
    people::operator_id(at)
}
