//! How an operator is, worked out of the calls, of who was set aside, and of what was seen to end. It is evidence or
//! nothing: whoever nothing is known of is not called available.

use super::aside::{Aside, AsideReason};
use super::store::Operators;
use crate::domain::calls::Calls;
use crate::domain::{Assignment, AssignmentState, Call, ContextId, Moment, OperatorId, Stage};

/// All that is known of how an operator is. Several things can be: somebody who talks can be rung.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Presence {
    /// Each call they are rung for.
    pub rung_for: Vec<(ContextId, Moment, Ringer)>,
    /// Each call that is being sent to them, and of which the hub has not said yet that they ring.
    pub sent: Vec<ContextId>,
    /// Each call they talk with, as far as is known.
    pub talks_with: Vec<(ContextId, Moment)>,
    /// Since when they are set aside by hand, and why.
    pub aside: Option<Aside>,
    /// Since when they are free after a conversation.
    pub freed: Option<Moment>,
}

/// What we have evidence for. Never “available” without any.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OperatorState {
    /// No evidence: the state of everybody at first, and after a gap.
    Unknown,
    /// Being rung for a call.
    Ringing {
        /// For which.
        call: ContextId,
        /// Since when.
        since: Moment,
        /// By us, or by another supervisor.
        by: Ringer,
    },
    /// In a conversation with a call they answered here.
    Busy {
        /// With which.
        call: ContextId,
        /// Since when.
        since: Moment,
    },
    /// A conversation we saw has ended, and nothing was heard since.
    Free {
        /// Since when.
        since: Moment,
    },
    /// Set aside by hand, on this board.
    Away {
        /// Since when.
        since: Moment,
        /// Why.
        reason: AsideReason,
    },
}

/// Who has them rung.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ringer {
    /// This board.
    Us,
    /// Another supervisor: learnt from `PICKUP_OPERATOR`.
    Another,
}

/// What is known of an operator now.
pub fn presence(operator: OperatorId, calls: &Calls, operators: &Operators) -> Presence {
    let mut presence = Presence {
        aside: operators.aside(operator),
        freed: operators.freed(operator),
        ..Presence::default()
    };
    for call in calls.about(operator) {
        presence.rung_for.extend(rings(call, operator).map(|(since, by)| (call.id, since, by)));
        let on_its_way = |sending: &&Assignment| {
            sending.operator == operator && matches!(sending.state, AssignmentState::Sending { .. })
        };
        presence.sent.extend(call.assignment().filter(on_its_way).map(|_| call.id));
        presence.talks_with.extend(talks(call, operator).map(|since| (call.id, since)));
    }
    presence
}

/// Since when a call rings an operator, and by whom.
fn rings(call: &Call, operator: OperatorId) -> Option<(Moment, Ringer)> {
    let ours = call.assignment().filter(|sending| sending.operator == operator);
    let others = call.sent_by_other.filter(|sent| sent.operator == operator);
    match (ours.map(|sending| &sending.state), others.and_then(|sent| sent.ringing)) {
        _ if !call.waits() => None,
        // Until the hub has answered they ring on.
        (Some(AssignmentState::Ringing { since } | AssignmentState::Recalling { since }), _) => {
            Some((*since, Ringer::Us))
        }
        (_, Some(since)) => Some((since, Ringer::Another)),
        _ => None,
    }
}

/// Since when an operator talks with a caller. What was not heard of since a gap proves nothing.
fn talks(call: &Call, operator: OperatorId) -> Option<Moment> {
    let talks = call.stage() == Stage::Answered && call.confirmed && call.answered_by == Some(operator);
    call.wait_ended().filter(|_| talks)
}

impl Presence {
    /// The one thing that a tile shows: the newest that was seen.
    pub fn state(&self) -> OperatorState {
        // Of two in the same moment always the same one.
        let rung = self.rung_for.iter().max_by_key(|(call, since, _)| (*since, *call));
        let talks = self.talks_with.iter().max_by_key(|(call, since)| (*since, *call));
        match (rung, talks, self.aside, self.freed) {
            (Some((call, since, by)), talk, ..) if talk.is_none_or(|(_, talk)| talk <= since) => {
                OperatorState::Ringing { call: *call, since: *since, by: *by }
            }
            (_, Some((call, since)), ..) => OperatorState::Busy { call: *call, since: *since },
            (_, None, Some(Aside { since, reason }), _) => OperatorState::Away { since, reason },
            (_, None, None, Some(since)) => OperatorState::Free { since },
            (_, None, None, None) => OperatorState::Unknown,
        }
    }
}
