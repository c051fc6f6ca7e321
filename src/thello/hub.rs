//! One connection to the tenant's hub. It is opened once, and never again: every new try is a new value (decision
//! record 1). It owns its closures; once it is dropped nothing is heard of it.

use super::management::Access;
use super::signalr::{HubConnection, HubConnectionBuilder, LONG_POLLING};
use super::wire;
use crate::browser::error::message_of;
use crate::domain::{BlocEvent, BlocId, ContextId, Fault, Millis, Refusal, Value};
use futures_util::future::{Either, select};
use gloo_timers::future::TimeoutFuture;
use js_sys::{Array, Object, Promise, Reflect};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};

/// The most bytes of an invocation that are sent: the hub closes the connection at 32 KB, envelope included.
const LARGEST_ARGUMENTS: usize = 31 * 1024;

/// What a connection tells.
#[derive(Clone, Debug)]
pub enum Notice {
    /// A bloc told about a call.
    Bloc(BlocEvent),
    /// A notification that does not parse.
    Refused(Refusal),
    /// The connection is over.
    Closed {
        /// False when the server closed it without permission to reconnect.
        may_reconnect: bool,
        /// Why.
        fault: Fault,
    },
}

/// How long to wait for what, in milliseconds.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// For the connection to be open.
    pub open: Millis,
    /// For the answer to an invocation.
    pub invoke: Millis,
}

impl Default for Limits {
    fn default() -> Self {
        Self { open: 15_000, invoke: 15_000 }
    }
}

/// One connection.
pub struct Hub {
    connection: HubConnection,
    limits: Limits,
    /// This hub has no `SetVariable`, as was seen once.
    string_variables_only: Cell<bool>,
    closures: Rc<Closures>,
}

/// Everything that JavaScript may call. Kept until the connection has really stopped, because it calls late.
struct Closures {
    silent: Cell<bool>,
    handlers: std::cell::OnceCell<Vec<JsValue>>,
}

impl Hub {
    /// Opens a connection. `on` hears of it until it is dropped or closed.
    ///
    /// # Errors
    /// What the negotiation, the transport or the handshake failed with; [`Fault::TimedOut`] when nothing came.
    pub async fn open(
        url: &str,
        access: &Access,
        limits: Limits,
        on: impl Fn(Notice) + 'static,
    ) -> Result<Self, Fault> {
        let closures = Rc::new(Closures { silent: Cell::new(false), handlers: std::cell::OnceCell::new() });
        let connection = build(url, access, &closures, on).map_err(fault_of)?;
        let hub = Self { connection, limits, string_variables_only: Cell::new(false), closures };
        let start = hub.connection.start().map_err(fault_of)?;
        // A start that is never answered cannot be stopped: dropping `hub` lets go of it.
        within(limits.open, start).await?;
        Ok(hub)
    }

    /// Starts receiving notifications of a bloc (`SubscribeBlocNotifications`).
    pub async fn subscribe(&self, bloc: BlocId) -> Result<(), Fault> {
        self.invoke("SubscribeBlocNotifications", &[bloc.to_string().into()]).await.map(drop)
    }

    /// Stops receiving them (`UnsubscribeBlocNotifications`).
    pub async fn unsubscribe(&self, bloc: BlocId) -> Result<(), Fault> {
        self.invoke("UnsubscribeBlocNotifications", &[bloc.to_string().into()]).await.map(drop)
    }

    /// Makes the hub send a notification (`BlocNotify`): for testing an interface.
    pub async fn bloc_notify(&self, name: &str, event: &BlocEvent) -> Result<(), Fault> {
        let arguments = [
            event.bloc.to_string().into(),
            name.into(),
            event.sip_call_id.as_str().into(),
            event.from_name.as_str().into(),
            event.from_number.as_str().into(),
            event.to.as_str().into(),
            event.data.as_str().into(),
            event.call.to_string().into(),
        ];
        self.invoke("BlocNotify", &arguments).await.map(drop)
    }

    /// Sets a variable of a call: `SetVariable`, or `SetStringVariable` on a hub that has no other.
    pub async fn set_variable(&self, call: ContextId, name: &str, value: &str) -> Result<(), Fault> {
        let arguments: [JsValue; 3] = [call.to_string().into(), name.into(), value.into()];
        if !self.string_variables_only.get() {
            match self.invoke("SetVariable", &arguments).await {
                Err(Fault::MethodMissing) => self.string_variables_only.set(true),
                other => return other.map(drop),
            }
        }
        self.invoke("SetStringVariable", &arguments).await.map(drop)
    }

    /// Reads a variable of a call (`GetVariable`).
    pub async fn get_variable(&self, call: ContextId, name: &str) -> Result<Value, Fault> {
        let answer = self.invoke("GetVariable", &[call.to_string().into(), name.into()]).await?;
        serde_wasm_bindgen::from_value(answer).map_err(|_| Fault::Nonsense)
    }

    /// A round trip (`SRPing`).
    pub async fn ping(&self) -> Result<(), Fault> {
        self.invoke("SRPing", &[]).await.map(drop)
    }

    /// Ends the connection. Dropping does the same.
    pub fn close(self) {}

    async fn invoke(&self, method: &str, arguments: &[JsValue]) -> Result<JsValue, Fault> {
        let size: usize = arguments.iter().filter_map(JsValue::as_string).map(|text| text.len()).sum();
        if size > LARGEST_ARGUMENTS {
            return Err(Fault::TooLarge);
        }
        let arguments: Array = arguments.iter().collect();
        let answer = self.connection.invoke(method, &arguments).map_err(fault_of)?;
        within(self.limits.invoke, answer).await
    }
}

