//! Taking back a call that rings: `PICKUP_OPERATOR` is cleared, where the tenant was found to honour that. It is asked first
//! whom the variable holds, so that nothing of another supervisor's is cleared; a caller who was answered meanwhile is
//! not touched.

use super::reading::READING_PATIENCE;
use crate::domain::turn::Turn;
use crate::domain::{
    Assignment, AssignmentState, Call, ContextId, DecisionId, Effect, Fault, OperatorId, Said, Standing,
};

impl Turn<'_> {
    /// “Take back”. A call that does not ring by our sending, or not any more, has had its outcome said.
    pub fn recall(&mut self, id: ContextId) {
        let ringing = self.ringing(id).filter(|_| self.model.config.take_back);
        let Some(Assignment { decision, operator, .. }) = ringing else { return };
        if !self.model.connection.answers() {
            self.not_recalled(id, operator, None);
            return;
        }
        let watch = self.model.watch(id);
        // The same wish twice is one wish.
        if watch.recall.is_none() {
            watch.recall = Some((decision, self.now));
            self.read_anew(id);
            self.run(Effect::WakeAt(self.now.plus(READING_PATIENCE)));
        }
    }

    /// A reading tells whom the variable holds; with none it could not be read, and nothing is cleared.
    pub fn go_on_recalling(&mut self, id: ContextId, held: Option<Option<OperatorId>>) {
        let recall = self.model.watched.get_mut(&id).and_then(|watch| watch.recall.take());
        let Some((wanted, _)) = recall else { return };
        let ringing = self.ringing(id).filter(|sending| sending.decision == wanted);
        let Some(Assignment { decision, operator, state, .. }) = ringing else { return };
        match (held, state) {
            (Some(Some(held)), AssignmentState::Ringing { since }) if held == operator => {
                self.set_assignment_state(id, AssignmentState::Recalling { since }, false);
                self.run(Effect::ClearPickup { decision, call: id });
            }
            // Somebody was quicker.
            (Some(None), _) => self.recalled(id, operator),
            _ => self.not_recalled(id, operator, None),
        }
    }

    /// What is not read in time is not cleared: by then the supervisor has seen what became of it.
    pub fn recall_no_longer(&mut self) {
        let (now, answers) = (self.now, self.model.connection.answers());
        let is_over = |since| !answers || now.since(since) >= READING_PATIENCE;
        for id in self.model.watched_where(|watch| watch.recall.is_some_and(|(_, since)| is_over(since))) {
            self.go_on_recalling(id, None);
        }
    }

    /// The hub answered to the clearing.
    pub fn pickup_cleared(&mut self, decision: DecisionId, id: ContextId, result: Result<(), Fault>) {
        let sending = self.model.calls.get(id).and_then(Call::assignment).cloned();
        let Some(Assignment { operator, state: AssignmentState::Recalling { since }, .. }) =
            sending.filter(|sending| sending.decision == decision)
        else {
            // The call was answered, or has left: that has been said.
            return;
        };
        match result {
            Ok(()) => self.recalled(id, operator),
            Err(Fault::ConnectionLost | Fault::TimedOut) => {
                self.set_assignment_state(id, AssignmentState::Unknown { since, delivered: true }, true);
            }
            Err(fault) => {
                self.ring(id, operator, since);
                self.not_recalled(id, operator, Some(fault));
            }
        }
    }

    /// The call waits as if it had never been sent, but for whom it has rung.
    fn recalled(&mut self, id: ContextId, operator: OperatorId) {
        self.set_assignment_state(id, AssignmentState::Recalled { at: self.now }, true);
        self.model.watch(id).read = Some((None, self.now));
        self.model.calls.change(id, |call| {
            if let Some(sending) = call.assignment_mut() {
                sending.standing = Standing::Dismissed;
            }
        });
        self.tell_recalled(id, operator);
    }

    fn not_recalled(&mut self, id: ContextId, operator: OperatorId, why: Option<Fault>) {
        self.say(Said::NotRecalled { caller: self.caller(id), operator, why });
    }

    /// Our sending of a call, while it rings.
    fn ringing(&self, id: ContextId) -> Option<Assignment> {
        let sending = self.model.calls.get(id).filter(|call| call.waits()).and_then(Call::assignment);
        sending.filter(|sending| matches!(sending.state, AssignmentState::Ringing { .. })).cloned()
    }
}
