//! All calls: those that live, in the order of their wait, and a bounded memory of those that ended.

use super::{Call, Ending};
use crate::domain::{BlocId, ContextId, Moment};
use indexmap::IndexMap;
use std::collections::VecDeque;

/// How many ended calls are remembered, so that a late notification does not bring one back.
pub const ENDED_REMEMBERED: usize = 5_000;

/// The calls of the board. Every change of a live one goes through `put` or `change`, which keep the lanes.
#[derive(Clone, Debug, Default)]
pub struct Calls {
    /// In an order that depends on nothing but what happened, so that the same story always goes the same way.
    live: IndexMap<ContextId, Call>,
    /// Waiting calls, each lane sorted by when the wait began.
    lanes: IndexMap<BlocId, Vec<(Moment, ContextId)>>,
    ended: IndexMap<ContextId, Call>,
    /// When each ended, oldest first. A call that came back and ended again stands here twice; only the entry
    /// with its newest end counts.
    ended_order: VecDeque<(Moment, ContextId)>,
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

    /// The waiting calls of a lane, the longest wait first.
    pub fn lane(&self, bloc: BlocId) -> impl Iterator<Item = ContextId> + '_ {
        self.lanes.get(&bloc).into_iter().flatten().map(|(_, id)| *id)
    }

    /// How many wait in a lane.
    pub fn waiting_in(&self, bloc: BlocId) -> usize {
        self.lanes.get(&bloc).map_or(0, Vec::len)
    }

    /// How many wait in all lanes.
    pub fn waiting(&self) -> usize {
        self.lanes.values().map(Vec::len).sum()
    }

    /// The call that waits longest.
    pub fn longest(&self) -> Option<&Call> {
        let (_, id) = self.lanes.values().filter_map(|lane| lane.first()).min()?;
        self.get(*id)
    }

    /// Takes out a call whose story can go on: live, left through a fallback, or given up too early.
    pub(in crate::domain) fn take(&mut self, id: ContextId) -> Option<Call> {
        if let Some(call) = self.live.swap_remove(&id) {
            self.leave_lane(&call);
            return Some(call);
        }
        let may_return = |call: &Call| matches!(call.ended, Some((_, Ending::FellBack | Ending::Expired)));
        if self.ended.get(&id).is_some_and(may_return) {
            return self.ended.swap_remove(&id);
        }
        None
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
        self.live.insert(call.id, call);
    }

    /// Changes a live call in place; its lane follows.
    pub(in crate::domain) fn change<T>(
        &mut self,
        id: ContextId,
        change: impl FnOnce(&mut Call) -> T,
    ) -> Option<T> {
        let mut call = self.live.swap_remove(&id)?;
        self.leave_lane(&call);
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

    fn leave_lane(&mut self, call: &Call) {
        if let Some(lane) = call.bloc().and_then(|bloc| self.lanes.get_mut(&bloc))
            && let Ok(place) = lane.binary_search(&(call.since, call.id))
        {
            lane.remove(place);
        }
    }

    fn remember(&mut self, call: Call) {
        if let Some((at, _)) = call.ended {
            self.ended_order.push_back((at, call.id));
            self.ended.insert(call.id, call);
        }
        while self.ended_order.len() > ENDED_REMEMBERED {
            let Some((at, oldest)) = self.ended_order.pop_front() else { break };
            let counts = |call: &Call| call.ended.is_some_and(|(ended, _)| ended == at);
            if self.ended.get(&oldest).is_some_and(counts) {
                self.ended.swap_remove(&oldest);
            }
        }
    }
}
