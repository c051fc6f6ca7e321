//! One connection to the tenant's hub. It lives once: when it is lost, its owner makes another, at a moment the
//! domain chooses, and subscribes again, because the hub forgets a connection's subscriptions with it.

mod build;
mod limits;
mod notice;

use super::from_js::{fault_of, value_of};
use super::limit::within;
use super::management::Access;
use super::signalr::HubConnection;
use super::wire;
use crate::domain::{BlocEvent, BlocId, ContextId, Fault, Millis, OperatorId};
use build::{Listener, Shared, Way};
use futures_util::future::try_join_all;
use futures_util::{FutureExt, TryFutureExt};
use js_sys::{Array, Promise};
use serde_json::Value;
use std::future::Future;
use std::rc::Rc;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, spawn_local};

pub use limits::Limits;
pub use notice::Notice;

/// An open connection; dropping it closes it. What a method asks leaves at once; the future only waits for the answer,
/// and does not keep the connection open. So questions can be under way at the same time.
pub struct Hub {
    line: Line,
    shared: Rc<Shared>,
    limits: Limits,
}

impl Hub {
    /// Opens a connection. A connection that does not open in time is thrown away, whole. Where one server negotiates and
    /// another is asked for the connection, which does not know it, a WebSocket is opened without negotiating.
    ///
    /// # Errors
    /// Whatever refuses, breaks or takes too long; [`Fault::InsecureAddress`] and [`Fault::BadAddress`] before
    /// anything is sent.
    pub async fn open(
        url: &str,
        access: &Access,
        limits: Limits,
        on: impl Fn(Notice) + 'static,
    ) -> Result<Hub, Fault> {
        let url = wire::hub_address(url)?;
        if !wire::can_be_sent(access.secret().reveal()) {
            return Err(Fault::Unauthorized);
        }
        let on: Listener = Rc::new(on);
        match (Self::open_by(Way::Negotiated, &url, access, limits, Rc::clone(&on)).await, access) {
            (Err(Fault::ConnectionUnknown), Access::Token(_)) => {
                // Why this way is shut as well is not said by a browser.
                let direct = Self::open_by(Way::Direct, &url, access, limits, on).await;
                direct.map_err(|_| Fault::ConnectionUnknown)
            }
            (opened, _) => opened,
        }
    }

    async fn open_by(
        way: Way,
        url: &str,
        access: &Access,
        limits: Limits,
        on: Listener,
    ) -> Result<Hub, Fault> {
        let shared = Shared::new(access, on);
        let connection =
            build::connection(url, access, way, limits, &shared).map_err(|thrown| fault_of(&thrown))?;
        // From here on, leaving by any way (also a dropped future) drops the hub, and so stops the connection.
        let line = Line { connection, limit: limits.invoke };
        let hub = Hub { line, shared, limits };
        settled(limits.open, hub.line.connection.start()).await?;
        // The client says “started” also when the server closed right after shaking hands.
        match hub.shared.set_open() {
            Some(fault) => Err(fault),
            None => Ok(hub),
        }
    }

    /// Asks for the notifications of blocs, all at the same time; done when each is answered. Answers with those that the
    /// hub refuses, and why: the others are subscribed to.
    ///
    /// # Errors
    /// As [`Hub::ping`]: what is no refusal of one bloc, of the first that fails.
    pub fn subscribe(
        &self,
        blocs: &[BlocId],
    ) -> impl Future<Output = Result<Vec<(BlocId, Fault)>, Fault>> + use<> {
        let asked = blocs.iter().map(|bloc| {
            let (bloc, answer) = (*bloc, self.invoke("SubscribeBlocNotifications", &[&bloc.to_string()]));
            answer.map(move |answer| match answer {
                Err(why @ Fault::Rejected(_)) => Ok(Some((bloc, why))),
                answer => answer.map(|_| None),
            })
        });
        try_join_all(asked).map_ok(|refused| refused.into_iter().flatten().collect())
    }

    /// Asks for no more notifications of a bloc.
    ///
    /// # Errors
    /// As [`Hub::ping`].
    pub fn unsubscribe(&self, bloc: BlocId) -> impl Future<Output = Result<(), Fault>> + use<> {
        self.invoke("UnsubscribeBlocNotifications", &[&bloc.to_string()]).map_ok(drop)
    }

    /// Makes the hub send a notification, under a name as the vendor spells it: a test call.
    ///
    /// # Errors
    /// As [`Hub::ping`], and [`Fault::TooLarge`].
    pub fn bloc_notify(
        &self,
        event_name: &str,
        event: &BlocEvent,
    ) -> impl Future<Output = Result<(), Fault>> + use<> {
        let arguments = wire::notification(event_name, event);
        self.invoke("BlocNotify", &arguments.each_ref().map(String::as_str)).map_ok(drop)
    }

