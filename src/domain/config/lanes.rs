//! Which queues are shown changes while the board runs: their calls leave the board or come back to it, and the hub is
//! asked for the difference.

use crate::domain::connection::Asked;
use crate::domain::turn::Turn;
use crate::domain::{Assignment, BlocId, Call, ConnectionId, ContextId, Effect, NotSent};

impl Turn<'_> {
    /// Only calls of lanes are on the board, and only lanes are subscribed to.
    pub fn follow_lanes(&mut self) {
        let lanes: Vec<_> = self.model.lanes().collect();
        let is_hidden = |call: &Call| call.bloc().is_none_or(|bloc| !lanes.contains(&bloc));
        for id in self.model.calls.live_where(is_hidden) {
            self.put_out_of_sight(id);
        }
        self.bring_back(&lanes);
        if self.model.connection.is_live() {
            self.ask_for_difference();
        }
    }

    /// Otherwise the next connection subscribes to what is shown then.
    pub fn ask_for_difference(&mut self) {
        let lanes: Vec<_> = self.model.lanes().collect();
        if let Some(asked) = self.model.subscriptions.next(&lanes, self.now) {
            self.ask_hub_for(asked);
        }
    }

    /// What the hub has refused is asked for again, quietly: somebody may have mended it in the control panel.
    pub fn ask_again_in_time(&mut self) {
        if self.model.connection.answers() {
            self.ask_for_difference();
        }
    }

    pub fn ask_hub_for(&mut self, asked: Asked) {
        let connection = self.model.current_connection();
        self.changed.status = true;
        self.run(match asked {
            Asked::Subscribe(blocs) => Effect::Subscribe { connection, blocs },
            Asked::Unsubscribe(blocs) => Effect::Unsubscribe { connection, blocs },
        });
    }

    /// What changed while that was asked has waited for the answer.
    pub fn unsubscribed(&mut self, connection: ConnectionId) {
        if connection == self.model.current_connection() && self.model.subscriptions.unsubscribed() {
            self.ask_for_difference();
        }
    }

    /// A call whose queue is hidden has not ended: it is neither counted nor logged, and nothing is claimed about it or
    /// by it any more.
    pub fn put_out_of_sight(&mut self, id: ContextId) {
        self.give_up_decisions(id, NotSent::Hidden);
        let Some(mut call) = self.model.calls.take(id) else { return };
        for operator in call.sendings.iter().map(|sending| sending.operator) {
            self.clear_trouble(operator, id);
        }
        self.changed.call(id);
        self.changed.figures = true;
        call.sendings = call.sendings.iter().filter_map(Assignment::after_a_gap).collect();
        call.sent_by_other = None;
        (call.confirmed, call.heard) = (false, self.now);
        self.model.out_of_sight.retain(|hidden| hidden.id != id);
        self.model.out_of_sight.push(call);
    }

    /// A queue that is shown again begins as after a gap: its callers may still be there. One that came back by another
    /// queue is known better; and after so long as an unconfirmed card stays, none is brought back.
    fn bring_back(&mut self, lanes: &[BlocId]) {
        let is_shown = |call: &mut Call| call.bloc().is_some_and(|bloc| lanes.contains(&bloc));
        for call in self.model.out_of_sight.extract_if(.., is_shown).collect::<Vec<_>>() {
            let lapsed = self.now.since(call.heard) >= self.model.config.unconfirmed;
            self.changed.figures = true;
            if lapsed || self.model.call(call.id).is_some() {
                // What it came to before stays counted.
                self.keep_counted(&call);
                continue;
            }
            self.put_back(call);
        }
    }
}
