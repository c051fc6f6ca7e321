//! Six figures, with their scope.

use crate::i18n::{self, t};
use crate::live::Live;
use crate::runtime::{Board, Strip};
use crate::ui::kit::dom;
use crate::ui::kit::el::{El, el};
use crate::ui::kit::elapsed::{Form, elapsed};

/// The strip above the lanes.
pub(super) fn figures(board: Board) -> El {
    let strip = Live::from(board.figures());
    let texts = &t().board;
    let plain = move |name: &str, label: &str, value: fn(&Strip) -> String| {
        figure(name, label, el("dd", "").live_text(move || strip.with(value)))
    };
    let longest = move || strip.read().longest_since.map(|since| since.0);
    let list = el("dl", "")
        .child(plain("waiting", texts.waiting, |strip| strip.waiting.to_string()))
        .child(figure("longest", texts.longest, el("dd", "").child(elapsed("elapsed", Form::Clock, longest))))
        .child(plain("answered", texts.answered, |strip| strip.figures.answered.to_string()))
        .child(plain("abandoned", texts.abandoned, |strip| percent(strip.figures.abandoned_percent())))
        .child(plain("service", texts.service, |strip| percent(strip.figures.service_percent())))
        .child(plain("average", texts.average, |strip| {
            strip.figures.average_wait().map_or_else(none, i18n::clock)
        }));
    let scope = move || (texts.scope)(&dom::time_of_day(board.on_the_wall(strip.read().figures.since)));
    el("section", "figures")
        .attr("aria-label", texts.figures)
        .child(list)
        .child(el("p", "scope").live_text(scope))
}

fn figure(name: &str, label: &str, value: El) -> El {
    el("div", "figure").attr("data-figure", name).child(el("dt", "").text(label)).child(value)
}

fn percent(value: Option<u32>) -> String {
    value.map_or_else(none, |value| format!("{value} %"))
}

fn none() -> String {
    "–".into()
}
