//! Light, dark, or as the system is: one attribute on the root, everything else is in the tokens.

use super::root::on_root;
use crate::domain::Event;
use crate::domain::config::{Settings, Theme};
use crate::runtime::{Board, use_board};
use crate::ui::kit::icon::{Glyph, Icon};
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
    let fixed = move || {
        config.track();
        board.fragment().theme.is_some()
    };
    let options = [
        (Theme::Auto, texts.shell.theme_auto),
        (Theme::Light, texts.shell.theme_light),
        (Theme::Dark, texts.shell.theme_dark),
    ];
    let choose = move |event| {
        let word = event_target_value(&event);
        let theme = options.into_iter().map(|(theme, _)| theme).find(|theme| code(*theme) == word);
        board.send(Event::SettingsChanged(Settings { theme, ..board.settings() }));
    };
    let option = |(of, words)| {
        view! {
            <option value=code(of) prop:selected=move || theme.get() == of>
                {words}
            </option>
        }
    };
    view! {
        <label class="choice-of">
            <Glyph icon=Icon::HalfDisc />
            <span class="sr-only">{texts.shell.theme}</span>
            <select class="select" disabled=fixed on:change=choose>
                {options.map(option)}
            </select>
        </label>
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
