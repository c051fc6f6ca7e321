//! Names for sentences.

use crate::domain::OperatorId;
use crate::i18n::Texts;
use crate::runtime::Board;
use leptos::prelude::*;

/// The name of an operator.
pub(in crate::ui) fn operator_name(board: Board, texts: &Texts, id: OperatorId) -> String {
    let known = board.operator(id).map(|operator| operator.with_untracked(|known| known.entry.name.clone()));
    known.unwrap_or_else(|| texts.states.somebody.into())
}
