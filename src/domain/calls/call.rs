//! One call: its journey through blocs, its stage, its wait.

use super::number::user_of;
use super::{BlocEvent, Number, Signal};
use crate::domain::time::SECOND;
use crate::domain::{Assignment, BlocId, ContextId, Millis, Moment, OperatorId, Standing};
use serde::{Deserialize, Serialize};

/// How long after a call left a bloc its notifications there are taken for late or repeated ones. The hub states
/// neither order nor delivering once, and sends no timestamps; a real return to the same bloc takes longer.
pub const LATE: Millis = 5 * SECOND;

/// The most blocs that a journey keeps; older legs are folded away, their wait is not lost.
pub const LONGEST_JOURNEY: usize = 12;

/// The most sendings that a call keeps.
pub const MOST_SENDINGS: usize = 20;

/// A call, from the first that was heard of it. Waits are computed from its moments, never counted up.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Call {
    /// The key: constant throughout the call.
    pub id: ContextId,
    /// The SIP Call-ID of its newest channel: shown and copied, never a key.
    pub sip_call_id: String,
    /// The caller's name, fit to show; can be empty.
    pub name: String,
    /// The caller's number.
    pub number: Number,
    /// The number that was dialled; can be empty.
    pub dialled: String,
    /// When the wait began: the first bloc's entry, or the first after a conversation.
    pub since: Moment,
    /// True when the wait began before we listened, so that it is “at least” what we count.
    pub at_least: bool,
    /// The blocs it went through, the newest last; never empty.
    pub journey: Vec<Leg>,
    /// Who took it, once that is known.
    pub answered_by: Option<OperatorId>,
    /// When it ended, and how.
    pub ended: Option<(Moment, Ending)>,
    /// False after a gap in what we heard, or when nothing was heard of it for long, until a notification proves the call.
    #[serde(skip)]
    pub confirmed: bool,
    /// When it was last heard of, or since when it is unconfirmed.
    #[serde(skip)]
    pub heard: Moment,
    /// Its sendings to operators, the newest last.
    pub sendings: Vec<Assignment>,
    /// To whom another supervisor has sent it, as `PICKUP_OPERATOR` told while it waited.
    #[serde(skip)]
    pub sent_by_other: Option<SentByOther>,
    /// What `PICKUP_OPERATOR` held when somebody last talked with the caller. The variable outlives the answer, and says
    /// nothing of the wait that follows.
    pub outlived: Option<OperatorId>,
}

/// A sending of another supervisor's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SentByOther {
    /// To whom.
    pub operator: OperatorId,
    /// Since when the operator rings, where that was seen to begin.
    pub ringing: Option<Moment>,
}

/// A call's stay in one bloc.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Leg {
    /// Where.
    pub bloc: BlocId,
    /// Since when.
    pub entered: Moment,
    /// The entering itself was not seen.
    pub at_least: bool,
    /// It became the next to be served here.
    pub first: bool,
    /// When somebody took it here.
    pub answered: Option<Moment>,
    /// Who that was, as far as it was known when the call moved on. Until then the call itself knows.
    #[serde(default)]
    pub answered_by: Option<OperatorId>,
    /// The bloc told that it left through the fallback.
    pub fell_back: bool,
    /// The bloc told that it ended here.
    pub hung_up: bool,
    /// When it left, told or inferred from the next leg.
    pub left: Option<Moment>,
}

/// Where a call stands (design: “What a call is”).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// A card in a lane.
    Waiting,
    /// A card marked as the next to be served.
    Next,
    /// Off the lanes; with the operator who took it, when that is known.
    Answered,
    /// Off the board.
    Ended(Ending),
}

/// How a call ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Ending {
    /// The caller hung up before an answer.
    Abandoned,
    /// The conversation is over.
    Completed,
    /// It left unanswered through the fallback, and may come back in another bloc.
    FellBack,
    /// It ended where we could not see it: before we listened, or after it left through a fallback.
    Unseen,
    /// Nothing was heard of it for too long, or the supervisor dismissed it. Should it be heard of after all, it comes
    /// back.
    Expired,
}

impl Ending {
    /// The call has ended in the bloc where it was last, whatever is told late of that.
    pub(in crate::domain) fn is_final(self) -> bool {
        matches!(self, Ending::Abandoned | Ending::Completed | Ending::Unseen)
    }
}

impl Call {
    /// A call first heard of through `event`. Whatever that says, the call was in that bloc at `now`.
    pub fn begin(event: &BlocEvent, now: Moment) -> Self {
        let at_least = event.signal != Signal::Entered;
        let mut call = Self {
            id: event.call,
            sip_call_id: String::new(),
            name: String::new(),
            number: Number::Untold,
            dialled: String::new(),
            since: now,
            at_least,
            journey: vec![Leg::begin(event.bloc, now, at_least)],
            answered_by: None,
            ended: None,
            confirmed: true,
            heard: now,
            sendings: Vec::new(),
            sent_by_other: None,
            outlived: None,
        };
        call.describe(event);
        call
    }

    /// The bloc it is in, or was in last.
    pub fn bloc(&self) -> Option<BlocId> {
        self.leg().map(|leg| leg.bloc)
    }

    /// The newest leg.
    pub fn leg(&self) -> Option<&Leg> {
        self.journey.last()
    }

    /// The stage, derived from what was heard.
    pub fn stage(&self) -> Stage {
        match (self.ended, self.leg()) {
            (Some((_, ending)), _) => Stage::Ended(ending),
            (None, Some(leg)) if leg.answered.is_some() => Stage::Answered,
            (None, Some(leg)) if leg.first => Stage::Next,
            (None, _) => Stage::Waiting,
        }
    }

