//! Six figures, with their scope.

use crate::i18n::{self, t};
use crate::runtime::{Strip, use_board};
use crate::ui::kit::dom;
use crate::ui::kit::elapsed::Elapsed;
use leptos::prelude::*;

/// The strip above the lanes.
#[component]
pub(super) fn FiguresStrip() -> impl IntoView {
    let board = use_board();
    let (texts, strip) = (&t().board, board.figures());
    let value = move |of: fn(&Strip) -> String| move || strip.with(of);
    let longest = move || {
        let since = strip.with(|strip| strip.longest_since.map(|since| since.0));
        view! { <Elapsed since /> }
    };
    let scope = move || (texts.scope)(&dom::time_of_day(board.on_the_wall(strip.with(|strip| strip.since))));
    view! {
        <section class="figures" aria-label=texts.figures>
            <dl>
                <Figure name="waiting" label=texts.waiting>
                    {value(|strip| strip.waiting.map_or_else(none, |waiting| waiting.to_string()))}
                </Figure>
                <Figure name="longest" label=texts.longest>
                    {longest}
                </Figure>
                <Figure name="answered" label=texts.answered>
                    {value(|strip| strip.figures.answered.to_string())}
                </Figure>
                <Figure name="abandoned" label=texts.abandoned>
                    {value(|strip| percent(strip.figures.abandoned_percent()))}
                </Figure>
                <Figure name="service" label=texts.service>
                    {value(|strip| percent(strip.figures.service_percent()))}
                </Figure>
                <Figure name="average" label=texts.average>
                    {value(|strip| strip.figures.average_wait().map_or_else(none, i18n::clock))}
                </Figure>
            </dl>
            <p class="scope">{scope}</p>
        </section>
    }
}

/// One figure.
#[component]
fn Figure(
    /// For tests and portals.
    name: &'static str,
    /// What it is.
    label: &'static str,
    /// Its value.
    children: Children,
) -> impl IntoView {
    view! {
        <div class="figure" data-figure=name>
            <dt>{label}</dt>
            <dd>{children()}</dd>
        </div>
    }
}

fn percent(value: Option<u32>) -> String {
    value.map_or_else(none, |value| format!("{value} %"))
}

fn none() -> String {
    "–".into()
}
