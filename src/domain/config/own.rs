//! What a supervisor says of a queue, over what the file says of it: nothing but what is said otherwise, so that what
//! changes in the file later is seen.

use super::{BlocKind, ProposalRule, QueueEntry, ServiceLevel, WaitLimits};
use crate::domain::BlocId;
use serde::{Deserialize, Serialize};

/// A queue as a supervisor has it: what is not said stays as the file has it, or the default. Its colour, its place and
/// whether it is shown stand beside it in the settings, where the board sets them too.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct OwnQueue {
    /// Which.
    pub id: BlocId,
    /// Its name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// What kind of bloc it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<BlocKind>,
    /// May receive test calls.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub test: Option<bool>,
    /// The service level aimed at.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub service_level: Option<ServiceLevel>,
    /// When a wait becomes urgent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wait_seconds: Option<WaitLimits>,
    /// Who is proposed for its calls.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub proposal: Option<ProposalRule>,
}

impl OwnQueue {
    /// What is said of a queue otherwise than `base` has it.
    pub(super) fn differing(said: &QueueEntry, base: &QueueEntry) -> Self {
        fn differs<T: PartialEq + Clone>(said: &T, base: &T) -> Option<T> {
            (said != base).then(|| said.clone())
        }
        Self {
            id: said.id,
            name: differs(&said.name, &base.name),
            kind: differs(&said.kind, &base.kind),
            test: differs(&said.test, &base.test),
            service_level: differs(&said.service_level, &base.service_level),
            wait_seconds: differs(&said.wait, &base.wait),
            proposal: differs(&said.proposal, &base.proposal),
        }
    }

    pub(super) fn lay_over(&self, queue: &mut QueueEntry) {
        fn lay<T: Clone>(said: Option<&T>, over: &mut T) {
            if let Some(said) = said {
                over.clone_from(said);
            }
        }
        lay(self.name.as_ref(), &mut queue.name);
        lay(self.kind.as_ref(), &mut queue.kind);
        lay(self.test.as_ref(), &mut queue.test);
        lay(self.service_level.as_ref(), &mut queue.service_level);
        lay(self.wait_seconds.as_ref(), &mut queue.wait);
        lay(self.proposal.as_ref(), &mut queue.proposal);
    }
}
