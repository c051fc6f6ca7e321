//! The queues side by side, as they are configured.

use super::desk::use_desk;
use super::lane::Lane;
use super::sight::use_looks;
use crate::domain::config::BlocKind;
use crate::i18n::t;
use crate::runtime::use_board;
use crate::ui::parts::{ConfigFaults, NoQueues};
use leptos::prelude::*;
use leptos_use_resize_observer::use_resize_observer;

/// All lanes; above them, what is wrong with the configuration.
#[component]
pub(super) fn Lanes() -> impl IntoView {
    let config = use_board().config();
    let (lanes, looks) = (use_desk().lanes, use_looks());
    use_resize_observer(lanes, move |_, _| looks.soon());
    move || {
        let config = config.get();
        let watched = config.queues.into_iter().filter(|queue| queue.kind != BlocKind::Profile);
        let watched: Vec<_> = watched.map(|queue| view! { <Lane queue /> }).collect();
        view! {
            <ConfigFaults faults=config.faults />
            {watched.is_empty().then(|| view! { <NoQueues /> })}
            <div class="lanes" role="group" aria-label=t().board.lanes node_ref=lanes>
                {watched}
            </div>
        }
    }
}
