//! What is known of operators: what they were last seen doing, and nothing without evidence.

use super::Reference;
use crate::seen::Tile;
use callboard::domain::{ContextId, Moment, OperatorId};

pub struct Person {
    pub id: OperatorId,
    pub doing: Doing,
    /// Set aside by hand, since when.
    pub aside: Option<Moment>,
    /// The call whose sending failed here, and how.
    pub trouble: Option<(ContextId, String)>,
}

#[derive(Clone, Copy, PartialEq)]
pub enum Doing {
    Nothing,
    Ringing { call: ContextId, since: Moment, ours: bool },
    Talking { call: ContextId, since: Moment },
    Free { since: Moment },
}

impl Person {
    pub fn unknown(id: OperatorId) -> Self {
        Self { id, doing: Doing::Nothing, aside: None, trouble: None }
    }

    /// Seen doing something: who takes a call is there after all, and who was set aside is not free.
    pub fn is_seen(&mut self, doing: Doing) {
        if matches!(doing, Doing::Talking { .. }) {
            self.aside = None;
        }
        self.doing = match doing {
            Doing::Free { .. } if self.aside.is_some() => Doing::Nothing,
            other => other,
        };
    }

    /// In a conversation, being rung or away: a sending needs a word.
    pub fn is_doubtful(&self) -> bool {
        matches!(self.doing, Doing::Ringing { .. } | Doing::Talking { .. }) || self.aside.is_some()
    }

    pub fn tile(&self) -> Tile {
        let (state, call, since) = match (self.doing, self.aside) {
            (Doing::Ringing { call, since, ours: true }, _) => ("ringing", Some(call), since),
            (Doing::Ringing { call, since, ours: false }, _) => ("rung by another", Some(call), since),
            (Doing::Talking { call, since }, _) => ("busy", Some(call), since),
            (_, Some(since)) => ("away", None, since),
            (Doing::Free { since }, None) => ("free", None, since),
            (Doing::Nothing, None) => ("unknown", None, Moment(0)),
        };
        Tile { operator: self.id, state, call, since: since.0, trouble: self.trouble.clone() }
    }
}

impl Reference {
    pub(super) fn person(&mut self, id: OperatorId) -> Option<&mut Person> {
        self.people.iter_mut().find(|person| person.id == id)
    }

    pub(super) fn sees(&mut self, id: OperatorId, doing: Doing) {
        if let Some(person) = self.person(id) {
            person.is_seen(doing);
        }
    }

    /// Who rings for, or talks with, a call.
    pub(super) fn with(&self, call: ContextId) -> Option<OperatorId> {
        let is_with = |person: &&Person| matches!(person.doing, Doing::Ringing { call: its, .. } | Doing::Talking { call: its, .. } if its == call);
        self.people.iter().find(is_with).map(|person| person.id)
    }

    /// Whoever rings for this call, but this one, rings no more for all we know.
    pub(super) fn releases(&mut self, call: ContextId, but: Option<OperatorId>) {
        if let Some(operator) = self.with(call).filter(|operator| Some(*operator) != but) {
            let other = self.conversation_of(operator).unwrap_or(Doing::Nothing);
            self.sees(operator, other);
        }
    }

    pub(super) fn conversation_ended(&mut self, call: ContextId) {
        let talked =
            |person: &&Person| matches!(person.doing, Doing::Talking { call: its, .. } if its == call);
        if let Some(operator) = self.people.iter().find(talked).map(|person| person.id) {
            let other = self.conversation_of(operator);
            self.sees(operator, other.unwrap_or(Doing::Free { since: self.now }));
        }
    }

    /// The newest conversation of an operator that was seen to begin, and not to end.
    pub(super) fn conversation_of(&mut self, operator: OperatorId) -> Option<Doing> {
        let mut talks = Vec::new();
        for call in self.history.live_calls() {
            let stand = self.history.stand(call).filter(|stand| stand.is("answered") && stand.confirmed);
            if let (Some(since), true) =
                (stand.and_then(|stand| stand.answered), self.sending(call).answered_by == Some(operator))
            {
                talks.push((since, call));
            }
        }
        talks.into_iter().max().map(|(since, call)| Doing::Talking { call, since })
    }

    pub(super) fn toggle_away(&mut self, operator: OperatorId) {
        let (now, conversation) = (self.now, self.conversation_of(operator));
        let Some(person) = self.person(operator) else { return };
        let shown_away = person.tile().state == "away";
        person.aside = (!shown_away).then_some(now);
        person.doing = Doing::Nothing;
        if let (true, Some(conversation)) = (shown_away, conversation) {
            person.is_seen(conversation);
        }
    }
}
