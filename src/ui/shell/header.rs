//! The slim header: whose board, how it is connected, and the way out.

use super::theme::ThemeChoice;
use crate::domain::{Connection, Event, Session};
use crate::i18n::t;
use crate::runtime::use_board;
use leptos::prelude::*;

/// The header of the board.
#[component]
pub(super) fn Header() -> impl IntoView {
    let board = use_board();
    let (texts, status) = (&t().shell, board.status());
    view! {
        <header class="header">
            <p class="product">{texts.product}</p>
            <h1 class="tenant">
                <bdi>{move || status.with(|status| tenant(&status.session))}</bdi>
            </h1>
            <p class="connection">
                <span class="lamp" aria-hidden="true"></span>
                <span>{move || status.with(|status| connection_words(&status.connection))}</span>
            </p>
            <ThemeChoice />
            <button type="button" class="button" on:click=move |_| board.send(Event::LogOutRequested)>
                {texts.log_out}
            </button>
        </header>
    }
}

fn tenant(session: &Session) -> String {
    match session {
        Session::SignedIn(account) => account.tenant.as_ref().or(account.user_name.as_ref()).cloned(),
        Session::SignedOut(_) | Session::SigningIn => None,
    }
    .unwrap_or_else(|| t().shell.no_tenant.into())
}

fn connection_words(connection: &Connection) -> &'static str {
    let texts = &t().shell;
    match connection {
        Connection::SignedOut => texts.signed_out,
        Connection::Connecting { .. } => texts.connecting,
        Connection::Live { silent: None, .. } => texts.live,
        Connection::Live { silent: Some(_), .. } => texts.stale,
        Connection::Reconnecting { .. } => texts.reconnecting,
        Connection::Lost { .. } => texts.lost,
    }
}
