//! The choice of a language: in the header, and on the log-in page, where a new supervisor first needs it.

use crate::domain::Event;
use crate::domain::config::{Language, Settings};
use crate::i18n;
use crate::runtime::use_board;
use crate::ui::kit::choice::{Choice, Choosable};
use crate::ui::kit::dom;
use crate::ui::kit::icon::Icon;
use crate::ui::kit::texts::use_texts;
use leptos::html;
use leptos::prelude::*;

/// What can be chosen.
const LANGUAGES: [Language; 5] = [Language::Auto, Language::Nl, Language::Fr, Language::De, Language::En];

/// What was spoken when another language was chosen: the views are mounted anew under the hand that chose, and the focus
/// has to come back to it.
#[derive(Clone, Copy)]
pub(in crate::ui) struct LastChoice(StoredValue<Option<&'static str>>);

impl LastChoice {
    /// Puts it into the context; it outlives the views of a language.
    pub(in crate::ui) fn provide() {
        provide_context(Self(StoredValue::new(None)));
    }
}

/// The choice: one of the supervisor's own settings. What the page's address says, it alone changes.
#[component]
pub(in crate::ui) fn LanguageChoice() -> impl IntoView {
    let (board, texts) = (use_board(), use_texts());
    let config = board.config();
    let chosen = Memo::new(move |_| config.with(|config| code(config.language)));
    let fixed = Memo::new(move |_| {
        config.track();
        board.fragment().language.is_some()
    });
    let LastChoice(chosen_in) = expect_context();
    let choose = move |word: String| {
        let language = LANGUAGES.into_iter().find(|language| code(*language) == word);
        chosen_in.set_value(Some(texts.tag));
        board.send(Event::SettingsChanged(Settings { language, ..board.settings() }));
    };
    let list = NodeRef::<html::Select>::new();
    Effect::new(move || {
        if let Some(list) = list.get()
            && let Some(before) = chosen_in.try_update_value(Option::take).flatten()
            && before != texts.tag
        {
            dom::focus(&list);
        }
    });
    // Each language is named in its own tongue, which is how those find it who read no other.
    let options = LANGUAGES.map(|of| match of {
        Language::Auto => Choosable { code: code(of), words: texts.shell.language_auto, language: texts.tag },
        of => Choosable { code: code(of), words: i18n::texts(of, &[]).name, language: code(of) },
    });
    view! {
        <Choice
            icon=Icon::Globe
            name=texts.shell.language
            options=options.into()
            chosen
            fixed
            choose
            list
        />
    }
}

fn code(language: Language) -> &'static str {
    match language {
        Language::Auto => "auto",
        of => i18n::texts(of, &[]).tag,
    }
}
