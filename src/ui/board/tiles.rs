//! The operators, always in view beside the lanes; in a narrow page they come as a sheet when a call is in hand.

use super::desk::{Desk, Hand};
use super::tile::tile;
use crate::domain::OperatorId;
use crate::i18n::{self, t};
use crate::live::Live;
use crate::ui::kit::el::{El, button, el};

/// All tiles.
pub(super) fn tiles(desk: Desk) -> El {
    let config = Live::from(desk.board.config());
    let texts = &t().board;
    let ids = move || {
        config.read();
        desk.board.operators()
    };
    let keys = move || ids().iter().map(OperatorId::to_string).collect();
    let make = |key: &str| key.parse().map_or_else(|_| el("li", ""), tile);
    el("section", "operators")
        .attr("id", "operators")
        .attr("tabindex", "-1")
        .attr("aria-labelledby", "operators-title")
        .child(
            el("header", "operators-head")
                .child(el("h2", "").attr("id", "operators-title").text(texts.operators))
                .part(move || picked(desk).into_iter().collect()),
        )
        .part(move || ids().is_empty().then(nobody).into_iter().collect())
        .child(el("ul", "tiles").attr("role", "list").keyed(keys, make, |_, _| {}))
}

fn nobody() -> El {
    let setup = &t().setup;
    el("div", "panel setup")
        .child(el("h3", "").text(setup.no_operators))
        .child(el("p", "").text(setup.no_operators_how))
        .child(el("pre", "").child(el("code", "").text(setup.sample_operators)))
}

/// What is in hand, and how to put it back.
fn picked(desk: Desk) -> Option<El> {
    let Some(Hand::Picked(call)) = desk.hand() else { return None };
    let who = desk.call(call).map(|call| i18n::caller(&call))?;
    let texts = &t().board;
    let put_back = move || _ = desk.put_back();
    Some(el("p", "picked").child(el("span", "").text(&(texts.picked)(&who))).child(button(
        "button small",
        texts.put_back,
        put_back,
    )))
}
