//! Says to whoever does not see the lanes that somebody new waits: a burst of calls is one sentence.

use crate::domain::ContextId;
use crate::i18n::Texts;
use crate::runtime::{Board, use_board};
use crate::ui::kit::announcer::use_announcer;
use crate::ui::kit::texts::use_texts;
use indexmap::IndexSet;
use leptos::prelude::*;
use std::time::Duration;

/// Calls that come within this time after the first are said together.
const BURST: Duration = Duration::from_secs(3);

/// Says them for as long as the board is on screen. Who waits already when it comes is nothing new.
pub(super) fn announce() {
    let (board, texts, announcer) = (use_board(), use_texts(), use_announcer());
    let config = board.config();
    let unsaid = StoredValue::new(Vec::<ContextId>::new());
    let say = move || {
        if let Some(calls) = unsaid.try_update_value(std::mem::take)
            && let Some(words) = words(board, texts, &calls)
        {
            announcer.say(words);
        }
    };
    Effect::new(move |known: Option<IndexSet<ContextId>>| {
        let blocs = config.with(|config| config.lanes().map(|queue| queue.id).collect::<Vec<_>>());
        let waiting: IndexSet<_> = blocs.into_iter().flat_map(|bloc| board.lane(bloc).get()).collect();
        let fresh = |known: IndexSet<ContextId>| waiting.difference(&known).copied().collect::<Vec<_>>();
        let fresh = known.map(fresh).unwrap_or_default();
        if !fresh.is_empty() {
            if unsaid.with_value(Vec::is_empty) {
                set_timeout(say, BURST);
            }
            unsaid.update_value(|unsaid| unsaid.extend(fresh));
        }
        waiting
    });
}

/// “New call: Léa Dubois.” “3 new calls. 5 waiting calls.”
fn words(board: Board, texts: &Texts, calls: &[ContextId]) -> Option<String> {
    match calls {
        [] => None,
        [only] => board.call(*only).map(|call| (texts.said.new_call)(&texts.caller(&call))),
        several => {
            let waiting = board.figures().with_untracked(|strip| strip.waiting).unwrap_or_default();
            let (new, all) =
                ((texts.said.new_calls)(several.len() as u64), (texts.board.count)(waiting as u64));
            Some(format!("{new} {all}."))
        }
    }
}
