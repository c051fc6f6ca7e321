//! Who calls can be handed to: out of a spreadsheet, one by one, and those that there are.

use super::edit::EditButton;
use super::operator_form::OperatorForm;
use super::origin::{OriginMark, TakeBack};
use super::pasted::Pasted;
use super::said::use_said;
use crate::domain::config::{OperatorEntry, Settings, checked_name};
use crate::domain::{Event, OperatorId, search};
use crate::runtime::use_board;
use crate::ui::kit::dom;
use crate::ui::kit::field::TextField;
use crate::ui::kit::texts::use_texts;
use leptos::html;
use leptos::prelude::*;
use leptos::web_sys::SubmitEvent;

/// The most rows that are shown; whoever has more, searches.
const MOST_SHOWN: usize = 100;

/// The section.
#[component]
pub(super) fn OperatorSection() -> impl IntoView {
    let texts = use_texts();
    view! {
        <h3>{texts.settings.many}</h3>
        <Pasted />
        <h3>{texts.settings.one}</h3>
        <AddOperator />
        <Operators />
    }
}

/// One more, by their id.
#[component]
fn AddOperator() -> impl IntoView {
    let (board, texts, said) = (use_board(), use_texts(), use_said());
    let [id, name, extension] = [(); 3].map(|()| RwSignal::new(String::new()));
    let fault = RwSignal::new(None);
    let input = NodeRef::<html::Input>::new();
    let check = move || {
        let checked =
            board.config().with_untracked(|config| id.with_untracked(|id| config.checked_new_operator(id)));
        fault.set(checked.err().map(|expected| (texts.settings.wants)(&texts.expected(&expected))));
        checked.ok()
    };
    let typed = |field: RwSignal<String>| checked_name(&field.get_untracked()).unwrap_or_default();
    let add = move |event: SubmitEvent| {
        event.prevent_default();
        if let Some(new) = check() {
            let operator = OperatorEntry::new(new, typed(name), typed(extension));
            said.say((texts.settings.added)(&operator.name));
            let settings = board.with_layers(|layers| layers.saying_operators([&operator]));
            board.send(Event::SettingsChanged(settings));
            [id, name, extension].into_iter().for_each(|field| field.set(String::new()));
        }
        if let Some(input) = input.get_untracked() {
            dom::focus(&input);
        }
    };
    // An empty field is no mistake until it is added.
    let left = move |text: String| {
        if text.trim().is_empty() {
            fault.set(None);
        } else {
            check();
        }
    };
    view! {
        <form class="settings-form" novalidate on:submit=add>
            <TextField
                id="new-operator-id"
                label=texts.settings.operator_id
                text=id
                fault
                hint=texts.settings.id_hint
                typing=move |text| id.set(text)
                typed=left
                input
            />
            <TextField
                id="new-operator-name"
                label=texts.settings.name
                text=name
                typing=move |text| name.set(text)
            />
            <TextField
                id="new-operator-extension"
                label=texts.settings.extension
                text=extension
                typing=move |text| extension.set(text)
            />
            <button type="submit" class="button primary">
                {texts.settings.add}
            </button>
        </form>
    }
}

/// Those that there are.
#[component]
fn Operators() -> impl IntoView {
    let (board, texts) = (use_board(), use_texts());
    let config = board.config();
    let searched = RwSignal::new(String::new());
    let found = Memo::new(move |_| {
        config.with(|config| {
            let fits = |one: &&OperatorEntry| searched.with(|words| is_found(words, one));
            config.operators.iter().filter(fits).map(|one| one.id).collect::<Vec<_>>()
        })
    });
    let shown = move || found.with(|found| found.iter().take(MOST_SHOWN).copied().collect::<Vec<_>>());
    let more = move || found.with(|found| found.len().saturating_sub(MOST_SHOWN) as u64);
    let editing = RwSignal::new(None);
    let list = NodeRef::<html::Ul>::new();
    view! {
        <div class="field">
            <label for="find-operator">{texts.settings.find}</label>
            <input
                id="find-operator"
                type="search"
                autocomplete="off"
                prop:value=move || searched.get()
                on:input=move |event| searched.set(event_target_value(&event))
            />
        </div>
        <Show when=move || found.with(Vec::is_empty)>
            <p class="quiet">
                {move || {
                    let is_searched = searched.with(|words| !words.is_empty());
                    if is_searched { texts.board.no_match } else { texts.settings.no_operators }
                }}
            </p>
        </Show>
        <ul class="settings-list" role="list" tabindex="-1" aria-label=texts.board.operators node_ref=list>
            <For each=shown key=|id| *id let:id>
                <OperatorRow id editing list />
            </For>
        </ul>
        <Show when=move || { more() > 0 }>
            <p class="quiet">{move || (texts.board.more_matches)(more())}</p>
        </Show>
    }
}

fn is_found(words: &str, one: &OperatorEntry) -> bool {
    words.trim().is_empty() || search::finds(words, &[&one.name, &one.extension, &one.team], dom::decomposed)
}

/// An operator: whose they are, and the way to everything else of them.
#[component]
fn OperatorRow(
    /// Who.
    id: OperatorId,
    /// The one whose form is open.
    editing: RwSignal<Option<OperatorId>>,
    /// Where the focus goes when the row is gone.
    list: NodeRef<html::Ul>,
) -> impl IntoView {
    let board = use_board();
    let config = board.config();
    let operator = Memo::new(move |_| {
        let found = config.with(|config| config.operator(id).cloned());
        found.unwrap_or_else(|| OperatorEntry::new(id, String::new(), String::new()))
    });
    let origin =
        Memo::new(move |_| operator.with(|one| board.with_layers(|layers| layers.origin_of_operator(one))));
    let name = Memo::new(move |_| operator.with(|one| one.name.clone()));
    let about = move || {
        operator.with(|one| {
            let parts = [one.extension.as_str(), one.team.as_str()];
            parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
        })
    };
    let is_open = move || editing.get() == Some(id);
    view! {
        <li class="settings-row" data-operator=id.to_string()>
            <div class="row">
                <span class="settings-name">
                    <bdi>{move || name.get()}</bdi>
                    " "
                    <bdi class="quiet">{about}</bdi>
                </span>
                <OriginMark origin />
                <EditButton id name editing />
            </div>
            <Show when=is_open>
                <OperatorForm operator />
                <TakeBack origin name list without=move |settings: Settings| settings.without_operator(id) />
            </Show>
        </li>
    }
}
