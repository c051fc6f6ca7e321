//! The choice between the ways to log in, when more than one is configured.

use crate::domain::config::SignIn;
use crate::i18n::t;
use leptos::prelude::*;

/// A radio group.
#[component]
pub(super) fn Ways(
    /// The chosen way.
    way: RwSignal<SignIn>,
    /// The ways there are.
    ways: Vec<SignIn>,
) -> impl IntoView {
    let texts = &t().login;
    let radio = move |this: SignIn| {
        let words = match this {
            SignIn::Password => texts.with_password,
            SignIn::ApiKey => texts.with_key,
        };
        view! {
            <label class="radio">
                <input
                    type="radio"
                    name="way"
                    prop:checked=move || way.get() == this
                    on:change=move |_| way.set(this)
                />
                <span>{words}</span>
            </label>
        }
    };
    view! {
        <fieldset class="ways" role="radiogroup" aria-labelledby="ways-label">
            <legend id="ways-label">{texts.with}</legend>
            {ways.into_iter().map(radio).collect_view()}
        </fieldset>
    }
}
