//! Which blocs the hub tells about on the connection that counts, and which it refuses to. One thing is asked at a time, so
//! that a hub that answers out of turn cannot leave a bloc unheard that is shown.

use crate::domain::time::MINUTE;
use crate::domain::{BlocId, Fault, Millis, Moment};

/// How often a bloc is asked for again that the hub has refused.
pub const REFUSED_PAUSE: Millis = MINUTE;

/// What was asked of the hub, and what it has granted.
#[derive(Clone, Debug, Default)]
pub struct Subscriptions {
    heard: Vec<BlocId>,
    refused: Vec<Refused>,
    under_way: Option<Asked>,
}

/// A bloc that the hub does not tell about.
#[derive(Clone, Debug)]
struct Refused {
    bloc: BlocId,
    why: Fault,
    at: Moment,
}

/// What is asked of the hub.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Asked {
    /// To tell about these as well.
    Subscribe(Vec<BlocId>),
    /// To tell about these no longer.
    Unsubscribe(Vec<BlocId>),
}

impl Subscriptions {
    /// True for a bloc whose subscription has succeeded, for as long as it is not taken back.
    pub fn hears(&self, bloc: BlocId) -> bool {
        self.heard.contains(&bloc)
    }

    /// Why the hub does not tell about a bloc, when it has refused to.
    pub fn refusal(&self, bloc: BlocId) -> Option<&Fault> {
        self.refused.iter().find(|refused| refused.bloc == bloc).map(|refused| &refused.why)
    }

    /// A new connection, which hears nothing yet, is asked for all lanes at once.
    pub(in crate::domain) fn begin(&mut self, lanes: Vec<BlocId>) -> Asked {
        self.heard.clear();
        self.refused.clear();
        self.under_way.insert(Asked::Subscribe(lanes)).clone()
    }

    /// What has to be asked next, so that the lanes are what is heard; nothing while an answer is awaited. What was refused
    /// is asked again after a while.
    pub(in crate::domain) fn next(&mut self, lanes: &[BlocId], now: Moment) -> Option<Asked> {
        if self.under_way.is_some() {
            return None;
        }
        self.refused.retain(|refused| lanes.contains(&refused.bloc));
        let rests =
            |bloc: BlocId| self.refused.iter().any(|it| it.bloc == bloc && now.since(it.at) < REFUSED_PAUSE);
        let missing: Vec<_> =
            lanes.iter().copied().filter(|bloc| !self.hears(*bloc) && !rests(*bloc)).collect();
        if !missing.is_empty() {
            self.under_way = Some(Asked::Subscribe(missing));
        } else {
            let gone: Vec<_> = self.heard.extract_if(.., |bloc| !lanes.contains(bloc)).collect();
            self.under_way = (!gone.is_empty()).then_some(Asked::Unsubscribe(gone));
        }
        self.under_way.clone()
    }

    /// The hub has answered to a subscription, and refused these: what it tells about from now on.
    pub(in crate::domain) fn subscribed(
        &mut self,
        refused: Vec<(BlocId, Fault)>,
        now: Moment,
    ) -> Option<Vec<BlocId>> {
        let Some(Asked::Subscribe(asked)) = self.under_way.take_if(|it| matches!(it, Asked::Subscribe(_)))
        else {
            return None;
        };
        self.refused.retain(|before| !asked.contains(&before.bloc));
        self.refused.extend(refused.into_iter().map(|(bloc, why)| Refused { bloc, why, at: now }));
        let fresh: Vec<_> = asked.into_iter().filter(|bloc| self.refusal(*bloc).is_none()).collect();
        self.heard.extend(&fresh);
        Some(fresh)
    }

    /// The hub has let go of what it was asked to; true when it was.
    pub(in crate::domain) fn unsubscribed(&mut self) -> bool {
        self.under_way.take_if(|it| matches!(it, Asked::Unsubscribe(_))).is_some()
    }
}
