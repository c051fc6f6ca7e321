//! The one question that may stand between a decision and its sending.

use super::operator_name;
use crate::domain::{Event, Question};
use crate::i18n::{self, t};
use crate::live::Live;
use crate::runtime::Board;
use crate::ui::kit::dialog::{Asked, ask};
use crate::ui::kit::el::{El, el};

/// The open question, when there is one.
pub(super) fn question(board: Board) -> El {
    let question = Live::from(board.question());
    el("div", "question-place")
        .part(move || question.get().map(|question| asked(board, &question)).into_iter().collect())
}

fn asked(board: Board, question: &Question) -> El {
    let texts = &t().shell;
    let name = |id| operator_name(board, id);
    let caller = if question.caller.is_empty() { t().board.unknown_caller } else { &question.caller };
    let asked = Asked {
        title: (texts.question)(&name(question.operator), caller),
        body: i18n::doubt(&question.doubt, question.operator, &name),
        yes: texts.ring_anyway,
        no: texts.cancel,
    };
    ask(&asked, move |yes| board.send(Event::QuestionAnswered { yes }))
}
