//! What all parts of the simulator share.

use crate::accounts::Tokens;
use crate::clock::Clock;
use crate::faults::{Faults, Telling};
use crate::lines::{Condition, Lines};
use crate::signalr::hub::Hub;
use crate::told::Log;
use callboard_tenant::{Happening, Scenario, Tenant};
use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::sync::{Mutex as AsyncMutex, Notify};
use tokio::time::{interval, sleep};

/// How often the tenant is looked at; what happened in between is told then.
const BEAT: Duration = Duration::from_millis(50);

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
    /// How long it waits for what.
    pub limits: Limits,
}

impl Settings {
    /// The usual ones.
    pub fn new(scenario: Scenario, seed: u64) -> Self {
        Self { scenario, seed, speed: 1.0, dist: None, limits: Limits::usual() }
    }
}

/// How long the hub waits for what, whatever the tenant's speed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Between two pings.
    pub keep_alive: Duration,
    /// For anything from a client that has pinged.
    pub silence: Duration,
    /// For the request that opens the conversation.
    pub handshake: Duration,
    /// For something to answer a poll with.
    pub poll: Duration,
    /// For a request, when no transport is there.
    pub absence: Duration,
}

impl Limits {
    /// Those of ASP.NET Core.
    pub fn usual() -> Self {
        Self {
            keep_alive: Duration::from_secs(15),
            silence: Duration::from_secs(30),
            handshake: Duration::from_secs(15),
            poll: Duration::from_secs(90),
            absence: Duration::from_secs(15),
        }
    }

    /// Short ones, for tests; those that decide how a connection begins are as usual.
    pub fn fast() -> Self {
        Self {
            keep_alive: Duration::from_secs(1),
            silence: Duration::from_secs(3),
            poll: Duration::from_secs(6),
            ..Self::usual()
        }
    }
}

/// The state of the whole service.
pub struct Shared {
    /// How it was started.
    pub settings: Settings,
    /// Who may come in.
    pub tokens: Mutex<Tokens>,
    /// Connections and groups.
    pub hub: Hub,
    /// Callers, operators, and the variables of calls.
    pub tenant: Mutex<Tenant>,
    /// What goes wrong on purpose.
    pub faults: Mutex<Faults>,
    /// The TCP lines that have carried something to the hub.
    pub lines: Lines,
    /// What was told, and when.
    pub told: Mutex<Log>,
    /// Told when faults are over: what was never to be answered is given up then.
    pub anew: Notify,
    clock: Mutex<Clock>,
    /// Held while what happened is told.
    telling: AsyncMutex<()>,
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
            lines: Lines::default(),
            told: Mutex::default(),
            anew: Notify::new(),
            clock: Mutex::default(),
            telling: AsyncMutex::default(),
        })
    }

    /// Milliseconds of the tenant's own time.
    pub fn now(&self) -> u64 {
        (lock(&self.clock).elapsed().as_secs_f64() * 1_000.0 * self.settings.speed) as u64
    }

    /// Begins anew: everything is as at the start, and every connection is broken and forgotten.
    pub fn reset(&self) {
        self.hub.reset();
        self.lines.set(Condition::Mend);
        *lock(&self.faults) = Faults::default();
        *lock(&self.tokens) = Tokens::new(self.settings.seed);
        let mut tenant = lock(&self.tenant);
        *tenant = Tenant::new(self.settings.scenario, self.settings.seed);
        *lock(&self.clock) = Clock::new();
        *lock(&self.told) = Log::default();
        drop(tenant);
        self.anew.notify_waiters();
    }

    /// Faults are over: lines carry again, what was held back is told, what hangs is given up. The tenant lives on.
    pub fn mend(&self) {
        self.lines.set(Condition::Mend);
        let held = lock(&self.faults).mend();
        self.tell_as_they_are(held);
        self.anew.notify_waiters();
    }

    /// Stops the tenant's time, or lets it go on. Once stopped, all that happened has been told.
    pub async fn run_clock(&self, runs: bool) {
        lock(&self.clock).run(runs);
        self.look().await;
    }

    /// Tells how every call stands.
    pub fn retell(&self) {
        let events = lock(&self.tenant).retell();
        let tellings = events.into_iter().map(|event| (event.bloc.clone(), event.record()));
        self.tell_as_they_are(tellings.collect());
    }

    /// Lets the tenant live, for as long as the program runs.
    pub async fn live(self: Arc<Self>) {
        let mut beat = interval(BEAT);
        loop {
            beat.tick().await;
            self.look().await;
        }
    }

    /// Lets happen, and tells, what is due.
    async fn look(&self) {
        let _telling = self.telling.lock().await;
        let overdue = lock(&self.faults).overdue();
        self.tell_as_they_are(overdue);
        let happened = {
            // The time is read while nobody can begin the tenant's day anew.
            let mut tenant = lock(&self.tenant);
            tenant.step(self.now())
        };
        for happening in happened {
            match happening {
                Happening::Told(event) => self.tell(&event.bloc, &event.record()),
                Happening::LineBreaks => self.hub.kill_all(),
                Happening::LineStalls(ms) => {
                    sleep(Duration::from_millis(ms).div_f64(self.settings.speed)).await;
                }
            }
        }
    }

    /// Tells a record to all who subscribed to a bloc, as many times and in the order that faults demand.
    pub fn tell(&self, bloc: &str, record: &str) {
        let copies = lock(&self.faults).shuffle((bloc.to_owned(), record.to_owned()));
        self.tell_as_they_are(copies);
    }

    fn tell_as_they_are(&self, tellings: Vec<Telling>) {
        for (bloc, record) in tellings {
            lock(&self.told).note(&record);
            self.hub.tell_group(&bloc, &record);
        }
    }
}

/// Locks; a panic elsewhere does not make the data useless here.
pub fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
