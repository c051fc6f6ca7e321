//! Runs effects: the only place where the domain's wishes meet the vendor's service. One arm per effect; every
//! answer comes back as an event.

use super::board::Inside;
use crate::browser::{clock, config, frame, portal, storage, tabs};
use crate::domain::config::roster::Roster;
use crate::domain::{Account, ConnectionId, Credentials, Effect, Event, Fault, Secret};
use crate::thello::hub::{Hub, Limits, Notice};
use crate::thello::management::{self, Access, Admission};
use crate::thello::parse_json;
use crate::thello::reach;
use std::cell::{Cell, RefCell};
use std::future::{Future, poll_fn};
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Poll, Waker, ready};

/// What effects need to be run with. The secrets of the session are held here and nowhere else.
#[derive(Default)]
pub(super) struct Services {
    access: RefCell<Option<(Access, String)>>,
    hub: RefCell<Option<Rc<Hub>>>,
    /// The roster, as it was fetched last; empty when it could not be.
    roster: RefCell<Option<String>>,
    /// The connection that counts; what others say is not even passed on.
    current: Cell<ConnectionId>,
    /// Wakes the opening of a connection, to be let go of when it is not the current one any more.
    opening: RefCell<Option<Waker>>,
    /// Grows with every log-in and log-out, so that the answer to an abandoned log-in is recognised.
    log_in: Cell<u32>,
}

impl Inside {
    pub(super) fn run(self: &Rc<Self>, effect: Effect) {
        match effect {
            Effect::LogIn { api, credentials } => self.log_in(api, credentials),
            Effect::Resume { api, user_name } => self.resume(api, user_name),
            Effect::Keep(board) => storage::keep(storage::BOARD, &board),
            Effect::ForgetSecrets => {
                self.services.log_in.set(self.services.log_in.get() + 1);
                self.services.access.take();
                storage::forget(storage::TOKEN);
                storage::forget(storage::BOARD);
            }
            Effect::TellOtherTabs => tabs::tell_log_out(),
            Effect::AskPortal(origins) => portal::ask(&origins),
            Effect::FetchRoster(url) => {
                let inside = Rc::clone(self);
                spawn(Box::pin(async move {
                    let text = config::roster(&url).await;
                    // The same list again moves nothing under anybody's hand.
                    let seen = Some(text.clone().unwrap_or_default());
                    if inside.services.roster.replace(seen.clone()) != seen {
                        let roster = text.map(|text| Roster::read(&text, parse_json));
                        inside.apply(Event::RosterRead(roster));
                    }
                }));
            }
            Effect::AskDay => {
                let day = clock::day(&self.model.borrow().config.time_zone);
                if let Some((began, ends)) = day {
                    self.apply(Event::DayIs { began, ends });
                }
            }
            Effect::TrustJump(by) => clock::trust(by),
            Effect::OpenHub(connection) => self.open_hub(connection),
            Effect::CloseHub => self.make_current(ConnectionId(0)),
            Effect::WakeAt(moment) => {
                let inside = Rc::clone(self);
                let pause = moment.since(clock::now());
                frame::after(pause as f64, move || inside.apply(Event::Tick));
            }
            effect @ (Effect::Subscribe { .. }
            | Effect::Ping(..)
            | Effect::SetPickup { .. }
            | Effect::ReadPickup(_)
            | Effect::Notify { .. }) => self.ask(effect),
        }
    }

    /// Asks the hub. On long polling a token that has ended shows when something is sent; the client itself notices up
    /// to a poll's time later.
    fn ask(self: &Rc<Self>, effect: Effect) {
        let inside = Rc::clone(self);
        let hub = self.hub();
        let connection = self.services.current.get();
        spawn(Box::pin(async move {
            let (event, fault) = answer(hub, effect).await;
            if let Some(event) = event {
                inside.apply(event);
            }
            if let Some(fault @ Fault::Unauthorized) = fault {
                inside.apply(Event::HubClosed { connection, may_reconnect: true, fault });
            }
        }));
    }

    fn hub(&self) -> Result<Rc<Hub>, Fault> {
        self.services.hub.borrow().clone().ok_or(Fault::ConnectionLost)
    }

    fn log_in(self: &Rc<Self>, api: String, credentials: Credentials) {
        let attempt = self.next_attempt();
        let user_name = match &credentials {
            Credentials::Password { user_name, .. } => Some(user_name.clone()),
            Credentials::ApiKey(_) | Credentials::Token(_) => None,
        };
        let fresh = user_name.is_some();
        let inside = Rc::clone(self);
        spawn(Box::pin(async move {
            let answer = management::log_in(&api, credentials).await;
            inside.answered(attempt, user_name, fresh, answer);
        }));
    }

    fn resume(self: &Rc<Self>, api: String, user_name: Option<String>) {
        let attempt = self.next_attempt();
        let token = Secret::new(storage::read(storage::TOKEN).unwrap_or_default());
        let inside = Rc::clone(self);
        spawn(Box::pin(async move {
            let answer = management::resume(&api, token).await;
            inside.answered(attempt, user_name, false, answer);
        }));
    }

    fn next_attempt(&self) -> u32 {
        let attempt = self.services.log_in.get() + 1;
        self.services.log_in.set(attempt);
        attempt
    }

