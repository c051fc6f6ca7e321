//! The connection to the hub, and what is asked of it.

use super::Effects;
use crate::domain::{
    BlocEvent, BlocId, ConnectionId, ContextId, DecisionId, Event, Fault, Moment, OperatorId, ReadingId,
};
use crate::thello::hub::{Hub, Limits, Notice};
use crate::thello::reach;
use futures_util::future::{abortable, try_join_all};
use std::future::Future;
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;

impl Effects {
    /// `look_closer`: should it fail, find out why nobody answers.
    pub(super) fn open_hub(&self, connection: ConnectionId, look_closer: bool) {
        // The old connection, if any, is let go of before a new one is made: one handler, one group membership.
        self.make_current(connection);
        // Given up is also what is on its way: nothing more is asked for with a token that was taken back.
        let (opening, abort) = abortable(self.clone().opened(connection, look_closer));
        self.0.opening.replace(Some(abort));
        let effects = self.clone();
        spawn_local(async move {
            let Ok(opened) = opening.await else { return };
            effects.send(match opened {
                Ok(hub) => {
                    effects.0.hub.replace(Some(hub));
                    Event::HubOpened(connection)
                }
                Err(fault) => Event::HubClosed { connection, may_reconnect: true, fault },
            });
        });
    }

    async fn opened(self, connection: ConnectionId, look_closer: bool) -> Result<Hub, Fault> {
        let access = self.0.access.borrow().clone();
        let Some((access, url)) = access else { return Err(Fault::Unauthorized) };
        let listener = Rc::downgrade(&self.0);
        let on_notice = move |notice| {
            if let Some(inside) = listener.upgrade()
                && inside.current.get() == connection
            {
                Effects(inside).send(event_of(notice, connection));
            }
        };
        match Hub::open(&url, &access, Limits::default(), on_notice).await {
            Err(fault) => Err(reach::closer(fault, &url, look_closer).await),
            opened => opened,
        }
    }

    /// Lets go of the connection that there is, also of one that is only being opened.
    pub(super) fn make_current(&self, connection: ConnectionId) {
        self.0.current.set(connection);
        self.0.hub.take();
        if let Some(opening) = self.0.opening.take() {
            opening.abort();
        }
    }

    pub(super) fn subscribe(&self, connection: ConnectionId, blocs: &[BlocId]) {
        self.ask(
            |hub| hub.subscribe(blocs),
            move |answer| {
                Some(match answer {
                    Ok(()) => Event::Subscribed(connection),
                    Err(fault) => Event::HubClosed { connection, may_reconnect: true, fault },
                })
            },
        );
    }

    pub(super) fn unsubscribe(&self, connection: ConnectionId, blocs: &[BlocId]) {
        self.ask(
            |hub| try_join_all(blocs.iter().map(|bloc| hub.unsubscribe(*bloc))),
            move |answer| {
                Some(match answer {
                    Ok(_) => Event::Unsubscribed(connection),
                    // What the hub still tells is not known: a new connection begins with what is shown.
                    Err(fault) => Event::HubClosed { connection, may_reconnect: true, fault },
                })
            },
        );
    }

    pub(super) fn ping(&self, connection: ConnectionId, at: Moment) {
        // Silence is the answer of a hub that is gone; the domain waits for it.
        self.ask(|hub| hub.ping(), move |answer| answer.is_ok().then_some(Event::Pong(connection, at)));
    }

    pub(super) fn set_pickup(&self, decision: DecisionId, call: ContextId, operator: OperatorId) {
        // The hub takes what comes on one line in its order: this reads what the sending is about to replace.
        self.ask(
            |hub| hub.pickup_operator(call),
            move |held| held.ok().map(|held| Event::PickupReplaced { decision, call, held }),
        );
        self.ask(
            |hub| hub.set_pickup_operator(call, operator),
            move |result| Some(Event::PickupSet { decision, call, result }),
        );
    }

    pub(super) fn read_pickup(&self, reading: ReadingId, call: ContextId) {
        self.ask(
            |hub| hub.pickup_operator(call),
            move |result| Some(Event::PickupRead { reading, call, result }),
        );
    }

    pub(super) fn notify(&self, name: &str, event: &BlocEvent) {
        let call = event.call;
        self.ask(
            |hub| hub.bloc_notify(name, event),
            move |result| Some(Event::TestCallSent { call, result }),
        );
    }

    /// Asks the hub; the question leaves at once, and the answer comes back as an event.
    fn ask<T, A>(
        &self,
        question: impl FnOnce(&Hub) -> A,
        event: impl FnOnce(Result<T, Fault>) -> Option<Event> + 'static,
    ) where
        A: Future<Output = Result<T, Fault>> + 'static,
        T: 'static,
    {
        let connection = self.0.current.get();
        let asked = self.0.hub.borrow().as_ref().map(question);
        let effects = self.clone();
        spawn_local(async move {
            let answer = match asked {
                Some(asked) => asked.await,
                None => Err(Fault::ConnectionLost),
            };
            // On long polling a token that has ended shows when something is sent; the client itself notices up to a
            // poll's time later.
            let refused = matches!(answer, Err(Fault::Unauthorized));
            if let Some(event) = event(answer) {
                effects.send(event);
            }
            if refused {
                let fault = Fault::Unauthorized;
                effects.send(Event::HubClosed { connection, may_reconnect: true, fault });
            }
        });
    }
}

fn event_of(notice: Notice, connection: ConnectionId) -> Event {
    match notice {
        Notice::Bloc(event) => Event::Bloc(event),
        Notice::Refused(refusal) => Event::BlocRefused(refusal),
        Notice::Closed { may_reconnect, fault } => Event::HubClosed { connection, may_reconnect, fault },
    }
}
