//! Whether the hub is still there: asked when it is silent, shown when it does not answer, given up at last.

use super::{ASK_AFTER, GIVEN_UP_AFTER, Pulse, STALE_AFTER};
use crate::domain::turn::Turn;
use crate::domain::{Connection, ConnectionId, Effect, Fault, Moment};

impl Turn<'_> {
    /// A sign of life. Asked for after the clock jumped, it proves that the connection lived on, and nobody slept.
    pub fn pong(&mut self, connection: ConnectionId, asked: Moment) {
        if connection == self.model.current_connection() {
            self.model.pulse.jump.take_if(|jump| jump.at <= asked);
            self.feel_pulse();
        }
    }

    /// Any answer proves that the hub is there, a refusal too.
    pub fn feel_answer<T>(&mut self, answer: &Result<T, Fault>) {
        if answer.as_ref().err().is_none_or(Fault::is_an_answer) {
            self.feel_pulse();
        }
    }

    /// Whatever the hub says proves that it is there.
    pub fn feel_pulse(&mut self) {
        let Connection::Live { silent, .. } = &mut self.model.connection else { return };
        self.model.pulse = Pulse { heard: self.now, asked: None, ..self.model.pulse };
        if silent.take().is_some() {
            self.changed.status = true;
        }
    }

    pub fn listen_for_silence(&mut self) {
        let Connection::Live { silent, .. } = &mut self.model.connection else { return };
        let pulse = self.model.pulse;
        let Some(asked) = pulse.asked else {
            if self.now.since(pulse.heard) >= ASK_AFTER {
                self.ask_for_life();
            }
            return;
        };
        let unanswered = self.now.since(asked);
        if unanswered >= STALE_AFTER && silent.is_none() {
            *silent = Some(pulse.heard);
            self.changed.status = true;
        }
        if unanswered >= GIVEN_UP_AFTER {
            self.hub_closed(self.model.current_connection(), true, Fault::TimedOut);
        }
    }

    /// Asks the hub for a sign of life; what it answers from now on is newer than now.
    pub fn ask_for_life(&mut self) {
        if let Connection::Live { .. } = self.model.connection {
            self.model.pulse.asked = Some(self.now);
            let connection = self.model.current_connection();
            self.run(Effect::Ping(connection, self.now));
        }
    }
}
