//! Above the board, while the picture may be stale: why, since when, and what can be done.

use crate::domain::fault::Category;
use crate::domain::{Connection, Event, Fault, Gap, Moment};
use crate::i18n::{self, t};
use crate::runtime::Board;
use crate::ui::kit::elapsed::Elapsed;
use crate::ui::kit::erase::{IntoPart, Part, memo, part};
use crate::ui::kit::icon::{Glyph, Icon};
use leptos::prelude::*;

/// The banners that apply.
#[component]
pub(super) fn Banners() -> Part {
    let board = Board::expect();
    let status = RwSignal::from(board.status());
    let connection = memo(move || status.with(|status| status.connection.clone()));
    let gap = memo(move || status.with(|status| status.gap));
    Part::of(view! {
        <aside class="banners" aria-label=t().shell.connection>
            {part(move || match connection.get() {
                Connection::Reconnecting { since, next, why, .. } => {
                    Some(reconnecting(board, since, next, &why).into_part())
                }
                Connection::Lost { since, why } => Some(lost(board, since, &why).into_part()),
                Connection::SignedOut | Connection::Connecting { .. } | Connection::Live { .. } => None,
            })}
            {part(move || gap.get().filter(|gap| gap.until.is_some()).map(|gap| seen_again(board, gap)))}
        </aside>
    })
}

fn reconnecting(board: Board, since: Moment, next: Option<Moment>, why: &Fault) -> impl IntoView + use<> {
    let texts = &t().shell;
    let next = match next {
        Some(next) => {
            let next = Signal::stored(Some(next.0));
            view! { {texts.next_try}" "<Elapsed since=next form="down" />"." }.into_part()
        }
        None => texts.trying.into_part(),
    };
    view! {
        <section class="banner" data-tone="warning">
            <Glyph icon=Icon::Warning />
            <p>
                <strong>{texts.not_live_since}" "<Elapsed since=Signal::stored(Some(since.0)) form="words" />"."</strong>
                " "{next}" "{i18n::fault(why, false)}" "{texts.offline_means}
            </p>
            <button type="button" class="button" on:click=move |_| board.send(Event::ReconnectRequested)>
                {texts.try_now}
            </button>
        </section>
    }
}

fn lost(board: Board, since: Moment, why: &Fault) -> impl IntoView + use<> {
    let texts = &t().shell;
    let access = why.category() == Category::Access;
    let (words, event) = if access {
        (texts.log_in_again, Event::LogOutRequested)
    } else {
        (texts.connect_again, Event::ReconnectRequested)
    };
    view! {
        <section class="banner" data-tone="danger" data-fault=why.code()>
            <Glyph icon=Icon::Warning />
            <p>
                <strong>{texts.lost}". "{texts.not_live_since}" "<Elapsed since=Signal::stored(Some(since.0)) form="words" />"."</strong>
                " "{i18n::fault(why, false)}" "{texts.offline_means}
            </p>
            <button type="button" class="button primary" on:click=move |_| board.send(event.clone())>
                {words}
            </button>
        </section>
    }
}

fn seen_again(board: Board, gap: Gap) -> impl IntoView {
    let texts = &t().shell;
    let length = i18n::span(gap.length(gap.from));
    view! {
        <section class="banner gap" data-tone="warning">
            <Glyph icon=Icon::Warning />
            <p><strong>{(texts.not_seen)(&length)}"."</strong>" "{texts.gap_means}</p>
            <button type="button" class="button" on:click=move |_| board.send(Event::GapDismissed)>
                {texts.dismiss}
            </button>
        </section>
    }
}
