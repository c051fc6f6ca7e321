//! The log-in page.

mod form;

pub(super) use form::LoginForm;

use super::parts::{ConfigFaults, LanguageChoice, NoQueues, ReleaseOffer, Version};
use crate::runtime::use_board;
use leptos::prelude::*;

/// The page before a session: the form, and what is wrong with the configuration.
#[component]
pub(super) fn LoginPage() -> impl IntoView {
    let config = use_board().config().get_untracked();
    view! {
        <main class="login">
            <LoginForm />
            <LanguageChoice />
            {config.queues.is_empty().then(|| view! { <NoQueues /> })}
            <ConfigFaults faults=config.faults />
            <Version />
            <ReleaseOffer busy=false />
        </main>
    }
}
