//! All calls: those that live, in the order of their wait, and a bounded memory of those that ended, which is the log.

use super::Call;
use crate::domain::{BlocId, ContextId, Moment, OperatorId};
use indexmap::{IndexMap, IndexSet};
use std::collections::VecDeque;

/// How many ended calls are remembered: the log, and what keeps a late notification from bringing one back.
pub const ENDED_REMEMBERED: usize = 5_000;

/// Of how many calls of a lane it is asked which number they have dialled.
const MOST_ASKED: usize = 100;

/// The calls of the board. Every change of a live one goes through `put` or `change`, which keep the lanes.
#[derive(Clone, Debug, Default)]
pub struct Calls {
    /// In an order that depends on nothing but what happened, so that the same story always goes the same way.
    live: IndexMap<ContextId, Call>,
    /// Waiting calls, each lane sorted by when the wait began.
    lanes: IndexMap<BlocId, Vec<(Moment, ContextId)>>,
    /// Live calls that tell something of an operator.
    about: IndexMap<OperatorId, IndexSet<ContextId>>,
    /// Operators of whom calls told something, or do no longer, since somebody asked.
    touched: IndexSet<OperatorId>,
    ended: IndexMap<ContextId, Call>,
    /// When each ended, oldest first.
    ended_order: VecDeque<(Moment, ContextId)>,
    /// Those that there was no room for any more, since somebody asked.
    forgotten: Vec<Call>,
}

impl Calls {
    /// A live call.
    pub fn get(&self, id: ContextId) -> Option<&Call> {
        self.live.get(&id)
    }

    /// A call that ended not too long ago.
    pub fn ended(&self, id: ContextId) -> Option<&Call> {
        self.ended.get(&id)
    }

    /// All live calls, in no order that says anything.
    pub fn live(&self) -> impl Iterator<Item = &Call> {
        self.live.values()
    }

    /// The ids of those live calls of which something holds. All are looked at: ten thousand take less than a
    /// millisecond.
    pub(in crate::domain) fn live_where(&self, is: impl Fn(&Call) -> bool) -> Vec<ContextId> {
        self.live().filter(|call| is(call)).map(|call| call.id).collect()
    }

    /// Calls that ended, the newest last: one call is one entry.
    pub fn log(&self) -> impl DoubleEndedIterator<Item = &Call> {
        self.ended_order.iter().filter_map(|(_, id)| self.ended.get(id))
    }

    /// Live calls that tell something of an operator: who ring there, or talk.
    pub(in crate::domain) fn about(&self, operator: OperatorId) -> impl Iterator<Item = &Call> {
        self.about.get(&operator).into_iter().flatten().filter_map(|id| self.live.get(id))
    }

    /// Of whom calls told something else since this was asked last.
    pub(in crate::domain) fn take_touched(&mut self) -> IndexSet<OperatorId> {
        std::mem::take(&mut self.touched)
    }

    /// The calls that were forgotten since this was asked last.
    pub(in crate::domain) fn take_forgotten(&mut self) -> Vec<Call> {
        std::mem::take(&mut self.forgotten)
    }

    /// The waiting calls of a lane, the longest wait first.
    pub fn lane(&self, bloc: BlocId) -> impl Iterator<Item = ContextId> + '_ {
        self.lanes.get(&bloc).into_iter().flatten().map(|(_, id)| *id)
    }

    /// The waiting calls of several lanes in one list, the longest wait first.
    pub fn lanes_together(&self, blocs: &[BlocId]) -> Vec<ContextId> {
        let mut together: Vec<_> = blocs.iter().filter_map(|bloc| self.lanes.get(bloc)).flatten().collect();
        // Each lane is in order already, and runs of what is in order sort fast.
        together.sort();
        together.into_iter().map(|(_, id)| *id).collect()
    }

    /// How many wait in a lane.
    pub fn waiting_in(&self, bloc: BlocId) -> usize {
        self.lanes.get(&bloc).map_or(0, Vec::len)
    }

    /// The number that most of a lane's calls have dialled; of several the one of the longest wait. Empty when none has
    /// told any. In a long lane those who wait longest speak for it: it is asked whenever the lane has changed.
    pub fn usual_dialled(&self, bloc: BlocId) -> &str {
        let mut counts = IndexMap::<&str, usize>::new();
        let told = self.lane(bloc).filter_map(|id| self.get(id)).filter(|call| !call.dialled.is_empty());
        for call in told.take(MOST_ASKED) {
            *counts.entry(&call.dialled).or_default() += 1;
        }
        let most = counts.values().copied().max();
        counts.into_iter().find(|(_, count)| Some(*count) == most).map_or("", |(dialled, _)| dialled)
    }

    /// The longest wait of a lane.
    pub fn longest_in(&self, bloc: BlocId) -> Option<Moment> {
        self.lanes.get(&bloc)?.first().map(|(since, _)| *since)
    }

    /// Takes out a call that is known, living or not: it may go on.
    pub(in crate::domain) fn take(&mut self, id: ContextId) -> Option<Call> {
        if let Some(call) = self.live.swap_remove(&id) {
            self.leave(&call);
            return Some(call);
        }
        let call = self.ended.swap_remove(&id)?;
        self.ended_order.retain(|(_, other)| *other != id);
        Some(call)
    }

    /// Puts a call where it belongs now: into its lane, off the lanes, or among the ended.
    pub(in crate::domain) fn put(&mut self, call: Call) {
        if call.ended.is_some() {
            self.remember(call);
            return;
        }
        if let (true, Some(bloc)) = (call.waits(), call.bloc()) {
            let lane = self.lanes.entry(bloc).or_default();
            if let Err(place) = lane.binary_search(&(call.since, call.id)) {
                lane.insert(place, (call.since, call.id));
            }
        }
        for operator in call.tells_of() {
            self.about.entry(operator).or_default().insert(call.id);
            self.touched.insert(operator);
        }
        self.live.insert(call.id, call);
    }

    /// Changes a live call in place; its lane follows.
    pub(in crate::domain) fn change<T>(
        &mut self,
        id: ContextId,
        change: impl FnOnce(&mut Call) -> T,
    ) -> Option<T> {
        let mut call = self.live.swap_remove(&id)?;
        self.leave(&call);
        let result = change(&mut call);
        self.put(call);
        Some(result)
    }

    /// Changes what is remembered of a call that ended; that it ended, and when, stays.
    pub(in crate::domain) fn change_ended<T>(
        &mut self,
        id: ContextId,
        change: impl FnOnce(&mut Call) -> T,
    ) -> Option<T> {
        self.ended.get_mut(&id).map(change)
    }

    fn leave(&mut self, call: &Call) {
        if let Some(lane) = call.bloc().and_then(|bloc| self.lanes.get_mut(&bloc))
            && let Ok(place) = lane.binary_search(&(call.since, call.id))
        {
            lane.remove(place);
        }
        for operator in call.tells_of() {
            if let Some(calls) = self.about.get_mut(&operator) {
                calls.swap_remove(&call.id);
            }
            self.touched.insert(operator);
        }
    }

    /// Among the ended, in the order of ending: nearly always the last.
    fn remember(&mut self, call: Call) {
        let Some((at, _)) = call.ended else { return };
        let place = self.ended_order.partition_point(|(other, _)| *other <= at);
        self.ended_order.insert(place, (at, call.id));
        self.ended.insert(call.id, call);
        while self.ended_order.len() > ENDED_REMEMBERED {
            if let Some((_, oldest)) = self.ended_order.pop_front() {
                self.forgotten.extend(self.ended.swap_remove(&oldest));
            }
        }
    }
}
