//! Light, dark, or as the system is: one attribute on the root, everything else is in the tokens.

use crate::domain::config::Theme;
use crate::i18n::t;
use crate::live::{State, effect};
use crate::runtime::Board;
use crate::ui::kit::el::{El, el};
use leptos::prelude::*;

/// The chosen theme, in the context.
#[derive(Clone, Copy)]
struct Chosen(State<Theme>);

/// Puts the choice into the context and keeps the page's root in step with it.
pub(super) fn provide(board: Board) {
    let chosen = State::new(board.config().read_untracked().theme);
    provide_context(Chosen(chosen));
    effect(move || {
        if let Some(root) = document().document_element() {
            _ = root.set_attribute("data-theme", code(chosen.get()));
        }
    });
}

/// The choice, for the header.
pub(super) fn theme_choice() -> El {
    let Chosen(chosen) = expect_context();
    let texts = &t().shell;
    let options =
        [(Theme::Auto, texts.theme_auto), (Theme::Light, texts.theme_light), (Theme::Dark, texts.theme_dark)];
    let option = |(theme, words): (Theme, &str)| {
        let now = *chosen.read_untracked() == theme;
        el("option", "").attr("value", code(theme)).flag("selected", now).text(words)
    };
    let select = el("select", "select").children(options.map(option)).on("change", move |event| {
        let word = event_target_value(&event);
        let theme = options.iter().find(|(theme, _)| code(*theme) == word).map(|(theme, _)| *theme);
        chosen.set(theme.unwrap_or_default());
    });
    el("label", "choice-of").child(el("span", "choice-label").text(texts.theme)).child(select)
}

fn code(theme: Theme) -> &'static str {
    match theme {
        Theme::Auto => "auto",
        Theme::Light => "light",
        Theme::Dark => "dark",
    }
}
