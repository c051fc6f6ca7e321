//! Whether what the wall shows is true now, and since when it is not. What can be done about it is done on the board.

use crate::domain::{Connection, Moment};
use crate::runtime::use_board;
use crate::ui::kit::elapsed::{Elapsed, Form};
use crate::ui::kit::texts::use_texts;
use crate::ui::parts::connection_words;
use leptos::prelude::*;

/// In words, with a lamp.
#[component]
pub(super) fn State() -> impl IntoView {
    let (texts, status) = (use_texts(), use_board().status());
    let connection = Memo::new(move |_| status.with(|status| status.connection.clone()));
    let (before, after) = texts.shell.not_live_for;
    let since = move || {
        connection.with(not_live_since).map(|since| {
            view! {
                <span class="wall-since">{before} <Elapsed form=Form::Words since=Some(since.0) /> {after}</span>
            }
        })
    };
    view! {
        <p class="connection wall-state">
            <span class="lamp" aria-hidden="true"></span>
            <span>{move || connection.with(|now| connection_words(texts, now))}</span>
            {since}
        </p>
    }
}

fn not_live_since(connection: &Connection) -> Option<Moment> {
    match connection {
        Connection::Reconnecting { since, .. } | Connection::Lost { since, .. } => Some(*since),
        Connection::Live { .. } | Connection::Connecting { .. } | Connection::SignedOut => None,
    }
}
