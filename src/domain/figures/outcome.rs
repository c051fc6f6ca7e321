//! What a call's stay in a bloc came to: derived from the call, so that what is told late or otherwise simply gives
//! another outcome.

use crate::domain::{AssignmentState, BlocId, Call, Ending, Leg, Millis, Moment, OperatorId};

/// What one stay came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// In which bloc.
    pub bloc: BlocId,
    /// When.
    pub at: Moment,
    /// What.
    pub kind: OutcomeKind,
    /// How long the caller had waited, over all blocs since the last conversation; none when that was not seen in full.
    pub wait: Option<Millis>,
    /// Who took the call, if somebody did and that is known.
    pub by: Option<OperatorId>,
    /// How long it had rung them, from the sending on, if it was this board that sent it.
    pub rang: Option<Millis>,
}

/// The ways a stay can end, for the caller.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OutcomeKind {
    /// Somebody took the call.
    Answered,
    /// The caller hung up before an answer.
    Abandoned,
    /// It left unanswered, for another bloc or through the fallback.
    FellBack,
    /// How it ended was not seen.
    Unseen,
}

/// The outcomes of a call's stays, in their order. A stay that goes on has none yet.
pub fn outcomes(call: &Call) -> impl Iterator<Item = Outcome> + '_ {
    let legs = call.journey.iter().enumerate();
    // Of folded legs only the beginning of their wait is left.
    let begun = |leg: &Leg| {
        if call.since < leg.entered { (call.since, call.at_least) } else { (leg.entered, leg.at_least) }
    };
    let mut wait_began = call.journey.first().map(begun);
    legs.filter_map(move |(at, leg)| {
        let next = call.journey.get(at + 1);
        let (since, at_least) = *wait_began.get_or_insert((leg.entered, leg.at_least));
        if leg.answered.is_some() {
            // Whoever talked with the caller and passed them on lets them wait anew.
            wait_began = None;
        }
        let (kind, at) = how_it_ended(call, leg, next)?;
        let by = leg.answered.and(if next.is_none() { call.answered_by } else { leg.answered_by });
        let rang = by.and_then(|by| rang(call, by, at));
        Some(Outcome { bloc: leg.bloc, at, kind, wait: (!at_least).then(|| at.since(since)), by, rang })
    })
}

/// From the sending to the answer: a sending that was answered says when.
fn rang(call: &Call, by: OperatorId, at: Moment) -> Option<Millis> {
    let answered = AssignmentState::Answered { at };
    let sent = call.sendings.iter().rev().find(|sent| sent.operator == by && sent.state == answered);
    sent.map(|sent| at.since(sent.at))
}

fn how_it_ended(call: &Call, leg: &Leg, next: Option<&Leg>) -> Option<(OutcomeKind, Moment)> {
    if let Some(at) = leg.answered {
        return Some((OutcomeKind::Answered, at));
    }
    if let Some(next) = next {
        return Some((OutcomeKind::FellBack, leg.left.unwrap_or(next.entered)));
    }
    let (at, ending) = call.ended?;
    let kind = match ending {
        Ending::Abandoned => OutcomeKind::Abandoned,
        Ending::FellBack => OutcomeKind::FellBack,
        Ending::Completed | Ending::Unseen | Ending::Expired => OutcomeKind::Unseen,
    };
    Some((kind, at))
}
