//! Buttons, as they all look.

use super::icon::{Glyph, Icon};
use leptos::ev::MouseEvent;
use leptos::prelude::*;

/// A button with words in it.
#[component]
pub fn Button(
    /// What else it is besides a button: `small`, `primary`, `wide`.
    #[prop(default = "")]
    look: &'static str,
    /// What a press does.
    #[prop(into)]
    press: Callback<MouseEvent>,
    /// Its words.
    children: Children,
) -> impl IntoView {
    view! {
        <button type="button" class=format!("button {look}") on:click=move |event| press.run(event)>
            {children()}
        </button>
    }
}

/// A button that stays down: it says whether something holds.
#[component]
pub fn Toggle(
    /// What else it is besides a button.
    #[prop(default = "")]
    look: &'static str,
    /// Whether it holds.
    on: Memo<bool>,
    /// Nobody can change it here.
    #[prop(optional)]
    disabled: Option<Memo<bool>>,
    /// What a press does.
    #[prop(into)]
    press: Callback<MouseEvent>,
    /// Its words.
    children: Children,
) -> impl IntoView {
    view! {
        <button
            type="button"
            class=format!("button {look}")
            aria-pressed=move || on.get().to_string()
            disabled=disabled.map(|disabled| move || disabled.get())
            on:click=move |event| press.run(event)
        >
            {children()}
        </button>
    }
}

/// A button with an icon alone. Its name is read aloud, and shown when a mouse rests on it.
#[component]
pub fn IconButton(
    /// The icon.
    icon: Icon,
    /// Its name.
    #[prop(into)]
    label: String,
    /// What else it is besides a button.
    #[prop(default = "small")]
    look: &'static str,
    /// It cannot be pressed now.
    #[prop(optional)]
    disabled: Option<Memo<bool>>,
    /// What a press does.
    #[prop(into)]
    press: Callback<MouseEvent>,
) -> impl IntoView {
    view! {
        <button
            type="button"
            class=format!("button icon-only {look}")
            aria-label=label.clone()
            title=label
            disabled=disabled.map(|disabled| move || disabled.get())
            on:click=move |event| press.run(event)
        >
            <Glyph icon />
        </button>
    }
}
