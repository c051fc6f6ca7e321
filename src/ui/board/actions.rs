//! The last line of a card: its story, or what can be done about what went wrong.

use super::card::story;
use super::desk::Desk;
use crate::domain::{Assignment, Call, Event};
use crate::i18n::t;
use crate::ui::kit::erase::{Part, live, memo, part};
use crate::ui::kit::icon::{Glyph, Icon};
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;

/// The line.
#[component]
pub(super) fn CallActions(
    /// The call.
    call: RwSignal<Call>,
    /// Who calls.
    who: Memo<String>,
    /// Its assignment.
    assignment: Memo<Option<Assignment>>,
    /// Its lane cannot send calls to an operator.
    group: bool,
) -> Part {
    let desk: Desk = expect_context();
    let failed = memo(move || assignment.get().filter(Assignment::failed));
    let confirmed = memo(move || call.read().confirmed);
    let telling = move || {
        let config = desk.board.config().get_untracked();
        let story = story(&call.read(), &config);
        view! { <bdi class="story" title=story.clone()>{story.clone()}</bdi> }
    };
    Part::of(view! {
        <div class="card-foot">
            {part(move || {
                let failed = failed.get().filter(|_| !group);
                let unconfirmed = (!confirmed.get()).then(|| unproved(desk, call, who));
                let told = (failed.is_none() && unconfirmed.is_none()).then_some(telling);
                view! {
                    {told}
                    {failed.map(|assignment| ways_out(desk, call, &assignment))}
                    {unconfirmed}
                }
            })}
        </div>
    })
}

fn ways_out(desk: Desk, call: RwSignal<Call>, assignment: &Assignment) -> impl IntoView + use<> {
    let texts = &t().board;
    let (id, operator) = (call.read_untracked().id, assignment.operator);
    let other = move |event: leptos::ev::MouseEvent| {
        desk.open_menu(id, event.current_target().and_then(|button| button.dyn_into().ok()));
    };
    view! {
        <button type="button" class="button small" on:click=move |_| desk.assign(id, operator)>
            {texts.try_again}
        </button>
        <button type="button" class="button small" aria-haspopup="dialog" on:click=other>
            {texts.someone_else}
        </button>
        <button
            type="button"
            class="button icon-only small"
            aria-label=texts.dismiss
            title=texts.dismiss
            on:click=move |_| desk.board.send(Event::AssignmentDismissed(id))
        >
            <Glyph icon=Icon::Close />
        </button>
    }
}

fn unproved(desk: Desk, call: RwSignal<Call>, who: Memo<String>) -> impl IntoView {
    let texts = &t().board;
    let id = call.read_untracked().id;
    view! {
        <span class="words unproved" title=texts.unconfirmed>{texts.unconfirmed}</span>
        <button
            type="button"
            class="button icon-only small"
            aria-label=live(move || (texts.dismiss_call)(&who.get()))
            on:click=move |_| desk.board.send(Event::CallDismissed(id))
        >
            <Glyph icon=Icon::Close />
        </button>
    }
}
