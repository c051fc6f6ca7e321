//! What a call's `PICKUP_OPERATOR` holds: asked before a decision, after one, and to learn who answered.

use crate::domain::assigning::ReadingId;
use crate::domain::turn::Turn;
use crate::domain::{
    Assignment, AssignmentState, Call, ContextId, DecisionId, Effect, Fault, Millis, OperatorId, Said,
    SentByOther, Standing,
};

/// How long a reading is waited for: by a decision, as a caller waits for it, and by “no answer”, as somebody may have
/// sent the call on meanwhile.
pub const READING_PATIENCE: Millis = 2_000;

impl Turn<'_> {
    /// `PICKUP_OPERATOR` was read: before a decision, after one, or to learn who answered.
    pub fn pickup_read(
        &mut self,
        reading: ReadingId,
        id: ContextId,
        result: Result<Option<OperatorId>, Fault>,
    ) {
        let now = self.now;
        let Some(watch) = self.model.watched.get_mut(&id).filter(|watch| watch.asked == Some(reading)) else {
            // Asked before the call was sent, ended or answered: it says nothing of what is now.
            return;
        };
        watch.asked = None;
        let held = result.ok();
        if let Some(held) = held {
            watch.read = Some((held, now));
            self.found(id, held);
        }
        self.go_on_recalling(id, held);
        self.go_on(id);
        self.conclude_ringing(id);
    }

    /// What a reading tells of a call that waits, or that was answered.
    fn found(&mut self, id: ContextId, held: Option<OperatorId>) {
        let Some(call) = self.model.calls.get(id) else { return };
        let sending = call.assignment().cloned();
        if call.waits() {
            if let Some(sending) = sending {
                self.compare(id, &sending, held);
            }
            self.note_others(id, held);
        } else if let Some(operator) = held.filter(|held| is_evidence(call, *held)) {
            if call.answered_by != held {
                self.answered_by(id, operator);
            }
        } else if let Some(sending) = sending.filter(|_| held.is_none()) {
            self.compare(id, &sending, None);
        }
    }

    /// `PICKUP_OPERATOR` held this just before a decision of ours was written over it.
    pub fn pickup_replaced(&mut self, decision: DecisionId, id: ContextId, held: Option<OperatorId>) {
        if let Some(watch) = self.model.watched.get_mut(&id) {
            watch.taken = Some(decision);
        }
        let news = self.model.calls.change(id, |call| {
            let sending = call.sendings.iter().rposition(|sending| sending.decision == decision)?;
            let is_ours = |sending: &Assignment| Some(sending.operator) == held;
            let ours = call.sendings.get(..=sending).unwrap_or_default().iter().any(is_ours);
            let sending = call.sendings.get_mut(sending)?;
            let known = std::mem::replace(&mut sending.replaced, held) == held;
            let other = held.filter(|held| !known && !ours && call.outlived != Some(*held))?;
            Some((sending.operator, other))
        });
        self.changed.call(id);
        if let Some((operator, other)) = news.flatten() {
            self.say(Said::Overrode { caller: self.caller(id), operator, other });
        }
    }

    /// Asks what `PICKUP_OPERATOR` of the call holds, unless that is being asked already.
    pub fn ask(&mut self, id: ContextId) {
        if self.model.watch(id).asked.is_none() {
            self.read_anew(id);
        }
    }

    /// The same, also when that is being asked already: something has happened since.
    pub fn read_anew(&mut self, id: ContextId) {
        let reading = self.model.next_reading();
        let watch = self.model.watch(id);
        (watch.asked, watch.asked_again) = (Some(reading), false);
        self.run(Effect::ReadPickup { reading, call: id });
    }

    /// What another supervisor did with a call that waits.
    fn note_others(&mut self, id: ContextId, held: Option<OperatorId>) {
        let changed = self.model.calls.change(id, |call| {
            let other = held.filter(|held| !call.is_no_news(*held));
            // Since when somebody rings is not told again by a later reading.
            let known = call.sent_by_other.filter(|sent| Some(sent.operator) == other);
            let sent = known.or(other.map(|operator| SentByOther { operator, ringing: None }));
            std::mem::replace(&mut call.sent_by_other, sent) != sent
        });
        if changed == Some(true) {
            self.changed.call(id);
        }
    }
}

/// Whether what the variable holds tells who answered a call. What it held before an earlier answer does not, unless it
/// was written again since; and nobody answers after they have rung in vain.
fn is_evidence(call: &Call, held: OperatorId) -> bool {
    let of_this_wait =
        call.sendings.iter().rev().take_while(|sending| sending.standing != Standing::OfEarlierWait);
    let ours =
        of_this_wait.filter(|sending| sending.may_have_arrived()).find(|sending| sending.operator == held);
    match ours {
        Some(sending) => match sending.state {
            // Not on its way yet when the call was answered: what it wrote then rang nobody.
            AssignmentState::Unknown { since, delivered: false } => {
                call.wait_ended().is_none_or(|at| since < at)
            }
            // Somebody wrote it anew.
            AssignmentState::Recalled { .. } => true,
            _ => sending.is_open(),
        },
        // A sending of an earlier wait that was still on its way may have been written only now.
        None => {
            let late = |sending: &Assignment| sending.operator == held && sending.may_still_arrive();
            call.outlived != Some(held) && !call.sendings.iter().any(late)
        }
    }
}
