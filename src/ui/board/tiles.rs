//! The operators, always in view beside the lanes; in a narrow page they come as a sheet when a call is in hand.

use super::desk::{Hand, use_desk};
use super::drag::use_drag;
use super::tile::Tile;
use crate::i18n::{self, t};
use crate::runtime::use_board;
use leptos::prelude::*;

/// All tiles.
#[component]
pub(super) fn Tiles() -> impl IntoView {
    let board = use_board();
    let config = board.config();
    let ids = Memo::new(move |_| {
        config.track();
        board.operators()
    });
    view! {
        <section class="operators" id="operators" tabindex="-1" aria-labelledby="operators-title">
            <header class="operators-head">
                <h2 id="operators-title">{t().board.operators}</h2>
                <Picked />
            </header>
            <Show when=move || ids.with(Vec::is_empty)>
                <Nobody />
            </Show>
            <ul class="tiles" role="list" node_ref=use_drag().tiles>
                <For
                    each=move || ids.get()
                    key=|id| *id
                    children=move |id| board.operator(id).map(|operator| view! { <Tile id operator /> })
                />
            </ul>
        </section>
    }
}

/// What is in hand, and how to put it back.
#[component]
fn Picked() -> impl IntoView {
    let (board, desk) = (use_board(), use_desk());
    let texts = &t().board;
    move || {
        let Some(Hand::Picked(call)) = desk.hand() else { return None };
        let who = board.call(call).map(|call| i18n::caller(&call))?;
        Some(view! {
            <p class="picked">
                <span>{(texts.picked)(&who)}</span>
                <button type="button" class="button small" on:click=move |_| _ = desk.put_back()>
                    {texts.put_back}
                </button>
            </p>
        })
    }
}

/// Instead of tiles, when no operator is configured.
#[component]
fn Nobody() -> impl IntoView {
    let texts = &t().setup;
    view! {
        <div class="panel setup">
            <h3>{texts.no_operators}</h3>
            <p>{texts.no_operators_how}</p>
            <pre>
                <code>{texts.sample_operators}</code>
            </pre>
        </div>
    }
}
