//! ui

use leptos::prelude::*;

/// The page.
#[component]
pub fn App() -> impl IntoView {}
