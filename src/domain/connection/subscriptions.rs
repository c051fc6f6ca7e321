//! Which blocs the hub tells about on the connection that counts. One thing is asked at a time, so that a hub that
//! answers out of turn cannot leave a bloc unheard that is shown.

use crate::domain::BlocId;

/// What was asked of the hub, and what it has granted.
#[derive(Clone, Debug, Default)]
pub struct Subscriptions {
    heard: Vec<BlocId>,
    under_way: Option<Asked>,
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

    /// A new connection, which hears nothing yet, is asked for all lanes at once.
    pub(in crate::domain) fn begin(&mut self, lanes: Vec<BlocId>) -> Asked {
        self.heard.clear();
        self.under_way.insert(Asked::Subscribe(lanes)).clone()
    }

    /// What has to be asked next, so that the lanes are what is heard; nothing while an answer is awaited.
    pub(in crate::domain) fn next(&mut self, lanes: &[BlocId]) -> Option<Asked> {
        if self.under_way.is_some() {
            return None;
        }
        let missing: Vec<_> = lanes.iter().copied().filter(|bloc| !self.hears(*bloc)).collect();
        if !missing.is_empty() {
            self.under_way = Some(Asked::Subscribe(missing));
        } else {
            let gone: Vec<_> = self.heard.extract_if(.., |bloc| !lanes.contains(bloc)).collect();
            self.under_way = (!gone.is_empty()).then_some(Asked::Unsubscribe(gone));
        }
        self.under_way.clone()
    }

    /// The hub has granted a subscription: to these, when one was asked for.
    pub(in crate::domain) fn subscribed(&mut self) -> Option<Vec<BlocId>> {
        let Some(Asked::Subscribe(fresh)) = self.under_way.take_if(|it| matches!(it, Asked::Subscribe(_)))
        else {
            return None;
        };
        self.heard.extend(&fresh);
        Some(fresh)
    }

    /// The hub has let go of what it was asked to; true when it was.
    pub(in crate::domain) fn unsubscribed(&mut self) -> bool {
        self.under_way.take_if(|it| matches!(it, Asked::Unsubscribe(_))).is_some()
    }
}
