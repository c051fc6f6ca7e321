//! Words for the domain's values: faults by code, states by name, notices as sentences.

use super::spans::clock;
use super::table::Texts;
use crate::domain::calls::grouped;
use crate::domain::config::Expected;
use crate::domain::text::mask_digits;
use crate::domain::time::SECOND;
use crate::domain::{
    AsideReason, AssignmentState, Call, Doubt, Fault, Moment, NotSent, Number, OperatorId, OperatorState,
    Proposal, RefusedBecause, Ringer, Said, Taken,
};

impl Texts {
    /// Who calls: the name, else the number, else that it is not known.
    pub fn caller(&self, call: &Call) -> String {
        match &call.number {
            Number::Withheld if call.name.is_empty() => self.board.withheld.into(),
            number => self.known_caller(if call.name.is_empty() { number.shown() } else { &call.name }),
        }
    }

    /// The caller's number, or that it is withheld; empty when none was told, and where it stands in the place of the name.
    pub fn number(&self, call: &Call) -> String {
        match &call.number {
            _ if call.name.is_empty() => String::new(),
            Number::Withheld => self.board.withheld.into(),
            number => grouped(number.shown()),
        }
    }

    /// A caller who is remembered by name or number, which some networks tell as the name; empty when there was neither.
    pub fn known_caller(&self, name: &str) -> String {
        if name.is_empty() { self.board.unknown_caller.into() } else { grouped(name) }
    }

    /// Who calls, for everybody to read: no number, also where one stands in the place of a name.
    pub fn masked_caller(&self, call: &Call) -> String {
        match &call.number {
            Number::Known { shown } if call.name.is_empty() => mask_digits(shown),
            _ => mask_digits(&self.caller(call)),
        }
    }

    /// What went wrong, as one sentence. `at_log_in` because later on it is the hub
    /// that answers, whose address Thello gives, and refused credentials mean something else.
    pub fn fault(&self, fault: &Fault, at_log_in: bool) -> String {
        let texts = &self.faults;
        match fault {
            Fault::Unauthorized if at_log_in => texts.wrong_credentials.into(),
            Fault::Unauthorized => texts.unauthorized.into(),
            Fault::Forbidden => texts.forbidden.into(),
            Fault::NotFound if at_log_in => texts.not_found.into(),
            Fault::NotFound => texts.hub_not_found.into(),
            Fault::ConnectionUnknown => texts.connection_unknown.into(),
            Fault::Unreachable if at_log_in => texts.unreachable.into(),
            Fault::Unreachable => texts.hub_unreachable.into(),
            Fault::Offline => texts.offline.into(),
            Fault::OriginRefused => texts.origin_refused.into(),
            Fault::TimedOut => texts.timed_out.into(),
            Fault::Nonsense if at_log_in => texts.nonsense.into(),
            Fault::Nonsense => texts.hub_nonsense.into(),
            Fault::InsecureAddress => texts.insecure.into(),
            Fault::BadAddress => texts.bad_address.into(),
            Fault::HubAddress => texts.hub_address.into(),
            Fault::Locked => texts.locked.into(),
            Fault::SecondStep => texts.second_step.into(),
            Fault::TryLater { seconds: Some(seconds) } => {
                (texts.try_again_in)(&self.span(i64::from(*seconds) * SECOND))
            }
            Fault::TryLater { seconds: None } => texts.try_later.into(),
            Fault::Status(status) => (texts.status)(&status.to_string()),
            Fault::MethodMissing => texts.method_missing.into(),
            Fault::Rejected(words) => (texts.rejected)(&ended(words)),
            Fault::TooLarge => texts.too_large.into(),
            Fault::ConnectionLost => texts.connection_lost.into(),
            Fault::Closed => texts.closed.into(),
        }
    }

    /// How far an assignment to `operator` came. `name` finds the names of others.
    pub fn assignment(
        &self,
        state: &AssignmentState,
        operator: OperatorId,
        name: &dyn Fn(OperatorId) -> String,
    ) -> String {
        let texts = &self.states;
        let to = name(operator);
        match state {
            AssignmentState::Sending { .. } => (texts.sending)(&to),
            AssignmentState::Ringing { .. } => (texts.ringing)(&to),
            AssignmentState::Recalling { .. } => (texts.recalling)(&to),
            AssignmentState::Recalled { .. } => (texts.recalled)(&to),
            AssignmentState::Answered { .. } => (texts.answered)(&to),
            AssignmentState::NoAnswer { .. } => (texts.no_answer)(&to),
            AssignmentState::CallerLeft { .. } => texts.caller_left.into(),
            AssignmentState::Unknown { delivered: true, .. } => (texts.unknown_delivered)(&to),
            AssignmentState::Unknown { .. } => (texts.unknown)(&to),
            AssignmentState::Refused { reason, .. } => match reason {
                RefusedBecause::Hub(why) => (texts.refused)(&to, &self.fault(why, false)),
                RefusedBecause::Overtaken(other) => (texts.overtaken)(&name(*other)),
                RefusedBecause::OvertakenByOurOwn(other) => (texts.arrived_late)(&name(*other)),
                RefusedBecause::SetTo(other) => (texts.set_to)(&name(*other)),
                RefusedBecause::NeverArrived => (texts.refused)(&to, texts.never_arrived),
            },
        }
    }

