//! What became of a sending: what the hub answered, who took the call, how long it rang.

use super::people::Doing;
use super::sending::{PATIENCE, Reading, Sent};
use super::{Reference, may_have_arrived};
use callboard::domain::{ContextId, Fault, Moment, OperatorId};

impl Reference {
    /// A sending has come to this; what failed shows on the tile too.
    fn comes_to(&mut self, call: ContextId, sent: Sent) {
        let Some((operator, _)) = self.sending(call).sent else { return };
        self.sending(call).sent = Some((operator, sent.clone()));
        if !sent.failed() {
            self.no_trouble(operator, call);
            return;
        }
        self.releases(call, None);
        if let Some(person) = self.person(operator) {
            person.trouble = Some((call, sent.words()));
        }
    }

    pub(super) fn no_trouble(&mut self, operator: OperatorId, about: ContextId) {
        if let Some(person) = self.person(operator) {
            person.trouble.take_if(|(call, _)| *call == about);
        }
    }

    fn rings(&mut self, call: ContextId, operator: OperatorId, since: Moment) {
        self.comes_to(call, Sent::Ringing(since));
        self.sees(operator, Doing::Ringing { call, since, ours: true });
    }

    pub(super) fn pickup_set(&mut self, decision: u32, call: ContextId, fault: Option<&Fault>) {
        if self.history.stand(call).is_none_or(|call| call.ended()) {
            return;
        }
        let sending = self.sending(call);
        let Some((operator, Sent::Sending)) = sending.sent else { return };
        if sending.decision != decision {
            return;
        }
        match fault {
            None => {
                self.rings(call, operator, self.now);
                self.reads(call);
            }
            Some(fault) if may_have_arrived(fault) => {
                self.comes_to(call, Sent::Unknown { since: self.now, delivered: false });
                if self.live {
                    self.reads(call);
                }
            }
            Some(fault) => self.comes_to(call, Sent::RefusedByHub(fault.code())),
        }
    }

    /// The variable was read: it holds somebody, nobody, or could not be read.
    pub(super) fn pickup_read(&mut self, call: ContextId, held: Option<Option<OperatorId>>) {
        let now = self.now;
        let sending = self.sending(call);
        let asked = sending.reading.take().is_some();
        if let Some((operator, _)) = sending.held.take() {
            sending.reading = Some(Reading::Holds(held.flatten(), now));
            self.others(call, held.flatten());
            self.assign(call, operator);
            return;
        }
        let answered_by = sending.answered_by;
        let (Some(stand), Some(held)) = (self.history.stand(call).filter(|call| !call.ended()), held) else {
            return;
        };
        if !stand.is("answered") {
            if asked {
                self.sending(call).reading = Some(Reading::Holds(held, now));
            }
            self.others(call, held);
            self.compare(call, held);
        } else if let Some(operator) = held {
            if answered_by.is_none() || (asked && answered_by != Some(operator)) {
                self.answered_by(call, operator);
            }
        } else {
            self.compare(call, None);
        }
    }

    /// Does the variable hold what we sent?
    fn compare(&mut self, call: ContextId, held: Option<OperatorId>) {
        let sending = self.sending(call);
        let replaced = sending.replaced;
        let Some((operator, sent)) = sending.sent.clone() else { return };
        let ours = held == Some(operator);
        match (sent, held) {
            (Sent::Unknown { since, .. }, _) if ours && self.now.0 - since.0 < self.config.ring => {
                self.rings(call, operator, since);
            }
            (Sent::Unknown { since, .. }, _) if ours => {
                self.comes_to(call, Sent::Unknown { since, delivered: true });
            }
            (Sent::Unknown { delivered: false, .. }, _) if held.is_none() || held == replaced => {
                self.comes_to(call, Sent::NeverArrived);
            }
            (Sent::Unknown { .. } | Sent::Ringing(_), Some(other)) if !ours => {
                self.comes_to(call, Sent::Overtaken(other));
                self.sees(other, Doing::Ringing { call, since: self.now, ours: false });
            }
            _ => {}
        }
    }

