//! Six figures, with their scope.

use crate::i18n::{self, t};
use crate::runtime::{Board, Strip};
use crate::ui::kit::dom;
use crate::ui::kit::elapsed::Elapsed;
use crate::ui::kit::erase::{Part, live, memo};
use leptos::prelude::*;

/// The strip above the lanes.
#[component]
pub(super) fn FiguresStrip() -> Part {
    let strip = RwSignal::from(Board::expect().figures());
    let texts = &t().board;
    let longest = Signal::derive(move || strip.read().longest_since.map(|since| since.0));
    let plain = move |name: &'static str, label: &'static str, value: fn(&Strip) -> String| {
        let value = memo(move || value(&strip.read()));
        view! {
            <div class="figure" data-figure=name>
                <dt>{label}</dt>
                <dd>{live(move || value.get())}</dd>
            </div>
        }
    };
    let since = memo(move || strip.read().figures.since.0);
    Part::of(view! {
        <section class="figures" aria-label=texts.figures>
            <dl>
                {plain("waiting", texts.waiting, |strip| strip.waiting.to_string())}
                <div class="figure" data-figure="longest">
                    <dt>{texts.longest}</dt>
                    <dd><Elapsed since=longest /></dd>
                </div>
                {plain("answered", texts.answered, |strip| strip.figures.answered.to_string())}
                {plain("abandoned", texts.abandoned, |strip| percent(strip.figures.abandoned_percent()))}
                {plain("service", texts.service, |strip| percent(strip.figures.service_percent()))}
                {plain("average", texts.average, |strip| strip.figures.average_wait().map_or_else(none, i18n::clock))}
            </dl>
            <p class="scope">{live(move || (texts.scope)(&dom::time_of_day(since.get())))}</p>
        </section>
    })
}

fn percent(value: Option<u32>) -> String {
    value.map_or_else(none, |value| format!("{value} %"))
}

fn none() -> String {
    "–".into()
}
