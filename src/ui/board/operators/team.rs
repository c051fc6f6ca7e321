//! A group of operators: its head, which folds it and always says how many are free, and its tiles.

use super::pane::use_pane;
use super::tile::Tile;
use crate::domain::Config;
use crate::domain::config::GroupOf;
use crate::i18n::Texts;
use crate::runtime::use_board;
use crate::ui::kit::icon::{Glyph, Icon};
use crate::ui::kit::texts::use_texts;
use leptos::prelude::*;

/// A group.
#[component]
pub(super) fn Team(
    /// What its operators have in common.
    of: GroupOf,
) -> impl IntoView {
    let (board, texts, pane) = (use_board(), use_texts(), use_pane());
    let (config, free) = (board.config(), board.free());
    let of = StoredValue::new(of);
    let members = Memo::new(move |_| of.with_value(|of| pane.members(of)));
    let folded = Memo::new(move |_| of.with_value(|of| pane.is_folded(of)));
    let named = Memo::new(move |_| !pane.is_one_list());
    let name = Memo::new(move |_| config.with(|config| of.with_value(|of| name(config, texts, of))));
    let number = Memo::new(move |_| {
        members.with(|members| free.with(|free| members.iter().filter(|id| free.contains(*id)).count()))
    });
    let nobody = move || members.with(|members| !members.iter().any(|id| pane.finds(*id)));
    let tile = move |id| board.operator(id).map(|operator| view! { <Tile id operator /> });
    view! {
        <section class="team" hidden=nobody data-folded=move || folded.get().then_some("")>
            <Show when=move || named.get()>
                <h3 class="team-name">
                    <button
                        type="button"
                        class="team-fold"
                        aria-expanded=move || (!folded.get()).to_string()
                        on:click=move |_| of.with_value(|of| pane.fold(of))
                    >
                        <Glyph icon=Icon::Play />
                        <bdi>{move || name.get()}</bdi>
                        " "
                        <span class="team-free">{move || (texts.board.free)(number.get() as u64)}</span>
                    </button>
                </h3>
            </Show>
            <ul class="team-tiles" role="list" hidden=move || folded.get()>
                <For each=move || members.get() key=|id| *id let:id>
                    {tile(id)}
                </For>
            </ul>
        </section>
    }
}

fn name(config: &Config, texts: &Texts, of: &GroupOf) -> String {
    match of {
        GroupOf::Favourites => texts.board.favourites.into(),
        GroupOf::Team(team) => team.clone(),
        GroupOf::Queue(bloc) => config.queue(*bloc).map(|queue| queue.name.clone()).unwrap_or_default(),
        GroupOf::EveryQueue => texts.board.every_queue.into(),
        GroupOf::Others => texts.board.others.into(),
    }
}
