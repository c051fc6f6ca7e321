//! What a tab keeps for itself, so that a reload does not lose the board: calls, log, figures, who was set aside.
//! No secret is in it. Lines of fields between tabs, because nothing that is shown holds either of them.

use crate::domain::calls::LONGEST_JOURNEY;
use crate::domain::text::tame;
use crate::domain::{
    Assignment, AssignmentState, Call, DecisionId, Ending, Figures, Leg, Moment, OperatorId,
};
use std::fmt::Write;
use std::str::{FromStr, Split};

/// The first word; its number changes with the form, so that what another version kept is not misread.
const FORM: &str = "callboard-2";

/// A board, as it was kept.
#[derive(Clone, Debug, PartialEq)]
pub struct Kept {
    /// When.
    pub at: Moment,
    /// Whose it was.
    pub owner: [String; 2],
    /// The user name that was typed; can be empty.
    pub user_name: String,
    /// The figures.
    pub figures: Figures,
    /// Calls, live ones and those of the log.
    pub calls: Vec<Call>,
    /// Who was set aside by hand, and since when.
    pub aside: Vec<(OperatorId, Moment)>,
}

fn write_call(text: &mut String, call: &Call) {
    let (ended, ending) =
        call.ended.map_or((String::new(), ""), |(at, ending)| (at.0.to_string(), word(ending)));
    let answered_by = call.answered_by.map(|operator| operator.to_string()).unwrap_or_default();
    let flag = if call.at_least { "1" } else { "" };
    let (id, since) = (call.id.to_string(), call.since.0.to_string());
    let texts = [&call.sip_call_id, &call.name, &call.number, &call.dialled].map(String::as_str);
    line(text, &[&["c", &id, &since, flag, &answered_by, &ended, ending], &texts[..]].concat());
    for leg in &call.journey {
        let flags = [leg.at_least, leg.first, leg.fell_back, leg.hung_up];
        let flags: String = flags.map(|flag| if flag { '1' } else { '0' }).iter().collect();
        let moment = |moment: Option<Moment>| moment.map(|at| at.0.to_string()).unwrap_or_default();
        let (bloc, entered) = (leg.bloc.to_string(), leg.entered.0.to_string());
        line(text, &["l", &bloc, &entered, &flags, &moment(leg.answered), &moment(leg.left)]);
    }
    if let Some(Assignment { operator, state, .. }) = &call.assignment {
        let (word, at) = match state {
            AssignmentState::Sending { since } => ("s", since),
            AssignmentState::Ringing { since } | AssignmentState::Unknown { since, delivered: true } => {
                ("r", since)
            }
            AssignmentState::Unknown { since, .. } => ("s", since),
            AssignmentState::NoAnswer { at } => ("n", at),
            // These are over: what there was to say has been said.
            AssignmentState::Answered { .. }
            | AssignmentState::CallerLeft { .. }
            | AssignmentState::Refused { .. } => {
                return;
            }
        };
        line(text, &["a", &operator.to_string(), word, &at.0.to_string()]);
    }
}

fn line(text: &mut String, fields: &[&str]) {
    text.push_str(&fields.join("\t"));
    text.push('\n');
}

fn numbers(text: &mut String, numbers: &[i64]) {
    for number in numbers {
        // Writing into a text cannot fail.
        let _ = write!(text, "{number}\t");
    }
    text.push('\n');
}

const ENDINGS: [(Ending, &str); 5] = [
    (Ending::Abandoned, "abandoned"),
    (Ending::Completed, "completed"),
    (Ending::FellBack, "fell-back"),
    (Ending::Unseen, "unseen"),
    (Ending::Expired, "expired"),
];

fn word(ending: Ending) -> &'static str {
    ENDINGS.iter().find(|(mine, _)| *mine == ending).map_or("", |(_, word)| word)
}

impl Kept {
    /// The board as text.
    pub fn write(&self) -> String {
        let mut text = String::new();
        let f = self.figures;
        line(&mut text, &[FORM, &self.at.0.to_string()]);
        let [tenant, user] = &self.owner;
        line(&mut text, &[tenant, user, &self.user_name]);
        let counts =
            [f.since.0, f.answered.into(), f.abandoned.into(), f.abandoned_early.into(), f.in_time.into()];
        numbers(&mut text, &[&counts[..], &[f.timed.into(), f.waited]].concat());
        self.calls.iter().for_each(|call| write_call(&mut text, call));
        for (operator, since) in &self.aside {
            line(&mut text, &["o", &operator.to_string(), &since.0.to_string()]);
        }
        text
    }

