//! A type-ahead list: an input that keeps the focus, and a list of choices under it (ARIA combobox pattern).

use super::dom;
use leptos::html;
use leptos::prelude::*;
use leptos::web_sys::KeyboardEvent;

/// One choice.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Choice {
    /// What is handed back.
    pub id: String,
    /// Its name.
    pub label: String,
    /// A word on it.
    pub note: String,
    /// A word that sets it apart from the others.
    pub mark: Option<&'static str>,
    /// The note is a reason against it: it is shown as such, and can still be chosen.
    pub doubtful: bool,
}

/// What a combobox says of itself.
#[derive(Clone, Copy, Debug)]
pub struct Labels {
    /// The input's name.
    pub name: &'static str,
    /// What to type, shown while nothing is typed.
    pub hint: &'static str,
    /// Said when there is no choice left.
    pub nothing: &'static str,
}

/// The input and its list.
#[component]
pub fn Combobox(
    /// Its words.
    labels: Labels,
    /// What is typed.
    text: RwSignal<String>,
    /// What fits that.
    choices: Memo<Vec<Choice>>,
    /// Takes the id of the chosen one.
    choose: Callback<String>,
) -> impl IntoView {
    let active = RwSignal::new(None::<String>);
    let (input, list) = (NodeRef::<html::Input>::new(), NodeRef::<html::Ul>::new());
    Effect::new(move || {
        if let Some(input) = input.get() {
            dom::focus(&input);
        }
    });
    let typed = move |event| {
        text.set(event_target_value(&event));
        let first = choices.with(|choices| choices.first().map(|choice| choice.id.clone()));
        active.set(first.filter(|_| !text.with(String::is_empty)));
    };
    let pressed = move |event: KeyboardEvent| match dom::key(&event).as_deref() {
        Some("Enter") => {
            event.prevent_default();
            if let Some(id) = choices.with(|choices| choices.get(place(choices, active)?).cloned()) {
                choose.run(id.id);
            }
        }
        Some(key @ ("ArrowDown" | "ArrowUp")) => {
            event.prevent_default();
            let next =
                choices.with(|choices| next(choices.len(), place(choices, active), key == "ArrowDown"));
            active.set(choices.with(|choices| choices.get(next).map(|choice| choice.id.clone())));
            scroll_to(list, next);
        }
        _ => {}
    };
    view! {
        <label class="field">
            <span>{labels.name}</span>
            <input
                type="text"
                role="combobox"
                autocomplete="off"
                spellcheck="false"
                placeholder=labels.hint
                aria-expanded="true"
                aria-controls="combobox-list"
                aria-autocomplete="list"
                aria-activedescendant=move || active.get().map(|id| option_id(&id))
                node_ref=input
                prop:value=move || text.get()
                on:input=typed
                on:keydown=pressed
            />
        </label>
        // The input keeps the focus.
        <ul
            class="choices"
            role="listbox"
            id="combobox-list"
            aria-label=labels.name
            node_ref=list
            on:mousedown=|event| event.prevent_default()
        >
            <For each=move || choices.get() key=Choice::clone let:choice>
                <Row choice active choose />
            </For>
        </ul>
        <p class="quiet pad" hidden=move || !choices.with(Vec::is_empty)>
            {labels.nothing}
        </p>
    }
}

/// A choice in the list.
#[component]
fn Row(
    /// Which.
    choice: Choice,
    /// The id of the one that Enter would choose.
    active: RwSignal<Option<String>>,
    /// Takes the id of the chosen one.
    choose: Callback<String>,
) -> impl IntoView {
    let (id, chosen) = (choice.id.clone(), choice.id.clone());
    view! {
        <li
            class="choice"
            role="option"
            id=option_id(&choice.id)
            data-choice=choice.id
            data-doubtful=choice.doubtful.to_string()
            aria-selected=move || active.with(|active| active.as_ref() == Some(&id)).to_string()
            on:click=move |_| choose.run(chosen.clone())
        >
            <bdi class="choice-name">{choice.label}</bdi>
            " "
            {choice.mark.map(|mark| view! { <span class="choice-mark">{mark}</span> " " })}
            <span class="choice-note">{choice.note}</span>
        </li>
    }
}

/// Where the active choice stands now.
fn place(choices: &[Choice], active: RwSignal<Option<String>>) -> Option<usize> {
    active.with(|active| choices.iter().position(|choice| active.as_ref() == Some(&choice.id)))
}

/// The next place down or up, round and round.
fn next(count: usize, at: Option<usize>, down: bool) -> usize {
    let last = count.saturating_sub(1);
    match at {
        None => {
            if down {
                0
            } else {
                last
            }
        }
        Some(at) if down => {
            if at == last {
                0
            } else {
                at + 1
            }
        }
        Some(at) => at.checked_sub(1).unwrap_or(last),
    }
}

fn scroll_to(list: NodeRef<html::Ul>, at: usize) {
    let row = list.get().and_then(|list| list.children().item(u32::try_from(at).ok()?));
    if let Some(row) = row {
        row.scroll_into_view_with_bool(false);
    }
}

fn option_id(id: &str) -> String {
    format!("choice-{id}")
}
