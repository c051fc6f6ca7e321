//! The connection to the hub, and what is asked of it.

use super::{Answer, Effects, Line, Stage};
use crate::domain::{
    BlocEvent, BlocId, ConnectionId, ContextId, DecisionId, Event, Fault, Moment, OperatorId, ReadingId,
};
use crate::thello::Notice;
use futures_util::FutureExt;
use futures_util::future::abortable;
use std::future::ready;
use std::rc::Rc;

impl Effects {
    /// `look_closer`: should it fail, find out why nobody answers.
    pub(super) fn open_hub(&self, connection: ConnectionId, look_closer: bool) {
        // The old connection, if any, is let go of before a new one is made: one handler, one group membership.
        self.make_current(connection);
        // Given up is also what is on its way: nothing more is asked for with a token that was taken back.
        let (opening, abort) = abortable(self.opening(connection, look_closer));
        self.0.stage.replace(Stage::Opening(abort));
        self.when(opening, move |effects, opened| {
            let Ok(opened) = opened else { return };
            effects.send(match opened {
                Ok(line) => {
                    effects.0.stage.replace(Stage::Open(line));
                    Event::HubOpened(connection)
                }
                Err(fault) => Event::HubClosed { connection, may_reconnect: true, fault },
            });
        });
    }

    fn opening(&self, connection: ConnectionId, look_closer: bool) -> Answer<Box<dyn Line>> {
        let Some((access, hub)) = self.0.access.borrow().clone() else {
            return ready(Err(Fault::Unauthorized)).boxed_local();
        };
        let inside = Rc::downgrade(&self.0);
        let listener = move |notice| {
            if let Some(inside) = inside.upgrade()
                && inside.current.get() == connection
            {
                Effects(inside).send(event_of(notice, connection));
            }
        };
        self.0.door.open(hub, access, look_closer, Box::new(listener))
    }

    /// Lets go of the connection that there is, also of one that is only being opened.
    pub(super) fn make_current(&self, connection: ConnectionId) {
        self.0.current.set(connection);
        self.0.stage.take();
    }

    pub(super) fn subscribe(&self, connection: ConnectionId, blocs: &[BlocId]) {
        self.ask(
            |line| line.subscribe(blocs),
            move |_, answer| {
                Some(match answer {
                    Ok(refused) => Event::Subscribed { connection, refused },
                    Err(fault) => Event::HubClosed { connection, may_reconnect: true, fault },
                })
            },
        );
    }

    pub(super) fn unsubscribe(&self, connection: ConnectionId, blocs: &[BlocId]) {
        self.ask(
            |line| line.unsubscribe(blocs),
            move |_, answer| {
                Some(match answer {
                    Ok(()) => Event::Unsubscribed(connection),
                    // What the hub still tells is not known: a new connection begins with what is shown.
                    Err(fault) => Event::HubClosed { connection, may_reconnect: true, fault },
                })
            },
        );
    }

    pub(super) fn ping(&self, connection: ConnectionId, at: Moment) {
        // Silence is the answer of a hub that is gone; the domain waits for it. A refusal is a sign of life: not every hub
        // has the method.
        self.ask(
            |line| line.ping(),
            move |_, answer| {
                let answered = answer.err().is_none_or(|fault| fault.is_an_answer());
                answered.then_some(Event::Pong(connection, at))
            },
        );
    }

    pub(super) fn set_pickup(&self, decision: DecisionId, call: ContextId, operator: OperatorId) {
        // The hub takes what comes on one line in its order: this reads what the sending is about to replace.
        self.ask(
            |line| line.read_pickup(call),
            move |_, held| held.ok().map(|held| Event::PickupReplaced { decision, call, held }),
        );
        self.ask(
            |line| line.set_pickup(call, operator),
            move |connection, result| Some(Event::PickupSet { connection, decision, call, result }),
        );
    }

    pub(super) fn clear_pickup(&self, decision: DecisionId, call: ContextId) {
        self.ask(
            |line| line.clear_pickup(call),
            move |connection, result| Some(Event::PickupCleared { connection, decision, call, result }),
        );
    }

    pub(super) fn read_pickup(&self, reading: ReadingId, call: ContextId) {
        self.ask(
            |line| line.read_pickup(call),
            move |connection, result| Some(Event::PickupRead { connection, reading, call, result }),
        );
    }

    pub(super) fn notify(&self, name: &str, event: &BlocEvent) {
        let call = event.call;
        self.ask(
            |line| line.notify(name, event),
            move |connection, result| Some(Event::TestCallSent { connection, call, result }),
        );
    }

    /// Asks the hub; the question leaves at once, and the answer comes back as an event.
    fn ask<T: 'static>(
        &self,
        question: impl FnOnce(&dyn Line) -> Answer<T>,
        event: impl FnOnce(ConnectionId, Result<T, Fault>) -> Option<Event> + 'static,
    ) {
        let connection = self.0.current.get();
        let answer = match &*self.0.stage.borrow() {
            Stage::Open(line) => question(&**line),
            Stage::Opening(_) | Stage::Closed => ready(Err(Fault::ConnectionLost)).boxed_local(),
        };
        self.when(answer, move |effects, answer| {
            // On long polling a token that has ended, or a server that is not the one, shows when something is sent; the
            // client itself notices up to a poll's time later.
            let over = answer.as_ref().err().cloned();
            let over = over.filter(|it| matches!(it, Fault::Unauthorized | Fault::ConnectionUnknown));
            if let Some(event) = event(connection, answer) {
                effects.send(event);
            }
            if let Some(fault) = over {
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
