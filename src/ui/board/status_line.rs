//! What is happening to a call, in one line of its card.

use super::desk::Desk;
use crate::domain::{Assignment, AssignmentState, Call, Stage};
use crate::i18n::{self, t};
use crate::ui::kit::elapsed::Elapsed;
use crate::ui::kit::erase::{IntoPart, Part, memo, part};
use crate::ui::kit::icon::{Glyph, Icon};
use crate::ui::shell::operator_name;
use leptos::prelude::*;

/// The line.
#[component]
pub(super) fn StatusLine(
    /// The call.
    call: RwSignal<Call>,
    /// Its assignment.
    assignment: Memo<Option<Assignment>>,
    /// Its lane cannot send calls to an operator.
    group: bool,
) -> Part {
    let desk: Desk = expect_context();
    let texts = &t().board;
    let stage = memo(move || call.read().stage());
    Part::of(view! {
        <p class="card-status">
            {part(move || match (stage.get(), assignment.get()) {
                (Stage::Ended(_), None) => texts.ended.into_part(),
                (_, Some(assignment)) => under_way(desk, &assignment).into_part(),
                (_, None) if group => texts.group_call.into_part(),
                (_, None) => texts.waits.into_part(),
            })}
        </p>
    })
}

/// Words, icon and running time of an assignment.
fn under_way(desk: Desk, assignment: &Assignment) -> impl IntoView + use<> {
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
    view! {
        <Glyph icon=icon />
        <span class="words" title=words.clone()>{words.clone()}</span>
        {since.map(|since| view! { " " <Elapsed since=Signal::stored(Some(since)) form="words" /> })}
    }
}