    /// How an operator is, without the time.
    pub fn operator_state(&self, state: &OperatorState) -> &'static str {
        let texts = &self.states;
        match state {
            OperatorState::Unknown => texts.operator_unknown,
            OperatorState::Ringing { by: Ringer::Us, .. } => texts.operator_ringing,
            OperatorState::Ringing { by: Ringer::Another, .. } => texts.operator_ringing_other,
            OperatorState::Busy { .. } => texts.operator_busy,
            OperatorState::Free { .. } => texts.operator_free,
            OperatorState::Away { reason: AsideReason::Other, .. } => texts.operator_away,
            OperatorState::Away { reason, .. } => self.aside_reason(*reason),
        }
    }

    /// Why somebody is set aside.
    pub fn aside_reason(&self, reason: AsideReason) -> &'static str {
        let texts = &self.board;
        match reason {
            AsideReason::Break => texts.on_break,
            AsideReason::Meeting => texts.in_meeting,
            AsideReason::Training => texts.in_training,
            AsideReason::Other => texts.other_reason,
        }
    }

    /// What somebody has taken today, in words; nothing of whoever took no call.
    pub fn taken(&self, taken: &Taken) -> String {
        if taken.calls == 0 {
            return String::new();
        }
        let calls = (self.states.calls_today)(u64::from(taken.calls));
        let average = taken.average().map(|average| (self.board.time_to_answer)(&clock(average)));
        average.map_or(calls.clone(), |average| format!("{calls}, {average}"))
    }

    /// Why somebody is proposed, as far as that shows now.
    pub fn reason(&self, proposal: &Proposal, now: Moment) -> String {
        let texts = &self.states;
        let state = match proposal.state {
            OperatorState::Free { since } => (texts.free_for)(&clock(now.since(since))),
            state => self.operator_state(&state).into(),
        };
        format!("{state}, {}", (texts.calls_today)(u64::from(proposal.today)))
    }

    /// What speaks against ringing `operator`.
    pub fn doubt(&self, doubt: &Doubt, operator: OperatorId, name: &dyn Fn(OperatorId) -> String) -> String {
        let texts = &self.states;
        match doubt {
            Doubt::AlreadyRinging(other) => (texts.doubt_already)(&name(*other)),
            Doubt::SentByAnother(other) => (texts.doubt_sent)(&name(*other)),
            Doubt::OperatorRinging => (texts.doubt_ringing)(&name(operator)),
            Doubt::OperatorBusy => (texts.doubt_busy)(&name(operator)),
            Doubt::OperatorAway => (texts.doubt_away)(&name(operator)),
        }
    }

    /// Why a call cannot be sent to an operator, on the tile or in the list.
    pub fn not_sent(&self, why: NotSent) -> &'static str {
        let texts = &self.board;
        match why {
            NotSent::NotLive => texts.not_live,
            NotSent::Silent => texts.not_answering,
            NotSent::CallGone | NotSent::Hidden => texts.caller_gone,
            NotSent::GroupCall => texts.group_call,
            NotSent::WrongQueue => texts.wrong_queue,
            NotSent::OnTheWall => texts.on_the_wall,
        }
    }

    /// A notice as a sentence.
    pub fn notice(&self, said: &Said, name: &dyn Fn(OperatorId) -> String) -> String {
        let texts = &self.said;
        match said {
            Said::Assignment { caller, operator, state, .. } => {
                let words = ended(&self.assignment(state, *operator, name));
                (texts.call_from)(&self.known_caller(caller), &words)
            }
            Said::NotSent { caller, operator, why } => match why {
                NotSent::NotLive => texts.offline.into(),
                NotSent::Silent => texts.silent.into(),
                NotSent::Hidden => (texts.queue_hidden)(&self.known_caller(caller)),
                NotSent::CallGone => (texts.call_gone)(&self.known_caller(caller)),
                NotSent::GroupCall => (texts.group_call)(&self.known_caller(caller)),
                NotSent::WrongQueue => (texts.wrong_queue)(&name(*operator)),
                NotSent::OnTheWall => texts.on_the_wall.into(),
            },
            Said::Overrode { caller, operator, other } => {
                (texts.overrode)(&self.known_caller(caller), &name(*other), &name(*operator))
            }
            Said::NotRecalled { caller, operator, why } => {
                let words = (texts.not_recalled)(&self.known_caller(caller), &name(*operator));
                match why {
                    Some(why) => format!("{words} {}", self.fault(why, false)),
                    None => words,
                }
            }
            Said::NotSentQuestionOpen { caller } => (texts.question_open)(&self.known_caller(caller)),
            Said::ConnectionLost { why } => (texts.connection_lost)(&self.fault(why, false)),
            Said::LiveAgain { gap_ms } => (texts.live_again)(&self.gap(*gap_ms)),
            Said::ReleasePublished => texts.release.into(),
            Said::ClockIsWrong => texts.clock_is_wrong.into(),
            Said::TestCallFailed { why } => (texts.test_failed)(&self.fault(why, false)),
            Said::TestCallNotEnded { why } => (texts.test_not_ended)(&self.fault(why, false)),
        }
    }

    /// What a configured value should have been.
    pub fn expected(&self, expected: &Expected) -> String {
        let texts = &self.setup;
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
}

/// Somebody else's words as a sentence of ours: what follows them must not run into them.
pub fn ended(words: &str) -> String {
    let words = words.trim_end_matches([' ', ',', ';', ':', '-', '–', '—']);
    let end = words.trim_end_matches(['"', '\'', '”', '’', '»', ')', ']', '}']);
    let is_ended = end.ends_with(['.', '!', '?', '…', '。', '！', '？', '؟', '।', '۔']);
    if is_ended { words.into() } else { format!("{words}.") }
}
