//! Which WebSocket a connection is opening, so that one that is never answered can be given up.
//!
//! The SignalR client waits for an upgrade without a limit, and its `stop()` waits for that wait
//! (dotnet/aspnetcore#58260). Meanwhile Chromium holds back every further WebSocket to the same server (measured,
//! version 156), so a new connection would hang behind the abandoned one. So the client gets a constructor that
//! remembers what it makes, and whoever loses patience closes that: the client then takes the next transport, or
//! fails at once.

use super::limit::sleep;
use crate::domain::time::Millis;
use js_sys::{Array, Function, Object, Proxy, Reflect};
use std::cell::RefCell;
use std::rc::{Rc, Weak};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;

/// The socket made last, if any.
#[derive(Default)]
pub(super) struct Socket(RefCell<Option<web_sys::WebSocket>>);

impl Socket {
    /// A `WebSocket` constructor for the client's options. A socket that is not open a span in milliseconds after
    /// it was made is given up. `None` in a browser without WebSockets.
    pub(super) fn constructor(self: &Rc<Self>, patience: Millis) -> Option<JsValue> {
        let original = Reflect::get(&js_sys::global(), &"WebSocket".into()).ok()?;
        let original: Function = original.dyn_into().ok()?;
        let socket = Rc::downgrade(self);
        let construct = Closure::<dyn Fn(Function, Array) -> Result<JsValue, JsValue>>::new(
            move |original: Function, arguments: Array| {
                let made = Reflect::construct(&original, &arguments)?;
                if let Some(socket) = socket.upgrade() {
                    socket.0.replace(Some(made.clone().unchecked_into()));
                    spawn_local(lose_patience(Rc::downgrade(&socket), patience));
                }
                Ok(made)
            },
        );
        let traps = Object::new();
        Reflect::set(&traps, &"construct".into(), &construct.into_js_value()).ok()?;
        Some(Proxy::new(&original, &traps).into())
    }

    /// Gives the socket up when it is not open yet, and forgets it.
    pub(super) fn give_up(&self) {
        let Some(socket) = self.0.take() else { return };
        if socket.ready_state() == web_sys::WebSocket::OPEN {
            return;
        }
        // Closing is what ends the wait. The event is sent by us as well: a socket that a content security policy
        // forbids is closed from the start and never says so, and the client listens to the first event only.
        let _ = socket.close();
        if let Ok(event) = web_sys::Event::new("close") {
            let _ = socket.dispatch_event(&event);
        }
    }
}

async fn lose_patience(socket: Weak<Socket>, patience: Millis) {
    sleep(patience).await;
    if let Some(socket) = socket.upgrade() {
        socket.give_up();
    }
}
