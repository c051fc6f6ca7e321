//! The one question that may stand between a decision and its sending.

use super::operator_name;
use crate::domain::Event;
use crate::i18n::{self, t};
use crate::runtime::Board;
use crate::ui::kit::dialog::Ask;
use crate::ui::kit::erase::Part;
use leptos::prelude::*;

/// The open question, when there is one.
#[component]
pub(super) fn QuestionView() -> Part {
    let board = Board::expect();
    let question = RwSignal::from(board.question());
    let texts = &t().shell;
    Part::of(move || {
        question.get().map(|question| {
            let name = |id| operator_name(board, id);
            let caller = if question.caller.is_empty() { t().board.unknown_caller } else { &question.caller };
            let title = (texts.question)(&name(question.operator), caller);
            let body = i18n::doubt(&question.doubt, question.operator, &name);
            let answer = Callback::new(move |yes| board.send(Event::QuestionAnswered { yes }));
            view! { <Ask title=title body=body yes=texts.ring_anyway no=texts.cancel on_answer=answer /> }
        })
    })
}
