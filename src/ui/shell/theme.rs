//! Light, dark, or as the system is: one attribute on the root, everything else is in the tokens.

use super::root::on_root;
use crate::domain::Event;
use crate::domain::config::{Settings, Theme};
use crate::runtime::{Board, use_board};
use crate::ui::kit::select::Select;
use crate::ui::kit::texts::use_texts;
use leptos::prelude::*;

/// Keeps the page's root in step with the configuration.
pub(super) fn provide(board: Board) {
    let theme = theme(board);
    on_root("data-theme", move || code(theme.get()));
}

/// The choice, for the header: one of the supervisor's own settings. What the page's address says, it alone changes.
#[component]
pub(super) fn ThemeChoice() -> impl IntoView {
    let board = use_board();
    let (texts, theme, config) = (use_texts(), theme(board), board.config());
    let fixed = Memo::new(move |_| {
        config.track();
        board.fragment().theme.is_some()
    });
    let options = [
        (Theme::Auto, texts.shell.theme_auto),
        (Theme::Light, texts.shell.theme_light),
        (Theme::Dark, texts.shell.theme_dark),
    ];
    let choose = move |word: String| {
        let theme = options.into_iter().map(|(theme, _)| theme).find(|theme| code(*theme) == word);
        board.send(Event::SettingsChanged(Settings { theme, ..board.settings() }));
    };
    let choices = options.map(|(theme, words)| (code(theme), words));
    let chosen = Memo::new(move |_| code(theme.get()));
    view! {
        <span class="choice-of">
            <span class="choice-label" aria-hidden="true">{texts.shell.theme}</span>
            <Select label=texts.shell.theme choices chosen disabled=fixed choose />
        </span>
    }
}

fn theme(board: Board) -> Memo<Theme> {
    let config = board.config();
    Memo::new(move |_| config.with(|config| config.theme))
}

fn code(theme: Theme) -> &'static str {
    match theme {
        Theme::Auto => "auto",
        Theme::Light => "light",
        Theme::Dark => "dark",
    }
}
