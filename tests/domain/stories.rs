//! What happens to calls at Thello, and how the hub tells it: late, in another order, twice. Every word carries the
//! number of the stay it is about, which the hub does not tell, and the domain has to find out.

use super::names::{FRONT, PIA, SALES, SOFIE, STRANGER, SUPPORT, TOM, TRYOUT};
use callboard::domain::{BlocId, Millis, OperatorId, Signal};
use proptest::prelude::*;
use proptest::sample::select;

/// So late the hub may tell. Two words that are told out of turn are then less than five seconds apart.
const LATEST: Millis = 2_400;
/// Nobody talks with a caller and passes them on, and no call comes back to a bloc, in less.
const LONG: Millis = 8_000;

/// Something the hub tells, so long after the beginning.
#[derive(Clone, Debug)]
pub struct Word {
    pub at: Millis,
    pub stay: usize,
    pub bloc: BlocId,
    pub signal: Signal,
    pub taken_by: Option<OperatorId>,
    /// Told however late: about a bloc that the call has passed through, or a call that has ended.
    pub about_the_past: bool,
}

/// How a stay in a bloc went, with pauses between.
#[derive(Clone, Debug)]
struct Stay {
    bloc: BlocId,
    first: Option<Millis>,
    pause: Millis,
    end: End,
    /// How late each of its words is told, and perhaps how late once more.
    delays: Vec<(Millis, Option<Millis>)>,
}

#[derive(Clone, Debug)]
enum End {
    /// It goes on; only the newest stay can.
    None,
    Abandoned,
    FellBack {
        then: Then,
    },
    Answered {
        by: Option<OperatorId>,
        talk: Millis,
        then: Then,
    },
}

#[derive(Clone, Debug)]
enum Then {
    Nothing,
    /// The bloc tells of the end so long after; where the caller goes on elsewhere, after they entered there.
    HungUp(Millis),
    /// At once, also when the caller goes on elsewhere: a blind transfer.
    HungUpAtOnce,
}

fn pause() -> impl Strategy<Value = Millis> {
    prop_oneof![2 => Just(0), 2 => 1..300_i64, 3 => 1_000..40_000_i64]
}

fn end() -> impl Strategy<Value = End> {
    let hung_up = || prop_oneof![pause(), LONG..90_000_i64].prop_map(Then::HungUp);
    let then = || prop_oneof![1 => Just(Then::Nothing), 2 => hung_up(), 1 => Just(Then::HungUpAtOnce)];
    let by = select(vec![None, None, Some(SOFIE), Some(TOM), Some(PIA), Some(STRANGER)]);
    prop_oneof![
        1 => Just(End::None),
        2 => Just(End::Abandoned),
        3 => then().prop_map(|then| End::FellBack { then }),
        4 => (by, LONG..150_000_i64, then()).prop_map(|(by, talk, then)| End::Answered { by, talk, then }),
    ]
}

fn stay(bloc: BlocId) -> impl Strategy<Value = Stay> {
    let delay = (0..LATEST, prop::option::weighted(0.3, 0..LATEST));
    let delay = prop_oneof![Just((0, None)), delay];
    (prop::option::of(pause()), pause(), end(), prop::collection::vec(delay, 5))
        .prop_map(move |(first, pause, end, delays)| Stay { bloc, first, pause, end, delays })
}

/// Through which blocs: never twice through one, unless calls may come back to a bloc.
fn blocs(come_back: bool) -> impl Strategy<Value = Vec<BlocId>> {
    let distinct = Just(vec![SALES, SUPPORT, FRONT, TRYOUT]).prop_shuffle();
    (distinct, 1..4_usize, 0..3_usize).prop_map(move |(mut blocs, length, back)| {
        blocs.truncate(length);
        match back {
            1 if come_back => blocs.push(blocs[0]),
            2 if come_back => blocs.insert(0, blocs[0]),
            _ => {}
        }
        blocs
    })
}

/// The words that the hub tells of one call.
pub fn story(come_back: bool) -> impl Strategy<Value = Vec<Word>> {
    let stays = blocs(come_back).prop_flat_map(|blocs| blocs.into_iter().map(stay).collect::<Vec<_>>());
    // Who enters or is answered long after an end lives on; only that an end is told again proves nothing.
    let late = prop::option::of((Just(Signal::HungUp), 6_000..40_000_i64));
    (0..60_000_i64, stays, pause(), 0..4_u8, late).prop_map(|(start, stays, between, unheard, late)| {
        let mut teller = Teller { words: Vec::new(), at: start, number: 0 };
        for number in 0..stays.len() {
            teller.number = number;
            teller.tells_of_stay(&stays, between);
        }
        if let (Some((signal, pause)), Some(last)) = (late, stays.last())
            && matches!(
                last.end,
                End::Abandoned | End::Answered { then: Then::HungUp(_) | Then::HungUpAtOnce, .. }
            )
        {
            teller.tells_of_the_past(last.bloc, signal, LATEST + pause);
        }
        let mut words = teller.words;
        words.sort_by_key(|word| word.at);
        // Whoever came before we listened is first heard of with something later.
        if (0..stays.len()).all(|at| !comes_back_to(&stays, at)) {
            words.retain(|word| word.stay > 0 || place(word.signal) > unheard);
        }
        words
    })
}