    /// Somebody took the call: who, says the event, else our own sending, else the variable.
    pub(super) fn answered(&mut self, call: ContextId, taken_by: Option<OperatorId>) {
        let sending = self.sending(call);
        (sending.held, sending.reading) = (None, None);
        let ours = sending.sent.clone().filter(|(_, sent)| sent.open());
        let ours = ours.filter(|(_, sent)| !matches!(sent, Sent::Unknown { delivered: false, .. }));
        if let Some(operator) = taken_by.or(ours.map(|(operator, _)| operator)) {
            self.answered_by(call, operator);
        }
        if taken_by.is_none() {
            self.ask(call);
        }
    }

    pub(super) fn answered_by(&mut self, call: ContextId, operator: OperatorId) {
        let since = self.history.stand(call).and_then(|call| call.answered).unwrap_or(self.now);
        let sending = self.sending(call);
        sending.answered_by = Some(operator);
        match sending.sent.clone() {
            Some((sent_to, _)) if sent_to == operator => self.comes_to(call, Sent::Answered),
            Some((_, sent)) if sent.open() || sent == Sent::Answered => {
                self.comes_to(call, Sent::Overtaken(operator));
            }
            _ => {}
        }
        self.releases(call, Some(operator));
        self.sees(operator, Doing::Talking { call, since });
    }

    /// The call is off the board.
    pub(super) fn left(&mut self, call: ContextId, ending: &str) {
        let now = self.now;
        self.conversation_ended(call);
        self.releases(call, None);
        let sending = self.sending(call);
        (sending.reading, sending.held, sending.replaced) = (None, None, None);
        let Some((_, sent)) = sending.sent.clone().filter(|(_, sent)| sent.open()) else { return };
        let sent = match (ending, sent) {
            ("abandoned" | "unseen", _) => Sent::CallerLeft,
            ("fell back", _) => Sent::NoAnswer,
            (_, Sent::Ringing(since)) => Sent::Unknown { since, delivered: true },
            (_, sent @ Sent::Unknown { .. }) => sent,
            _ => Sent::Unknown { since: now, delivered: false },
        };
        self.comes_to(call, sent);
    }

    pub(super) fn sending_cut_off(&mut self, call: ContextId) {
        match self.sending(call).sent {
            Some((_, Sent::Sending)) => {
                self.comes_to(call, Sent::Unknown { since: self.now, delivered: false });
            }
            Some((_, Sent::Ringing(since))) => self.comes_to(call, Sent::Unknown { since, delivered: true }),
            _ => {}
        }
    }

    pub(super) fn tick_sendings(&mut self) {
        let now = self.now;
        let impatient = |since: Moment| now.0 - since.0 >= PATIENCE;
        for call in self.history.calls() {
            let sending = self.sending(call);
            if let Some((operator, _)) = sending.held.take_if(|(_, since)| impatient(*since)) {
                sending.reading = Some(Reading::Holds(None, now));
                self.assign(call, operator);
            }
        }
        let ring = self.config.ring;
        let rung_out = |since: Moment| now.0 - since.0 >= ring;
        for call in self.history.live_calls() {
            if matches!(self.sending(call).sent, Some((_, Sent::Ringing(since))) if rung_out(since)) {
                self.comes_to(call, Sent::NoAnswer);
            }
        }
        for at in 0..self.people.len() {
            let (id, doing) = (self.people[at].id, self.people[at].doing);
            if matches!(doing, Doing::Ringing { since, ours: false, .. } if rung_out(since)) {
                let other = self.conversation_of(id).unwrap_or(Doing::Nothing);
                self.sees(id, other);
            }
        }
    }

    pub(super) fn dismiss_assignment(&mut self, call: ContextId) {
        if self.history.stand(call).is_none_or(|call| call.ended()) {
            return;
        }
        if let Some((operator, _)) = self.sending(call).sent.take_if(|(_, sent)| sent.failed()) {
            self.no_trouble(operator, call);
        }
    }

    pub(super) fn dismiss_trouble(&mut self, operator: OperatorId) {
        if let Some((call, _)) = self.person(operator).and_then(|person| person.trouble.take()) {
            self.dismiss_assignment(call);
        }
    }
}
