//! Who should take it: for each waiting call the operator whom the board would ring, with the reason. It proposes, and
//! never acts by itself.

mod candidate;

use super::config::ProposalRule;
use super::{BlocId, Call, ContextId, Model};
use indexmap::{IndexMap, IndexSet};

pub use candidate::Proposal;

/// For so many calls of a queue somebody is named, those that wait longest: more are not in sight at once.
pub const MOST_NAMED: usize = 30;

impl Model {
    /// Who should take which call, the longest wait first.
    ///
    /// Nobody is named for two calls: the one that waits longest gets the best, the next one the next. One press after the
    /// other then sends each to somebody who is still free, and nothing has to be asked. Test calls come last, so that no
    /// real caller gets somebody else because of one.
    pub fn proposals(&self) -> IndexMap<ContextId, Proposal> {
        let mut calls: Vec<_> = self.lanes().flat_map(|bloc| self.to_be_sent(bloc)).collect();
        calls.sort_unstable_by_key(|(call, bloc)| (self.is_for_tests(*bloc), call.since, call.id));
        let mut candidates = if calls.is_empty() { Vec::new() } else { self.candidates() };
        // Queues whose calls none of those who are left would take.
        let mut spent = IndexSet::new();
        let name = |(call, bloc): (&Call, BlocId)| {
            let rule = self.config.queue(bloc).filter(|_| !spent.contains(&bloc))?.proposal;
            let able = candidates.iter().enumerate().filter(|(_, one)| self.would_take(call, one));
            let Some((at, _)) = able.min_by_key(|(_, one)| one.rank(rule)) else {
                // Whom a call has rung in vain may still take the next one.
                if call.sendings.is_empty() {
                    spent.insert(bloc);
                }
                return None;
            };
            Some((call.id, candidates.remove(at).proposal))
        };
        calls.into_iter().filter_map(name).collect()
    }

    /// The calls of a queue for which somebody is looked for. One with a sending on its card is not among them, whatever
    /// became of that: the card has the ways out, until somebody has seen it.
    fn to_be_sent(&self, bloc: BlocId) -> impl Iterator<Item = (&Call, BlocId)> {
        let proposes = self.config.queue(bloc).is_some_and(|queue| queue.proposal != ProposalRule::Nobody);
        let is_open = |call: &&Call| {
            let is_decided = self.watched(call.id).is_some_and(|watch| watch.held.is_some());
            call.confirmed && call.assignment().is_none() && call.sent_by_other.is_none() && !is_decided
        };
        let first = self.calls.lane(bloc).take(if proposes { MOST_NAMED } else { 0 });
        first.filter_map(|id| self.calls.get(id)).filter(is_open).map(move |call| (call, bloc))
    }

    fn is_for_tests(&self, bloc: BlocId) -> bool {
        self.config.queue(bloc).is_some_and(|queue| queue.test)
    }
}