/// Whether the call was in the bloc of this stay before.
fn comes_back_to(stays: &[Stay], number: usize) -> bool {
    stays[..number].iter().any(|before| before.bloc == stays[number].bloc)
}

/// In which order a stay goes.
fn place(signal: Signal) -> u8 {
    match signal {
        Signal::Entered => 1,
        Signal::First => 2,
        Signal::Answered | Signal::FellBack | Signal::HungUp => 3,
    }
}

/// Goes through the stays of a call, and tells what happens.
struct Teller {
    words: Vec<Word>,
    at: Millis,
    number: usize,
}

impl Teller {
    fn tells_of_stay(&mut self, stays: &[Stay], between: Millis) {
        let (stay, number) = (&stays[self.number], self.number);
        let is_last = number + 1 == stays.len();
        let mut delays = stay.delays.iter().copied();
        let comes_back = comes_back_to(stays, number);
        // Who comes back is told of in turn: nobody could tell the one stay from the other.
        let mut delay = || delays.next().filter(|_| !comes_back).unwrap_or_default();
        if comes_back {
            self.at += LONG;
        }
        let entered = if number == 0 { 0 } else { self.at + LATEST };
        self.tells(stay.bloc, Signal::Entered, delay());
        if let Some(pause) = stay.first {
            self.at += pause;
            self.tells(stay.bloc, Signal::First, delay());
        }
        self.at += stay.pause;
        // Of two blocs that were left, nothing says which was the first.
        self.has_told(|word| word.stay < number);
        match &stay.end {
            End::None if is_last => {}
            // Its bloc says nothing; in a moment, it could as well have been told the wrong way round.
            End::None if stays[number + 1].bloc != stay.bloc => self.at += LONG,
            End::Abandoned if is_last => self.tells(stay.bloc, Signal::HungUp, delay()),
            End::None | End::Abandoned | End::FellBack { .. } => {
                let told = self.words.len();
                self.tells(stay.bloc, Signal::FellBack, delay());
                // Told of before its own entering, a bloc that was left is taken for one passed before.
                self.words[told..].iter_mut().for_each(|word| word.at = word.at.max(entered));
                match &stay.end {
                    End::FellBack { then: Then::HungUp(pause) } if is_last => {
                        self.at += pause;
                        self.tells(stay.bloc, Signal::HungUp, delay());
                    }
                    End::FellBack { then: Then::HungUpAtOnce } => self.hangs_up(stay.bloc, is_last, delay()),
                    _ => {}
                }
            }
            End::Answered { by, talk, then } => {
                let told = self.words.len();
                self.tells(stay.bloc, Signal::Answered, delay());
                self.words[told..].iter_mut().for_each(|word| word.taken_by = *by);
                self.at += talk;
                match then {
                    Then::HungUpAtOnce => self.hangs_up(stay.bloc, is_last, delay()),
                    Then::HungUp(_) if is_last => self.tells(stay.bloc, Signal::HungUp, delay()),
                    Then::HungUp(pause)
                        if !(number..stays.len()).any(|later| comes_back_to(stays, later)) =>
                    {
                        self.tells_of_the_past(stay.bloc, Signal::HungUp, between + LONG + pause);
                    }
                    _ => {}
                }
            }
        }
        if !is_last {
            self.at += between;
            // Only its end is told of a bloc after the next one was entered.
            self.has_told(|word| word.signal != Signal::FellBack);
        }
    }

    /// The bloc tells of its end; where the caller goes on elsewhere, before anything is told from there.
    fn hangs_up(&mut self, bloc: BlocId, is_last: bool, delay: (Millis, Option<Millis>)) {
        self.tells(bloc, Signal::HungUp, delay);
        if !is_last {
            self.has_told(|_| true);
        }
    }

    fn tells(&mut self, bloc: BlocId, signal: Signal, (delay, again): (Millis, Option<Millis>)) {
        for delay in [Some(delay), again].into_iter().flatten() {
            let at = self.at + delay;
            self.words.push(Word {
                at,
                stay: self.number,
                bloc,
                signal,
                taken_by: None,
                about_the_past: false,
            });
        }
    }

    fn tells_of_the_past(&mut self, bloc: BlocId, signal: Signal, pause: Millis) {
        let at = self.at + pause;
        self.words.push(Word { at, stay: self.number, bloc, signal, taken_by: None, about_the_past: true });
    }

    /// What was late has been told by now.
    fn has_told(&mut self, which: impl Fn(&Word) -> bool) {
        for word in self.words.iter_mut().filter(|word| !word.about_the_past && which(word)) {
            word.at = word.at.min(self.at);
        }
    }
}
