//! A type-ahead list: an input that keeps the focus, and a list of choices under it (ARIA combobox pattern).

use super::dom;
use super::el::{El, el};
use crate::live::{Live, State, effect};
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::KeyboardEvent;
use std::rc::Rc;

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

/// The input and its list. `text` is what is typed, `choices` what fits it; `choose` takes the choice's id.
pub fn combobox(
    labels: Labels,
    text: State<String>,
    choices: Live<Vec<Choice>>,
    choose: impl Fn(&str) + 'static,
) -> Vec<El> {
    let active = State::new(None::<String>);
    let choose: Rc<dyn Fn(&str)> = Rc::new(choose);
    let entered = Rc::clone(&choose);
    let input = el("input", "")
        .attr("type", "text")
        .attr("role", "combobox")
        .attr("autocomplete", "off")
        .attr("spellcheck", "false")
        .attr("placeholder", labels.hint)
        .attr("aria-expanded", "true")
        .attr("aria-controls", "combobox-list")
        .attr("aria-autocomplete", "list")
        .live("aria-activedescendant", move || active.get().map(|id| option_id(&id)))
        .on("input", move |event| {
            text.set(event_target_value(&event));
            let first = choices.with(|choices| choices.first().map(|choice| choice.id.clone()));
            active.set(if text.with(String::is_empty) { None } else { first });
        })
        .on("keydown", move |event| pressed(&event.unchecked_into(), choices, active, &*entered));
    let node = input.node();
    effect(move || dom::focus(&node));
    let list = el("ul", "choices")
        .attr("role", "listbox")
        .attr("id", "combobox-list")
        .attr("aria-label", labels.name)
        // The input keeps the focus.
        .on("mousedown", |event| event.prevent_default())
        .part(move || {
            let one = |choice: &Choice| option(choice, active, Rc::clone(&choose));
            choices.with(|choices| choices.iter().map(one).collect())
        });
    let nothing = el("p", "quiet pad").text(labels.nothing);
    let node = nothing.node();
    let nothing = nothing.follow(move || node.set_hidden(!choices.with(Vec::is_empty)));
    vec![el("label", "field").child(el("span", "").text(labels.name)).child(input), list, nothing]
}

/// Arrow keys go round, Enter chooses.
fn pressed(
    event: &KeyboardEvent,
    choices: Live<Vec<Choice>>,
    active: State<Option<String>>,
    choose: &dyn Fn(&str),
) {
    let ids = choices.with(|choices| choices.iter().map(|choice| choice.id.clone()).collect::<Vec<_>>());
    let at = active.with(|active| active.as_ref().and_then(|active| ids.iter().position(|id| id == active)));
    let last = ids.len().saturating_sub(1);
    let to = match event.key().as_str() {
        "ArrowDown" => at.map_or(0, |at| if at == last { 0 } else { at + 1 }),
        "ArrowUp" => at.map_or(last, |at| at.checked_sub(1).unwrap_or(last)),
        "Enter" => {
            event.prevent_default();
            if let Some(id) = at.and_then(|at| ids.get(at)) {
                choose(id);
            }
            return;
        }
        _ => return,
    };
    event.prevent_default();
    let to = ids.get(to).cloned();
    if let Some(option) = to.as_ref().and_then(|id| document().get_element_by_id(&option_id(id))) {
        option.scroll_into_view_with_bool(false);
    }
    active.set(to);
}

fn option(choice: &Choice, active: State<Option<String>>, choose: Rc<dyn Fn(&str)>) -> El {
    let (id, chosen) = (choice.id.clone(), choice.id.clone());
    el("li", "choice")
        .attr("role", "option")
        .attr("id", &option_id(&choice.id))
        .attr("data-choice", &choice.id)
        .attr("data-doubtful", if choice.doubtful { "true" } else { "false" })
        .live("aria-selected", move || Some(active.with(|active| active.as_deref() == Some(&id)).to_string()))
        .on("click", move |_| choose(&chosen))
        .child(el("bdi", "choice-name").text(&choice.label))
        .text(" ")
        .child(el("span", "choice-note").text(&choice.note))
}

fn option_id(id: &str) -> String {
    format!("choice-{id}")
}
