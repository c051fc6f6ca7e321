//! What is happening to a call, in one line of its card.

use crate::domain::{Assignment, AssignmentState, Call, OperatorId, Stage};
use crate::runtime::use_board;
use crate::ui::kit::elapsed::{Elapsed, Form};
use crate::ui::kit::icon::{Glyph, Icon};
use crate::ui::kit::texts::use_texts;
use crate::ui::parts::operator_name;
use leptos::prelude::*;

/// What the line tells; one thing at a time.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Happening {
    Assigned(Assignment),
    Ended,
    SentByAnother(OperatorId),
    Unproved,
    Next,
    Waits,
}

/// The line.
#[component]
pub(super) fn StatusLine(
    /// The call.
    call: ReadSignal<Call>,
    /// Its place in the queue, from 1; none where the card does not stand in it.
    place: Option<Memo<usize>>,
) -> impl IntoView {
    let texts = use_texts();
    let words = move || match call.with(happening) {
        Happening::Assigned(assignment) => view! { <UnderWay assignment /> }.into_any(),
        Happening::SentByAnother(operator) => view! { <SentByAnother operator /> }.into_any(),
        Happening::Unproved => {
            let words = texts.board.unconfirmed;
            view! { <span class="words unproved" title=words>{words}</span> }.into_any()
        }
        Happening::Next => view! { <span class="chip">{texts.board.next}</span> }.into_any(),
        Happening::Ended => view! { <span>{texts.board.ended}</span> }.into_any(),
        // As every other card of its lane: nothing but where it stands, which a screen reader knows from the list.
        Happening::Waits => place
            .map(|place| view! { <span class="place" aria-hidden="true">{move || place.get()}</span> })
            .into_any(),
    };
    view! { <p class="card-status">{words}</p> }
}

fn happening(call: &Call) -> Happening {
    match (call.stage(), call.assignment(), call.sent_by_other) {
        (_, Some(assignment), _) => Happening::Assigned(assignment.clone()),
        (Stage::Ended(_), ..) => Happening::Ended,
        (Stage::Waiting | Stage::Next, None, Some(sent)) => Happening::SentByAnother(sent.operator),
        (Stage::Waiting | Stage::Next, None, None) if !call.confirmed => Happening::Unproved,
        (Stage::Next, ..) => Happening::Next,
        (Stage::Waiting | Stage::Answered, ..) => Happening::Waits,
    }
}

/// Words, icon and running time of an assignment.
#[component]
fn UnderWay(
    /// The assignment.
    assignment: Assignment,
) -> impl IntoView {
    let (board, texts) = (use_board(), use_texts());
    let state = &assignment.state;
    let words = texts.assignment(state, assignment.operator, &|id| operator_name(board, texts, id));
    let (icon, since) = match state {
        AssignmentState::Sending { .. } => (Icon::UnderWay, None),
        AssignmentState::Ringing { since } => (Icon::Phone, Some(since.0)),
        AssignmentState::Recalling { .. } => (Icon::UnderWay, None),
        AssignmentState::Recalled { .. } | AssignmentState::Answered { .. } => (Icon::Tick, None),
        AssignmentState::Unknown { .. } => (Icon::Unknown, None),
        AssignmentState::NoAnswer { .. }
        | AssignmentState::CallerLeft { .. }
        | AssignmentState::Refused { .. } => (Icon::Warning, None),
    };
    view! {
        <Glyph icon />
        <span class="words" title=words.clone()>
            {words.clone()}
        </span>
        {since.map(|since| view! { <Elapsed form=Form::Words since=Some(since) /> })}
    }
}

/// Another supervisor has sent the call.
#[component]
fn SentByAnother(
    /// To whom.
    operator: OperatorId,
) -> impl IntoView {
    let texts = use_texts();
    let words = (texts.states.sent_by_other)(&operator_name(use_board(), texts, operator));
    view! {
        <Glyph icon=Icon::Unknown />
        <span class="words" title=words.clone()>
            {words.clone()}
        </span>
    }
}
