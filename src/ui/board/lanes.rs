//! The queues side by side, as they are configured.

use super::desk::use_desk;
use super::lane::Lane;
use super::sight::use_looks;
use crate::domain::config::BlocKind;
use crate::i18n::t;
use crate::runtime::use_board;
use crate::ui::parts::NoQueues;
use leptos::prelude::*;
use leptos_use_resize_observer::use_resize_observer;

/// All lanes.
#[component]
pub(super) fn Lanes() -> impl IntoView {
    let config = use_board().config();
    let (lanes, looks) = (use_desk().lanes, use_looks());
    use_resize_observer(lanes, move |_, _| looks.soon());
    // A roster that was read anew leaves the lanes as they are.
    let queues = Memo::new(move |_| config.with(|config| config.queues.clone()));
    move || {
        let queues = queues.get();
        let none = queues.is_empty().then(|| view! { <NoQueues /> });
        let watched = queues.into_iter().filter(|queue| queue.kind != BlocKind::Profile);
        view! {
            {none}
            <div class="lanes" role="group" aria-label=t().board.lanes node_ref=lanes>
                {watched.map(|queue| view! { <Lane queue /> }).collect_view()}
            </div>
        }
    }
}
