//! What letting a call go on an operator would do. It is shown while a call is in hand; what then happens is
//! decided by the domain, which says the same or asks.

use crate::domain::config::{BlocKind, OperatorEntry};
use crate::domain::{Call, Config, Operator, OperatorState};
use crate::i18n::t;

/// The operator can take the call; if not, why not.
pub(super) type Verdict = Result<(), &'static str>;

/// Whether this operator can take this call now.
pub(super) fn verdict(call: &Call, operator: &Operator, config: &Config, live: bool) -> Verdict {
    let texts = &t().board;
    if !live {
        return Err(texts.not_live);
    }
    let Some(bloc) = call.bloc().filter(|_| call.waits()) else {
        return Err(texts.caller_gone);
    };
    if config.queue(bloc).is_none_or(|queue| queue.kind != BlocKind::Queue) {
        return Err(texts.group_call);
    }
    if !operator.serves(bloc) {
        return Err(texts.wrong_queue);
    }
    if matches!(operator.state, OperatorState::Away { .. }) {
        return Err(texts.is_aside);
    }
    Ok(())
}

/// “Ring Sofie (201)”, or why not.
pub(super) fn words(verdict: Verdict, operator: &OperatorEntry) -> String {
    match verdict {
        Ok(()) => (t().board.ring_short)(&operator.name, &operator.extension),
        Err(why) => why.into(),
    }
}
