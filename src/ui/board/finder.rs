//! What the supervisor looks for among the waiting calls: the page's own state, and nothing that is kept. While somebody is
//! looking, it is looked anew each second, since waits grow.

use super::desk::{Desk, use_desk};
use crate::domain::{ContextId, Filter};
use crate::runtime::{Board, use_board};
use crate::ui::kit::dom;
use leptos::prelude::*;
use leptos_use_interval_fn::use_interval_fn;

/// What is looked for; a copyable handle in the context of the board's views.
#[derive(Clone, Copy)]
pub(super) struct Finder {
    board: Board,
    desk: Desk,
    /// The filter.
    pub filter: RwSignal<Filter>,
    again: Trigger,
}

/// From the context of a view of the board.
#[track_caller]
pub(super) fn use_finder() -> Finder {
    expect_context()
}

impl Finder {
    /// Puts one that lets everything through into the context.
    pub fn provide() {
        let finder = Self {
            board: use_board(),
            desk: use_desk(),
            filter: RwSignal::new(Filter::default()),
            again: Trigger::new(),
        };
        provide_context(finder);
        let look_again = move || {
            if finder.is_looking() {
                finder.again.notify();
            }
        };
        use_interval_fn(look_again, 1_000);
    }

    /// Whether somebody looks for something, so that calls may be left out.
    pub fn is_looking(self) -> bool {
        !self.filter.with(Filter::is_open)
    }

    /// Those of the calls that are looked for. While a call is in hand none is taken away.
    pub fn those(self, all: Vec<ContextId>, before: Option<&Vec<ContextId>>) -> Vec<ContextId> {
        if !self.is_looking() {
            return all;
        }
        self.again.track();
        match before {
            Some(before) if self.desk.hand().is_some() => before.clone(),
            _ => self.filter.with(|filter| {
                self.board.only(&all, |call, queue, now| filter.takes(call, queue, now, dom::decomposed))
            }),
        }
    }
}