    /// Reads what was kept; nothing when it is not whole.
    pub fn read(text: &str) -> Option<Self> {
        let mut lines = text.lines().map(|line| line.split('\t'));
        let mut head = lines.next()?;
        if head.next()? != FORM {
            return None;
        }
        let at = moment(&mut head)?;
        let mut owner = lines.next()?.map(str::to_owned);
        let (owner, user_name) = ([owner.next()?, owner.next()?], owner.next()?);
        let mut counts = lines.next()?;
        let figures = Figures {
            since: moment(&mut counts)?,
            answered: next(&mut counts)?,
            abandoned: next(&mut counts)?,
            abandoned_early: next(&mut counts)?,
            in_time: next(&mut counts)?,
            timed: next(&mut counts)?,
            waited: next(&mut counts)?,
        };
        let mut kept = Self { at, owner, user_name, figures, calls: Vec::new(), aside: Vec::new() };
        for mut fields in lines {
            kept.take(&mut fields)?;
        }
        // A call that lives is somewhere.
        let is_whole = |call: &Call| call.leg().is_some_and(|leg| call.ended.is_some() || !leg.departed());
        kept.calls.iter().all(is_whole).then_some(kept)
    }

    fn take(&mut self, fields: &mut Split<'_, char>) -> Option<()> {
        match fields.next()? {
            "c" => {
                let call = read_call(fields)?;
                // A call is one card, or one entry of the log.
                if self.calls.iter().any(|known| known.id == call.id) {
                    return None;
                }
                self.calls.push(call);
            }
            "l" => {
                let leg = read_leg(fields)?;
                let journey = &mut self.calls.last_mut()?.journey;
                if journey.len() >= LONGEST_JOURNEY {
                    return None;
                }
                journey.push(leg);
            }
            "a" => {
                let operator = next(fields)?;
                let (word, at) = (fields.next()?, moment(fields)?);
                let state = match word {
                    "n" => AssignmentState::NoAnswer { at },
                    word => AssignmentState::Unknown { since: at, delivered: word == "r" },
                };
                self.calls.last_mut()?.assignment =
                    Some(Assignment { decision: DecisionId(0), operator, state });
            }
            "o" => self.aside.push((next(fields)?, moment(fields)?)),
            _ => return None,
        }
        Some(())
    }
}

fn read_call(fields: &mut Split<'_, char>) -> Option<Call> {
    let (id, since) = (next(fields)?, moment(fields)?);
    let at_least = fields.next()? == "1";
    let answered_by = next(fields);
    let ended = moment(fields);
    let word = fields.next()?;
    let ending = ENDINGS.iter().find(|(_, mine)| *mine == word).map(|(ending, _)| *ending);
    let mut text = || fields.next().map(tame);
    Some(Call {
        id,
        sip_call_id: text()?,
        name: text()?,
        number: text()?,
        dialled: text()?,
        since,
        at_least,
        journey: Vec::new(),
        answered_by,
        ended: ended.zip(ending),
        confirmed: false,
        heard: since,
        assignment: None,
        sent_by_other: None,
    })
}

fn read_leg(fields: &mut Split<'_, char>) -> Option<Leg> {
    let (bloc, entered) = (next(fields)?, moment(fields)?);
    let mut flags = fields.next()?.bytes().map(|flag| flag == b'1');
    Some(Leg {
        bloc,
        entered,
        at_least: flags.next()?,
        first: flags.next()?,
        fell_back: flags.next()?,
        hung_up: flags.next()?,
        answered: moment(fields),
        left: moment(fields),
    })
}

/// The next field; none when it is empty, or not what it should be.
fn next<T: FromStr>(fields: &mut Split<'_, char>) -> Option<T> {
    fields.next()?.parse().ok()
}

fn moment(fields: &mut Split<'_, char>) -> Option<Moment> {
    next(fields).map(Moment)
}
