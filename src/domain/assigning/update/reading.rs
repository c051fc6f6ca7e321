//! What a call's `PICKUP_OPERATOR` holds: asked before a decision, after one, and to learn who answered.

use crate::domain::assigning::Pickup;
use crate::domain::turn::Turn;
use crate::domain::{ContextId, Effect, Fault, OperatorId};

impl Turn<'_> {
    /// `PICKUP_OPERATOR` was read: before a decision, after one, or to learn who answered.
    pub fn pickup_read(&mut self, id: ContextId, result: Result<Option<OperatorId>, Fault>) {
        let before = self.model.watched(id);
        let asked = before.pickup.is_some();
        self.forget_pickup(id);
        if let Some((operator, _)) = before.held {
            // What cannot be read holds nothing up: a caller waits.
            let found = result.unwrap_or(None);
            self.found(id, found);
            self.note_others(id, found);
            self.assign(id, operator);
            return;
        }
        let (Some(call), Ok(held)) = (self.model.calls.get(id), result) else { return };
        let assignment = call.assignment.clone();
        if call.waits() {
            if asked {
                self.found(id, held);
            }
            self.note_others(id, held);
            if let Some(assignment) = assignment {
                self.compare(id, &assignment, held);
            }
        } else if let Some(operator) = held {
            if call.answered_by.is_none() || (asked && call.answered_by != held) {
                self.answered_by(id, operator);
            }
        } else if let Some(assignment) = assignment {
            self.compare(id, &assignment, None);
        }
    }

    /// Asks what `PICKUP_OPERATOR` of the call holds, unless that is being asked already.
    pub fn ask(&mut self, id: ContextId) {
        if self.model.watch(id).pickup.replace(Pickup::Asked) != Some(Pickup::Asked) {
            self.run(Effect::ReadPickup(id));
        }
    }

    /// A reading came: what waited for it does not wait any more.
    pub fn found(&mut self, id: ContextId, held: Option<OperatorId>) {
        let at = self.now;
        let watch = self.model.watch(id);
        (watch.pickup, watch.held) = (Some(Pickup::Read(held, at)), None);
    }

    /// What another supervisor did with a call that waits; none of our own sendings stands on its card then.
    pub fn note_others(&mut self, id: ContextId, held: Option<OperatorId>) {
        let changed = self.model.calls.change(id, |call| {
            let other = held.filter(|_| call.waits() && call.assignment.is_none());
            std::mem::replace(&mut call.sent_by_other, other) != other
        });
        if changed == Some(true) {
            self.changed.call(id);
        }
    }

    pub fn forget_pickup(&mut self, id: ContextId) {
        if let Some(watch) = self.model.watched.get_mut(&id) {
            watch.pickup = None;
        }
    }
}
