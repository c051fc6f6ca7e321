//! What is happening to a call, in one line of its card.

use super::desk::Desk;
use crate::domain::{Assignment, AssignmentState, Call, Stage};
use crate::i18n::{self, t};
use crate::live::{Live, derived};
use crate::ui::kit::el::{El, el};
use crate::ui::kit::elapsed::{Form, elapsed};
use crate::ui::kit::icon::{Icon, glyph};
use crate::ui::shell::operator_name;

/// The line. `group`: the lane's calls cannot be sent to an operator.
pub(super) fn status_line(
    desk: Desk,
    call: Live<Call>,
    assignment: Live<Option<Assignment>>,
    group: bool,
) -> El {
    let texts = &t().board;
    let stage = derived(move || call.read().stage());
    let by_other = derived(move || call.read().sent_by_other);
    let words = |words: &str| vec![el("span", "").text(words)];
    el("p", "card-status").part(move || match (stage.get(), assignment.get()) {
        (Stage::Ended(_), None) => words(texts.ended),
        (_, Some(assignment)) => under_way(desk, &assignment),
        (Stage::Waiting | Stage::Next, None) if by_other.get().is_some() => {
            let name = by_other.get().map(|id| operator_name(desk.board, id)).unwrap_or_default();
            let words = (t().states.sent_by_other)(&name);
            vec![glyph(Icon::Unknown), el("span", "words").attr("title", &words).text(&words)]
        }
        (Stage::Next, None) => vec![el("span", "chip").text(texts.next)],
        (_, None) if group => words(texts.group_call),
        (_, None) => words(texts.waits),
    })
}

/// Words, icon and running time of an assignment.
fn under_way(desk: Desk, assignment: &Assignment) -> Vec<El> {
    let words = i18n::assignment(&assignment.state, assignment.operator, &|id| operator_name(desk.board, id));
    let (icon, since) = match &assignment.state {
        AssignmentState::Sending { .. } => (Icon::Busy, None),
        AssignmentState::Ringing { since } => (Icon::Phone, Some(since.0)),
        AssignmentState::Answered { .. } => (Icon::Tick, None),
        AssignmentState::Unknown { .. } => (Icon::Unknown, None),
        AssignmentState::NoAnswer { .. }
        | AssignmentState::CallerLeft { .. }
        | AssignmentState::Refused { .. } => (Icon::Warning, None),
    };
    let mut line = vec![glyph(icon), el("span", "words").attr("title", &words).text(&words)];
    line.extend(since.map(|since| elapsed("elapsed", Form::Words, move || Some(since))));
    line
}
