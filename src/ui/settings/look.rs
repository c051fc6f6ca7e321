//! Language, theme and density: the supervisor's own, or as the file has it; and the way to the shortcuts.

use crate::domain::Event;
use crate::domain::config::{Config, Density, Fragment, Language, Settings, Theme};
use crate::i18n::{self, Texts};
use crate::runtime::use_board;
use crate::ui::kit::field::ChoiceField;
use crate::ui::kit::texts::use_texts;
use crate::ui::parts::{use_help, use_preferences};
use leptos::prelude::*;

/// The code of the choice that is none.
const FILE: &str = "file";

const LANGUAGES: [Language; 5] = [Language::Auto, Language::Nl, Language::Fr, Language::De, Language::En];
const THEMES: [Theme; 3] = [Theme::Auto, Theme::Light, Theme::Dark];
const DENSITIES: [Density; 2] = [Density::Comfortable, Density::Compact];

/// The section.
#[component]
pub(super) fn Look() -> impl IntoView {
    let (texts, preferences, help) = (use_texts(), use_preferences(), use_help());
    let shortcuts = move |_| {
        preferences.close();
        help.open();
    };
    view! {
        <div class="settings-form">
            <OneOf
                id="look-language"
                label=texts.shell.language
                all=&LANGUAGES
                words=language
                of_file=|config| config.language
                own=|settings| settings.language
                set=|settings, language| settings.language = language
                fixed=|fragment| fragment.language.is_some()
            />
            <OneOf
                id="look-theme"
                label=texts.shell.theme
                all=&THEMES
                words=theme
                of_file=|config| config.theme
                own=|settings| settings.theme
                set=|settings, theme| settings.theme = theme
                fixed=|fragment| fragment.theme.is_some()
            />
            <OneOf
                id="look-density"
                label=texts.settings.density
                all=&DENSITIES
                words=density
                of_file=|config| config.density
                own=|settings| settings.density
                set=|settings, density| settings.density = density
                fixed=|fragment| fragment.density.is_some()
            />
            <button type="button" class="button" aria-haspopup="dialog" on:click=shortcuts>
                {texts.help.title}
            </button>
        </div>
    }
}

/// One of the settings: a value of its own, or the file's.
#[component]
fn OneOf<T: Copy + PartialEq + Send + Sync + 'static>(
    /// Its id in the page.
    id: &'static str,
    /// Its name.
    label: &'static str,
    /// All that it can be.
    all: &'static [T],
    /// A code and words for each.
    words: fn(&'static Texts, T) -> (&'static str, &'static str),
    /// What the file says.
    of_file: fn(&Config) -> T,
    /// What the supervisor has chosen.
    own: fn(&Settings) -> Option<T>,
    /// Chooses.
    set: fn(&mut Settings, Option<T>),
    /// The page's address says it.
    fixed: fn(&Fragment) -> bool,
) -> impl IntoView {
    let (board, texts) = (use_board(), use_texts());
    let config = board.config();
    let file = board.with_layers(|layers| of_file(&layers.file));
    let as_in_file = (FILE, (texts.settings.as_in_file)(words(texts, file).1));
    let others = all.iter().map(|value| {
        let (code, words) = words(texts, *value);
        (code, words.to_owned())
    });
    let chosen = Memo::new(move |_| {
        config.track();
        own(&board.settings()).map_or(FILE, |value| words(texts, value).0)
    });
    let is_fixed = Memo::new(move |_| {
        config.track();
        fixed(&board.fragment())
    });
    let choose = move |code: String| {
        let mut settings = board.settings();
        set(&mut settings, all.iter().copied().find(|value| words(texts, *value).0 == code));
        board.send(Event::SettingsChanged(settings));
    };
    let note = move || is_fixed.get().then(|| texts.settings.fixed.to_owned());
    view! {
        <ChoiceField
            id
            label
            options=[as_in_file].into_iter().chain(others).collect()
            chosen
            note=Signal::derive(note)
            fixed=is_fixed
            choose
        />
    }
}

/// Each in its own tongue, which is how those find it who read no other.
fn language(texts: &'static Texts, language: Language) -> (&'static str, &'static str) {
    match language {
        Language::Auto => ("auto", texts.shell.language_auto),
        of => (i18n::texts(of, &[]).tag, i18n::texts(of, &[]).name),
    }
}

fn theme(texts: &'static Texts, theme: Theme) -> (&'static str, &'static str) {
    match theme {
        Theme::Auto => ("auto", texts.shell.theme_auto),
        Theme::Light => ("light", texts.shell.theme_light),
        Theme::Dark => ("dark", texts.shell.theme_dark),
    }
}

fn density(texts: &'static Texts, density: Density) -> (&'static str, &'static str) {
    match density {
        Density::Comfortable => ("comfortable", texts.settings.comfortable),
        Density::Compact => ("compact", texts.shell.compact),
    }
}
