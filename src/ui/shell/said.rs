//! What was said: every new notice once in the live region, and the last failures that nothing else shows.

use super::operator_name;
use crate::domain::{AssignmentState, Notice, Said};
use crate::i18n::{self, t};
use crate::runtime::Board;
use crate::ui::kit::announcer::Announcer;
use crate::ui::kit::erase::{Part, memo};
use crate::ui::kit::icon::{Glyph, Icon};
use leptos::prelude::*;

/// The most failures shown at once.
const MOST_SHOWN: usize = 3;

/// Says every notice that is newer than the page.
pub(super) fn announce_notices(board: Board, announcer: Announcer) {
    let notices = RwSignal::from(board.notices());
    Effect::new(move |before: Option<u32>| {
        notices.with(|notices| {
            let newest = notices.last().map_or(0, |notice| notice.number);
            // The first run only notes where to begin. A smaller number means that the counting began anew.
            let heard = before.map_or(newest, |before| if newest < before { 0 } else { before });
            for notice in notices.iter().filter(|notice| notice.number > heard) {
                announcer.say(i18n::notice(&notice.said, &|id| operator_name(board, id)));
            }
            newest
        })
    });
}

/// The last failures, until dismissed.
#[component]
pub(super) fn Failures() -> Part {
    let board = Board::expect();
    let notices = RwSignal::from(board.notices());
    let dismissed =
        RwSignal::new(board.notices().with_untracked(|notices| notices.last().map_or(0, |last| last.number)));
    let shown = memo(move || {
        let dismissed = dismissed.get();
        notices.with(|notices| {
            let open = |notice: &&Notice| notice.number > dismissed && shows_nowhere_else(&notice.said);
            let mut open: Vec<Notice> = notices.iter().rev().filter(open).take(MOST_SHOWN).cloned().collect();
            open.reverse();
            open
        })
    });
    let texts = &t().shell;
    Part::of(move || {
        let shown = shown.get();
        let newest = shown.last()?.number;
        let words = shown.iter().map(|notice| i18n::notice(&notice.said, &|id| operator_name(board, id)));
        Some(view! {
            <section class="toast" aria-label=texts.recent>
                <Glyph icon=Icon::Warning />
                <ul>{words.map(|words| view! { <li>{words}</li> }).collect_view()}</ul>
                <button type="button" class="button icon-only" aria-label=texts.dismiss on:click=move |_| dismissed.set(newest)>
                    <Glyph icon=Icon::Close />
                </button>
            </section>
        })
    })
}

fn shows_nowhere_else(said: &Said) -> bool {
    match said {
        Said::NotSentOffline | Said::NotSentCallGone { .. } | Said::NotSentWrongQueue { .. } => true,
        Said::Assignment { state, .. } => matches!(state, AssignmentState::CallerLeft { .. }),
        Said::ConnectionLost { .. } | Said::LiveAgain { .. } | Said::TestCallFailed { .. } => false,
    }
}
