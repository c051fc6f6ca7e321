//! All of it as a `config.json` for the administrator, and the way back to the one that there is.

use super::said::use_said;
use crate::domain::Event;
use crate::domain::config::Settings;
use crate::runtime::use_board;
use crate::ui::kit::copy::{CopyButton, CopyWords};
use crate::ui::kit::dialog::Question;
use crate::ui::kit::download::DownloadLink;
use crate::ui::kit::texts::use_texts;
use leptos::prelude::*;

/// The section.
#[component]
pub(super) fn FileForAll() -> impl IntoView {
    let (board, texts) = (use_board(), use_texts());
    let config = board.config();
    let text = Memo::new(move |_| {
        config.track();
        board.with_layers(|layers| layers.for_everybody().export())
    });
    let words = CopyWords {
        name: texts.settings.copy,
        copied: texts.settings.copied,
        refused: texts.settings.not_copied,
    };
    view! {
        <p id="file-lead">{texts.settings.file_lead}</p>
        <div class="row">
            <DownloadLink name="config.json" kind="application/json" text>
                {texts.settings.download}
            </DownloadLink>
            <CopyButton text words />
            <Forget />
        </div>
        <pre class="report" tabindex="0" lang="en" aria-describedby="file-lead">
            {move || text.get()}
        </pre>
    }
}

/// Away with everything that is set in this browser.
#[component]
fn Forget() -> impl IntoView {
    let (board, texts, said) = (use_board(), use_texts(), use_said());
    let asking = RwSignal::new(false);
    let answer = move |yes| {
        asking.set(false);
        if yes {
            said.say(texts.settings.forgotten.to_owned());
            board.send(Event::SettingsChanged(Settings::default()));
        }
    };
    view! {
        <button type="button" class="button" on:click=move |_| asking.set(true)>
            {texts.settings.forget}
        </button>
        <Show when=move || asking.get()>
            <Question
                title=texts.settings.forget_question.to_owned()
                body=texts.settings.forget_means.to_owned()
                yes=texts.settings.forget
                no=texts.shell.cancel
                answer
            />
        </Show>
    }
}
