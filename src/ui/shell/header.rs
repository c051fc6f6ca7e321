//! The slim header: whose board, how it is connected, and the way out.

use super::density::CompactToggle;
use super::theme::ThemeChoice;
use crate::domain::{Connection, Event, Session};
use crate::i18n::Texts;
use crate::runtime::use_board;
use crate::ui::kit::button::Button;
use crate::ui::kit::texts::use_texts;
use leptos::prelude::*;

/// The header of the board.
#[component]
pub(super) fn Header() -> impl IntoView {
    let board = use_board();
    let (texts, status) = (use_texts(), board.status());
    view! {
        <header class="header">
            <p class="product">{texts.shell.product}</p>
            <h1 class="tenant">
                <bdi>{move || status.with(|status| tenant(texts, &status.session))}</bdi>
            </h1>
            <p class="connection">
                <span class="lamp" aria-hidden="true"></span>
                <span>{move || status.with(|status| connection_words(texts, &status.connection))}</span>
            </p>
            <CompactToggle />
            <ThemeChoice />
            <Button press=move |_| board.send(Event::LogOutRequested)>
                {texts.shell.log_out}
            </Button>
        </header>
    }
}

fn tenant(texts: &Texts, session: &Session) -> String {
    match session {
        Session::SignedIn(account) => account.tenant.as_ref().or(account.user_name.as_ref()).cloned(),
        Session::SignedOut(_) | Session::SigningIn => None,
    }
    .unwrap_or_else(|| texts.shell.no_tenant.into())
}

fn connection_words(texts: &'static Texts, connection: &Connection) -> &'static str {
    match connection {
        Connection::SignedOut => texts.shell.signed_out,
        Connection::Connecting { .. } => texts.shell.connecting,
        Connection::Live { silent: None, .. } => texts.shell.live,
        Connection::Live { silent: Some(_), .. } => texts.shell.stale,
        Connection::Reconnecting { .. } => texts.shell.reconnecting,
        Connection::Lost { .. } => texts.shell.lost,
    }
}