    /// True while it waits for an answer.
    pub fn waits(&self) -> bool {
        matches!(self.stage(), Stage::Waiting | Stage::Next)
    }

    /// The newest sending, unless it is only remembered.
    pub fn assignment(&self) -> Option<&Assignment> {
        self.sendings.last().filter(|sending| sending.standing == Standing::Shown)
    }

    /// The same, to change it.
    pub(in crate::domain) fn assignment_mut(&mut self) -> Option<&mut Assignment> {
        self.sendings.last_mut().filter(|sending| sending.standing == Standing::Shown)
    }

    /// Whether `PICKUP_OPERATOR` may hold this operator because of us, or because of a conversation that is over: then
    /// it is neither news nor evidence of what others do.
    pub(in crate::domain) fn is_no_news(&self, held: OperatorId) -> bool {
        self.may_be_ours(held) || self.outlived == Some(held)
    }

    /// Whether it was us who wrote this operator, as far as is known: with the newest sending that surely arrived, or with
    /// one that may still arrive.
    pub(in crate::domain) fn may_be_ours(&self, held: OperatorId) -> bool {
        let of_this_wait = |sending: &&Assignment| sending.standing != Standing::OfEarlierWait;
        let mut arrived = self.sendings.iter().rev().take_while(of_this_wait);
        let last = arrived.find(|sending| sending.has_arrived());
        // What is still on its way may be of an earlier wait.
        let open = self.sendings.iter().filter(|sending| sending.in_flight() || sending.may_still_arrive());
        last.filter(|sending| !sending.was_recalled())
            .into_iter()
            .chain(open)
            .any(|sending| sending.operator == held)
    }

    /// When the newest sending was decided, if it was given to a line of which it is not known whether it delivered it.
    pub(in crate::domain) fn on_its_way(&self) -> Option<Moment> {
        self.assignment().filter(|sending| sending.may_still_arrive()).map(|sending| sending.at)
    }

    /// Where and when somebody took it, in the bloc it is in.
    pub(in crate::domain) fn answer(&self) -> Option<(BlocId, Moment)> {
        self.leg().and_then(|leg| leg.answered.map(|at| (leg.bloc, at)))
    }

    /// The operators of whom it tells something: who took it, and who ring for it.
    pub(in crate::domain) fn tells_of(&self) -> impl Iterator<Item = OperatorId> + use<> {
        let ours = self.assignment().map(|sending| sending.operator);
        let others = self.sent_by_other.map(|sent| sent.operator);
        [self.answered_by, ours, others].into_iter().flatten()
    }

    /// When the wait stopped: by an answer or an end.
    pub fn wait_ended(&self) -> Option<Moment> {
        self.leg().and_then(|leg| leg.answered).or(self.ended.map(|(at, _)| at))
    }

    /// The total wait over all blocs; never negative.
    pub fn wait(&self, now: Moment) -> Millis {
        self.wait_ended().unwrap_or(now).since(self.since)
    }

    /// Somebody talked with the caller and passed them on at this moment: what was sent before is history.
    pub(in crate::domain) fn wait_anew(&mut self, since: Moment) {
        let earlier = |sending: &&Assignment| sending.at <= since && sending.has_arrived();
        let ours = self.sendings.iter().rev().find(earlier).filter(|sending| !sending.was_recalled());
        let ours = ours.map(|sending| sending.operator);
        self.outlived = self.answered_by.or(ours).or(self.outlived);
        for sending in self.sendings.iter_mut().filter(|sending| sending.at <= since) {
            sending.standing = Standing::OfEarlierWait;
        }
    }

    /// Takes in what the event says about the caller; later texts win, empty ones never erase.
    pub(in crate::domain) fn describe(&mut self, event: &BlocEvent) {
        self.number.learn(&event.from_number);
        let named = Number::read(&event.from_name);
        let name = if self.is_no_name(&named) { "" } else { &event.from_name };
        let fields = [
            (&mut self.sip_call_id, &*event.sip_call_id),
            (&mut self.name, name),
            (&mut self.dialled, &user_of(&event.to)),
        ];
        for (mine, theirs) in fields {
            if !theirs.is_empty() && mine != theirs {
                theirs.clone_into(mine);
            }
        }
        if name.is_empty() && self.number.shown().is_empty() {
            self.number.learn(&named);
        }
        // What the event calls the caller has just been read.
        let named = if name.is_empty() { Number::read(&self.name) } else { named };
        if named.is_same(&self.number) {
            self.name.clear();
        }
    }

    /// Where there is no name networks write the number in its place, in another spelling perhaps, or a word for none.
    fn is_no_name(&self, named: &Number) -> bool {
        match (named, &self.number) {
            (Number::Untold | Number::Withheld, _) => true,
            (Number::Known { .. }, Number::Known { .. }) => named.is_same(&self.number),
            (Number::Known { .. }, Number::Untold | Number::Withheld) => named.called().is_some(),
        }
    }
}

impl Leg {
    pub(in crate::domain) fn begin(bloc: BlocId, now: Moment, at_least: bool) -> Self {
        Self {
            bloc,
            entered: now,
            at_least,
            first: false,
            answered: None,
            answered_by: None,
            fell_back: false,
            hung_up: false,
            left: None,
        }
    }

    /// The bloc itself told that the call is not there any more. An answer outweighs a fallback.
    pub(in crate::domain) fn departed(&self) -> bool {
        self.hung_up || (self.fell_back && self.answered.is_none())
    }

    /// The wait in this bloc alone; never negative.
    pub fn wait(&self, now: Moment) -> Millis {
        self.answered.or(self.left).unwrap_or(now).since(self.entered)
    }
}
