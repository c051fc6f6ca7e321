//! Handing a call over: what is asked before, and what is sent.

use super::Reference;
use crate::names::name;
use callboard::domain::{ContextId, Millis, Moment, OperatorId};

/// So long a decision waits for a reading, and so long a reading is good.
pub const PATIENCE: Millis = 2_000;
const FRESH: Millis = 10_000;

#[derive(Default)]
pub struct Sending {
    pub sent: Option<(OperatorId, Sent)>,
    pub decision: u32,
    pub answered_by: Option<OperatorId>,
    /// To whom another supervisor has sent it.
    pub by_other: Option<OperatorId>,
    pub reading: Option<Reading>,
    /// A decision that waits for a reading, since when.
    pub held: Option<(OperatorId, Moment)>,
    /// Whom the variable held when we sent.
    pub replaced: Option<OperatorId>,
}

#[derive(Clone, Copy, PartialEq)]
pub enum Reading {
    UnderWay,
    Holds(Option<OperatorId>, Moment),
}

#[derive(Clone, PartialEq)]
pub enum Sent {
    Sending,
    Ringing(Moment),
    Answered,
    NoAnswer,
    CallerLeft,
    RefusedByHub(&'static str),
    Overtaken(OperatorId),
    NeverArrived,
    Unknown { since: Moment, delivered: bool },
}

impl Sent {
    pub fn words(&self) -> String {
        match self {
            Sent::Sending => "sending".into(),
            Sent::Ringing(_) => "ringing".into(),
            Sent::Answered => "answered".into(),
            Sent::NoAnswer => "no answer".into(),
            Sent::CallerLeft => "caller left".into(),
            Sent::RefusedByHub(code) => format!("refused {code}"),
            Sent::Overtaken(other) => format!("overtaken by {}", name(*other)),
            Sent::NeverArrived => "never arrived".into(),
            Sent::Unknown { delivered: true, .. } => "delivered, outcome unknown".into(),
            Sent::Unknown { delivered: false, .. } => "unknown".into(),
        }
    }
    pub fn failed(&self) -> bool {
        !matches!(self, Sent::Sending | Sent::Ringing(_) | Sent::Answered)
    }
    /// No outcome is known yet.
    pub fn open(&self) -> bool {
        matches!(self, Sent::Sending | Sent::Ringing(_) | Sent::Unknown { .. })
    }
}

impl Sending {
    pub fn words(&self) -> Option<(OperatorId, String)> {
        self.sent.as_ref().map(|(operator, sent)| (*operator, sent.words()))
    }

    /// The call is in another bloc: whoever took it there is not known, and a sending that was answered is over.
    pub fn moves_on(&mut self, talked: bool) {
        (self.answered_by, self.by_other) = (None, None);
        self.sent.take_if(|(_, sent)| talked && *sent == Sent::Answered);
    }
}

impl Reference {
    /// A reading shows what another did with a call that waits and that we have not sent.
    pub(super) fn others(&mut self, call: ContextId, held: Option<OperatorId>) {
        let waits = self.waits(call);
        let sending = self.sending(call);
        sending.by_other = held.filter(|_| waits && sending.sent.is_none());
    }

    pub(super) fn reads(&mut self, call: ContextId) {
        self.asks.push((call, None));
    }

    pub(super) fn ask(&mut self, call: ContextId) {
        if self.sending(call).reading.replace(Reading::UnderWay) != Some(Reading::UnderWay) {
            self.reads(call);
        }
    }

    fn may_send(&self, call: ContextId, operator: OperatorId) -> bool {
        let bloc = self.history.stand(call).map(|call| call.bloc);
        self.live && self.waits(call) && bloc.is_some_and(|bloc| self.takes_calls(operator, bloc))
    }

    pub(super) fn assign(&mut self, call: ContextId, operator: OperatorId) {
        if !self.may_send(call, operator) {
            return;
        }
        let now = self.now;
        let doubtful = self.person(operator).is_some_and(|person| person.is_doubtful());
        let sending = self.sending(call);
        if let Some((rung, Sent::Sending | Sent::Ringing(_))) = sending.sent {
            if rung != operator {
                self.ask_person(call, operator, None);
            }
            return;
        }
        match sending.reading {
            Some(Reading::Holds(held, at)) if now.0 - at.0 <= FRESH => {
                let ours = sending.sent.as_ref().map(|(operator, _)| *operator);
                match held.filter(|held| Some(*held) != ours) {
                    Some(other) => self.ask_person(call, operator, Some(other)),
                    None if doubtful => self.ask_person(call, operator, None),
                    None => self.send(call, operator),
                }
            }
            _ => {
                let since = sending.held.map_or(now, |(_, since)| since);
                sending.held = Some((operator, since));
                self.ask(call);
            }
        }
    }

    fn ask_person(&mut self, call: ContextId, operator: OperatorId, other: Option<OperatorId>) {
        self.sending(call).reading = None;
        if self.question.is_some_and(|(about, ..)| about != call) {
            return;
        }
        self.question = Some((call, operator, other));
    }

    pub(super) fn answer_question(&mut self, yes: bool) {
        let Some((call, operator, other)) = self.question.take() else { return };
        if yes && self.may_send(call, operator) {
            self.send(call, operator);
            let sending = self.sending(call);
            sending.replaced = other.or(sending.replaced);
        }
    }

    fn send(&mut self, call: ContextId, operator: OperatorId) {
        self.question.take_if(|(about, ..)| *about == call);
        self.decisions += 1;
        let decision = self.decisions;
        if let Some((before, sent)) = self.sending(call).sent.take() {
            self.releases(call, None);
            self.no_trouble(before, call);
            let left_behind = match sent {
                Sent::Overtaken(other) => Some(other),
                Sent::RefusedByHub(_) | Sent::NeverArrived => None,
                _ => Some(before),
            };
            let sending = self.sending(call);
            sending.replaced = left_behind.or(sending.replaced);
        }
        let sending = self.sending(call);
        (sending.reading, sending.held) = (None, None);
        sending.by_other = None;
        (sending.sent, sending.decision) = (Some((operator, Sent::Sending)), decision);
        if let Some(person) = self.person(operator) {
            person.trouble = None;
        }
        self.asks.push((call, Some(operator)));
    }
}
