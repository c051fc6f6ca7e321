//! Runs effects: the only place where the domain's wishes meet the vendor's service and the browser. One arm per
//! effect; every answer comes back as an event, and never before the effect has been run.

mod hub;
mod session;

use crate::browser::{clock, config, frame, portal, storage, tabs};
use crate::domain::config::roster::Roster;
use crate::domain::{ConnectionId, Effect, Event, Model};
use crate::thello::hub::Hub;
use crate::thello::management::Access;
use futures_util::future::AbortHandle;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;

/// Whoever runs effects; a handle that futures under way hold as well.
#[derive(Clone)]
pub(super) struct Effects(Rc<Inside>);

/// What effects need to be run with. The secrets of the session are held here, in the open connection that they opened
/// and, where the configuration lets the tab keep it, the token in the tab's storage; nowhere else.
struct Inside {
    send: Box<dyn Fn(Event)>,
    access: RefCell<Option<(Access, String)>>,
    hub: RefCell<Option<Hub>>,
    /// The roster, as it was fetched last; empty when it could not be.
    roster: RefCell<Option<String>>,
    /// The connection that counts; what others say is not even passed on.
    current: Cell<ConnectionId>,
    /// Gives up the opening of a connection.
    opening: RefCell<Option<AbortHandle>>,
    /// Grows with every log-in and log-out, so that the answer to an abandoned log-in is recognised.
    log_in: Cell<u32>,
}

impl Effects {
    /// `send` takes the answers.
    pub fn new(send: impl Fn(Event) + 'static) -> Self {
        Self(Rc::new(Inside {
            send: Box::new(send),
            access: RefCell::default(),
            hub: RefCell::default(),
            roster: RefCell::default(),
            current: Cell::default(),
            opening: RefCell::default(),
            log_in: Cell::default(),
        }))
    }

    /// Does what is asked for. The model is that of this moment, for what the effect leaves to it.
    pub fn run(&self, effect: Effect, model: &Model) {
        match effect {
            Effect::LogIn { api, credentials } => self.log_in(api, credentials, model.config.persist),
            Effect::Resume { api, user_name } => self.resume(api, user_name, model.config.persist),
            Effect::ForgetSecrets => self.forget_secrets(),
            Effect::TellOtherTabs => tabs::tell_log_out(),
            Effect::AskPortal(origins) => portal::ask(&origins),
            Effect::Keep(board) => storage::keep(storage::BOARD, &board),
            Effect::KeepSettings(settings) => storage::keep(storage::SETTINGS, &settings),

            Effect::FetchRoster(url) => self.fetch_roster(url),
            Effect::AskDay => {
                let day = clock::day(&model.config.time_zone);
                let effects = self.clone();
                spawn_local(async move {
                    if let Some((began, ends)) = day {
                        effects.send(Event::DayIs { began, ends });
                    }
                });
            }
            Effect::TrustJump(by) => clock::trust(by),
            Effect::WakeAt(moment) => {
                let pause = moment.since(clock::now());
                let effects = self.clone();
                frame::after(pause as f64, move || effects.send(Event::Tick));
            }

            Effect::OpenHub(connection) => self.open_hub(connection, model.connection.deserves_a_look()),
            Effect::CloseHub => self.make_current(ConnectionId(0)),
            Effect::Subscribe { connection, blocs } => self.subscribe(connection, &blocs),
            Effect::Unsubscribe { connection, blocs } => self.unsubscribe(connection, &blocs),
            Effect::Ping(connection, at) => self.ping(connection, at),
            Effect::SetPickup { decision, call, operator } => self.set_pickup(decision, call, operator),
            Effect::ReadPickup { reading, call } => self.read_pickup(reading, call),
            Effect::Notify { name, event } => self.notify(name, &event),
        }
    }

    fn fetch_roster(&self, url: String) {
        let effects = self.clone();
        spawn_local(async move {
            let text = config::roster(&url).await;
            // The same list again moves nothing under anybody's hand.
            let seen = Some(text.clone().unwrap_or_default());
            if effects.0.roster.replace(seen.clone()) != seen {
                effects.send(Event::RosterRead(text.as_deref().map(Roster::read)));
            }
        });
    }

    fn send(&self, event: Event) {
        (self.0.send)(event);
    }
}
