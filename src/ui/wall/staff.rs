//! How many operators are free, talk, ring, or are set aside; of the others nothing is known.

use crate::domain::{Operator, OperatorState};
use crate::runtime::{Board, use_board};
use crate::ui::kit::formats::use_formats;
use crate::ui::kit::texts::use_texts;
use leptos::prelude::*;

/// So many of each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Counts {
    free: usize,
    busy: usize,
    ringing: usize,
    away: usize,
    unknown: usize,
}

/// The counts.
#[component]
pub(super) fn Staff() -> impl IntoView {
    let (board, texts, formats) = (use_board(), use_texts(), use_formats());
    let config = board.config();
    let counts = Memo::new(move |_| {
        config.track();
        count(board)
    });
    let row = |state: &'static str, label: &'static str, of: fn(&Counts) -> usize| {
        view! {
            <div data-operators=state>
                <dt>{label}</dt>
                <dd>{move || formats.number(counts.with(of) as f64)}</dd>
            </div>
        }
    };
    view! {
        <dl class="wall-staff" aria-label=texts.board.operators>
            {row("free", texts.wall.free, |counts| counts.free)}
            {row("busy", texts.states.operator_busy, |counts| counts.busy)}
            {row("ringing", texts.states.operator_ringing, |counts| counts.ringing)}
            {row("away", texts.states.operator_away, |counts| counts.away)}
            {row("unknown", texts.states.operator_unknown, |counts| counts.unknown)}
        </dl>
    }
}

fn count(board: Board) -> Counts {
    let mut counts = Counts::default();
    for operator in board.operators().into_iter().filter_map(|id| board.operator(id)) {
        let of_state = match operator.with(Operator::state) {
            OperatorState::Free { .. } => &mut counts.free,
            OperatorState::Busy { .. } => &mut counts.busy,
            OperatorState::Ringing { .. } => &mut counts.ringing,
            OperatorState::Away { .. } => &mut counts.away,
            OperatorState::Unknown => &mut counts.unknown,
        };
        *of_state += 1;
    }
    counts
}
