//! What the supervisor looks for among the waiting calls: the page's own state, and nothing that is kept. What is found
//! stands in one list, however the queues stand otherwise, and whether they are folded or not.

use super::desk::{Desk, Hand, use_desk};
use crate::domain::{BlocId, ContextId, Filter};
use crate::runtime::{Board, use_board};
use crate::ui::kit::dom;
use leptos::prelude::*;
use leptos_use_interval_fn::use_interval_fn;

/// What is looked for; a copyable handle in the context of the board's views.
#[derive(Clone, Copy)]
pub(super) struct Finder {
    /// The filter.
    pub filter: RwSignal<Filter>,
    /// Whether it may leave calls out.
    pub looking: Memo<bool>,
    /// The calls that it lets through, the longest wait first. A call that went to another queue is a change of it.
    pub found: Memo<Vec<ContextId>>,
    /// How many it leaves out.
    pub left_out: Memo<usize>,
}

/// From the context of a view of the board.
#[track_caller]
pub(super) fn use_finder() -> Finder {
    expect_context()
}

impl Finder {
    /// Puts one that lets everything through into the context.
    pub fn provide() {
        let (board, desk) = (use_board(), use_desk());
        let config = board.config();
        let filter = RwSignal::new(Filter::default());
        let looking = Memo::new(move |_| !filter.with(Filter::is_open));
        let lanes = Memo::new(move |_| {
            config.with(|config| config.lanes().map(|queue| queue.id).collect::<Vec<BlocId>>())
        });
        let again = seconds(looking);
        let look = move |before: Option<Vec<ContextId>>| {
            again.track();
            filter.track();
            let all = lanes.with(|lanes| together(board, lanes));
            // Under a pointer that drags, no card is taken away.
            let found = before
                .filter(|_| is_dragging(desk))
                .unwrap_or_else(|| filter.with(|filter| board.found(&all, filter, dom::decomposed)));
            (found, true)
        };
        let found = Memo::new_owning(look);
        let left_out = Memo::new(move |_| {
            let waiting = |bloc: &BlocId| board.lane(*bloc).with(Vec::len);
            let all: usize = lanes.with(|lanes| lanes.iter().map(waiting).sum());
            all.saturating_sub(found.with(Vec::len))
        });
        provide_context(Self { filter, looking, found, left_out });
    }

    /// Looks for nothing any more.
    pub fn stop(self) {
        self.filter.set(Filter::default());
    }
}

/// The waiting calls of several lanes in one list, the longest wait first; whoever calls this follows the lanes.
pub(super) fn together(board: Board, lanes: &[BlocId]) -> Vec<ContextId> {
    lanes.iter().for_each(|bloc| board.lane(*bloc).track());
    board.lanes_together(lanes)
}

/// Waits grow, and what happens to a call changes no lane: while somebody is looking it is looked anew each second.
fn seconds(looking: Memo<bool>) -> Trigger {
    let again = Trigger::new();
    use_interval_fn(
        move || {
            // The last second may strike when the board has gone.
            if looking.try_get_untracked() == Some(true) {
                again.notify();
            }
        },
        1_000,
    );
    again
}

fn is_dragging(desk: Desk) -> bool {
    matches!(desk.hand(), Some(Hand::Dragged(_)))
}
