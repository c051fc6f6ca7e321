//! What letting a call go on an operator would do, in words. It is the domain's own weighing, which decides again when the
//! call is let go.

use crate::domain::config::OperatorEntry;
use crate::domain::{Call, Config, Connection, Doubt, NotSent, Operator, Weighed};
use crate::i18n::Texts;

/// What would be asked first; or why the call cannot be sent at all.
pub(super) type Verdict = Result<Vec<Doubt>, NotSent>;

/// Weighs a call that is in hand.
pub(super) fn verdict(call: &Call, operator: &Operator, connection: &Connection, config: &Config) -> Verdict {
    let Operator { entry, presence, .. } = operator;
    Weighed { call: Some(call), operator: entry, presence, connection, config }.weigh()
}

/// Whether the operator would take the call: whoever is set aside does not, although a word of the supervisor can have
/// them rung.
pub(super) fn accepts(verdict: &Verdict) -> bool {
    verdict.as_ref().is_ok_and(|doubts| !doubts.contains(&Doubt::OperatorAway))
}

/// “Ring Sofie (201)”, or why not.
pub(super) fn words(texts: &Texts, verdict: &Verdict, operator: &OperatorEntry) -> String {
    match verdict {
        Ok(_) if accepts(verdict) => (texts.board.ring_short)(&operator.name, &operator.extension),
        Ok(_) => texts.board.is_aside.into(),
        Err(why) => texts.not_sent(*why).into(),
    }
}
