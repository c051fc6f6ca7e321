//! The operators, always in view beside the lanes; in a narrow page they come as a sheet when a call is in hand.

use super::desk::{Hand, use_desk};
use super::drag::use_drag;
use super::tile::Tile;
use crate::runtime::use_board;
use crate::ui::kit::texts::use_texts;
use leptos::prelude::*;

/// All tiles.
#[component]
pub(super) fn Tiles() -> impl IntoView {
    let (board, texts) = (use_board(), use_texts());
    let config = board.config();
    let ids = Memo::new(move |_| {
        config.track();
        board.operators()
    });
    view! {
        <section class="operators" id="operators" tabindex="-1" aria-labelledby="operators-title">
            <header class="operators-head">
                <h2 id="operators-title">{texts.board.operators}</h2>
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
    let texts = use_texts();
    move || {
        let Some(Hand::Picked(call)) = desk.hand() else { return None };
        let who = board.call(call).map(|call| texts.caller(&call))?;
        Some(view! {
            <p class="picked">
                <span>{(texts.board.picked)(&who)}</span>
                <button type="button" class="button small" on:click=move |_| _ = desk.put_back()>
                    {texts.board.put_back}
                </button>
            </p>
        })
    }
}

/// Instead of tiles, when no operator is configured.
#[component]
fn Nobody() -> impl IntoView {
    let texts = use_texts();
    view! {
        <div class="panel setup">
            <h3>{texts.setup.no_operators}</h3>
            <p>{texts.setup.no_operators_how}</p>
            <pre>
                <code>{texts.setup.sample_operators}</code>
            </pre>
        </div>
    }
}
