//! Puts the JavaScript connection together, and holds what its callbacks share with the [`Hub`](super::Hub).

use super::limits::Limits;
use super::notice::Notice;
use crate::domain::{Fault, Secret};
use crate::thello::from_js::{fault_of, value_of};
use crate::thello::management::Access;
use crate::thello::signalr::{HubConnection, HubConnectionBuilder, LOG_NOTHING, LONG_POLLING, WEB_SOCKETS};
use crate::thello::socket::Socket;
use crate::thello::wire;
use js_sys::{Array, Function, Object, Proxy, Reflect};
use serde_json::Value;
use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};
use wasm_bindgen::prelude::*;

/// Takes what a connection tells.
pub(super) type Listener = Rc<dyn Fn(Notice)>;

/// Where a connection stands, as far as telling goes.
enum Stage {
    /// Nothing is told yet.
    Opening,
    /// Notices are told.
    Open,
    /// The connection ended; why.
    Ended(Fault),
}

/// How a connection is opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    /// The hub is asked first, and then connected to by what it offers.
    Negotiated,
    /// By a WebSocket at once: one request, so that it does not matter which of several servers takes it. Not with an API
    /// key, which no WebSocket carries.
    Direct,
}

/// What the callbacks and the hub share.
pub(super) struct Shared {
    on: RefCell<Option<Listener>>,
    token: RefCell<Option<Secret>>,
    stage: RefCell<Stage>,
    /// The client asked when to reconnect, which it does exactly when reconnecting is allowed.
    may_reconnect: Cell<bool>,
    /// The hub has no `SetVariable`.
    pub(super) strings_only: Cell<bool>,
    pub(super) socket: Rc<Socket>,
}

impl Shared {
    pub(super) fn new(access: &Access, on: Listener) -> Rc<Self> {
        Rc::new(Self {
            on: RefCell::new(Some(on)),
            token: RefCell::new(match access {
                Access::Token(token) => Some(token.clone()),
                Access::ApiKey(_) => None,
            }),
            stage: RefCell::new(Stage::Opening),
            may_reconnect: Cell::new(false),
            strings_only: Cell::new(false),
            socket: Rc::default(),
        })
    }

    /// Lets notices through from now on; or answers why the connection has ended already.
    pub(super) fn set_open(&self) -> Option<Fault> {
        match self.stage.replace(Stage::Open) {
            Stage::Ended(fault) => Some(fault),
            Stage::Opening | Stage::Open => None,
        }
    }

    /// No notice any more; the listener and the token are let go of at once.
    pub(super) fn fall_silent(&self) {
        self.on.take();
        self.token.take();
    }

    fn tell(&self, notice: Notice) {
        if !matches!(*self.stage.borrow(), Stage::Open) {
            return;
        }
        // Nothing stays borrowed while the listener runs: it may drop the hub.
        let on = self.on.borrow().clone();
        if let Some(on) = on {
            on(notice);
        }
    }

    fn bloc_event(&self, arguments: &Array) {
        let arguments: Vec<Value> = arguments.iter().map(|argument| value_of(&argument)).collect();
        match wire::bloc_event(&arguments) {
            Ok(told) => {
                self.tell(Notice::Bloc(told.event));
                told.misread.into_iter().for_each(|refusal| self.tell(Notice::Refused(refusal)));
            }
            Err(refusal) => self.tell(Notice::Refused(refusal)),
        }
    }

    fn closed(&self, thrown: &JsValue) {
        let may_reconnect = self.may_reconnect.get();
        let fault = match (may_reconnect, thrown.is_undefined()) {
            (false, _) => Fault::Closed,
            (true, true) => Fault::ConnectionLost,
            (true, false) => match fault_of(thrown) {
                // It closed with leave to come back.
                Fault::Closed | Fault::Rejected(_) => Fault::ConnectionLost,
                other => other,
            },
        };
        self.tell(Notice::Closed { may_reconnect, fault: fault.clone() });
        self.stage.replace(Stage::Ended(fault));
    }
}

