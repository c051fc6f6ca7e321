//! The frame around everything: who is signed in decides between the log-in form and the board.

mod banners;
mod header;
mod question;
mod said;
mod setup;
mod theme;

pub(in crate::ui) use setup::{ConfigFaults, NoQueues};

use super::board::BoardView;
use super::kit::announcer::{Announcer, LiveRegion};
use super::kit::elapsed::Clock;
use super::login::LoginView;
use crate::domain::{Connection, OperatorId, Session};
use crate::i18n::t;
use crate::runtime::Board;
use crate::ui::kit::erase::{IntoPart, Part, live, memo, part};
use leptos::prelude::*;

/// The page. It expects a [`Board`] in its context.
#[component]
pub fn App() -> Part {
    let board = Board::expect();
    Clock::start(move || board.now().0, &t().board.urgency);
    let announcer = Announcer::new(t().said.more);
    provide_context(announcer);
    theme::provide(board);
    let status = RwSignal::from(board.status());
    let connection = memo(move || status.with(|status| connection_code(&status.connection)));
    let signed_in = memo(move || status.with(|status| matches!(status.session, Session::SignedIn(_))));
    said::announce_notices(board, announcer);
    Part::of(view! {
        <div class="app" data-connection=live(move || connection.get())>
            {part(move || if signed_in.get() { signed_in_view().into_part() } else { view! { <LoginView /> }.into_part() })}
            <question::QuestionView />
            <LiveRegion announcer=announcer />
        </div>
    })
}

fn signed_in_view() -> impl IntoView {
    view! {
        <header::Header />
        <banners::Banners />
        <BoardView />
        <said::Failures />
    }
}

fn connection_code(connection: &Connection) -> &'static str {
    match connection {
        Connection::SignedOut => "signed-out",
        Connection::Connecting { .. } => "connecting",
        Connection::Live { .. } => "live",
        Connection::Reconnecting { .. } => "reconnecting",
        Connection::Lost { .. } => "lost",
    }
}

/// The name of an operator, for sentences.
pub(in crate::ui) fn operator_name(board: Board, id: OperatorId) -> String {
    let known =
        board.operator(id).map(|operator| operator.with_untracked(|operator| operator.entry.name.clone()));
    known.unwrap_or_else(|| t().states.somebody.into())
}
