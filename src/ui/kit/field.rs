//! Fields of a form: a label, what can be typed or chosen, and a line below it that is always there: what it says when the
//! field is left must not move what the next press is aimed at.

use leptos::html;
use leptos::prelude::*;

/// What is typed into.
#[component]
pub fn TextField(
    /// Its id in the page.
    id: &'static str,
    /// Its name.
    label: &'static str,
    /// What stands in it, until somebody types over it.
    #[prop(into)]
    text: Signal<String>,
    /// What there is to know before anything is typed.
    #[prop(optional)]
    hint: &'static str,
    /// What there is to know of what stands in it.
    #[prop(optional, into)]
    note: Signal<Option<String>>,
    /// What is wrong with it.
    #[prop(optional, into)]
    fault: Signal<Option<String>>,
    /// Digits are typed.
    #[prop(optional)]
    digits: bool,
    /// Takes what stands in it with every letter: what is sent off by a press need not have been left before.
    #[prop(optional, into)]
    typing: Option<Callback<String>>,
    /// Takes what was typed, once the field is left.
    #[prop(optional, into)]
    typed: Option<Callback<String>>,
    /// The field's own element.
    #[prop(optional)]
    input: NodeRef<html::Input>,
) -> impl IntoView {
    let (hint_id, note_id) = (format!("{id}-hint"), format!("{id}-note"));
    view! {
        <div class="field" class:has-hint=!hint.is_empty()>
            <label for=id>{label}</label>
            <input
                id=id
                type="text"
                autocomplete="off"
                spellcheck="false"
                inputmode=digits.then_some("numeric")
                aria-invalid=move || fault.with(Option::is_some).then_some("true")
                aria-describedby=format!("{hint_id} {note_id}")
                node_ref=input
                prop:value=move || text.get()
                on:input=move |event| {
                    if let Some(typing) = typing {
                        typing.run(event_target_value(&event));
                    }
                }
                on:change=move |event| {
                    if let Some(typed) = typed {
                        typed.run(event_target_value(&event));
                    }
                }
            />
            <p class="quiet small" id=hint_id hidden=hint.is_empty()>
                {hint}
            </p>
            <Note id=note_id note fault />
        </div>
    }
}

/// What one of a few is chosen from.
#[component]
pub fn ChoiceField(
    /// Its id in the page.
    id: &'static str,
    /// Its name.
    label: &'static str,
    /// What can be chosen: codes, and their words.
    options: Vec<(&'static str, String)>,
    /// The code of what is chosen.
    #[prop(into)]
    chosen: Signal<&'static str>,
    /// What there is to know of what is chosen.
    #[prop(optional, into)]
    note: Signal<Option<String>>,
    /// Nothing else can be chosen now.
    #[prop(optional, into)]
    fixed: Signal<bool>,
    /// Takes the code of what somebody chose.
    #[prop(into)]
    choose: Callback<String>,
) -> impl IntoView {
    let note_id = format!("{id}-note");
    let option = |(code, words)| {
        view! {
            <option value=code prop:selected=move || chosen.get() == code>
                {words}
            </option>
        }
    };
    view! {
        <div class="field">
            <label for=id>{label}</label>
            <select
                id=id
                class="select"
                disabled=fixed
                aria-describedby=note_id.clone()
                on:change=move |event| choose.run(event_target_value(&event))
            >
                {options.into_iter().map(option).collect_view()}
            </select>
            <Note id=note_id note />
        </div>
    }
}

/// The line below a field: what is wrong, else what there is to know.
#[component]
fn Note(
    /// Its id in the page.
    id: String,
    /// What there is to know.
    note: Signal<Option<String>>,
    /// What is wrong.
    #[prop(optional)]
    fault: Signal<Option<String>>,
) -> impl IntoView {
    view! {
        <p class="note small" id=id data-fault=move || fault.with(Option::is_some).to_string()>
            {move || fault.get().or_else(|| note.get())}
        </p>
    }
}

/// What holds, or does not.
#[component]
pub fn Tick(
    /// Its name.
    #[prop(into)]
    label: String,
    /// Whether it holds.
    #[prop(into)]
    on: Signal<bool>,
    /// Nobody can change it now.
    #[prop(optional, into)]
    fixed: Signal<bool>,
    /// Takes what somebody made of it.
    #[prop(into)]
    set: Callback<bool>,
) -> impl IntoView {
    view! {
        <label class="tick">
            <input
                type="checkbox"
                prop:checked=move || on.get()
                disabled=fixed
                on:change=move |event| set.run(event_target_checked(&event))
            />
            <bdi>{label}</bdi>
        </label>
    }
}
