//! Light, dark, or as the system is: one attribute on the root, everything else is in the tokens.

use super::root::on_root;
use crate::domain::Event;
use crate::domain::config::{Settings, Theme};
use crate::runtime::{Board, use_board};
use crate::ui::kit::choice::{Choice, Choosable};
use crate::ui::kit::icon::Icon;
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
    let chosen = Memo::new(move |_| code(theme.get()));
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
    let options = options.map(|(of, words)| Choosable { code: code(of), words, language: texts.tag });
    view! {
        <Choice
            icon=Icon::HalfDisc
            name=texts.shell.theme
            options=options.into()
            chosen
            fixed
            choose
        />
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
