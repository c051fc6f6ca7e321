//! Words for the domain's values: faults by code, states by name, notices as sentences.

use super::{gap, t};
use crate::domain::Refusal;
use crate::domain::config::Expected;
use crate::domain::{
    AssignmentState, Call, Doubt, Fault, NotSent, Number, OperatorId, OperatorState, RefusedBecause, Ringer,
    Said,
};

/// Who calls: the name, else the number, else that it is not known.
pub fn caller(call: &Call) -> String {
    match &call.number {
        Number::Withheld if call.name.is_empty() => t().board.withheld.into(),
        number => known_caller(if call.name.is_empty() { number.shown() } else { &call.name }),
    }
}

/// The caller's number, or that it is withheld; empty when none was told, and where it stands in the place of the name.
pub fn number(call: &Call) -> String {
    match &call.number {
        Number::Withheld if !call.name.is_empty() => t().board.withheld.into(),
        number => number.to_string(),
    }
}

fn known_caller(name: &str) -> String {
    if name.is_empty() { t().board.unknown_caller.into() } else { name.into() }
}

/// What went wrong, as one sentence. `at_log_in` because refused credentials mean something else later on.
pub fn fault(fault: &Fault, at_log_in: bool) -> String {
    let texts = &t().faults;
    match fault {
        Fault::Unauthorized if at_log_in => texts.wrong_credentials.into(),
        Fault::Unauthorized => texts.unauthorized.into(),
        Fault::Forbidden => texts.forbidden.into(),
        Fault::NotFound => texts.not_found.into(),
        Fault::Unreachable => texts.unreachable.into(),
        Fault::Offline => texts.offline.into(),
        Fault::OriginRefused => texts.origin_refused.into(),
        Fault::TimedOut => texts.timed_out.into(),
        Fault::Nonsense => texts.nonsense.into(),
        Fault::InsecureAddress => texts.insecure.into(),
        Fault::BadAddress => texts.bad_address.into(),
        Fault::Status(status) => (texts.status)(&status.to_string()),
        Fault::MethodMissing => texts.method_missing.into(),
        Fault::Rejected(words) => (texts.rejected)(words),
        Fault::TooLarge => texts.too_large.into(),
        Fault::ConnectionLost => texts.connection_lost.into(),
        Fault::Closed => texts.closed.into(),
    }
}

/// How far an assignment to `operator` came. `name` finds the names of others.
pub fn assignment(
    state: &AssignmentState,
    operator: OperatorId,
    name: &dyn Fn(OperatorId) -> String,
) -> String {
    let texts = &t().states;
    let to = name(operator);
    match state {
        AssignmentState::Sending { .. } => (texts.sending)(&to),
        AssignmentState::Ringing { .. } => (texts.ringing)(&to),
        AssignmentState::Answered { .. } => (texts.answered)(&to),
        AssignmentState::NoAnswer { .. } => (texts.no_answer)(&to),
        AssignmentState::CallerLeft { .. } => texts.caller_left.into(),
        AssignmentState::Unknown { delivered: true, .. } => (texts.unknown_delivered)(&to),
        AssignmentState::Unknown { .. } => (texts.unknown)(&to),
        AssignmentState::Refused { reason, .. } => match reason {
            RefusedBecause::Hub(why) => (texts.refused)(&to, &fault(why, false)),
            RefusedBecause::Overtaken(other) => (texts.overtaken)(&name(*other)),
            RefusedBecause::OvertakenByOurOwn(other) => (texts.arrived_late)(&name(*other)),
            RefusedBecause::NeverArrived => (texts.refused)(&to, texts.never_arrived),
        },
    }
}

/// How an operator is, without the time.
pub fn operator_state(state: &OperatorState) -> &'static str {
    let texts = &t().states;
    match state {
        OperatorState::Unknown => texts.operator_unknown,
        OperatorState::Ringing { by: Ringer::Us, .. } => texts.operator_ringing,
        OperatorState::Ringing { by: Ringer::Another, .. } => texts.operator_ringing_other,
        OperatorState::Busy { .. } => texts.operator_busy,
        OperatorState::Free { .. } => texts.operator_free,
        OperatorState::Away { .. } => texts.operator_away,
    }
}

