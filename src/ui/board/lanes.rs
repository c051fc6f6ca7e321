//! The queues that are shown, side by side.

use super::desk::use_desk;
use super::lane::Lane;
use super::sight::use_looks;
use crate::runtime::use_board;
use crate::ui::kit::texts::use_texts;
use crate::ui::parts::NoQueues;
use leptos::prelude::*;
use leptos_use_resize_observer::use_resize_observer;

/// All lanes.
#[component]
pub(super) fn Lanes() -> impl IntoView {
    let (texts, config) = (use_texts(), use_board().config());
    let (lanes, looks) = (use_desk().lanes, use_looks());
    use_resize_observer(lanes, move |_, _| looks.soon());
    // A roster that was read anew leaves the lanes as they are.
    let none = Memo::new(move |_| config.with(|config| config.queues.is_empty()));
    let shown = Memo::new(move |_| config.with(|config| config.lanes().cloned().collect::<Vec<_>>()));
    move || {
        view! {
            {none.get().then(|| view! { <NoQueues /> })}
            <div class="lanes" role="group" aria-label=texts.board.lanes node_ref=lanes>
                {shown.get().into_iter().map(|queue| view! { <Lane queue /> }).collect_view()}
            </div>
        }
    }
}
