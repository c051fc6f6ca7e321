//! Every event's line, and every change of the connection.

use super::journal::{About, Line, MOST_CHANGES, MOST_LINES};
use super::noted::noted;
use crate::domain::turn::{Turn, push_bounded};
use crate::domain::{Connection, Event};

impl Turn<'_> {
    pub fn note(&mut self, event: &Event) {
        if let Some((what, about, fault)) = noted(event) {
            let line = Line { at: self.now, what, about, fault };
            push_bounded(&mut self.model.journal.lines, line, MOST_LINES);
        }
    }

    /// Where the connection stands now, if that is news.
    pub fn note_connection(&mut self) {
        let what = self.model.connection.code();
        if self.model.journal.connection.back().is_some_and(|last| last.what == what) {
            return;
        }
        let fault = match &self.model.connection {
            Connection::Reconnecting { why, .. } | Connection::Lost { why, .. } => Some(why.code()),
            _ => None,
        };
        let line = Line { at: self.now, what, about: About::default(), fault };
        push_bounded(&mut self.model.journal.connection, line, MOST_CHANGES);
    }
}
