//! The last line of a card: its story, or what can be done about what went wrong.

use super::card::{open_menu, story};
use super::desk::Desk;
use crate::domain::{Assignment, Call, Event};
use crate::i18n::{self, t};
use crate::live::{Live, derived};
use crate::ui::kit::el::{El, button, el};
use crate::ui::kit::icon::{Icon, glyph};

/// The line. `group`: the lane's calls cannot be sent to an operator.
pub(super) fn actions(desk: Desk, call: Live<Call>, assignment: Live<Option<Assignment>>, group: bool) -> El {
    let failed = derived(move || assignment.get().filter(|assignment| assignment.failed() && !group));
    let confirmed = derived(move || call.read().confirmed);
    el("div", "card-foot").part(move || {
        let (failed, confirmed) = (failed.get(), confirmed.get());
        let mut line = Vec::new();
        if failed.is_none() && confirmed {
            let config = desk.board.config().read_untracked();
            let node = el("bdi", "story");
            let place = node.node();
            line.push(node.follow(move || {
                let story = story(&call.read(), &config);
                place.set_title(&story);
                place.set_text_content(Some(&story));
            }));
        }
        line.extend(failed.map(|assignment| ways_out(desk, call, &assignment)).into_iter().flatten());
        if !confirmed {
            line.extend(unproved(desk, call));
        }
        line
    })
}

fn ways_out(desk: Desk, call: Live<Call>, assignment: &Assignment) -> [El; 3] {
    let texts = &t().board;
    let (id, operator) = (call.read_untracked().id, assignment.operator);
    [
        button("button small", texts.try_again, move || desk.assign(id, operator)),
        el("button", "button small")
            .attr("type", "button")
            .attr("aria-haspopup", "dialog")
            .text(texts.someone_else)
            .on("click", move |event| open_menu(desk, id, &event)),
        button("button icon-only small", "", move || desk.board.send(Event::AssignmentDismissed(id)))
            .attr("aria-label", texts.dismiss)
            .attr("title", texts.dismiss)
            .child(glyph(Icon::Close)),
    ]
}

fn unproved(desk: Desk, call: Live<Call>) -> [El; 2] {
    let texts = &t().board;
    let id = call.read_untracked().id;
    [
        el("span", "words unproved").attr("title", texts.unconfirmed).text(texts.unconfirmed),
        button("button icon-only small", "", move || desk.board.send(Event::CallDismissed(id)))
            .live("aria-label", move || Some((texts.dismiss_call)(&i18n::caller(&call.read()))))
            .child(glyph(Icon::Close)),
    ]
}
