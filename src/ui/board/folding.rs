//! Lanes are folded to their head, and unfolded: one of the supervisor's own settings. What was pressed for it goes away
//! then, and the button that takes it back gets the focus.

use crate::domain::config::QueueEntry;
use crate::domain::{BlocId, Event, TestCall};
use crate::runtime::{Board, use_board};
use crate::ui::kit::dom;
use leptos::html;
use leptos::prelude::*;

/// Folds lanes; a copyable handle in the context of the board's views.
#[derive(Clone, Copy)]
pub(super) struct Folding {
    board: Board,
    last: StoredValue<Option<BlocId>>,
    /// The queues that are folded.
    pub folded: Memo<Vec<QueueEntry>>,
    /// Those that are not.
    pub open: Memo<Vec<QueueEntry>>,
}

/// From the context of a view of the board.
#[track_caller]
pub(super) fn use_folding() -> Folding {
    expect_context()
}

impl Folding {
    /// Puts it into the context.
    pub fn provide() {
        let board = use_board();
        let (config, test) = (board.config(), board.test_call());
        // Whoever sends a test call wants to see it come.
        let is_testing = Memo::new(move |_| test.with(|test| *test != TestCall::None));
        let queues = move |folded: bool| {
            config.with(|config| {
                let is_folded =
                    |queue: &QueueEntry| config.is_folded(queue) && !(queue.test && is_testing.get());
                config.lanes().filter(|queue| is_folded(queue) == folded).cloned().collect()
            })
        };
        let (folded, open) = (Memo::new(move |_| queues(true)), Memo::new(move |_| queues(false)));
        provide_context(Self { board, last: StoredValue::new(None), folded, open });
    }

    /// Somebody folds the lane of a queue, or unfolds it.
    pub fn set(self, bloc: BlocId, folded: bool) {
        self.last.set_value(Some(bloc));
        self.board.send(Event::SettingsChanged(self.board.settings().with_fold(bloc, folded)));
    }

    /// The button that takes it back, which is mounted by then.
    pub fn focus_when_pressed(self, bloc: BlocId, button: NodeRef<html::Button>) {
        Effect::new(move || {
            let Some(button) = button.get() else { return };
            if self.last.try_update_value(|last| last.take_if(|last| *last == bloc)).flatten().is_some() {
                dom::focus(&button);
            }
        });
    }
}
