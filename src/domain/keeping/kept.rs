//! What is kept: calls, log, figures, who was set aside. No secret is in it.

use crate::domain::calls::LONGEST_JOURNEY;
use crate::domain::text::tame;
use crate::domain::{Aside, Call, Gaps, Millis, Moment, Number, OperatorId, Reckoning};
use indexmap::IndexSet;
use serde::{Deserialize, Serialize};

/// It changes with what the fields mean, so that what another version kept is not misread.
const FORM: u32 = 6;

/// A board, as it was kept.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Kept {
    /// When.
    pub at: Moment,
    /// How far the page's time was ahead of the system's: what was absorbed and held back of its jumps.
    pub ahead: Millis,
    /// Whose it was; none when nothing identified them.
    pub owner: Option<[String; 2]>,
    /// The user name that was typed; can be empty.
    pub user_name: String,
    /// When the hub was last heard.
    pub heard: Moment,
    /// What was not seen before.
    pub gaps: Gaps,
    /// What the figures are made of, besides the calls that are kept.
    pub reckoning: Reckoning,
    /// Calls, live ones and those of the log.
    pub calls: Vec<Call>,
    /// Who was set aside by hand, since when, and why.
    pub aside: Vec<(OperatorId, Aside)>,
}

impl Kept {
    /// The board as text.
    pub fn write(&self) -> String {
        // Nothing in it can fail to be written; an empty text would be no board.
        serde_json::to_string(&(FORM, self)).unwrap_or_default()
    }

    /// Reads what was kept; nothing when it is not whole. A tab's storage can hold anything, so each call is looked at.
    pub fn read(text: &str) -> Option<Self> {
        let (form, kept): (u32, Self) = serde_json::from_str(text).ok()?;
        let mut seen = IndexSet::new();
        // A call is one card, or one entry of the log.
        let once = |call: &Call| seen.insert(call.id);
        let whole = form == FORM && kept.calls.iter().all(is_whole) && kept.calls.iter().all(once);
        whole.then(|| Self {
            user_name: tame(&kept.user_name),
            calls: kept.calls.into_iter().map(unproven).collect(),
            ..kept
        })
    }
}

/// A call that lives is somewhere, and no journey is endless.
fn is_whole(call: &Call) -> bool {
    let is_somewhere = |call: &Call| call.leg().is_some_and(|leg| call.ended.is_some() || !leg.departed());
    call.journey.len() <= LONGEST_JOURNEY && is_somewhere(call)
}

/// What was seen before a reload is not proven after it, and what a stranger wrote is fit to show.
fn unproven(call: Call) -> Call {
    Call {
        sip_call_id: tame(&call.sip_call_id),
        name: tame(&call.name),
        number: match &call.number {
            Number::Known { shown } => Number::read(shown),
            other => other.clone(),
        },
        dialled: tame(&call.dialled),
        ..call
    }
}
