//! Light, dark, or as the system is: one attribute on the root, everything else is in the tokens.

use crate::domain::config::Theme;
use crate::i18n::t;
use crate::runtime::Board;
use leptos::prelude::*;

/// The chosen theme, in the context.
#[derive(Clone, Copy)]
struct Chosen(RwSignal<Theme>);

/// Puts the choice into the context and keeps the page's root in step with it.
pub(super) fn provide(board: Board) {
    let chosen = RwSignal::new(board.config().with_untracked(|config| config.theme));
    provide_context(Chosen(chosen));
    Effect::new(move || {
        if let Some(root) = document().document_element() {
            _ = root.set_attribute("data-theme", code(chosen.get()));
        }
    });
}

/// The choice, for the header.
#[component]
pub(super) fn ThemeChoice() -> impl IntoView {
    let Chosen(chosen) = expect_context();
    let texts = &t().shell;
    let options =
        [(Theme::Auto, texts.theme_auto), (Theme::Light, texts.theme_light), (Theme::Dark, texts.theme_dark)];
    let choose = move |event| {
        let word = event_target_value(&event);
        let theme = options.into_iter().map(|(theme, _)| theme).find(|theme| code(*theme) == word);
        chosen.set(theme.unwrap_or_default());
    };
    let option = |(theme, words)| {
        view! {
            <option value=code(theme) selected=chosen.get_untracked() == theme>
                {words}
            </option>
        }
    };
    view! {
        <label class="choice-of">
            <span class="choice-label">{texts.theme}</span>
            <select class="select" on:change=choose>
                {options.map(option)}
            </select>
        </label>
    }
}

fn code(theme: Theme) -> &'static str {
    match theme {
        Theme::Auto => "auto",
        Theme::Light => "light",
        Theme::Dark => "dark",
    }
}
