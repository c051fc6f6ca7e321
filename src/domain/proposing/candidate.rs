//! Who can be proposed, and who comes before whom.

use crate::domain::config::{OperatorEntry, ProposalRule};
use crate::domain::{
    AssignmentState, Call, Model, Moment, OperatorId, OperatorState, Presence, RefusedBecause, Standing,
    Trouble, Weighed, presence,
};

/// Who would be rung for a call, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// Who.
    pub operator: OperatorId,
    /// Known to be free, and since when; or nothing is known.
    pub state: OperatorState,
    /// How many calls they have taken today, as far as was seen.
    pub today: u32,
}

/// Somebody who can be proposed.
pub(super) struct Candidate<'a> {
    entry: &'a OperatorEntry,
    presence: Presence,
    /// Where they stand in the list.
    place: usize,
    pub proposal: Proposal,
}

impl Candidate<'_> {
    /// The lowest comes first: who is known to be free before who is not known, then as the rule has it.
    pub fn rank(&self, rule: ProposalRule) -> (bool, u32, Moment, usize) {
        let free = match self.proposal.state {
            OperatorState::Free { since } => Some(since),
            _ => None,
        };
        let since = free.unwrap_or_default();
        match rule {
            ProposalRule::LongestFree => (free.is_none(), 0, since, self.place),
            ProposalRule::FewestToday => (free.is_none(), self.proposal.today, since, self.place),
            ProposalRule::ListOrder | ProposalRule::Nobody => {
                (free.is_none(), 0, Moment::default(), self.place)
            }
        }
    }
}

impl Model {
    /// Everybody who is known to be free, or of whom nothing is known.
    pub(super) fn candidates(&self) -> Vec<Candidate<'_>> {
        let (taken, held) = (self.taken_today(), self.all_held());
        let is_decided = |id| held.iter().any(|(_, held)| held.operator == id);
        let all = self.operators.all().enumerate().filter(|(_, entry)| !is_decided(entry.id));
        all.filter_map(|(place, entry)| {
            let presence = presence(entry.id, &self.calls, &self.operators);
            let state = presence.state();
            let can_be_free = match state {
                OperatorState::Free { .. } => true,
                OperatorState::Unknown => !self.operators.trouble(entry.id).is_some_and(was_in_vain),
                _ => false,
            };
            let today = taken.get(&entry.id).map_or(0, |taken| taken.calls);
            let proposal = Proposal { operator: entry.id, state, today };
            can_be_free.then_some(Candidate { entry, presence, place, proposal })
        })
        .collect()
    }

    /// Whether nothing at all speaks against it. Whom a call has rung in vain is not named for it again.
    pub(super) fn would_take(&self, call: &Call, candidate: &Candidate) -> bool {
        let Candidate { entry, presence, .. } = candidate;
        let weighed = Weighed {
            call: Some(call),
            operator: entry,
            presence,
            connection: &self.connection,
            config: &self.config,
        };
        let mut sent = call.sendings.iter().filter(|sending| sending.standing != Standing::OfEarlierWait);
        weighed.weigh().is_ok_and(|doubts| doubts.is_empty())
            && !sent.any(|sending| sending.operator == entry.id)
    }
}

/// Who did not answer a minute ago is not named for every call that comes, until somebody has seen to it.
fn was_in_vain(trouble: &Trouble) -> bool {
    use AssignmentState::{NoAnswer, Refused};
    matches!(trouble.state, NoAnswer { .. } | Refused { reason: RefusedBecause::Hub(_), .. })
}
