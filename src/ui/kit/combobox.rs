//! A type-ahead list: an input that keeps the focus, and a list of choices under it (ARIA combobox pattern).

use super::dom;
use super::erase::{Part, effect, live, part};
use leptos::ev;
use leptos::prelude::*;

/// One choice.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Choice {
    /// What is handed back.
    pub id: String,
    /// Its name.
    pub label: String,
    /// A word on it.
    pub note: String,
    /// The note is a reason against it: it is shown as such, and can still be chosen.
    pub doubtful: bool,
}

/// The input and its list.
#[component]
pub fn Combobox(
    /// The input's name.
    label: &'static str,
    /// What to type, shown while nothing is typed.
    hint: &'static str,
    /// Said when there is no choice left.
    nothing: &'static str,
    /// What is typed.
    text: RwSignal<String>,
    /// The choices that fit what is typed.
    choices: Memo<Vec<Choice>>,
    /// Takes the choice's id.
    on_choose: Callback<String>,
) -> Part {
    let active = RwSignal::new(None::<String>);
    let input = NodeRef::<leptos::html::Input>::new();
    effect(move || {
        if let Some(input) = input.get() {
            dom::focus(&input);
        }
    });
    let show = move |id: Option<String>| {
        if let Some(id) = &id
            && let Some(option) = document().get_element_by_id(&option_id(id))
        {
            option.scroll_into_view_with_bool(false);
        }
        active.set(id);
    };
    let typed = move |event: ev::Event| {
        text.set(event_target_value(&event));
        let first = choices.with(|choices| choices.first().map(|choice| choice.id.clone()));
        active.set(if text.with(String::is_empty) { None } else { first });
    };
    let pressed = move |event: ev::KeyboardEvent| {
        let ids = choices.with(|choices| choices.iter().map(|choice| choice.id.clone()).collect::<Vec<_>>());
        let at =
            active.with(|active| active.as_ref().and_then(|active| ids.iter().position(|id| id == active)));
        let last = ids.len().saturating_sub(1);
        let to = match event.key().as_str() {
            "ArrowDown" => at.map_or(0, |at| if at == last { 0 } else { at + 1 }),
            "ArrowUp" => at.map_or(last, |at| at.checked_sub(1).unwrap_or(last)),
            "Enter" => {
                event.prevent_default();
                if let Some(id) = at.and_then(|at| ids.get(at)) {
                    on_choose.run(id.clone());
                }
                return;
            }
            _ => return,
        };
        event.prevent_default();
        show(ids.get(to).cloned());
    };
    Part::of(view! {
        <label class="field">
            <span>{label}</span>
            <input
                node_ref=input
                type="text"
                role="combobox"
                autocomplete="off"
                spellcheck="false"
                placeholder=hint
                aria-expanded="true"
                aria-controls="combobox-list"
                aria-autocomplete="list"
                aria-activedescendant=live(move || active.get().map(|id| option_id(&id)))
                on:input=typed
                on:keydown=pressed
            />
        </label>
        <ul
            class="choices"
            role="listbox"
            id="combobox-list"
            aria-label=label
            on:mousedown=|event| event.prevent_default()
        >
            <For each=move || choices.get() key=Clone::clone let:choice>
                {option(choice, active, on_choose)}
            </For>
        </ul>
        {part(move || choices.with(Vec::is_empty).then(|| view! { <p class="quiet pad">{nothing}</p> }))}
    })
}

fn option(choice: Choice, active: RwSignal<Option<String>>, on_choose: Callback<String>) -> impl IntoView {
    let id = choice.id.clone();
    let selected = move || active.with(|active| active.as_deref() == Some(id.as_str())).to_string();
    let chosen = choice.id.clone();
    view! {
        <li
            role="option"
            class="choice"
            id=option_id(&choice.id)
            data-choice=choice.id
            data-doubtful=choice.doubtful.to_string()
            aria-selected=selected
            on:click=move |_| on_choose.run(chosen.clone())
        >
            <bdi class="choice-name">{choice.label}</bdi>
            " "
            <span class="choice-note">{choice.note}</span>
        </li>
    }
}

fn option_id(id: &str) -> String {
    format!("choice-{id}")
}
