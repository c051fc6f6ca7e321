//! Where calls stand, worked out of everything that was ever heard.

use callboard::domain::{BlocEvent, BlocId, ContextId, Millis, Moment, Signal};

/// For so long what is told out of turn is taken for late (docs/protocol.md, “Order and repeats”).
const LATE: Millis = 5_000;

#[derive(Clone, Copy)]
struct Word {
    call: ContextId,
    stay: usize,
    bloc: BlocId,
    signal: Signal,
}

#[derive(Clone, Copy)]
enum Happened {
    Word(Word),
    Broke,
    Back,
    GaveUp(ContextId),
}

/// Everything that happened, the oldest first.
#[derive(Default)]
pub struct History(Vec<(Moment, Happened)>);

/// A word, where it stands in the history, and when it was heard.
#[derive(Clone, Copy)]
pub(super) struct Heard {
    place: usize,
    at: Moment,
    word: Word,
}

impl Heard {
    pub fn bloc(&self) -> BlocId {
        self.word.bloc
    }
}

/// Where a call stands.
pub struct Stand {
    pub bloc: BlocId,
    pub journey: Vec<BlocId>,
    pub stage: &'static str,
    pub since: Moment,
    pub at_least: bool,
    pub confirmed: bool,
}

impl Stand {
    pub fn is(&self, stage: &str) -> bool {
        self.stage == stage
    }

    pub fn ended(&self) -> bool {
        !["waiting", "next", "answered"].contains(&self.stage)
    }
}

impl History {
    pub fn word(&mut self, now: Moment, event: &BlocEvent, stay: usize) {
        let word = Word { call: event.call, stay, bloc: event.bloc, signal: event.signal };
        self.0.push((now, Happened::Word(word)));
    }
    pub fn broke(&mut self, now: Moment) {
        self.0.push((now, Happened::Broke));
    }
    pub fn back(&mut self, now: Moment) {
        self.0.push((now, Happened::Back));
    }
    pub fn gave_up(&mut self, now: Moment, call: ContextId) {
        self.0.push((now, Happened::GaveUp(call)));
    }

    pub fn knows(&self, call: ContextId, stay: usize) -> bool {
        self.words(call).iter().any(|heard| heard.word.stay == stay)
    }

    pub fn calls(&self) -> Vec<ContextId> {
        let mut calls: Vec<_> = self.0.iter().filter_map(|(_, happened)| of_call(happened)).collect();
        calls.sort();
        calls.dedup();
        calls
    }

    pub fn live_calls(&self) -> Vec<ContextId> {
        let lives = |call: &ContextId| self.stand(*call).is_some_and(|call| !call.ended());
        self.calls().into_iter().filter(lives).collect()
    }

    /// Live calls of which nothing was heard for so long since the board is live again.
    pub fn unproven_for(&self, limit: Millis, now: Moment) -> Vec<ContextId> {
        let back = self.0.iter().rev().find(|(_, happened)| matches!(happened, Happened::Back));
        let over = back.is_some_and(|(back, _)| now.0 - back.0 >= limit);
        let unproven = |call: &ContextId| over && self.stand(*call).is_some_and(|call| !call.confirmed);
        self.live_calls().into_iter().filter(unproven).collect()
    }

    /// What was heard of a call and counts, with its place in the history. That a call left a bloc in which it was never
    /// heard of says nothing any more once it has ended.
    fn words(&self, call: ContextId) -> Vec<Heard> {
        let mut words: Vec<Heard> = Vec::new();
        for (place, (at, happened)) in self.0.iter().enumerate() {
            let Happened::Word(word) = happened else { continue };
            if word.call != call {
                continue;
            }
            let newest = words.iter().map(|heard| heard.word.stay).max();
            let is_over = words
                .iter()
                .any(|heard| Some(heard.word.stay) == newest && heard.word.signal == Signal::HungUp);
            let is_known = words.iter().any(|heard| heard.word.stay == word.stay);
            if !(is_over && !is_known && word.signal.leaves()) {
                words.push(Heard { place, at: *at, word: *word });
            }
        }
        words
    }

    /// What was heard of each stay that was heard of, in the order of the stays.
    pub(super) fn stays(&self, call: ContextId) -> Vec<Vec<Heard>> {
        let words = self.words(call);
        let newest = words.iter().map(|heard| heard.word.stay).max().unwrap_or(0);
        let of = |stay| words.iter().filter(|heard| heard.word.stay == stay).copied().collect::<Vec<_>>();
        (0..=newest).map(of).filter(|heard| !heard.is_empty()).collect()
    }

    pub fn stand(&self, call: ContextId) -> Option<Stand> {
        let stays = self.stays(call);
        let here = stays.last()?;
        let wait = wait_of(&stays, stays.len() - 1);
        let (entered, next) = (told(here, Signal::Entered), told(here, Signal::First));
        let fell_back = told(here, Signal::FellBack);
        let (answered, hung_up) = (when(here, Signal::Answered), when(here, Signal::HungUp));
        let proof = here.iter().map(|heard| heard.place).max()?;
        let gave_up =
            |(_, happened): &(Moment, Happened)| matches!(happened, Happened::GaveUp(id) if *id == call);
        // What a bloc that was passed tells late does not bring anybody back.
        let given_up = self.0.iter().rposition(gave_up).is_some_and(|place| place > proof);
        let stage = match hung_up {
            Some(_) if answered.is_some() => "completed",
            Some(_) if fell_back || !(entered || next) => "unseen",
            Some(_) => "abandoned",
            None if given_up => "expired",
            None if answered.is_some() => "answered",
            None if fell_back => "fell back",
            None if next => "next",
            None => "waiting",
        };
        let broke = self.0.iter().rposition(|(_, happened)| matches!(happened, Happened::Broke));
        Some(Stand {
            bloc: here[0].word.bloc,
            journey: stays.iter().map(|stay| stay[0].word.bloc).collect(),
            stage,
            since: wait.since,
            at_least: wait.at_least,
            confirmed: broke.is_none_or(|broke| proof > broke),
        })
    }
}

/// A wait: since when, and whether its beginning was not seen.
pub(super) struct Wait {
    pub since: Moment,
    pub at_least: bool,
}

/// The wait that a stay is a part of: it began with the first stay, or anew after somebody had talked with the caller.
pub(super) fn wait_of(stays: &[Vec<Heard>], stay: usize) -> Wait {
    let passed_on = stays[..stay].iter().rposition(|before| told(before, Signal::Answered));
    let wait = &stays[passed_on.map_or(0, |at| at + 1)..=stay];
    let begun = wait[0].iter().map(|heard| heard.at).min().unwrap_or_default();
    let entering = when(&wait[0], Signal::Entered).filter(|at| at.0 - begun.0 <= LATE);
    let since = wait.iter().flatten().map(|heard| heard.at).min().unwrap_or_default();
    Wait { since, at_least: entering.is_none() }
}

pub(super) fn told(stay: &[Heard], signal: Signal) -> bool {
    when(stay, signal).is_some()
}

/// When it was first told of a stay.
pub(super) fn when(stay: &[Heard], signal: Signal) -> Option<Moment> {
    stay.iter().find(|heard| heard.word.signal == signal).map(|heard| heard.at)
}

fn of_call(happened: &Happened) -> Option<ContextId> {
    match happened {
        Happened::Word(word) => Some(word.call),
        Happened::GaveUp(call) => Some(*call),
        Happened::Broke | Happened::Back => None,
    }
}
