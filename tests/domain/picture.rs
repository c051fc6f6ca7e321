//! The board as a few lines of text, so that a test can say in full what a supervisor would see.

use super::names::name;
use callboard::domain::{
    Assignment, AssignmentState, Call, Connection, Doubt, Model, Moment, OperatorState, RefusedBecause,
    Ringer, Stage,
};

pub fn picture(model: &Model, now: Moment) -> Vec<String> {
    let mut lines = Vec::new();
    if let Some(words) = connection(&model.connection) {
        lines.push(words.to_owned());
    }
    for bloc in model.lanes() {
        let cards: Vec<_> =
            model.calls.lane(bloc).map(|id| card(model.calls.get(id).unwrap(), now)).collect();
        if !cards.is_empty() {
            lines.push(format!("{}: {}", name(bloc), cards.join(", ")));
        }
    }
    let mut answered: Vec<_> = model.calls.live().filter(|call| call.stage() == Stage::Answered).collect();
    answered.sort_by_key(|call| (call.since, call.id));
    lines.extend(answered.into_iter().map(|call| format!("answered: {}", card(call, now))));
    let operators = model.operators.all().filter_map(|entry| model.operator(entry.id));
    lines.extend(operators.filter_map(|operator| tile(&operator, now)));
    if let Some(question) = &model.question {
        let (call, operator) = (name(question.call), name(question.operator));
        lines.push(format!("question: {call} to {operator}? {}", doubts(&question.doubts)));
    }
    lines
}

fn connection(connection: &Connection) -> Option<&'static str> {
    match connection {
        Connection::SignedOut => Some("signed out"),
        Connection::Connecting { .. } => Some("connecting"),
        Connection::Live { silent: None, .. } => None,
        Connection::Live { silent: Some(_), .. } => Some("stale"),
        Connection::Reconnecting { .. } => Some("reconnecting"),
        Connection::Lost { .. } => Some("lost"),
    }
}

fn card(call: &Call, now: Moment) -> String {
    let at_least = if call.at_least { "at least " } else { "" };
    let mut words = format!("{} {at_least}{}", name(call.id), clock(call.wait(now)));
    if call.stage() == Stage::Next {
        words += " next";
    }
    if let Some(operator) = call.answered_by {
        words += &format!(" by {}", name(operator));
    }
    if !call.confirmed {
        words += " unconfirmed";
    }
    if call.journey.len() > 1 {
        let legs: Vec<_> =
            call.journey.iter().map(|leg| format!("{} {}", name(leg.bloc), clock(leg.wait(now)))).collect();
        words += &format!(" ({})", legs.join(" > "));
    }
    if let Some(sent) = call.sent_by_other.filter(|_| call.assignment().is_none()) {
        words += &format!(" (sent to {} by another)", name(sent.operator));
    }
    if let Some(assignment) = call.assignment() {
        words += &format!(" [{}]", sending(assignment));
    }
    words
}

fn tile(operator: &callboard::domain::Operator, now: Moment) -> Option<String> {
    let id = operator.entry.id;
    let mut words = match operator.state() {
        OperatorState::Unknown => String::new(),
        OperatorState::Ringing { call, since, by } => {
            let by = if by == Ringer::Us { "" } else { " by another" };
            format!("ringing {} {}{by}", name(call), clock(now.since(since)))
        }
        OperatorState::Busy { call, since } => format!("busy {} {}", name(call), clock(now.since(since))),
        OperatorState::Free { since } => format!("free {}", clock(now.since(since))),
        OperatorState::Away { since, .. } => format!("away {}", clock(now.since(since))),
    };
    if let Some(trouble) = &operator.trouble {
        words += &format!(" !{} {}", name(trouble.call), state(&trouble.state));
    }
    let words = words.trim();
    (!words.is_empty()).then(|| format!("{}: {words}", name(id)))
}

fn sending(assignment: &Assignment) -> String {
    format!("{} {}", name(assignment.operator), state(&assignment.state))
}

fn doubts(doubts: &[Doubt]) -> String {
    doubts.iter().map(doubt).collect::<Vec<_>>().join(", ")
}

fn doubt(doubt: &Doubt) -> String {
    match doubt {
        Doubt::AlreadyRinging(operator) => format!("already ringing {}", name(operator)),
        Doubt::SentByAnother(operator) => format!("sent to {} by another", name(operator)),
        Doubt::OperatorRinging => "is being rung".into(),
        Doubt::OperatorBusy => "is busy".into(),
        Doubt::OperatorAway => "is away".into(),
    }
}

pub fn state(state: &AssignmentState) -> String {
    match state {
        AssignmentState::Sending { .. } => "sending".into(),
        AssignmentState::Ringing { .. } => "ringing".into(),
        AssignmentState::Recalling { .. } => "being taken back".into(),
        AssignmentState::Recalled { .. } => "taken back".into(),
        AssignmentState::Answered { .. } => "answered".into(),
        AssignmentState::NoAnswer { .. } => "no answer".into(),
        AssignmentState::CallerLeft { .. } => "caller left".into(),
        AssignmentState::Refused { reason: RefusedBecause::Hub(fault), .. } => {
            format!("refused {}", fault.code())
        }
        AssignmentState::Refused { reason: RefusedBecause::Overtaken(other), .. } => {
            format!("overtaken by {}", name(other))
        }
        AssignmentState::Refused { reason: RefusedBecause::OvertakenByOurOwn(other), .. } => {
            format!("overtaken by our own to {}", name(*other))
        }
        AssignmentState::Refused { reason: RefusedBecause::NeverArrived, .. } => "never arrived".into(),
        AssignmentState::Refused { reason: RefusedBecause::SetTo(other), .. } => {
            format!("set to {}", name(*other))
        }
        AssignmentState::Unknown { delivered: true, .. } => "delivered, outcome unknown".into(),
        AssignmentState::Unknown { delivered: false, .. } => "unknown".into(),
    }
}

fn clock(span: i64) -> String {
    format!("{}:{:02}", span / 60_000, span / 1_000 % 60)
}
