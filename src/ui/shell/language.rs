//! Which language is in force, and what happens when it becomes another.

use super::root::on_root;
use crate::i18n::{self, Texts};
use crate::runtime::{Board, use_board};
use crate::ui::kit::elapsed::Clock;
use crate::ui::kit::formats::Formats;
use crate::ui::kit::texts::provide_texts;
use crate::ui::parts::LastChoice;
use leptos::prelude::*;

/// The texts of the language that the configuration asks for, of those that the browser prefers where it asks for none;
/// the page's root names it.
pub(super) fn in_force(board: Board, preferred: Signal<Vec<String>>) -> Memo<&'static Texts> {
    let config = board.config();
    let texts = Memo::new(move |_| {
        config.with(|config| preferred.with(|preferred| i18n::texts(config.language, preferred)))
    });
    on_root("lang", move || texts.get().tag);
    texts
}

/// Mounts views anew when the language changes, with its texts in their context, and a clock that writes in it. What has
/// to stay is not theirs: it is in the board, or with whoever mounts this.
#[component]
pub(super) fn InLanguage(
    /// The texts in force.
    texts: Memo<&'static Texts>,
    /// The views.
    children: ChildrenFn,
) -> impl IntoView {
    let board = use_board();
    LastChoice::provide();
    move || {
        provide_texts(texts.get());
        Formats::provide(texts.get().tag);
        Clock::provide(move || board.now().0);
        children()
    }
}
