//! What a supervisor can observe, in words of the tests' own: what the domain and the reference are compared by.

use super::board::Board;
use super::picture::state;
use callboard::domain::{
    BlocId, Call, ContextId, Effect, Ending, Moment, Operator, OperatorId, OperatorState, Ringer, Stage,
};

#[derive(Debug, Default, PartialEq, Eq)]
pub struct Seen {
    pub live: bool,
    pub gap_over: Option<bool>,
    pub lanes: Vec<(BlocId, Vec<Card>)>,
    pub answered: Vec<Card>,
    /// Calls that ended, how, and what had become of their sending.
    pub log: Vec<(ContextId, &'static str, Option<Sent>)>,
    pub tiles: Vec<Tile>,
    /// Answered, abandoned, abandoned early.
    pub figures: [usize; 3],
    pub question: Option<(ContextId, OperatorId)>,
    /// What the step asked of the hub.
    pub asks: Vec<Ask>,
}

/// To whom a call was sent, and what became of that.
pub type Sent = (OperatorId, String);

/// A reading of the call's variable, or a sending to somebody.
pub type Ask = (ContextId, Option<OperatorId>);

#[derive(Debug, PartialEq, Eq)]
pub struct Card {
    pub call: ContextId,
    pub stage: &'static str,
    pub since: i64,
    pub at_least: bool,
    pub confirmed: bool,
    pub journey: Vec<BlocId>,
    pub answered_by: Option<OperatorId>,
    pub sent: Option<Sent>,
    pub sent_by_other: Option<OperatorId>,
}

#[derive(Debug, PartialEq, Eq)]
pub struct Tile {
    pub operator: OperatorId,
    pub state: &'static str,
    /// Rings for it, or talks with it.
    pub call: Option<ContextId>,
    pub since: i64,
    /// The call whose sending failed, and how.
    pub trouble: Option<(ContextId, String)>,
}

impl Seen {
    /// What the domain shows otherwise than the reference, part by part.
    pub fn differences(&self, reference: &Seen) -> Vec<String> {
        if self == reference {
            return Vec::new();
        }
        let parts = |seen: &Seen| {
            [
                ("live, gap over", format!("{:?}", (seen.live, seen.gap_over))),
                ("lanes", format!("{:?}", seen.lanes)),
                ("answered", format!("{:?}", seen.answered)),
                ("log", format!("{:?}", seen.log)),
                ("tiles", format!("{:?}", seen.tiles)),
                ("answered, abandoned, early", format!("{:?}", seen.figures)),
                ("question", format!("{:?}", seen.question)),
                ("asked of the hub", format!("{:?}", seen.asks)),
            ]
        };
        let both = parts(self).into_iter().zip(parts(reference));
        let differ = both.filter(|(mine, other)| mine != other);
        differ
            .map(|((part, mine), (_, other))| format!("{part}: {mine}\n  and in the reference: {other}"))
            .collect()
    }
}

/// The domain's board, and what its last step asked.
pub fn seen(board: &Board, effects: &[Effect]) -> Seen {
    let model = &board.model;
    let mut answered: Vec<_> = model.calls.live().filter(|call| !call.waits()).collect();
    answered.sort_by_key(|call| (call.since, call.id));
    let lane = |bloc| model.calls.lane(bloc).filter_map(|id| model.calls.get(id)).map(card).collect();
    let mut log: Vec<_> = model.log.iter().map(|call| (call.id, stage(call.stage()), sent(call))).collect();
    log.sort();
    let figures = model.figures;
    let figures = [figures.answered, figures.abandoned, figures.abandoned_early];
    let mut asks: Vec<_> = effects.iter().filter_map(ask).collect();
    asks.sort();
    Seen {
        live: model.connection.is_live(),
        gap_over: model.gap.map(|gap| gap.until.is_some()),
        lanes: model.lanes().map(|bloc| (bloc, lane(bloc))).collect(),
        answered: answered.into_iter().map(card).collect(),
        log,
        tiles: model.operators.all().map(tile).collect(),
        figures: figures.map(|count| count as usize),
        question: model.question.as_ref().map(|question| (question.call, question.operator)),
        asks,
    }
}

fn card(call: &Call) -> Card {
    Card {
        call: call.id,
        stage: stage(call.stage()),
        since: call.since.0,
        at_least: call.at_least,
        confirmed: call.confirmed,
        journey: call.journey.iter().map(|leg| leg.bloc).collect(),
        answered_by: call.answered_by,
        sent: sent(call),
        sent_by_other: call.sent_by_other,
    }
}

fn sent(call: &Call) -> Option<Sent> {
    call.assignment.as_ref().map(|sent| (sent.operator, state(&sent.state)))
}

fn stage(stage: Stage) -> &'static str {
    match stage {
        Stage::Waiting => "waiting",
        Stage::Next => "next",
        Stage::Answered => "answered",
        Stage::Ended(Ending::Abandoned) => "abandoned",
        Stage::Ended(Ending::Completed) => "completed",
        Stage::Ended(Ending::FellBack) => "fell back",
        Stage::Ended(Ending::Unseen) => "unseen",
        Stage::Ended(Ending::Expired) => "expired",
    }
}

fn tile(operator: &Operator) -> Tile {
    let (state, call, since) = match operator.state {
        OperatorState::Unknown => ("unknown", None, Moment(0)),
        OperatorState::Ringing { call, since, by: Ringer::Us } => ("ringing", Some(call), since),
        OperatorState::Ringing { call, since, by: Ringer::Another } => ("rung by another", Some(call), since),
        OperatorState::Busy { call, since } => ("busy", Some(call), since),
        OperatorState::Free { since } => ("free", None, since),
        OperatorState::Away { since } => ("away", None, since),
    };
    let trouble = operator.trouble.as_ref().map(|trouble| (trouble.call, self::state(&trouble.state)));
    Tile { operator: operator.entry.id, state, call, since: since.0, trouble }
}

fn ask(effect: &Effect) -> Option<Ask> {
    match effect {
        Effect::ReadPickup(call) => Some((*call, None)),
        Effect::SetPickup { call, operator, .. } => Some((*call, Some(*operator))),
        _ => None,
    }
}
