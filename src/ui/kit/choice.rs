//! One of a few, chosen from a list that opens; an icon stands in the place of its name, which is read out.

use super::icon::{Glyph, Icon};
use leptos::html;
use leptos::prelude::*;

/// What can be chosen.
pub struct Choosable {
    /// Its code.
    pub code: &'static str,
    /// In words.
    pub words: &'static str,
    /// The language of the words, as browsers name it.
    pub language: &'static str,
}

/// The list.
#[component]
pub fn Choice(
    /// What it is about.
    icon: Icon,
    /// What it is about, in words.
    name: &'static str,
    /// What can be chosen.
    options: Vec<Choosable>,
    /// The code of what is chosen.
    #[prop(into)]
    chosen: Signal<&'static str>,
    /// Nothing else can be chosen now.
    #[prop(into)]
    fixed: Signal<bool>,
    /// Takes the code of what somebody chose.
    #[prop(into)]
    choose: Callback<String>,
    /// The list's own element.
    #[prop(optional)]
    list: NodeRef<html::Select>,
) -> impl IntoView {
    let option = |Choosable { code, words, language }| {
        view! {
            <option value=code lang=language prop:selected=move || chosen.get() == code>
                {words}
            </option>
        }
    };
    view! {
        <label class="choice-of">
            <Glyph icon />
            <span class="sr-only">{name}</span>
            <select
                class="select"
                disabled=fixed
                node_ref=list
                on:change=move |event| choose.run(event_target_value(&event))
            >
                {options.into_iter().map(option).collect_view()}
            </select>
        </label>
    }
}