/// What speaks against ringing `operator`.
pub fn doubt(doubt: &Doubt, operator: OperatorId, name: &dyn Fn(OperatorId) -> String) -> String {
    let texts = &t().states;
    match doubt {
        Doubt::AlreadyRinging(other) => (texts.doubt_already)(&name(*other)),
        Doubt::SentByAnother(other) => (texts.doubt_sent)(&name(*other)),
        Doubt::OperatorRinging => (texts.doubt_ringing)(&name(operator)),
        Doubt::OperatorBusy => (texts.doubt_busy)(&name(operator)),
        Doubt::OperatorAway => (texts.doubt_away)(&name(operator)),
    }
}

/// Why a call cannot be sent to an operator, on the tile or in the list.
pub fn not_sent(why: NotSent) -> &'static str {
    let texts = &t().board;
    match why {
        NotSent::NotLive => texts.not_live,
        NotSent::Silent => texts.not_answering,
        NotSent::CallGone | NotSent::Hidden => texts.caller_gone,
        NotSent::GroupCall => texts.group_call,
        NotSent::WrongQueue => texts.wrong_queue,
    }
}

/// A notice as a sentence.
pub fn notice(said: &Said, name: &dyn Fn(OperatorId) -> String) -> String {
    let texts = &t().said;
    match said {
        Said::Assignment { caller, operator, state, .. } => {
            let words = assignment(state, *operator, name);
            (texts.call_from)(&known_caller(caller), words.trim_end_matches('.'))
        }
        Said::NotSent { caller, operator, why } => match why {
            NotSent::NotLive => texts.offline.into(),
            NotSent::Silent => texts.silent.into(),
            NotSent::Hidden => (texts.queue_hidden)(&known_caller(caller)),
            NotSent::CallGone => (texts.call_gone)(&known_caller(caller)),
            NotSent::GroupCall => (texts.group_call)(&known_caller(caller)),
            NotSent::WrongQueue => (texts.wrong_queue)(&name(*operator)),
        },
        Said::Overrode { caller, operator, other } => {
            (texts.overrode)(&known_caller(caller), &name(*other), &name(*operator))
        }
        Said::NotSentQuestionOpen { caller } => (texts.question_open)(&known_caller(caller)),
        Said::ConnectionLost { why } => (texts.connection_lost)(&fault(why, false)),
        Said::LiveAgain { gap_ms } => (texts.live_again)(&gap(*gap_ms)),
        Said::TestCallFailed { why } => (texts.test_failed)(&fault(why, false)),
        Said::TestCallNotEnded { why } => (texts.test_not_ended)(&fault(why, false)),
    }
}

/// Why a notification was not taken.
pub fn refusal(refusal: &Refusal) -> String {
    let texts = &t().shell;
    match refusal {
        Refusal::Arity(count) => (texts.refused_arity)(*count),
        Refusal::BadId(field) | Refusal::BadType(field) => (texts.refused_field)(field),
        Refusal::UnknownName(name) => (texts.refused_name)(name),
        Refusal::AfterTheEnd => texts.refused_late.into(),
        Refusal::UnknownBloc => texts.refused_bloc.into(),
    }
}

/// What a configured value should have been.
pub fn expected(expected: &Expected) -> String {
    let texts = &t().setup;
    match expected {
        Expected::File => texts.file.into(),
        Expected::Json { line, column } => (texts.json)(&line.to_string(), &column.to_string()),
        Expected::AFile => texts.a_file.into(),
        Expected::FetchedFile => texts.fetched_file.into(),
        Expected::KnownKey => texts.known_key.into(),
        Expected::Object => texts.object.into(),
        Expected::List => texts.list.into(),
        Expected::Text => texts.text.into(),
        Expected::Flag => texts.flag.into(),
        Expected::Guid => texts.guid.into(),
        Expected::Unique => texts.unique.into(),
        Expected::KnownQueue => texts.known_queue.into(),
        Expected::Address => texts.address.into(),
        Expected::Origin => texts.origin.into(),
        Expected::Roster => texts.roster.into(),
        Expected::TimeZone => texts.time_zone.into(),
        Expected::Number(least, most) => (texts.number)(*least, *most),
        Expected::OneOf(words) => (texts.one_of)(&words.join(", ")),
        Expected::RisingLimits => texts.rising.into(),
    }
}
