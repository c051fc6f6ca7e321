//! The slim header: whose board, how it is connected, and the way out.

use super::theme::theme_choice;
use crate::domain::{Connection, Event, Session};
use crate::i18n::t;
use crate::live::Live;
use crate::runtime::Board;
use crate::ui::kit::el::{El, button, el};

/// The header of the board.
pub(super) fn header(board: Board) -> El {
    let texts = &t().shell;
    let status = Live::from(board.status());
    let words = move || status.with(|status| connection_words(&status.connection).to_owned());
    let tenant = move || status.with(|status| tenant(&status.session));
    el("header", "header")
        .child(el("p", "product").text(texts.product))
        .child(el("h1", "tenant").child(el("bdi", "").live_text(tenant)))
        .child(
            el("p", "connection")
                .child(el("span", "lamp").attr("aria-hidden", "true"))
                .child(el("span", "").live_text(words)),
        )
        .child(theme_choice())
        .child(button("button", texts.log_out, move || board.send(Event::LogOutRequested)))
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
        Connection::Live { silent: None, .. } => texts.live,
        Connection::Live { silent: Some(_), .. } => texts.stale,
        Connection::Reconnecting { .. } => texts.reconnecting,
        Connection::Lost { .. } => texts.lost,
    }
}
