//! The connection to the hub, and what is asked of it.

use super::{Effects, Opening};
use crate::domain::{
    BlocEvent, BlocId, ConnectionId, ContextId, DecisionId, Event, Fault, Moment, OperatorId,
};
use crate::thello::hub::{Hub, Limits, Notice};
use crate::thello::reach;
use futures_util::future::abortable;
use std::future::Future;
use std::rc::Rc;

impl Effects {
    /// `look_closer`: should it fail, find out why nobody answers.
    pub(super) fn open_hub(&self, connection: ConnectionId, look_closer: bool) {
        // The old connection, if any, is let go of before a new one is made: one handler, one group membership.
        self.make_current(connection);
        // Given up is also what is on its way: nothing more is asked for with a token that was taken back.
        let (opening, abort) = abortable(self.opened(connection, look_closer));
        self.0.opening.replace(Some(Opening(abort)));
        self.when(opening, move |effects, opened| {
            let Ok(opened) = opened else { return };
            effects.send(match opened {
                Ok(hub) => {
                    effects.0.hub.replace(Some(hub));
                    Event::HubOpened(connection)
                }
                Err(fault) => Event::HubClosed { connection, may_reconnect: true, fault },
            });
        });
    }

    fn opened(
        &self,
        connection: ConnectionId,
        look_closer: bool,
    ) -> impl Future<Output = Result<Hub, Fault>> + use<> {
        let access = self.0.access.borrow().clone();
        let listener = Rc::downgrade(&self.0);
        let on_notice = move |notice| {
            if let Some(inside) = listener.upgrade()
                && inside.current.get() == connection
            {
                Effects(inside).send(event_of(notice, connection));
            }
        };
        async move {
            let Some((access, url)) = access else { return Err(Fault::Unauthorized) };
            match Hub::open(&url, &access, Limits::default(), on_notice).await {
                Err(fault) => Err(reach::closer(fault, &url, look_closer).await),
                opened => opened,
            }
        }
    }

    /// Lets go of the connection that there is, also of one that is only being opened.
    pub(super) fn make_current(&self, connection: ConnectionId) {
        self.0.current.set(connection);
        self.0.hub.take();
        self.0.opening.take();
    }

    pub(super) fn subscribe(&self, connection: ConnectionId, blocs: &[BlocId]) {
        self.ask(
            |hub| hub.subscribe(blocs),
            move |_, answer| {
                Some(match answer {
                    Ok(()) => Event::Subscribed(connection),
                    Err(fault) => Event::HubClosed { connection, may_reconnect: true, fault },
                })
            },
        );
    }

    pub(super) fn ping(&self, connection: ConnectionId, at: Moment) {
        // Silence is the answer of a hub that is gone; the domain waits for it.
        self.ask(|hub| hub.ping(), move |_, answer| answer.is_ok().then_some(Event::Pong(connection, at)));
    }

    pub(super) fn set_pickup(&self, decision: DecisionId, call: ContextId, operator: OperatorId) {
        self.ask(
            |hub| hub.set_pickup_operator(call, operator),
            move |connection, result| Some(Event::PickupSet { connection, decision, call, result }),
        );
    }

    pub(super) fn read_pickup(&self, call: ContextId) {
        self.ask(
            |hub| hub.pickup_operator(call),
            move |connection, result| Some(Event::PickupRead { connection, call, result }),
        );
    }

    pub(super) fn notify(&self, name: &str, event: &BlocEvent) {
        self.ask(
            |hub| hub.bloc_notify(name, event),
            |connection, answer| Some(Event::TestCallSent(connection, answer)),
        );
    }

    /// Asks the hub; the question leaves at once, and the answer comes back as an event.
    fn ask<T, A>(
        &self,
        question: impl FnOnce(&Hub) -> A,
        event: impl FnOnce(ConnectionId, Result<T, Fault>) -> Option<Event> + 'static,
    ) where
        A: Future<Output = Result<T, Fault>> + 'static,
        T: 'static,
    {
        let connection = self.0.current.get();
        let asked = self.0.hub.borrow().as_ref().map(question);
        let answer = async move {
            match asked {
                Some(asked) => asked.await,
                None => Err(Fault::ConnectionLost),
            }
        };
        self.when(answer, move |effects, answer| {
            // On long polling a token that has ended shows when something is sent; the client itself notices up to a
            // poll's time later.
            let refused = matches!(answer, Err(Fault::Unauthorized));
            if let Some(event) = event(connection, answer) {
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