    /// `fresh`: the token was issued just now.
    fn answered(
        self: &Rc<Self>,
        attempt: u32,
        user_name: Option<String>,
        fresh: bool,
        answer: Result<Admission, Fault>,
    ) {
        if self.services.log_in.get() != attempt {
            return;
        }
        let token = match &answer {
            Ok(Admission { access: Access::Token(token), .. }) if self.model.borrow().config.persist => {
                Some(token)
            }
            // An API key is good for ever, and stays in this page only.
            _ => None,
        };
        match token {
            Some(token) => storage::keep(storage::TOKEN, token.reveal()),
            // A renewal that failed takes away nothing that is still good.
            None if answer.is_err() && self.services.access.borrow().is_some() => {}
            None => storage::forget(storage::TOKEN),
        }
        self.apply(match answer {
            Ok(admission) => {
                let claims = admission.claims;
                // By its own clock a fresh token says how long it is good for, whatever the clocks here say.
                let expires = claims.expires.map(|end| match claims.issued.filter(|_| fresh) {
                    Some(issued) => clock::now().plus(end.since(issued)),
                    None => clock::moment(end.0),
                });
                let account = Account {
                    tenant: admission.tenant.name,
                    user_name,
                    user: claims.user,
                    hub: admission.tenant.hub.clone(),
                    expires,
                };
                self.services.access.replace(Some((admission.access, admission.tenant.hub)));
                Event::LoggedIn(account)
            }
            Err(fault) => Event::LogInFailed(fault),
        });
    }

    fn open_hub(self: &Rc<Self>, connection: ConnectionId) {
        // The old connection, if any, is let go of before a new one is made: one handler, one group membership.
        self.make_current(connection);
        let inside = Rc::clone(self);
        let access = self.services.access.borrow().clone();
        let owner = Rc::clone(self);
        let mut opening = Box::pin(async move {
            match access {
                Some((access, url)) => {
                    let listener = Rc::downgrade(&owner);
                    let on_notice = move |notice| {
                        let Some(inside) = listener.upgrade() else { return };
                        if inside.services.current.get() == connection {
                            inside.apply(event_of(notice, connection));
                        }
                    };
                    match Hub::open(&url, &access, Limits::default(), on_notice).await {
                        Err(fault) => {
                            let ask = owner.model.borrow().connection.deserves_a_look();
                            Err(reach::closer(fault, &url, ask).await)
                        }
                        opened => opened,
                    }
                }
                None => Err(Fault::Unauthorized),
            }
        });
        spawn(Box::pin(poll_fn(move |context| {
            // Dropped is also what is on its way: nothing more is asked for with a token that was taken back.
            if inside.services.current.get() != connection {
                return Poll::Ready(());
            }
            inside.services.opening.replace(Some(context.waker().clone()));
            let opened = ready!(opening.as_mut().poll(context));
            inside.apply(match opened {
                Ok(hub) => {
                    inside.services.hub.replace(Some(Rc::new(hub)));
                    Event::HubOpened(connection)
                }
                Err(fault) => Event::HubClosed { connection, may_reconnect: true, fault },
            });
            Poll::Ready(())
        })));
    }

    /// Lets go of the connection that there is, also of one that is only being opened.
    fn make_current(&self, connection: ConnectionId) {
        self.services.current.set(connection);
        self.services.hub.take();
        if let Some(opening) = self.services.opening.take() {
            opening.wake();
        }
    }
}

/// What the hub answers to an effect that asks it something, and what went wrong with that. All of them in one place,
/// so that the machinery of waiting is compiled once.
async fn answer(hub: Result<Rc<Hub>, Fault>, effect: Effect) -> (Option<Event>, Option<Fault>) {
    let mut held = None;
    let asked = match (&hub, &effect) {
        (Err(fault), _) => Err(fault.clone()),
        (Ok(hub), Effect::Subscribe { blocs, .. }) => hub.subscribe(blocs).await,
        (Ok(hub), Effect::Ping(..)) => hub.ping().await,
        (Ok(hub), Effect::SetPickup { call, operator, .. }) => {
            hub.set_pickup_operator(*call, *operator).await
        }
        (Ok(hub), Effect::ReadPickup(call)) => hub.pickup_operator(*call).await.map(|read| held = read),
        (Ok(hub), Effect::Notify { name, event }) => hub.bloc_notify(name, event).await,
        (Ok(_), _) => Ok(()),
    };
    let fault = asked.as_ref().err().cloned();
    let event = match effect {
        Effect::Subscribe { connection, .. } => Some(match asked {
            Ok(()) => Event::Subscribed(connection),
            Err(fault) => Event::HubClosed { connection, may_reconnect: true, fault },
        }),
        // Silence is the answer of a hub that is gone; the domain waits for it.
        Effect::Ping(connection, at) => asked.is_ok().then_some(Event::Pong(connection, at)),
        Effect::SetPickup { decision, call, .. } => Some(Event::PickupSet { decision, call, result: asked }),
        Effect::ReadPickup(call) => Some(Event::PickupRead { call, result: asked.map(|()| held) }),
        Effect::Notify { .. } => Some(Event::TestCallSent(asked)),
        _ => None,
    };
    (event, fault)
}

/// Boxed, so that the machinery of futures is compiled once and not for each of them.
fn spawn(future: Pin<Box<dyn Future<Output = ()>>>) {
    wasm_bindgen_futures::spawn_local(future);
}

fn event_of(notice: Notice, connection: ConnectionId) -> Event {
    match notice {
        Notice::Bloc(event) => Event::Bloc(event),
        Notice::Refused(refusal) => Event::BlocRefused(refusal),
        Notice::Closed { may_reconnect, fault } => Event::HubClosed { connection, may_reconnect, fault },
    }
}
