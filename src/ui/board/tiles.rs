//! The operators, always in view beside the lanes; in a narrow page they come as a sheet when a call is in hand.

use super::desk::{Desk, Hand};
use super::tile::Tile;
use crate::i18n::{self, t};
use crate::ui::kit::erase::{Part, memo, part};
use leptos::prelude::*;

/// All tiles.
#[component]
pub(super) fn Tiles() -> Part {
    let desk: Desk = expect_context();
    let config = RwSignal::from(desk.board.config());
    let texts = &t().board;
    let ids = memo(move || {
        config.track();
        desk.board.operators()
    });
    let none = memo(move || ids.with(Vec::is_empty));
    Part::of(view! {
        <section class="operators" id="operators" tabindex="-1" aria-labelledby="operators-title">
            <header class="operators-head">
                <h2 id="operators-title">{texts.operators}</h2>
                {part(move || picked(desk))}
            </header>
            {part(move || none.get().then(|| {
                let setup = &t().setup;
                view! {
                    <div class="panel setup">
                        <h3>{setup.no_operators}</h3>
                        <p>{setup.no_operators_how}</p>
                        <pre><code>{setup.sample_operators}</code></pre>
                    </div>
                }
            }))}
            <ul class="tiles" role="list">
                <For each=move || ids.get() key=|id| *id let:id>
                    <Tile id=id />
                </For>
            </ul>
        </section>
    })
}

/// What is in hand, and how to put it back.
fn picked(desk: Desk) -> Option<impl IntoView> {
    let Some(Hand::Picked(call)) = desk.hand() else { return None };
    let who = desk.call(call).map(|call| i18n::caller(&call))?;
    let texts = &t().board;
    Some(view! {
        <p class="picked">
            <span>{(texts.picked)(&who)}</span>
            <button type="button" class="button small" on:click=move |_| _ = desk.put_back()>
                {texts.put_back}
            </button>
        </p>
    })
}
