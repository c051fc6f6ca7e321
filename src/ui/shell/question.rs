//! The one question that may stand between a decision and its sending.

use crate::domain::{Event, Question as Asked};
use crate::i18n::{self, t};
use crate::runtime::use_board;
use crate::ui::kit::dialog::Question;
use crate::ui::parts::operator_name;
use leptos::prelude::*;

/// The open question, when there is one.
#[component]
pub(super) fn OpenQuestion() -> impl IntoView {
    let question = use_board().question();
    view! {
        <div class="question-place">
            {move || question.get().map(|asked| view! { <AboutCall asked /> })}
        </div>
    }
}

/// Whether a call shall be sent in spite of what speaks against it.
#[component]
fn AboutCall(
    /// What is asked.
    asked: Asked,
) -> impl IntoView {
    let board = use_board();
    let texts = &t().shell;
    let name = |id| operator_name(board, id);
    let doubts = asked.doubts.iter().map(|doubt| i18n::doubt(doubt, asked.operator, &name));
    let body = doubts.collect::<Vec<_>>().join(" ");
    let caller = if asked.caller.is_empty() { t().board.unknown_caller } else { &asked.caller };
    view! {
        <Question
            title=(texts.question)(&name(asked.operator), caller)
            body=body
            yes=texts.ring_anyway
            no=texts.cancel
            answer=move |yes| board.send(Event::QuestionAnswered { yes })
        />
    }
}