/// Builds the connection, with everything wired, not started.
///
/// Its functions are handed over to JavaScript's garbage collector, because the client goes on calling some of
/// them after `stop()` (a left-over timer of 30 s), and to call one that Rust has freed throws inside the client.
/// What they hold is let go of at once: they know [`Shared`] weakly.
pub(super) fn connection(
    url: &str,
    access: &Access,
    way: Way,
    limits: Limits,
    shared: &Rc<Shared>,
) -> Result<HubConnection, JsValue> {
    let connection = HubConnectionBuilder::new()?
        .with_url(url, &options(access, way, limits, shared)?)?
        // Where the hub offers it, a short break below the connection costs nothing; elsewhere it is not heard.
        .with_stateful_reconnect()?
        .with_automatic_reconnect(&policy(shared)?)?
        .configure_logging(LOG_NOTHING)?
        .with_server_timeout(limits.silence as f64)?
        .with_keep_alive_interval(limits.keep_alive as f64)?
        .build()?;
    connection.on("BlocEvent", &all_arguments(shared)?)?;
    let weak = Rc::downgrade(shared);
    let onclose = Closure::<dyn Fn(JsValue)>::new(move |thrown: JsValue| {
        with(&weak, |shared| shared.closed(&thrown));
    });
    connection.onclose(onclose.into_js_value().unchecked_ref())?;
    Ok(connection)
}

fn options(access: &Access, way: Way, limits: Limits, shared: &Rc<Shared>) -> Result<Object, JsValue> {
    let options = Object::new();
    // Negotiating, and each request of long polling but the poll itself.
    set(&options, "timeout", &(limits.open as f64).into())?;
    let transport = match access {
        Access::Token(_) => {
            let weak = Rc::downgrade(shared);
            let factory = Closure::<dyn Fn() -> String>::new(move || {
                let token =
                    |shared: &Shared| shared.token.borrow().as_ref().map(|token| token.reveal().to_owned());
                with(&weak, token).flatten().unwrap_or_default()
            });
            set(&options, "accessTokenFactory", &factory.into_js_value())?;
            if let Some(constructor) = shared.socket.constructor(limits.socket) {
                set(&options, "WebSocket", &constructor)?;
            }
            set(&options, "skipNegotiation", &(way == Way::Direct).into())?;
            match way {
                // Not server-sent events: a proxy that buffers them lets the connection open and then hang, and the
                // client would never come to long polling, which passes everywhere.
                Way::Negotiated => WEB_SOCKETS | LONG_POLLING,
                Way::Direct => WEB_SOCKETS,
            }
        }
        Access::ApiKey(key) => {
            // Browsers let nobody set a header on a WebSocket or an EventSource.
            let headers = Object::new();
            set(&headers, "X-API-KEY", &key.reveal().into())?;
            set(&options, "headers", &headers)?;
            LONG_POLLING
        }
    };
    set(&options, "transport", &transport.into())?;
    Ok(options)
}

/// A retry policy that never retries, but remembers that it was asked: the client asks when the connection was
/// lost or closed with leave to reconnect, and not when the server closed for good or we stopped
/// (`HubConnection.ts`, `_connectionClosed`).
fn policy(shared: &Rc<Shared>) -> Result<Object, JsValue> {
    let weak = Rc::downgrade(shared);
    let asked = Closure::<dyn Fn() -> JsValue>::new(move || {
        with(&weak, |shared| shared.may_reconnect.set(true));
        JsValue::NULL
    });
    let policy = Object::new();
    set(&policy, "nextRetryDelayInMilliseconds", &asked.into_js_value())?;
    Ok(policy)
}

/// A function that takes any number of arguments as one list, so that a missing or an extra one is seen. A proxy
/// does this without building code from text, which a strict content security policy forbids.
fn all_arguments(shared: &Rc<Shared>) -> Result<Function, JsValue> {
    let weak = Rc::downgrade(shared);
    let apply = Closure::<dyn Fn(JsValue, JsValue, Array)>::new(move |_, _, arguments: Array| {
        with(&weak, |shared| shared.bloc_event(&arguments));
    });
    let apply = apply.into_js_value();
    let traps = Object::new();
    set(&traps, "apply", &apply)?;
    Ok(Proxy::new(&apply, &traps).unchecked_into())
}

fn with<T>(shared: &Weak<Shared>, act: impl FnOnce(&Shared) -> T) -> Option<T> {
    shared.upgrade().map(|shared| act(&shared))
}

fn set(object: &Object, name: &str, value: &JsValue) -> Result<(), JsValue> {
    Reflect::set(object, &name.into(), value).map(drop)
}
