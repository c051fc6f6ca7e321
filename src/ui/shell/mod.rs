//! The frame around everything: who is signed in decides between the log-in form and the board.

mod banners;
mod bell;
mod density;
mod diagnostics;
mod header;
mod language;
mod later;
mod question;
mod root;
mod said;
mod theme;

use super::kit::announcer::{Announcer, LiveRegion};
use super::login::LoginPage;
use super::parts::{Dialogs, Preferences};
use crate::domain::Session;
use crate::i18n::Texts;
use crate::runtime::{Board, use_board};
use diagnostics::Diagnostics;
use language::InLanguage;
use later::SignedIn;
use leptos::prelude::*;
use question::OpenQuestion;

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
    Dialogs::provide();
    let arrival = later::fetch();
    let preferences = Preferences::provide();
    let signed_in = Memo::new(move |_| status.with(|status| matches!(status.session, Session::SignedIn(_))));
    word_alerts(board, texts);
    Effect::new(move || {
        if !signed_in.get() {
            announcer.forget();
            preferences.close();
        }
    });
    view! {
        <div
            class="app"
            data-connection=move || status.with(|status| status.connection.code())
            data-version=board.version()
        >
            <InLanguage texts>
                <Show when=move || signed_in.get() fallback=|| view! { <LoginPage /> }>
                    <SignedIn arrival dismissed />
                </Show>
                <OpenQuestion />
                <Diagnostics />
            </InLanguage>
            <LiveRegion />
        </div>
    }
}

/// Notifications are raised in the language in force, also while the page is hidden and nothing of it is painted.
fn word_alerts(board: Board, texts: Memo<&'static Texts>) {
    let config = board.config();
    board.word_alerts(move |alert| {
        let name = |bloc| config.with_untracked(|it| it.queue(bloc).map(|queue| queue.name.clone()));
        texts.get_untracked().alert(alert, |bloc| name(bloc).unwrap_or_default())
    });
}
