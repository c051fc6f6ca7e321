//! What was said: every new notice once in the live region, and the last failures that nothing else shows.

use super::operator_name;
use crate::domain::{AssignmentState, Notice, Said};
use crate::i18n::{self, t};
use crate::live::{Live, State, effect};
use crate::runtime::Board;
use crate::ui::kit::announcer::Announcer;
use crate::ui::kit::el::{El, button, el};
use crate::ui::kit::icon::{Icon, glyph};

/// The most failures shown at once.
const MOST_SHOWN: usize = 3;

/// Says every notice that is newer than the page.
pub(super) fn announce_notices(board: Board, announcer: Announcer) {
    let notices = Live::from(board.notices());
    let mut before = None;
    effect(move || {
        let notices = notices.read();
        let newest = notices.last().map_or(0, |notice| notice.number);
        // The first run only notes where to begin. A smaller number means that the counting began anew.
        let heard = before.map_or(newest, |before| if newest < before { 0 } else { before });
        for notice in notices.iter().filter(|notice| notice.number > heard) {
            announcer.say(i18n::notice(&notice.said, &|id| operator_name(board, id)));
        }
        before = Some(newest);
    });
}

/// The last failures, until dismissed.
pub(super) fn failures(board: Board) -> El {
    let notices = Live::from(board.notices());
    let dismissed = State::new(notices.read_untracked().last().map_or(0, |last| last.number));
    let texts = &t().shell;
    el("div", "toast-place").part(move || {
        let until = dismissed.get();
        let shown = notices.with(|notices| {
            let open = |notice: &&Notice| notice.number > until && shows_nowhere_else(&notice.said);
            notices.iter().rev().filter(open).take(MOST_SHOWN).cloned().collect::<Vec<_>>()
        });
        let Some(newest) = shown.first().map(|notice| notice.number) else { return Vec::new() };
        let words = |notice: &Notice| i18n::notice(&notice.said, &|id| operator_name(board, id));
        let lines = shown.iter().rev().map(|notice| el("li", "").text(&words(notice)));
        let dismiss = button("button icon-only", "", move || dismissed.set(newest))
            .attr("aria-label", texts.dismiss)
            .child(glyph(Icon::Close));
        let toast = el("section", "toast")
            .attr("aria-label", texts.recent)
            .child(glyph(Icon::Warning))
            .child(el("ul", "").children(lines))
            .child(dismiss);
        vec![toast]
    })
}

fn shows_nowhere_else(said: &Said) -> bool {
    match said {
        Said::NotSentOffline
        | Said::NotSentCallGone { .. }
        | Said::NotSentWrongQueue { .. }
        | Said::NotSentQuestionOpen { .. } => true,
        Said::Assignment { state, .. } => matches!(state, AssignmentState::CallerLeft { .. }),
        Said::ConnectionLost { .. } | Said::LiveAgain { .. } | Said::TestCallFailed { .. } => false,
    }
}
