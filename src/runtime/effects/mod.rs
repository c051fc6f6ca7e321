//! Runs effects: the only place where the domain's wishes meet the vendor's service and the browser. One arm per
//! effect; every answer comes back as an event, and never before the effect has been run.

mod door;
mod hub;
mod session;
mod thello;

use crate::browser::clock::BoardClock;
use crate::browser::storage::{Store, Thing};
use crate::browser::{config, frame, notification, page, portal, release, screen, sound, tabs, title};
use crate::domain::config::roster::Roster;
use crate::domain::{Alert, ConnectionId, Effect, Event, Model};
use crate::thello::Access;
use futures_util::future::AbortHandle;
use std::cell::{Cell, RefCell};
use std::future::ready;
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;

pub use door::{Answer, Door, Line, Listener};
pub use thello::Thello;

/// Whoever runs effects. What is under way knows it weakly: when it is dropped, so is the connection, at once.
pub struct Effects(Rc<Inside>);

/// What effects need to be run with. The secrets of the session are held here, in the open connection that they opened
/// and, where the configuration lets the tab keep it, the token in the tab's storage; nowhere else.
struct Inside {
    door: Box<dyn Door>,
    send: Box<dyn Fn(Event)>,
    store: Store,
    clock: BoardClock,
    speaker: sound::Speaker,
    light: screen::Light,
    /// Title and body of a notification, in the language of the page.
    words: RefCell<Option<Words>>,
    access: RefCell<Option<(Access, String)>>,
    /// How far the connection that counts has come.
    stage: RefCell<Stage>,
    /// The roster, as it was fetched last; empty when it could not be.
    roster: RefCell<Option<String>>,
    /// The connection that counts; what others say is not even passed on.
    current: Cell<ConnectionId>,
    /// Grows with every log-in and log-out, so that the answer to an abandoned log-in is recognised.
    log_in: Cell<u32>,
}

/// Puts a notification into words.
type Words = Box<dyn Fn(&Alert) -> [String; 2]>;

/// How far a connection has come. Dropping this lets go of it, also while it is only on its way.
#[derive(Default)]
enum Stage {
    #[default]
    Closed,
    Opening(AbortHandle),
    Open(Box<dyn Line>),
}

impl Drop for Stage {
    fn drop(&mut self) {
        if let Stage::Opening(opening) = self {
            opening.abort();
        }
    }
}

impl Effects {
    /// Whoever stands behind the door is asked, by this board's time and with what it keeps; `send` takes the answers.
    pub fn new(
        door: impl Door + 'static,
        store: Store,
        clock: BoardClock,
        send: impl Fn(Event) + 'static,
    ) -> Self {
        Self(Rc::new(Inside {
            door: Box::new(door),
            send: Box::new(send),
            store,
            clock,
            speaker: sound::Speaker::default(),
            light: screen::Light::default(),
            words: RefCell::default(),
            access: RefCell::default(),
            stage: RefCell::default(),
            roster: RefCell::default(),
            current: Cell::default(),
            log_in: Cell::default(),
        }))
    }

    /// From now on notifications are raised in these words; before, none is.
    pub fn word_alerts(&self, words: impl Fn(&Alert) -> [String; 2] + 'static) {
        self.0.words.replace(Some(Box::new(words)));
    }

    /// Does what is asked for. The model is that of this moment, for what the effect leaves to it.
    pub fn run(&self, effect: Effect, model: &Model) {
        match effect {
            Effect::LogIn { api, credentials } => self.log_in(api, credentials, model.config.persist),
            Effect::Resume { api, user_name } => self.resume(api, user_name, model.config.persist),
            Effect::ForgetSecrets => self.forget_secrets(),
            Effect::TellOtherTabs => tabs::tell_log_out(self.0.store.board),
            Effect::TellPortal { told, to } => portal::tell(&told, &to, &self.0.clock),
            Effect::Keep(board) => self.0.store.keep(Thing::Board, &board),
            Effect::KeepSettings(settings) => self.0.store.keep(Thing::Settings, &settings),

            Effect::FetchRoster(url) => self.fetch_roster(url),
            Effect::LookForRelease => self.when(release::delivered(), |effects, delivered| {
                if let Some(delivered) = delivered {
                    effects.send(Event::VersionsRead { running: release::running(), delivered });
                }
            }),
            Effect::Reload => page::reload(),
            Effect::AskDay => {
                let day = self.0.clock.day(&model.config.time_zone);
                self.when(ready(day), |effects, day| {
                    if let Some((began, ends)) = day {
                        effects.send(Event::DayIs { began, ends });
                    }
                });
            }
            Effect::TrustJump(by) => self.0.clock.trust(by),
            Effect::WakeAt(moment) => {
                let pause = moment.since(self.0.clock.now());
                let inside = Rc::downgrade(&self.0);
                frame::after(pause as f64, move || {
                    if let Some(inside) = inside.upgrade() {
                        Self(inside).send(Event::Tick);
                    }
                });
            }

            Effect::OpenSpeaker => {
                let inside = Rc::downgrade(&self.0);
                self.0.speaker.open(move |speaker| {
                    if let Some(inside) = inside.upgrade() {
                        Self(inside).send(Event::SpeakerIs(speaker));
                    }
                });
            }
            Effect::Play { tone, volume } => self.0.speaker.play(tone, volume),
            Effect::AskForNotifications => {
                let inside = Rc::downgrade(&self.0);
                notification::ask(move |permission| {
                    if let Some(inside) = inside.upgrade() {
                        Self(inside).send(Event::NotificationsAre(permission));
                    }
                });
            }
            Effect::Raise(alert) => {
                if let Some(words) = self.0.words.borrow().as_ref() {
                    let [title, body] = words(&alert);
                    notification::raise(&title, &body);
                }
            }
            Effect::ShowCount(count) => title::show_count(count),
            Effect::FillScreen(filled) => screen::fill(filled),
            Effect::KeepLit(lit) => self.0.light.keep(lit),

            Effect::OpenHub(connection) => self.open_hub(connection, model.connection.deserves_a_look()),
            Effect::CloseHub => self.make_current(ConnectionId(0)),
            Effect::Subscribe { connection, blocs } => self.subscribe(connection, &blocs),
            Effect::Unsubscribe { connection, blocs } => self.unsubscribe(connection, &blocs),
            Effect::Ping(connection, at) => self.ping(connection, at),
            Effect::SetPickup { decision, call, operator } => self.set_pickup(decision, call, operator),
            Effect::ClearPickup { decision, call } => self.clear_pickup(decision, call),
            Effect::ReadPickup { reading, call } => self.read_pickup(reading, call),
            Effect::Notify { name, event } => self.notify(name, &event),
        }
    }

    fn fetch_roster(&self, url: String) {
        self.when(async move { config::roster(&url).await }, |effects, text| {
            // The same list again moves nothing under anybody's hand.
            let seen = Some(text.clone().unwrap_or_default());
            if effects.0.roster.replace(seen.clone()) != seen {
                effects.send(Event::RosterRead(text.as_deref().map(Roster::read)));
            }
        });
    }

    /// Waits for an answer, and takes it if somebody is still there to.
    fn when<T: 'static>(
        &self,
        answer: impl Future<Output = T> + 'static,
        then: impl FnOnce(&Self, T) + 'static,
    ) {
        let inside = Rc::downgrade(&self.0);
        spawn_local(async move {
            let answer = answer.await;
            if let Some(inside) = inside.upgrade() {
                then(&Self(inside), answer);
            }
        });
    }

    fn send(&self, event: Event) {
        (self.0.send)(event);
    }
}
