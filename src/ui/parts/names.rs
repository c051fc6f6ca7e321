//! Names, in sentences and by themselves.

use crate::domain::OperatorId;
use crate::domain::config::{Config, OperatorEntry};
use crate::i18n::Texts;
use crate::runtime::Board;
use leptos::prelude::*;

/// The name of an operator.
pub(in crate::ui) fn operator_name(board: Board, texts: &Texts, id: OperatorId) -> String {
    let known = board.operator(id).map(|operator| operator.with_untracked(|known| known.entry.name.clone()));
    known.unwrap_or_else(|| texts.states.somebody.into())
}

/// The first name of an operator, where nobody else has the same; else the whole name.
pub(in crate::ui) fn short_name(operator: OperatorId, config: &Config) -> String {
    let all = &config.operators;
    let Some(operator) = all.iter().find(|one| one.id == operator) else { return String::new() };
    let namesakes = all.iter().filter(|other| first_name(other) == first_name(operator));
    if namesakes.count() == 1 { first_name(operator).into() } else { operator.name.clone() }
}

fn first_name(operator: &OperatorEntry) -> &str {
    operator.name.split(' ').next().unwrap_or_default()
}

/// Names of more letters are written one step smaller, so that they need not be cut.
const LONG: usize = 16;

/// Whether a name needs that.
pub(in crate::ui) fn is_long(name: &str) -> bool {
    name.chars().count() > LONG
}
