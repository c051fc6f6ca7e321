//! Operators out of a spreadsheet: cells that are pasted, or a CSV file; only what is confirmed is taken.

use super::preview::PreviewTable;
use super::said::use_said;
use crate::domain::Event;
use crate::domain::config::Preview;
use crate::runtime::use_board;
use crate::ui::kit::dom;
use crate::ui::kit::texts::use_texts;
use crate::ui::parts::use_preferences;
use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Where they are put in, and what would be taken.
#[component]
pub(super) fn Pasted() -> impl IntoView {
    let (board, texts, said) = (use_board(), use_texts(), use_said());
    let config = board.config();
    let (cells, refused) = (use_preferences().cells, RwSignal::new(false));
    let area = NodeRef::<html::Textarea>::new();
    let file = NodeRef::<html::Input>::new();
    let preview = Memo::new(move |_| {
        let known = config.with(|config| config.operators.clone());
        cells.with(|cells| (!cells.trim().is_empty()).then(|| Preview::read(cells, &known)))
    });
    let chosen = move |_| {
        let files = file.get_untracked().and_then(|input| input.files());
        let Some(file) = files.and_then(|files| files.get(0)) else { return };
        spawn_local(async move {
            let text = board.text_of(file).await;
            _ = refused.try_set(text.is_none());
            _ = cells.try_set(text.unwrap_or_default());
        });
    };
    let empty = move || {
        cells.set(String::new());
        if let Some(file) = file.get_untracked() {
            file.set_value("");
        }
        if let Some(area) = area.get_untracked() {
            dom::focus(&area);
        }
    };
    let take = move || {
        let taken = preview.with_untracked(|preview| {
            let preview = preview.as_ref()?;
            let settings = board.with_layers(|layers| layers.saying_operators(preview.taken()));
            Some((settings, preview.taken().count()))
        });
        if let Some((settings, count)) = taken {
            board.send(Event::SettingsChanged(settings));
            said.say((texts.settings.taken)(count as u64));
            empty();
        }
    };
    view! {
        <div class="field">
            <label for="cells">{texts.settings.cells}</label>
            <textarea
                id="cells"
                rows="3"
                spellcheck="false"
                autocomplete="off"
                aria-describedby="cells-hint"
                node_ref=area
                prop:value=move || cells.get()
                on:input=move |event| cells.set(event_target_value(&event))
            ></textarea>
            <p class="quiet small" id="cells-hint">
                {texts.settings.cells_hint}
            </p>
        </div>
        <div class="field">
            <label for="csv">{texts.settings.csv}</label>
            <input
                id="csv"
                type="file"
                accept=".csv,.tsv,.txt,text/csv"
                aria-invalid=move || refused.get().then_some("true")
                aria-describedby="csv-fault"
                node_ref=file
                on:change=chosen
            />
            <p class="fault small" id="csv-fault" hidden=move || !refused.get()>
                {texts.settings.csv_refused}
            </p>
        </div>
        {move || {
            preview.get().map(|preview| view! { <PreviewTable preview take discard=empty /> })
        }}
    }
}
