//! Names, in sentences and by themselves.

use crate::domain::OperatorId;
use crate::i18n::Texts;
use crate::runtime::Board;
use leptos::prelude::*;

/// The name of an operator.
pub(in crate::ui) fn operator_name(board: Board, texts: &Texts, id: OperatorId) -> String {
    let known = board.operator(id).map(|operator| operator.with_untracked(|known| known.entry.name.clone()));
    known.unwrap_or_else(|| texts.states.somebody.into())
}

/// Names of more letters are written one step smaller, so that they need not be cut.
const LONG: usize = 17;

/// Whether a name needs that.
pub(in crate::ui) fn is_long(name: &str) -> bool {
    name.chars().count() > LONG
}
