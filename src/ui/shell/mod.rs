//! The frame around everything: who is signed in decides between the log-in form and the board.

mod banners;
mod density;
mod diagnostics;
mod header;
mod language;
mod question;
mod root;
mod said;
mod theme;

use super::board::BoardView;
use super::kit::announcer::{Announcer, LiveRegion};
use super::login::LoginPage;
use super::parts::{Diagnosis, Preferences};
use super::settings::SettingsScreen;
use crate::domain::Session;
use crate::runtime::use_board;
use banners::Banners;
use diagnostics::Diagnostics;
use header::Header;
use language::InLanguage;
use leptos::prelude::*;
use question::OpenQuestion;
use said::Failures;

/// The page. It expects a [`Board`](crate::runtime::Board) in its context.
#[component]
pub fn App(
    /// The languages that the browser prefers, the first one most.
    #[prop(into)]
    preferred: Signal<Vec<String>>,
) -> impl IntoView {
    let board = use_board();
    let status = board.status();
    let texts = language::in_force(board, preferred);
    let announcer = Announcer::provide(Signal::derive(move || texts.get().said.more));
    said::announce_notices(board, texts, announcer);
    let dismissed = RwSignal::new(0);
    theme::provide(board);
    density::provide(board);
    Diagnosis::provide();
    Preferences::provide();
    let signed_in = Memo::new(move |_| status.with(|status| matches!(status.session, Session::SignedIn(_))));
    view! {
        <div
            class="app"
            data-connection=move || status.with(|status| status.connection.code())
            data-version=board.version()
        >
            <InLanguage texts>
                <Show when=move || signed_in.get() fallback=|| view! { <LoginPage /> }>
                    <Header />
                    <Banners />
                    <BoardView />
                    <Failures dismissed />
                </Show>
                <SettingsScreen />
                <OpenQuestion />
                <Diagnostics />
            </InLanguage>
            <LiveRegion />
        </div>
    }
}
