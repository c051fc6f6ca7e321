//! Whose board it is, and how it is connected, in words.

use crate::domain::{Connection, Session};
use crate::i18n::Texts;

/// The tenant, else the user.
pub(in crate::ui) fn tenant(texts: &Texts, session: &Session) -> String {
    match session {
        Session::SignedIn(account) => account.tenant.as_ref().or(account.user_name.as_ref()).cloned(),
        Session::SignedOut(_) | Session::SigningIn => None,
    }
    .unwrap_or_else(|| texts.shell.no_tenant.into())
}

/// Where the connection stands.
pub(in crate::ui) fn connection_words(texts: &'static Texts, connection: &Connection) -> &'static str {
    match connection {
        Connection::SignedOut => texts.shell.signed_out,
        Connection::Connecting { .. } => texts.shell.connecting,
        Connection::Live { silent: None, .. } => texts.shell.live,
        Connection::Live { silent: Some(_), .. } => texts.shell.stale,
        Connection::Reconnecting { .. } => texts.shell.reconnecting,
        Connection::Lost { .. } => texts.shell.lost,
    }
}
