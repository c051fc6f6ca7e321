//! What a supervisor can observe of calls, in words of the tests' own: what the domain and the reference are compared by.

use super::board::Board;
use callboard::domain::{BlocId, Call, ContextId, Ending, Stage};

#[derive(Debug, Default, PartialEq, Eq)]
pub struct Seen {
    pub live: bool,
    pub lanes: Vec<(BlocId, Vec<Card>)>,
    pub answered: Vec<Card>,
    /// Calls that ended, and how.
    pub log: Vec<(ContextId, &'static str)>,
    pub waiting: usize,
    pub longest: Option<i64>,
    pub figures: Counts,
}

/// What all figures are made of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub answered: usize,
    pub abandoned: usize,
    pub early: usize,
    pub fell_back: usize,
    pub unseen: usize,
    pub in_time: usize,
    pub timed: usize,
    pub waited: i64,
}

#[derive(Debug, PartialEq, Eq)]
pub struct Card {
    pub call: ContextId,
    pub stage: &'static str,
    pub since: i64,
    pub at_least: bool,
    pub confirmed: bool,
    pub journey: Vec<BlocId>,
}

impl Seen {
    /// What the domain shows otherwise than the reference, part by part.
    pub fn differences(&self, reference: &Seen) -> Vec<String> {
        if self == reference {
            return Vec::new();
        }
        let parts = |seen: &Seen| {
            [
                ("live", format!("{:?}", seen.live)),
                ("lanes", format!("{:?}", seen.lanes)),
                ("answered", format!("{:?}", seen.answered)),
                ("log", format!("{:?}", seen.log)),
                ("waiting, longest", format!("{:?}", (seen.waiting, seen.longest))),
                ("figures", format!("{:?}", seen.figures)),
            ]
        };
        let both = parts(self).into_iter().zip(parts(reference));
        let differ = both.filter(|(mine, other)| mine != other);
        differ
            .map(|((part, mine), (_, other))| format!("{part}: {mine}\n  and in the reference: {other}"))
            .collect()
    }
}

/// The domain's board.
pub fn seen(board: &Board) -> Seen {
    let model = &board.model;
    let mut answered: Vec<_> = model.calls.live().filter(|call| !call.waits()).collect();
    answered.sort_by_key(|call| (call.since, call.id));
    let lane = |bloc| model.calls.lane(bloc).filter_map(|id| model.calls.get(id)).map(card).collect();
    let mut log: Vec<_> = model.calls.log().map(|call| (call.id, stage(call.stage()))).collect();
    log.sort();
    let figures = model.figures();
    Seen {
        live: model.connection.is_live(),
        lanes: model.lanes().map(|bloc| (bloc, lane(bloc))).collect(),
        answered: answered.into_iter().map(card).collect(),
        log,
        waiting: model.waiting().unwrap_or_default(),
        longest: model.longest_since().map(|since| since.0),
        figures: Counts {
            answered: figures.answered as usize,
            abandoned: figures.abandoned as usize,
            early: figures.abandoned_early as usize,
            fell_back: figures.fell_back as usize,
            unseen: figures.unseen as usize,
            in_time: figures.in_time as usize,
            timed: figures.timed as usize,
            waited: figures.waited,
        },
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
    }
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
