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
use build::Shared;
use js_sys::{Array, Promise};
use serde_json::Value;
use std::rc::Rc;
use wasm_bindgen_futures::{JsFuture, spawn_local};

pub use limits::Limits;
pub use notice::Notice;

/// An open connection. Its methods can run at the same time; dropping it closes it.
pub struct Hub {
    connection: HubConnection,
    shared: Rc<Shared>,
    limits: Limits,
}

impl Hub {
    /// Opens a connection. A connection that does not open in time is thrown away, whole.
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
        let shared = Shared::new(access, on);
        let connection =
            build::connection(&url, access, limits, &shared).map_err(|thrown| fault_of(&thrown))?;
        // From here on, leaving by any way (also a dropped future) drops the hub, and so stops the connection.
        let hub = Hub { connection, shared, limits };
        hub.settled(limits.open, hub.connection.start()).await?;
        // The client says “started” also when the server closed right after shaking hands.
        match hub.shared.set_open() {
            Some(fault) => Err(fault),
            None => Ok(hub),
        }
    }

    /// Asks for the notifications of blocs, all at the same time; done when all are subscribed to.
    ///
    /// # Errors
    /// As [`Hub::ping`]: of the first that fails.
    pub async fn subscribe(&self, blocs: &[BlocId]) -> Result<(), Fault> {
        let asked: Result<Array, _> = blocs.iter().map(|bloc| self.asked_for(*bloc)).collect();
        let all = asked.map(|asked| Promise::all(&asked));
        self.settled(self.limits.invoke, all).await.map(drop)
    }

    fn asked_for(&self, bloc: BlocId) -> Result<Promise, wasm_bindgen::JsValue> {
        let arguments = Array::of1(&bloc.to_string().into());
        self.connection.invoke("SubscribeBlocNotifications", &arguments)
    }

    /// Asks for no more notifications of a bloc.
    ///
    /// # Errors
    /// As [`Hub::ping`].
    pub async fn unsubscribe(&self, bloc: BlocId) -> Result<(), Fault> {
        self.invoke("UnsubscribeBlocNotifications", &[&bloc.to_string()]).await.map(drop)
    }

    /// Makes the hub send a notification, under a name as the vendor spells it: a test call.
    ///
    /// # Errors
    /// As [`Hub::ping`], and [`Fault::TooLarge`].
    pub async fn bloc_notify(&self, event_name: &str, event: &BlocEvent) -> Result<(), Fault> {
        let arguments = wire::notification(event_name, event);
        self.invoke("BlocNotify", &arguments.each_ref().map(String::as_str)).await.map(drop)
    }

    /// Sets a variable of a call. A hub that has no `SetVariable` is asked for `SetStringVariable`, and is not
    /// asked for the other again.
    ///
    /// # Errors
    /// As [`Hub::ping`], and [`Fault::TooLarge`]. After [`Fault::TimedOut`] and [`Fault::ConnectionLost`] it is
    /// unknown whether the variable was set.
    pub async fn set_variable(&self, call: ContextId, name: &str, value: &str) -> Result<(), Fault> {
        let call = call.to_string();
        let arguments = [call.as_str(), name, value];
        if !self.shared.strings_only.get() {
            match self.invoke("SetVariable", &arguments).await {
                Err(Fault::MethodMissing) => self.shared.strings_only.set(true),
                other => return other.map(drop),
            }
        }
        self.invoke("SetStringVariable", &arguments).await.map(drop)
    }

    /// Reads the latest value of a variable of a call; what an unknown one answers is not stated.
    ///
    /// # Errors
    /// As [`Hub::ping`], and [`Fault::TooLarge`].
    pub async fn get_variable(&self, call: ContextId, name: &str) -> Result<Value, Fault> {
        self.invoke("GetVariable", &[&call.to_string(), name]).await
    }

    /// Sends a waiting call to an operator.
    ///
    /// # Errors
    /// As [`Hub::set_variable`].
    pub async fn set_pickup_operator(&self, call: ContextId, operator: OperatorId) -> Result<(), Fault> {
        self.set_variable(call, wire::PICKUP_OPERATOR, &operator.to_string()).await
    }

    /// The operator that a call was last sent to, by any supervisor.
    ///
    /// # Errors
    /// As [`Hub::ping`].
    pub async fn pickup_operator(&self, call: ContextId) -> Result<Option<OperatorId>, Fault> {
        let value = self.get_variable(call, wire::PICKUP_OPERATOR).await?;
        Ok(wire::operator_value(&value))
    }

    /// A round trip.
    ///
    /// # Errors
    /// [`Fault::TimedOut`] after [`Limits::invoke`]; [`Fault::ConnectionLost`] at once when there is none, and
    /// when it breaks meanwhile; what the hub refuses with.
    pub async fn ping(&self) -> Result<(), Fault> {
        self.invoke("SRPing", &[]).await.map(drop)
    }

    /// Closes the connection in good order, in the background; no notice comes any more. Dropping does the same.
    pub fn close(self) {
        drop(self);
    }

    async fn invoke(&self, method: &str, arguments: &[&str]) -> Result<Value, Fault> {
        // The hub answers a message that is too large by closing the connection.
        if !wire::fits(method, arguments) {
            return Err(Fault::TooLarge);
        }
        let arguments: Array =
            arguments.iter().map(|argument| wasm_bindgen::JsValue::from_str(argument)).collect();
        self.settled(self.limits.invoke, self.connection.invoke(method, &arguments)).await
    }

    async fn settled(
        &self,
        limit: Millis,
        promise: Result<Promise, wasm_bindgen::JsValue>,
    ) -> Result<Value, Fault> {
        let promise = promise.map_err(|thrown| fault_of(&thrown))?;
        match within(limit, JsFuture::from(promise)).await {
            Ok(Ok(answer)) => Ok(value_of(&answer)),
            Ok(Err(thrown)) => Err(fault_of(&thrown)),
            Err(_) => Err(Fault::TimedOut),
        }
    }
}

impl Drop for Hub {
    fn drop(&mut self) {
        self.shared.fall_silent();
        let stopping = self.connection.stop();
        // After `stop()`, so that the client does not turn to its next transport.
        self.shared.socket.give_up();
        if let Ok(stopping) = stopping {
            let limit = self.limits.stop;
            // Its failure is nobody's concern any more, but unheard it would be reported as an unhandled one.
            spawn_local(async move { drop(within(limit, JsFuture::from(stopping)).await) });
        }
    }
}
