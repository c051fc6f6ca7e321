//! Whether the hub is still there: asked when it is silent, shown when it does not answer, given up at last.

use super::Turn;
use crate::domain::connection::{ASK_AFTER, GIVEN_UP_AFTER, Pulse, STALE_AFTER};
use crate::domain::{Connection, ConnectionId, Effect, Fault};

impl Turn<'_> {
    /// A sign of life.
    pub(super) fn pong(&mut self, connection: ConnectionId) {
        if connection == self.model.current_connection() {
            self.feel_pulse();
        }
    }

    /// Whatever the hub says proves that it is there.
    pub(super) fn feel_pulse(&mut self) {
        let Connection::Live { silent, .. } = &mut self.model.connection else { return };
        self.model.pulse = Pulse { heard: self.now, asked: None };
        if silent.take().is_some() {
            self.changed.status = true;
        }
    }

    pub(super) fn listen_for_silence(&mut self) {
        let Connection::Live { silent, .. } = &mut self.model.connection else { return };
        let pulse = &mut self.model.pulse;
        let Some(asked) = pulse.asked else {
            if self.now.since(pulse.heard) >= ASK_AFTER {
                pulse.asked = Some(self.now);
                let connection = self.model.current_connection();
                self.run(Effect::Ping(connection));
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
}
