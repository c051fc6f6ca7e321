//! The way to hand a call over without dragging: a type-ahead list of operators beside the card.

use super::desk::{Desk, Menu};
use super::verdict::verdict;
use crate::domain::text::place;
use crate::domain::{Call, OperatorId};
use crate::i18n::{self, t};
use crate::live::{Live, State, derived, effect};
use crate::ui::kit::combobox::{Choice, Labels, combobox};
use crate::ui::kit::dom;
use crate::ui::kit::el::{El, button, el};
use crate::ui::kit::icon::{Icon, glyph};
use crate::ui::kit::popover::popover;

/// The most operators listed at once.
const MOST_LISTED: usize = 50;

/// The menu, when it is open.
pub(super) fn assign_menu(desk: Desk) -> El {
    el("div", "menu-place").part(move || {
        let menu = desk.menu();
        menu.and_then(|menu| Some(open(desk, menu, Live::from(desk.board.card(menu.call)?))))
            .into_iter()
            .collect()
    })
}

fn open(desk: Desk, menu: Menu, call: Live<Call>) -> El {
    let texts = &t().board;
    let text = State::new(String::new());
    let fitting = derived(move || fitting(desk, &text.get()));
    let choices = derived(move || {
        let call = call.read();
        // Whoever can take the call stands first; the rest keeps its order.
        let (mut choices, doubtful): (Vec<Choice>, Vec<Choice>) = fitting.with(|ids| {
            let choices = ids.iter().filter_map(|id| choice(desk, &call, *id));
            choices.partition(|choice| !choice.doubtful)
        });
        choices.extend(doubtful);
        choices.truncate(MOST_LISTED);
        choices
    });
    let status = Live::from(desk.board.status());
    // The card has left: there is nothing to assign any more.
    effect(move || {
        if !call.read().waits() {
            desk.close_menu();
        }
    });
    let choose = move |id: &str| {
        if let Ok(operator) = id.parse::<OperatorId>() {
            desk.assign(menu.call, operator);
            desk.give_focus_back();
        }
    };
    let label = move || (texts.assign_to)(&i18n::caller(&call.read()));
    let close = button("button icon-only small", "", move || _ = desk.close_menu())
        .attr("aria-label", texts.close)
        .child(glyph(Icon::Close));
    let offline = move || {
        let offline = status.with(|status| !status.connection.is_live());
        offline.then(|| el("p", "failure").text(texts.not_live)).into_iter().collect()
    };
    let left_out = move || {
        let more = fitting.with(Vec::len).saturating_sub(MOST_LISTED);
        (more > 0).then(|| el("p", "quiet pad").text(&(texts.more_matches)(more))).into_iter().collect()
    };
    let labels = Labels { name: texts.operator, hint: texts.type_name, nothing: texts.no_match };
    popover(menu.anchor, move || _ = desk.close_menu())
        .live("aria-label", move || Some(label()))
        .child(el("header", "popover-head").child(el("p", "").live_text(label)).child(close))
        .part(offline)
        .children(combobox(labels, text, choices, choose))
        .part(left_out)
}

/// Operators by name, extension or team, in the order of the configuration.
fn fitting(desk: Desk, typed: &str) -> Vec<OperatorId> {
    let typed = dom::lower_case(typed.trim());
    let fits = |id: &OperatorId| {
        typed.is_empty()
            || desk.board.operator(*id).is_some_and(|operator| {
                let entry = &operator.read_untracked().entry;
                let texts = [&entry.name, &entry.extension, &entry.team];
                texts.iter().any(|text| place(&dom::lower_case(text), &typed).is_some())
            })
    };
    desk.board.operators().into_iter().filter(fits).collect()
}

fn choice(desk: Desk, call: &Call, id: OperatorId) -> Option<Choice> {
    let operator = desk.board.operator(id)?;
    let operator = operator.read();
    let config = desk.board.config().read_untracked();
    let verdict = verdict(call, &operator, &config, true);
    let entry = &operator.entry;
    Some(Choice {
        id: id.to_string(),
        label: if entry.extension.is_empty() {
            entry.name.clone()
        } else {
            format!("{} {}", entry.name, entry.extension)
        },
        note: verdict.err().unwrap_or_else(|| i18n::operator_state(&operator.state)).to_owned(),
        doubtful: verdict.is_err(),
    })
}