    /// Sets a variable of a call. A hub that has no `SetVariable` is asked for `SetStringVariable`, and is not
    /// asked for the other again.
    ///
    /// # Errors
    /// As [`Hub::ping`], and [`Fault::TooLarge`]. After [`Fault::TimedOut`] and [`Fault::ConnectionLost`] it is
    /// unknown whether the variable was set.
    pub fn set_variable(
        &self,
        call: ContextId,
        name: &str,
        value: &str,
    ) -> impl Future<Output = Result<(), Fault>> + use<> {
        let arguments = [call.to_string(), name.to_owned(), value.to_owned()];
        let strings_only = self.shared.strings_only.get();
        let method = if strings_only { "SetStringVariable" } else { "SetVariable" };
        let first = self.invoke(method, &arguments.each_ref().map(String::as_str));
        let (line, shared) = (self.line.clone(), Rc::downgrade(&self.shared));
        async move {
            let answer = first.await;
            if strings_only || answer != Err(Fault::MethodMissing) {
                return answer.map(drop);
            }
            let second = {
                // Whoever let go of the hub meanwhile wants nothing more sent through it.
                let Some(shared) = shared.upgrade() else { return Err(Fault::ConnectionLost) };
                shared.strings_only.set(true);
                line.invoke("SetStringVariable", &arguments.each_ref().map(String::as_str))
            };
            second.await.map(drop)
        }
    }

    /// Reads the latest value of a variable of a call; what an unknown one answers is not stated.
    ///
    /// # Errors
    /// As [`Hub::ping`], and [`Fault::TooLarge`].
    pub fn get_variable(
        &self,
        call: ContextId,
        name: &str,
    ) -> impl Future<Output = Result<Value, Fault>> + use<> {
        self.invoke("GetVariable", &[&call.to_string(), name])
    }

    /// Sends a waiting call to an operator.
    ///
    /// # Errors
    /// As [`Hub::set_variable`].
    pub fn set_pickup_operator(
        &self,
        call: ContextId,
        operator: OperatorId,
    ) -> impl Future<Output = Result<(), Fault>> + use<> {
        self.set_variable(call, wire::PICKUP_OPERATOR, &operator.to_string())
    }

    /// Takes back the sending of a call. Whether the telephone falls silent then is not stated.
    ///
    /// # Errors
    /// As [`Hub::set_variable`].
    pub fn clear_pickup_operator(&self, call: ContextId) -> impl Future<Output = Result<(), Fault>> + use<> {
        self.set_variable(call, wire::PICKUP_OPERATOR, "")
    }

    /// The operator that a call was last sent to, by any supervisor.
    ///
    /// # Errors
    /// As [`Hub::ping`].
    pub fn pickup_operator(
        &self,
        call: ContextId,
    ) -> impl Future<Output = Result<Option<OperatorId>, Fault>> + use<> {
        self.get_variable(call, wire::PICKUP_OPERATOR).map_ok(|value| wire::operator_value(&value))
    }

    /// A round trip.
    ///
    /// # Errors
    /// [`Fault::TimedOut`] after [`Limits::invoke`]; [`Fault::ConnectionLost`] at once when there is none, and
    /// when it breaks meanwhile; what the hub refuses with.
    pub fn ping(&self) -> impl Future<Output = Result<(), Fault>> + use<> {
        self.invoke("SRPing", &[]).map_ok(drop)
    }

    /// Closes the connection in good order, in the background; no notice comes any more. Dropping does the same.
    pub fn close(self) {
        drop(self);
    }

    fn invoke(&self, method: &str, arguments: &[&str]) -> impl Future<Output = Result<Value, Fault>> + use<> {
        self.line.invoke(method, arguments)
    }
}

/// What invocations leave through. To hold it does not keep the connection open: that ends with [`Hub`].
#[derive(Clone)]
struct Line {
    connection: HubConnection,
    limit: Millis,
}

impl Line {
    fn invoke(&self, method: &str, arguments: &[&str]) -> impl Future<Output = Result<Value, Fault>> + use<> {
        // The hub answers a message that is too large by closing the connection.
        let asked = wire::fits(method, arguments).then(|| {
            let arguments: Array = arguments.iter().copied().map(JsValue::from_str).collect();
            settled(self.limit, self.connection.invoke(method, &arguments))
        });
        async move {
            match asked {
                Some(asked) => asked.await,
                None => Err(Fault::TooLarge),
            }
        }
    }
}

/// What a promise of the client came to, within a limit.
async fn settled(limit: Millis, promise: Result<Promise, JsValue>) -> Result<Value, Fault> {
    let promise = promise.map_err(|thrown| fault_of(&thrown))?;
    match within(limit, JsFuture::from(promise)).await {
        Ok(Ok(answer)) => Ok(value_of(&answer)),
        Ok(Err(thrown)) => Err(fault_of(&thrown)),
        Err(_) => Err(Fault::TimedOut),
    }
}

impl Drop for Hub {
    fn drop(&mut self) {
        self.shared.fall_silent();
        let stopping = self.line.connection.stop();
        // After `stop()`, so that the client does not turn to its next transport.
        self.shared.socket.give_up();
        if let Ok(stopping) = stopping {
            let limit = self.limits.stop;
            // Its failure is nobody's concern any more, but unheard it would be reported as an unhandled one.
            spawn_local(async move { drop(within(limit, JsFuture::from(stopping)).await) });
        }
    }
}
