//! The operators, always in view beside the lanes; in a narrow page they come as a sheet, when a call is in hand or their
//! heading is pressed.

use super::look::Look;
use super::pane::use_pane;
use super::team::Team;
use crate::runtime::use_board;
use crate::ui::board::desk::{Hand, use_desk};
use crate::ui::board::drag::use_drag;
use crate::ui::kit::formats::use_formats;
use crate::ui::kit::icon::{Glyph, Icon};
use crate::ui::kit::texts::use_texts;
use crate::ui::parts::{Section, ToSettings};
use leptos::ev::FocusEvent;
use leptos::html;
use leptos::prelude::*;
use leptos::web_sys::EventTarget;

/// All tiles.
#[component]
pub fn Tiles() -> impl IntoView {
    let (texts, pane) = (use_texts(), use_pane());
    let (section, open) = (NodeRef::<html::Section>::new(), RwSignal::new(false));
    // Whoever comes by the link to the operators wants to see them.
    let arrived = move |event: FocusEvent| {
        let itself = section.get_untracked().map(EventTarget::from);
        if itself.is_some() && event.target() == itself {
            open.set(true);
        }
    };
    view! {
        <section
            class="operators"
            id="operators"
            tabindex="-1"
            aria-labelledby="operators-title"
            data-open=move || open.get().then_some("")
            node_ref=section
            on:focusin=arrived
        >
            <header class="operators-head">
                <h2 id="operators-title">
                    <span class="title-words">{texts.board.operators}</span>
                    <button
                        type="button"
                        class="title-button"
                        aria-expanded=move || open.get().to_string()
                        on:click=move |_| open.update(|open| *open = !*open)
                    >
                        <Glyph icon=Icon::Play />
                        {texts.board.operators}
                    </button>
                </h2>
                <Picked />
                <Show when=move || !pane.groups().is_empty()>
                    <Look />
                </Show>
            </header>
            <Show when=move || pane.groups().is_empty()>
                <Nobody />
            </Show>
            <p class="quiet pad" hidden=move || !pane.finds_nobody()>
                {texts.board.no_match}
            </p>
            <div class="tiles" node_ref=use_drag().tiles>
                <For each=move || pane.groups() key=|group| group.of.clone() let:group>
                    <Team of=group.of />
                </For>
                <Show when=move || !pane.groups().is_empty()>
                    <Legend />
                </Show>
            </div>
        </section>
    }
}

/// What the two figures of a tile are, and since when: the same for all of them, so it is said once, below the last.
#[component]
fn Legend() -> impl IntoView {
    let (board, texts, formats) = (use_board(), use_texts(), use_formats());
    let strip = board.figures();
    let since = Memo::new(move |_| strip.with(|strip| strip.since));
    let words = move || {
        let scope = (texts.board.scope)(&formats.time_of_day(board.on_the_wall(since.get())));
        (texts.board.taken_means)(&scope)
    };
    view! { <p class="legend">{words}</p> }
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
