//! Where calls stand, worked out of everything that was ever heard.

use callboard::domain::{BlocEvent, BlocId, Config, ContextId, Millis, Moment, Signal};

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

/// Where a call stands.
pub struct Stand {
    /// The number of the newest stay that was heard of, and its bloc.
    pub newest: usize,
    pub bloc: BlocId,
    pub journey: Vec<BlocId>,
    pub stage: &'static str,
    pub since: Moment,
    pub at_least: bool,
    pub confirmed: bool,
    /// When somebody took it in its newest stay.
    pub answered: Option<Moment>,
    hung_up: Option<Moment>,
}

impl Stand {
    pub fn is(&self, stage: &str) -> bool {
        self.stage == stage
    }

    pub fn ended(&self) -> bool {
        !["waiting", "next", "answered"].contains(&self.stage)
    }

    /// Ended is ended: told of late, it may have ended otherwise, and never lives again.
    pub fn ended_for_good(&self) -> bool {
        self.hung_up.is_some()
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
        self.words(call).iter().any(|(_, _, word)| word.stay == stay)
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

    /// What was heard of a call and counts, with its place in the history: after the hang-up, only what is told
    /// late of that same stay.
    fn words(&self, call: ContextId) -> Vec<(usize, Moment, Word)> {
        let mut words: Vec<(usize, Moment, Word)> = Vec::new();
        let mut hung_up: Option<(Moment, usize)> = None;
        for (place, (at, happened)) in self.0.iter().enumerate() {
            let Happened::Word(word) = happened else { continue };
            if word.call != call {
                continue;
            }
            if let Some((end, stay)) = hung_up {
                if word.stay != stay || at.0 - end.0 > LATE {
                    continue;
                }
            } else if word.signal == Signal::HungUp
                // A bloc that was passed tells of its own end alone.
                && words.iter().all(|(_, _, earlier)| earlier.stay <= word.stay)
            {
                hung_up = Some((*at, word.stay));
            }
            words.push((place, *at, *word));
        }
        words
    }

    pub fn stand(&self, call: ContextId) -> Option<Stand> {
        let words = self.words(call);
        let newest = words.iter().map(|(_, _, word)| word.stay).max()?;
        let stays: Vec<Vec<_>> = (0..=newest)
            .map(|stay| words.iter().filter(|(_, _, word)| word.stay == stay).collect::<Vec<_>>())
            .filter(|heard| !heard.is_empty())
            .collect();
        let told =
            |stay: &[&(usize, Moment, Word)], signal| stay.iter().any(|(_, _, word)| word.signal == signal);
        let here = stays.last()?;
        // Somebody who talked with the caller and passed them on: the wait begins anew.
        let passed_on = stays[..stays.len() - 1].iter().rposition(|stay| told(stay, Signal::Answered));
        let wait = &stays[passed_on.map_or(0, |at| at + 1)..];
        let since = wait.iter().flatten().map(|(_, at, _)| *at).min()?;
        let first = &wait[0];
        let entering = first.iter().find(|(_, _, word)| word.signal == Signal::Entered);
        let begun = first.iter().map(|(_, at, _)| *at).min()?;
        let entering_seen = entering.is_some_and(|(_, at, _)| at.0 - begun.0 <= LATE);

        let (entered, next) = (told(here, Signal::Entered), told(here, Signal::First));
        let fell_back = told(here, Signal::FellBack);
        let when = |signal| here.iter().find(|(_, _, word)| word.signal == signal).map(|(_, at, _)| *at);
        let (answered, hung_up) = (when(Signal::Answered), when(Signal::HungUp));
        let heard_last = self.0.iter().rev().find(|(_, happened)| of_call(happened) == Some(call));
        let given_up = heard_last.is_some_and(|(_, happened)| matches!(happened, Happened::GaveUp(_)));
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
        let proof = here.iter().map(|(place, _, _)| *place).max()?;
        Some(Stand {
            newest,
            bloc: here[0].2.bloc,
            journey: stays.iter().map(|stay| stay[0].2.bloc).collect(),
            stage,
            since,
            at_least: !entering_seen,
            confirmed: broke.is_none_or(|broke| proof > broke),
            answered,
            hung_up,
        })
    }

    /// Answered, abandoned, and abandoned so early that it does not count; test calls never.
    pub fn figures(&self, config: &Config) -> [usize; 3] {
        let is_test = |bloc: BlocId| config.queues.iter().any(|queue| queue.id == bloc && queue.test);
        let mut figures = [0; 3];
        for call in self.calls() {
            let mut answered: Vec<_> = self.words(call);
            answered.retain(|(_, _, word)| word.signal == Signal::Answered && !is_test(word.bloc));
            answered.sort_by_key(|(_, _, word)| word.stay);
            answered.dedup_by_key(|(_, _, word)| word.stay);
            figures[0] += answered.len();
            let Some(stand) = self.stand(call).filter(|call| call.is("abandoned") && !is_test(call.bloc))
            else {
                continue;
            };
            let wait = stand.hung_up.map_or(0, |end| end.0 - stand.since.0);
            let early = !stand.at_least && wait < config.short_abandon;
            figures[if early { 2 } else { 1 }] += 1;
        }
        figures
    }
}

fn of_call(happened: &Happened) -> Option<ContextId> {
    match happened {
        Happened::Word(word) => Some(word.call),
        Happened::GaveUp(call) => Some(*call),
        Happened::Broke | Happened::Back => None,
    }
}