impl Drop for Hub {
    fn drop(&mut self) {
        self.closures.silent.set(true);
        // Handlers that are already registered stay so; without the subscription none is called.
        let _ = self.connection.off("BlocEvent");
        let closures = Rc::clone(&self.closures);
        if let Ok(stopped) = self.connection.stop() {
            spawn_local(async move {
                // A hanging stop holds on to the closures for as long as it hangs: they may still be called.
                let _ = JsFuture::from(stopped).await;
                drop(closures);
            });
        } else {
            std::mem::forget(closures);
        }
    }
}

fn build(
    url: &str,
    access: &Access,
    closures: &Rc<Closures>,
    on: impl Fn(Notice) + 'static,
) -> Result<HubConnection, JsValue> {
    let on = Rc::new(on);
    let may_reconnect = Rc::new(Cell::new(false));

    // The client's log lines hold tokens and numbers; every failure comes back as a value, so none is passed on.
    let log = Closure::<dyn Fn()>::new(|| {}).into_js_value();
    let logger = object(&[("log", &log)])?;

    // The client asks for the next delay exactly when the server permits reconnecting. The answer is always no.
    let asked = Rc::clone(&may_reconnect);
    let delay = Closure::<dyn Fn() -> JsValue>::new(move || {
        asked.set(true);
        JsValue::NULL
    })
    .into_js_value();
    let policy = object(&[("nextRetryDelayInMilliseconds", &delay)])?;

    let (options, token) = options(access)?;
    let builder = HubConnectionBuilder::new()?;
    builder.with_url(url, &options)?;
    builder.with_automatic_reconnect(&policy)?;
    builder.configure_logging(&logger)?;
    let connection = builder.build()?;

    let listener = Rc::downgrade(closures);
    let heard = Rc::clone(&on);
    let bloc_event =
        Closure::<dyn Fn(JsValue, JsValue, JsValue, JsValue, JsValue, JsValue, JsValue, JsValue)>::new(
            move |a, b, c, d, e, f, g, h| {
                if listener.upgrade().is_some_and(|closures| !closures.silent.get()) {
                    heard(notice_of([a, b, c, d, e, f, g, h]));
                }
            },
        )
        .into_js_value();
    connection.on("BlocEvent", bloc_event.unchecked_ref())?;

    let listener = Rc::downgrade(closures);
    let closed = Closure::<dyn Fn(JsValue)>::new(move |error: JsValue| {
        if listener.upgrade().is_some_and(|closures| !closures.silent.get()) {
            let may_reconnect = may_reconnect.get();
            let fault =
                if error.is_undefined() || error.is_null() { lost(may_reconnect) } else { closed_by(error) };
            on(Notice::Closed { may_reconnect, fault });
        }
    })
    .into_js_value();
    connection.onclose(closed.unchecked_ref())?;

    let _ = closures.handlers.set(vec![log, delay, token, bloc_event, closed]);
    Ok(connection)
}

/// The connection's options, and the token's closure, if any.
fn options(access: &Access) -> Result<(Object, JsValue), JsValue> {
    match access {
        Access::Token(token) => {
            let token = token.clone();
            let factory =
                Closure::<dyn Fn() -> String>::new(move || token.reveal().to_owned()).into_js_value();
            Ok((object(&[("accessTokenFactory", &factory)])?, factory))
        }
        // A browser sends the header neither with WebSockets nor with EventSource.
        Access::ApiKey(key) => {
            let headers = object(&[("X-API-KEY", &key.reveal().into())])?;
            Ok((object(&[("headers", &headers), ("transport", &LONG_POLLING.into())])?, JsValue::NULL))
        }
    }
}

fn lost(may_reconnect: bool) -> Fault {
    if may_reconnect { Fault::ConnectionLost } else { Fault::Closed }
}

fn closed_by(error: JsValue) -> Fault {
    match fault_of(error) {
        // A transport's own words for a broken connection are of no use to a person.
        Fault::Rejected(words) if !words.starts_with("Server returned an error") => Fault::ConnectionLost,
        fault => fault,
    }
}

fn notice_of(arguments: [JsValue; 8]) -> Notice {
    let values: Vec<Value> = arguments
        .into_iter()
        .map(|argument| serde_wasm_bindgen::from_value(argument).unwrap_or(Value::Null))
        .collect();
    match wire::bloc_event(&values) {
        Ok(event) => Notice::Bloc(event),
        Err(refusal) => Notice::Refused(refusal),
    }
}

fn fault_of(error: JsValue) -> Fault {
    wire::fault_of_message(&message_of(&error))
}

async fn within(limit: Millis, promise: Promise) -> Result<JsValue, Fault> {
    let patience = TimeoutFuture::new(u32::try_from(limit).unwrap_or(u32::MAX));
    match select(JsFuture::from(promise), patience).await {
        Either::Left((answer, _)) => answer.map_err(fault_of),
        Either::Right(((), late)) => {
            // The answer may still come; it is taken, so that it is not reported as an unhandled rejection.
            spawn_local(async move { drop(late.await) });
            Err(Fault::TimedOut)
        }
    }
}

fn object(fields: &[(&str, &JsValue)]) -> Result<Object, JsValue> {
    let object = Object::new();
    for (name, value) in fields {
        Reflect::set(&object, &(*name).into(), value)?;
    }
    Ok(object)
}
