//! The journal as a text to read, to copy and to send. It is in English whatever the page is in: whoever gets it may sit
//! anywhere.

use super::journal::{About, Line};
use crate::domain::config::QueueEntry;
use crate::domain::text::mask_numbers;
use crate::domain::{Fault, Model, Moment, Refusal, Session};
use std::fmt::Display;

/// What the domain does not know of the page.
pub struct Surroundings<'a> {
    /// The page's version.
    pub version: &'a str,
    /// The browser, as it names itself.
    pub browser: &'a str,
    /// The time.
    pub now: Moment,
    /// Writes a moment as the clock on the wall has it.
    pub wall: &'a dyn Fn(Moment) -> String,
}

impl Model {
    /// The report: a title for each section, and a line for each thing.
    pub fn report(&self, around: &Surroundings<'_>) -> String {
        let written = |line: &Line| write(line, around.wall);
        let sections: [(&str, Vec<String>); 6] = [
            ("Callboard", self.state(around)),
            ("Queues", self.config.lanes().map(|queue| self.queue(queue)).collect()),
            (
                "Wrong in the configuration",
                self.config.faults.iter().map(|fault| fault.key.clone()).collect(),
            ),
            ("Connection", self.journal.connection.iter().map(written).collect()),
            ("Not understood", self.refusals.iter().map(refusal).collect()),
            ("Last events", self.journal.lines.iter().map(written).collect()),
        ];
        let filled = sections.iter().filter(|(_, lines)| !lines.is_empty());
        filled.map(|(title, lines)| format!("{title}\n  {}\n", lines.join("\n  "))).collect()
    }

    fn state(&self, around: &Surroundings<'_>) -> Vec<String> {
        let session = match &self.session {
            Session::SignedOut(None) => "signed out",
            Session::SignedOut(Some(_)) => "signed out, for a reason that is shown",
            Session::SigningIn => "logging in",
            Session::SignedIn(_) => "signed in",
        };
        let [waiting, live] =
            [self.calls.live().filter(|call| call.waits()).count(), self.calls.live().count()];
        vec![
            format!("version {}", around.version),
            format!("browser {}", around.browser),
            format!("now {}", (around.wall)(around.now)),
            format!("session {session}"),
            format!("connection {}", self.connection.code()),
            format!("calls {live}, waiting {waiting}; operators {}", self.operators.all().count()),
            format!("notifications not understood {}", self.refused),
            format!("portal {}", if self.is_listened_to() { "listens" } else { "none" }),
        ]
    }

    fn queue(&self, queue: &QueueEntry) -> String {
        let heard = match self.subscriptions.refusal(queue.id).map(Fault::code) {
            Some(why) => format!("refused, {why}"),
            None if self.subscriptions.hears(queue.id) => "heard".into(),
            None => "not heard".into(),
        };
        format!("{}: {heard}, {} waiting", queue.id, self.calls.waiting_in(queue.id))
    }
}

fn write(line: &Line, wall: &dyn Fn(Moment) -> String) -> String {
    let About { number, queue, call, operator } = line.about;
    let number = number.map(|number| format!(" {number}"));
    let parts = [
        Some(format!("{} {}{}", wall(line.at), line.what, number.unwrap_or_default())),
        part("queue", queue),
        part("call", call),
        part("operator", operator),
        part("fault", line.fault),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

fn part(name: &str, value: Option<impl Display>) -> Option<String> {
    value.map(|value| format!("{name} {value}"))
}

fn refusal(refusal: &Refusal) -> String {
    match refusal {
        Refusal::Arity(count) => format!("{count} arguments"),
        Refusal::BadId(field) => format!("{field} is no GUID"),
        Refusal::BadType(field) => format!("{field} is of the wrong type"),
        Refusal::Misread(field) => format!("{field} was read as empty"),
        Refusal::UnknownName(name) => format!("unknown event {}", mask_numbers(name)),
        Refusal::UnknownBloc => "a queue that is not configured".into(),
        Refusal::AfterTheEnd => "the end of a call that had ended".into(),
    }
}
