//! The slim header: whose board, how it is connected, and the way out.

use super::theme::ThemeChoice;
use crate::domain::{Connection, Event, Session};
use crate::i18n::t;
use crate::runtime::Board;
use crate::ui::kit::erase::{Part, live, memo};
use leptos::prelude::*;

/// The header of the board.
#[component]
pub(super) fn Header() -> Part {
    let board = Board::expect();
    let texts = &t().shell;
    let status = RwSignal::from(board.status());
    let tenant = memo(move || status.with(|status| tenant(&status.session)));
    let words = memo(move || status.with(|status| connection_words(&status.connection)));
    Part::of(view! {
        <header class="header">
            <p class="product">{texts.product}</p>
            <h1 class="tenant">
                <bdi>{live(move || tenant.get())}</bdi>
            </h1>
            <p class="connection">
                <span class="lamp" aria-hidden="true"></span>
                {live(move || words.get())}
            </p>
            <ThemeChoice />
            <button type="button" class="button" on:click=move |_| board.send(Event::LogOutRequested)>
                {texts.log_out}
            </button>
        </header>
    })
}

fn tenant(session: &Session) -> String {
    let texts = &t().shell;
    match session {
        Session::SignedIn(account) => account.tenant.as_ref().or(account.user_name.as_ref()).cloned(),
        Session::SignedOut(_) | Session::SigningIn => None,
    }
    .unwrap_or_else(|| texts.no_tenant.into())
}

fn connection_words(connection: &Connection) -> &'static str {
    let texts = &t().shell;
    match connection {
        Connection::SignedOut => texts.signed_out,
        Connection::Connecting { .. } => texts.connecting,
        Connection::Live { .. } => texts.live,
        Connection::Reconnecting { .. } => texts.reconnecting,
        Connection::Lost { .. } => texts.lost,
    }
}
