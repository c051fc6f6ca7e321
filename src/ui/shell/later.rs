//! The board's views, which arrive while somebody logs in. They are a good part of the program, and nobody sees them
//! before: a release keeps them in a file of their own, so that the form is there sooner (feature `split`,
//! docs/decisions/0016-the-board-in-a-file-of-its-own.md). Built without the feature, as by `trunk serve` and in tests, they are there at once.

use super::banners::Banners;
use super::header::Header;
use super::said::Failures;
use crate::domain::config::View;
use crate::runtime::use_board;
use crate::ui::board::BoardView;
use crate::ui::help::HelpScreen;
use crate::ui::kit::texts::use_texts;
use crate::ui::settings::SettingsScreen;
use crate::ui::wall::Wall;
use leptos::ev;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_use_event_listener::use_event_listener;
use leptos_use_interval_fn::use_interval_fn;

/// How often they are asked for again after a failure, in milliseconds.
const PAUSE: u64 = 5_000;

/// What a signed-in supervisor sees. What was dismissed outlives it.
type Screen = fn(RwSignal<u32>) -> AnyView;

/// How far it is.
#[derive(Clone, Copy)]
pub(super) enum Arrival {
    /// Under way for the first time.
    Coming,
    /// It did not come, and is asked for again.
    Missing,
    /// Here.
    Here(Screen),
}

/// Asks for the views until they are here: again after a pause, and at once when the network is back.
pub(super) fn fetch() -> ReadSignal<Arrival> {
    let (arrival, set_arrival) = signal(Arrival::Coming);
    let ask = move || {
        spawn_local(async move {
            let found = screen().await.map_or(Arrival::Missing, Arrival::Here);
            // Two may have been under way.
            if !matches!(arrival.get_untracked(), Arrival::Here(_)) {
                set_arrival.set(found);
            }
        });
    };
    let ask_again = move || {
        if matches!(arrival.get_untracked(), Arrival::Missing) {
            ask();
        }
    };
    ask();
    _ = use_interval_fn(ask_again, PAUSE);
    _ = use_event_listener(window(), ev::online, move |_| ask_again());
    arrival
}

/// The views, or why they are not here.
#[component]
pub(super) fn SignedIn(
    /// How far the views are.
    arrival: ReadSignal<Arrival>,
    /// The number of the newest failure that was dismissed.
    dismissed: RwSignal<u32>,
) -> impl IntoView {
    let texts = use_texts();
    move || match arrival.get() {
        Arrival::Here(screen) => screen(dismissed),
        Arrival::Coming => waiting(view! { <p>{texts.shell.board_coming}</p> }),
        Arrival::Missing => waiting(view! { <p role="alert">{texts.shell.board_missing}</p> }),
    }
}

fn waiting(words: impl IntoView) -> AnyView {
    view! { <main class="login">{words}</main> }.into_any()
}

fn everything(dismissed: RwSignal<u32>) -> AnyView {
    let config = use_board().config();
    let on_wall = Memo::new(move |_| config.with(|config| config.view == View::Wall));
    view! {
        <Show when=move || !on_wall.get() fallback=|| view! { <Wall /> }>
            <Header />
            <Banners />
            <BoardView />
            <Failures dismissed />
            <SettingsScreen />
            <HelpScreen />
        </Show>
    }
    .into_any()
}

#[cfg(feature = "split")]
async fn screen() -> Option<Screen> {
    file::screen().await.ok()
}

#[cfg(not(feature = "split"))]
async fn screen() -> Option<Screen> {
    Some(everything)
}

/// What is reached from here alone is in the other file.
#[cfg(feature = "split")]
#[allow(
    unsafe_code,
    reason = "the attribute writes the export and the import by which the two files find each other"
)]
mod file {
    use super::{Screen, everything};
    use wasm_split_helpers::{SplitLoaderError, wasm_split};

    #[wasm_split(board, fallible)]
    pub(super) fn screen() -> Result<Screen, SplitLoaderError> {
        Ok(everything)
    }
}
