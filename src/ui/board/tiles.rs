//! The operators, always in view beside the lanes; in a narrow page they come as a sheet when a call is in hand.

use super::desk::{Hand, use_desk};
use super::drag::use_drag;
use super::tile::Tile;
use crate::domain::OperatorId;
use crate::runtime::{Board, use_board};
use crate::ui::kit::texts::use_texts;
use crate::ui::parts::{Section, ToSettings};
use leptos::prelude::*;

/// All tiles.
#[component]
pub(super) fn Tiles() -> impl IntoView {
    let (board, texts) = (use_board(), use_texts());
    let config = board.config();
    let teams = Memo::new(move |_| {
        config.track();
        teams(board)
    });
    view! {
        <section class="operators" id="operators" tabindex="-1" aria-labelledby="operators-title">
            <header class="operators-head">
                <h2 id="operators-title">{texts.board.operators}</h2>
                <Picked />
            </header>
            <Show when=move || teams.with(Vec::is_empty)>
                <Nobody />
            </Show>
            <div class="tiles" node_ref=use_drag().tiles>
                {move || teams.get().into_iter().map(|team| view! { <TeamOf team /> }).collect_view()}
            </div>
        </section>
    }
}

/// Some operators who belong together.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Team {
    /// Empty for those who are of none.
    name: String,
    members: Vec<OperatorId>,
}

/// All operators in their teams: both in the order of the configuration.
fn teams(board: Board) -> Vec<Team> {
    let mut teams = Vec::<Team>::new();
    for id in board.operators() {
        let name = board.operator(id).map(|operator| operator.with_untracked(|it| it.entry.team.clone()));
        let name = name.unwrap_or_default();
        match teams.iter_mut().find(|team| team.name == name) {
            Some(team) => team.members.push(id),
            None => teams.push(Team { name, members: vec![id] }),
        }
    }
    teams
}

/// The tiles of a team.
#[component]
fn TeamOf(
    /// The team.
    team: Team,
) -> impl IntoView {
    let board = use_board();
    let Team { name, members } = team;
    let tile = |id| board.operator(id).map(|operator| view! { <Tile id operator /> });
    view! {
        <section class="team">
            {(!name.is_empty()).then(|| view! { <h3 class="team-name"><bdi>{name}</bdi></h3> })}
            <ul class="team-tiles" role="list">
                {members.into_iter().map(tile).collect_view()}
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
            <ToSettings section=Section::Operators />
        </div>
    }
}
