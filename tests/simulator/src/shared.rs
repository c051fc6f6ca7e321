//! What all parts of the simulator share.

use crate::accounts::Tokens;
use crate::faults::Faults;
use crate::signalr::hub::Hub;
use crate::tenant::{BlocEvent, Tenant};
use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::time::{Instant, interval};

/// What goes on in the tenant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Scenario {
    /// A call every ten seconds or so.
    Calm,
    /// A call every second.
    Rush,
    /// Thousands of waiting calls, hundreds of events a second.
    Storm,
    /// As calm, with breaks and delays of the connection.
    Flaky,
    /// Nothing by itself.
    Quiet,
}

/// How the simulator was started.
#[derive(Clone, Debug)]
pub struct Settings {
    /// What goes on.
    pub scenario: Scenario,
    /// The seed of all chance.
    pub seed: u64,
    /// How much faster than life.
    pub speed: f64,
    /// The folder of the built page.
    pub dist: Option<PathBuf>,
    /// Short keep-alive and time-out.
    pub fast: bool,
}

/// The state of the whole service.
pub struct Shared {
    /// How it was started.
    pub settings: Settings,
    /// Who may come in.
    pub tokens: Mutex<Tokens>,
    /// Connections, groups, variables.
    pub hub: Hub,
    /// Callers and operators.
    pub tenant: Mutex<Tenant>,
    /// What goes wrong on purpose.
    pub faults: Mutex<Faults>,
    started: Instant,
}

impl Shared {
    /// A fresh service.
    pub fn new(settings: Settings) -> Arc<Self> {
        Arc::new(Self {
            tokens: Mutex::new(Tokens::new(settings.seed)),
            hub: Hub::default(),
            tenant: Mutex::new(Tenant::new(settings.scenario, settings.seed)),
            faults: Mutex::new(Faults::default()),
            settings,
            started: Instant::now(),
        })
    }

    /// Milliseconds of the tenant's own time.
    pub fn now(&self) -> u64 {
        (self.started.elapsed().as_secs_f64() * 1_000.0 * self.settings.speed) as u64
    }

    /// Lets the tenant live, for as long as the program runs.
    pub async fn live(self: Arc<Self>) {
        let mut beat = interval(Duration::from_millis(50));
        let mut breaks = 0;
        loop {
            beat.tick().await;
            let (now, events) = {
                let now = self.now();
                (now, lock(&self.tenant).step(now))
            };
            for event in events {
                self.tell(&event);
            }
            // A flaky line: every twenty seconds the connections break.
            if self.settings.scenario == Scenario::Flaky && now / 20_000 > breaks {
                breaks = now / 20_000;
                self.hub.kill_all();
            }
        }
    }

    /// Tells a bloc's event to all who subscribed to the bloc, as many times and in the order that faults demand.
    pub fn tell(&self, event: &BlocEvent) {
        let copies = lock(&self.faults).shuffle(event.clone());
        for event in copies {
            self.hub.tell_group(&event.bloc, &event.record());
        }
    }
}

/// Locks; a panic elsewhere does not make the data useless here.
pub fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
