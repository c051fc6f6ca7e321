//! The one question that may stand between a decision and its sending.

use crate::domain::{Event, Question as Asked};
use crate::runtime::use_board;
use crate::ui::kit::dialog::Question;
use crate::ui::kit::texts::use_texts;
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
    let (board, texts) = (use_board(), use_texts());
    let name = |id| operator_name(board, texts, id);
    let doubts = asked.doubts.iter().map(|doubt| texts.doubt(doubt, asked.operator, &name));
    let body = doubts.collect::<Vec<_>>().join(" ");
    view! {
        <Question
            title=(texts.shell.question)(&name(asked.operator), &texts.known_caller(&asked.caller))
            body=body
            yes=texts.shell.ring_anyway
            no=texts.shell.cancel
            answer=move |yes| board.send(Event::QuestionAnswered { yes })
        />
    }
}
