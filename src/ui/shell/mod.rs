//! The frame around everything: who is signed in decides between the log-in form and the board.

mod banners;
mod header;
mod question;
mod refusals;
mod said;
mod setup;
mod theme;

pub(in crate::ui) use refusals::refusals;
pub(in crate::ui) use setup::{config_faults, no_queues};

use super::board::board_view;
use super::kit::announcer::{Announcer, live_region};
use super::kit::elapsed::Clock;
use super::login::login_view;
use crate::domain::{Connection, OperatorId, Session};
use crate::i18n::t;
use crate::live::{Live, derived};
use crate::runtime::Board;
use crate::ui::kit::el::{El, el};
use leptos::prelude::*;

/// The page. It expects a [`Board`] in its context.
pub fn app() -> El {
    let board = Board::expect();
    Clock::start(move || board.now().0, &t().board.urgency);
    let announcer = Announcer::new(t().said.more);
    provide_context(announcer);
    theme::provide(board);
    let status = Live::from(board.status());
    let connection = move || status.with(|status| connection_code(&status.connection).to_owned());
    let signed_in = derived(move || status.with(|status| matches!(status.session, Session::SignedIn(_))));
    said::announce_notices(board, announcer);
    el("div", "app")
        .live("data-connection", move || Some(connection()))
        .part(move || if signed_in.get() { signed_in_view(board) } else { vec![login_view(board)] })
        .child(question::question(board))
        .child(live_region(announcer))
}

fn signed_in_view(board: Board) -> Vec<El> {
    vec![header::header(board), banners::banners(board), board_view(board), said::failures(board)]
}

fn connection_code(connection: &Connection) -> &'static str {
    match connection {
        Connection::SignedOut => "signed-out",
        Connection::Connecting { .. } => "connecting",
        Connection::Live { silent: None, .. } => "live",
        Connection::Live { silent: Some(_), .. } => "stale",
        Connection::Reconnecting { .. } => "reconnecting",
        Connection::Lost { .. } => "lost",
    }
}

/// The name of an operator, for sentences.
pub(in crate::ui) fn operator_name(board: Board, id: OperatorId) -> String {
    let known = board.operator(id).map(|operator| operator.read_untracked().entry.name.clone());
    known.unwrap_or_else(|| t().states.somebody.into())
}
