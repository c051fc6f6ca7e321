//! Fields of a form: a label, what can be typed or chosen, and beside it what is expected when it is not that.

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
    /// What is wrong with it.
    #[prop(into)]
    fault: Signal<Option<String>>,
    /// What there is to know before anything is typed.
    #[prop(optional, into)]
    hint: Signal<Option<String>>,
    /// Digits are typed.
    #[prop(optional)]
    digits: bool,
    /// Takes what was typed, once it is whole.
    #[prop(into)]
    typed: Callback<String>,
    /// The field's own element.
    #[prop(optional)]
    input: NodeRef<html::Input>,
) -> impl IntoView {
    let (hint_id, fault_id) = (format!("{id}-hint"), format!("{id}-fault"));
    let described_by = {
        let (hint_id, fault_id) = (hint_id.clone(), fault_id.clone());
        move || {
            let ids = [(hint.with(Option::is_some), &hint_id), (fault.with(Option::is_some), &fault_id)];
            let ids: Vec<_> =
                ids.into_iter().filter(|(is_there, _)| *is_there).map(|(_, id)| id.as_str()).collect();
            (!ids.is_empty()).then(|| ids.join(" "))
        }
    };
    view! {
        <div class="field">
            <label for=id>{label}</label>
            <input
                id=id
                type="text"
                autocomplete="off"
                spellcheck="false"
                inputmode=digits.then_some("numeric")
                aria-invalid=move || fault.with(Option::is_some).then_some("true")
                aria-describedby=described_by
                node_ref=input
                prop:value=move || text.get()
                on:change=move |event| typed.run(event_target_value(&event))
            />
            <p class="quiet small" id=hint_id hidden=move || hint.with(Option::is_none)>
                {move || hint.get()}
            </p>
            <p class="fault small" id=fault_id hidden=move || fault.with(Option::is_none)>
                {move || fault.get()}
            </p>
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
    /// What there is to know.
    #[prop(optional, into)]
    hint: Signal<Option<String>>,
    /// Nothing else can be chosen now.
    #[prop(optional, into)]
    fixed: Signal<bool>,
    /// Takes the code of what somebody chose.
    #[prop(into)]
    choose: Callback<String>,
) -> impl IntoView {
    let hint_id = format!("{id}-hint");
    let described_by = hint_id.clone();
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
                aria-describedby=move || hint.with(Option::is_some).then(|| described_by.clone())
                on:change=move |event| choose.run(event_target_value(&event))
            >
                {options.into_iter().map(option).collect_view()}
            </select>
            <p class="quiet small" id=hint_id hidden=move || hint.with(Option::is_none)>
                {move || hint.get()}
            </p>
        </div>
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
