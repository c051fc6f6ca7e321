//! A list of operators before it is taken: what each of its lines would do, and what is wrong with those that would do
//! nothing. It is read as the roster is.

use super::reader::{MOST_ENTRIES, Reader};
use super::roster::KEY;
use super::rows::{Row, Table};
use super::{ConfigFault, Expected, OperatorEntry};
use crate::domain::OperatorId;
use indexmap::IndexSet;

/// The list, line by line.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Preview {
    /// Its lines, those left out in which nothing stands.
    pub lines: Vec<PreviewLine>,
    /// How the columns are headed that no operator has.
    pub unused: Vec<String>,
    /// What is wrong with the list as a whole: it is no table, or ends within a line, or is too long.
    pub broken: Option<ConfigFault>,
}

/// A line.
#[derive(Clone, Debug, PartialEq)]
pub struct PreviewLine {
    /// Its number, as a spreadsheet or an editor shows it.
    pub number: u64,
    /// What it would do.
    pub found: Found,
}

/// What a line would do.
#[derive(Clone, Debug, PartialEq)]
pub enum Found {
    /// An operator who is not there yet joins.
    New(OperatorEntry),
    /// One who is there changes.
    Changed(OperatorEntry),
    /// One who is there stays as they are.
    Known(OperatorEntry),
    /// Nothing, because of these.
    Wrong(Vec<ConfigFault>),
}

impl Preview {
    /// Reads a table of operators, beside those who are there.
    pub fn read(text: &str, known: &[OperatorEntry]) -> Self {
        let Table { rows, unused, broken } = Table::read(text.trim_start_matches('\u{feff}'));
        let mut whole = Reader::default();
        if let Some(broken) = broken {
            whole.fault(KEY, &broken.into(), Expected::Roster);
        } else if rows.is_empty() {
            whole.fault(KEY, &text.into(), Expected::Roster);
        } else if rows.len() > MOST_ENTRIES {
            whole.fault(KEY, &rows.len().into(), Expected::Number(0, MOST_ENTRIES as i64));
        }
        let mut seen = IndexSet::new();
        let rows = rows.iter().take(MOST_ENTRIES);
        let lines =
            rows.map(|row| PreviewLine { number: row.line, found: Found::read(row, known, &mut seen) });
        Self { lines: lines.collect(), unused, broken: whole.faults.into_iter().next() }
    }

    /// Whom it would bring, or change.
    pub fn taken(&self) -> impl Iterator<Item = &OperatorEntry> {
        self.lines.iter().filter_map(|line| match &line.found {
            Found::New(operator) | Found::Changed(operator) => Some(operator),
            Found::Known(_) | Found::Wrong(_) => None,
        })
    }

    /// How many lines would do nothing, because something is wrong with them.
    pub fn wrong(&self) -> usize {
        self.lines.iter().filter(|line| matches!(line.found, Found::Wrong(_))).count()
    }
}

impl Found {
    /// A line of which anything cannot be read is not taken in part: who stands in it would take other calls than meant.
    fn read(row: &Row, known: &[OperatorEntry], seen: &mut IndexSet<OperatorId>) -> Self {
        let mut reader = Reader::default();
        let read = reader.operator("", &row.fields);
        if let Some(again) = read.as_ref().filter(|operator| !seen.insert(operator.id)) {
            reader.fault(".id", &again.id.to_string().into(), Expected::Unique);
        }
        let Some(mut operator) = read.filter(|_| reader.faults.is_empty()) else {
            return Self::Wrong(reader.faults);
        };
        let Some(known) = known.iter().find(|known| known.id == operator.id) else {
            return Self::New(operator);
        };
        keep_unsaid(&mut operator, known, row);
        if *known == operator { Self::Known(operator) } else { Self::Changed(operator) }
    }
}

/// Of somebody who is there, a list of names and extensions says nothing about teams and queues: those stay.
fn keep_unsaid(operator: &mut OperatorEntry, known: &OperatorEntry, row: &Row) {
    let is_unsaid = |name| row.fields.get(name).is_none();
    if is_unsaid("name") {
        operator.name.clone_from(&known.name);
    }
    if is_unsaid("extension") {
        operator.extension.clone_from(&known.extension);
    }
    if is_unsaid("team") {
        operator.team.clone_from(&known.team);
    }
    if is_unsaid("queues") {
        operator.queues.clone_from(&known.queues);
    }
}
