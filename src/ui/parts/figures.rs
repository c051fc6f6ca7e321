//! Six figures, with their scope.

use crate::i18n;
use crate::runtime::{Strip, use_board};
use crate::ui::kit::elapsed::Elapsed;
use crate::ui::kit::formats::{Formats, use_formats};
use crate::ui::kit::texts::use_texts;
use leptos::prelude::*;

/// The strip above the lanes.
#[component]
pub(in crate::ui) fn FiguresStrip() -> impl IntoView {
    let board = use_board();
    let (texts, formats, strip) = (use_texts(), use_formats(), board.figures());
    let value = move |of: fn(&Strip, Formats) -> String| move || strip.with(|strip| of(strip, formats));
    let longest = move || {
        let since = strip.with(|strip| strip.longest_since.map(|since| since.0));
        view! { <Elapsed since /> }
    };
    let scope = move || {
        let since = board.on_the_wall(strip.with(|strip| strip.since));
        (texts.board.scope)(&formats.time_of_day(since))
    };
    view! {
        <section class="figures" aria-label=texts.board.figures>
            <dl>
                <Figure name="waiting" label=texts.board.waiting>
                    {value(|strip, formats| strip.waiting.map_or_else(none, |waiting| formats.number(waiting as f64)))}
                </Figure>
                <Figure name="longest" label=texts.board.longest>
                    {longest}
                </Figure>
                <Figure name="answered" label=texts.board.answered>
                    {value(|strip, formats| formats.number(strip.figures.answered.into()))}
                </Figure>
                <Figure name="abandoned" label=texts.board.abandoned>
                    {value(|strip, formats| percent(strip.figures.abandoned_percent(), formats))}
                </Figure>
                <Figure name="service" label=texts.board.service>
                    {value(|strip, formats| percent(strip.figures.service_percent(), formats))}
                </Figure>
                <Figure name="average" label=texts.board.average>
                    {value(|strip, _| strip.figures.average_wait().map_or_else(none, i18n::clock))}
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

/// A share; a dash while nothing is counted.
pub(in crate::ui) fn percent(value: Option<u32>, formats: Formats) -> String {
    value.map_or_else(none, |value| formats.percent(value))
}

/// How many wait in a queue; a dash where none is known of because it is not heard.
pub(in crate::ui) fn waiting_in(count: usize, unheard: bool, formats: Formats) -> String {
    if unheard && count == 0 { none() } else { formats.number(count as f64) }
}

fn none() -> String {
    "–".into()
}
