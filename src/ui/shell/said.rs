//! What was said: every new notice once in the live region, and the last failures that nothing else shows.

use crate::domain::{AssignmentState, Notice, Said};
use crate::i18n::Texts;
use crate::runtime::{Board, use_board};
use crate::ui::kit::announcer::Announcer;
use crate::ui::kit::heir::leaves_focus_to;
use crate::ui::kit::icon::{Glyph, Icon};
use crate::ui::kit::texts::use_texts;
use crate::ui::parts::operator_name;
use leptos::html;
use leptos::prelude::*;

/// The most failures shown at once.
const MOST_SHOWN: usize = 3;

/// Says every notice that is newer than the page.
pub(super) fn announce_notices(board: Board, texts: Memo<&'static Texts>, announcer: Announcer) {
    let notices = board.notices();
    Effect::new(move |before: Option<u32>| {
        notices.with(|notices| {
            let newest = newest(notices);
            // The first run only notes where to begin. A smaller number means that the counting began anew.
            let heard = before.map_or(newest, |before| if newest < before { 0 } else { before });
            for notice in notices.iter().filter(|notice| notice.number > heard) {
                announcer.say(words(board, texts.get_untracked(), notice));
            }
            newest
        })
    });
}

/// The last failures, until dismissed.
#[component]
pub(super) fn Failures(
    /// The number of the newest that was dismissed.
    dismissed: RwSignal<u32>,
) -> impl IntoView {
    let notices = use_board().notices();
    let shown = Memo::new(move |_| {
        let until = dismissed.get();
        notices.with(|notices| {
            let open = |notice: &&Notice| notice.number > until && shows_nowhere_else(&notice.said);
            notices.iter().rev().filter(open).take(MOST_SHOWN).cloned().collect::<Vec<_>>()
        })
    });
    view! {
        <div class="toast-place">
            <Show when=move || shown.with(|failures| !failures.is_empty())>
                <Toast failures=shown dismissed />
            </Show>
        </div>
    }
}

/// Failures, and the button that dismisses them.
#[component]
fn Toast(
    /// The newest first; at least one.
    failures: Memo<Vec<Notice>>,
    /// The number of the newest that was dismissed.
    dismissed: RwSignal<u32>,
) -> impl IntoView {
    let board = use_board();
    let texts = use_texts();
    let toast = NodeRef::<html::Section>::new();
    leaves_focus_to(toast, &["main"]);
    let dismiss = move |_| {
        let newest = failures.with(|failures| failures.first().map_or(0, |notice| notice.number));
        dismissed.set(newest);
    };
    let lines = move || {
        failures.with(|failures| {
            failures
                .iter()
                .rev()
                .map(|notice| view! { <li>{words(board, texts, notice)}</li> })
                .collect_view()
        })
    };
    view! {
        <section class="toast" aria-label=texts.shell.recent node_ref=toast>
            <Glyph icon=Icon::Warning />
            <ul>{lines}</ul>
            <button
                type="button"
                class="button icon-only"
                aria-label=texts.shell.dismiss
                on:click=dismiss
            >
                <Glyph icon=Icon::Close />
            </button>
        </section>
    }
}

fn words(board: Board, texts: &Texts, notice: &Notice) -> String {
    texts.notice(&notice.said, &|id| operator_name(board, texts, id))
}

/// The number of the newest notice.
fn newest(notices: &[Notice]) -> u32 {
    notices.last().map_or(0, |notice| notice.number)
}

fn shows_nowhere_else(said: &Said) -> bool {
    match said {
        Said::NotSent { .. }
        | Said::NotSentQuestionOpen { .. }
        | Said::Overrode { .. }
        | Said::NotRecalled { .. }
        | Said::ClockIsWrong
        | Said::TestCallNotEnded { .. } => true,
        Said::Assignment { state, .. } => matches!(state, AssignmentState::CallerLeft { .. }),
        Said::ConnectionLost { .. }
        | Said::LiveAgain { .. }
        | Said::ReleasePublished
        | Said::TestCallFailed { .. } => false,
    }
}
