//! A choice among a few, as the browser draws it.

use leptos::prelude::*;

/// One choice: its code, and its words.
pub type Choice = (&'static str, &'static str);

/// The choice.
#[component]
pub fn Select(
    /// What is chosen; read aloud.
    #[prop(into)]
    label: String,
    /// All that can be chosen.
    #[prop(into)]
    choices: Vec<Choice>,
    /// The code of the chosen one.
    chosen: Memo<&'static str>,
    /// Nobody can change it here.
    #[prop(optional)]
    disabled: Option<Memo<bool>>,
    /// Takes the code of another.
    #[prop(into)]
    choose: Callback<String>,
) -> impl IntoView {
    let option = |(code, words)| {
        view! {
            <option value=code prop:selected=move || chosen.get() == code>
                {words}
            </option>
        }
    };
    view! {
        <select
            class="select"
            aria-label=label
            disabled=move || disabled.is_some_and(|disabled| disabled.get())
            on:change=move |event| choose.run(event_target_value(&event))
        >
            {choices.into_iter().map(option).collect_view()}
        </select>
    }
}
