//! The one weighing of a call and an operator: a drag, the menu, a sending and a proposal all ask this.

use super::question::Doubt;
use crate::domain::config::{BlocKind, Config, OperatorEntry, View};
use crate::domain::{Call, Connection, Presence};

/// Why a call cannot be sent to an operator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotSent {
    /// The board is not live.
    NotLive,
    /// The hub does not answer: what is sent now could arrive at any later time.
    Silent,
    /// The page is a wall to look at, and no board.
    OnTheWall,
    /// The call waits no longer.
    CallGone,
    /// The call's queue was hidden before the decision was carried out.
    Hidden,
    /// The call rings a whole group, and cannot be sent.
    GroupCall,
    /// The operator does not take calls of that queue.
    WrongQueue,
}

/// What is known when a call is weighed against an operator.
#[derive(Clone, Copy, Debug)]
pub struct Weighed<'a> {
    /// The call; none when it is not known any more.
    pub call: Option<&'a Call>,
    /// Who it would be sent to.
    pub operator: &'a OperatorEntry,
    /// How they are.
    pub presence: &'a Presence,
    /// Where the connection stands.
    pub connection: &'a Connection,
    /// What is configured.
    pub config: &'a Config,
}

impl Weighed<'_> {
    /// Nothing speaks against it when there is no doubt; a doubt wants the supervisor's word.
    ///
    /// # Errors
    /// Why it cannot be sent at all.
    pub fn weigh(&self) -> Result<Vec<Doubt>, NotSent> {
        if self.config.view == View::Wall {
            return Err(NotSent::OnTheWall);
        }
        match self.connection {
            Connection::Live { silent: None, .. } => {}
            Connection::Live { silent: Some(_), .. } => return Err(NotSent::Silent),
            _ => return Err(NotSent::NotLive),
        }
        let Some(call) = self.call.filter(|call| call.waits()) else { return Err(NotSent::CallGone) };
        let Some(bloc) = call.bloc() else { return Err(NotSent::CallGone) };
        if self.config.queue(bloc).is_none_or(|queue| queue.kind != BlocKind::Queue) {
            return Err(NotSent::GroupCall);
        }
        if !self.operator.serves(bloc) {
            return Err(NotSent::WrongQueue);
        }
        Ok(self.doubts(call))
    }

    fn doubts(&self, call: &Call) -> Vec<Doubt> {
        let Presence { rung_for, sent, talks_with, aside, .. } = self.presence;
        let mut rings_for = rung_for.iter().map(|(other, ..)| other).chain(sent);
        let ours = call.assignment().filter(|sending| sending.in_flight()).map(|sending| sending.operator);
        let others = call.sent_by_other.map(|sent| sent.operator).filter(|_| ours.is_none());
        [
            ours.filter(|rung| *rung != self.operator.id).map(Doubt::AlreadyRinging),
            others.map(Doubt::SentByAnother),
            rings_for.any(|other| *other != call.id).then_some(Doubt::OperatorRinging),
            (!talks_with.is_empty()).then_some(Doubt::OperatorBusy),
            aside.map(|_| Doubt::OperatorAway),
        ]
        .into_iter()
        .flatten()
        .collect()
    }
}
