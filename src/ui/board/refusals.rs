//! Diagnostics: notifications that were left out, because nobody could make sense of them. No caller is named in them.

use crate::i18n::{self, t};
use crate::live::{Live, State};
use crate::runtime::Board;
use crate::ui::kit::el::{El, el};

/// The list, to be opened; not there as long as all was understood.
pub(in crate::ui) fn refusals(board: Board) -> El {
    let refused = Live::from(board.refusals());
    let texts = &t().shell;
    let open = State::new(false);
    let lines = move || {
        if !open.get() {
            return Vec::new();
        }
        let words = refused.with(|refused| refused.newest.iter().map(i18n::refusal).collect::<Vec<_>>());
        words.iter().map(|words| el("li", "").text(words)).collect()
    };
    el("details", "panel refusals")
        // Closed and opened again it is written again, and closed it costs nothing.
        .on("toggle", move |_| open.set(!open.get()))
        .live("hidden", move || (refused.read().count == 0).then(String::new))
        .child(el("summary", "").live_text(move || (texts.refused)(refused.read().count)))
        .child(el("p", "").text(texts.refused_means))
        .child(el("ul", "").part(lines))
}
