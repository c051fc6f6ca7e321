//! The way to hand a call over without dragging: a type-ahead list of operators beside the card.

use super::desk::{Desk, Menu};
use super::verdict::verdict;
use crate::domain::{Call, OperatorId};
use crate::i18n::{self, t};
use crate::ui::kit::combobox::{Choice, Combobox};
use crate::ui::kit::erase::{Part, effect, live, memo, part};
use crate::ui::kit::icon::{Glyph, Icon};
use crate::ui::kit::popover::Popover;
use leptos::prelude::*;

/// The most operators listed at once.
const MOST_LISTED: usize = 50;

/// The menu, when it is open.
#[component]
pub(super) fn AssignMenu() -> Part {
    let desk: Desk = expect_context();
    Part::of(move || {
        let menu = desk.menu()?;
        let call = RwSignal::from(desk.board.card(menu.call)?);
        Some(open(desk, menu, call))
    })
}

fn open(desk: Desk, menu: Menu, call: RwSignal<Call>) -> impl IntoView {
    let texts = &t().board;
    let text = RwSignal::new(String::new());
    let fitting = memo(move || fitting(desk, &text.get()));
    let choices = memo(move || {
        let call = call.read();
        let mut choices: Vec<Choice> =
            fitting.with(|ids| ids.iter().filter_map(|id| choice(desk, &call, *id)).collect());
        // Whoever can take the call stands first; the rest keeps its order.
        choices.sort_by_key(|choice| choice.doubtful);
        choices.truncate(MOST_LISTED);
        choices
    });
    let left_out = memo(move || fitting.with(Vec::len).saturating_sub(MOST_LISTED));
    let status = RwSignal::from(desk.board.status());
    // The card has left: there is nothing to assign any more.
    effect(move || {
        if !call.read().waits() {
            desk.close_menu();
        }
    });
    let choose = Callback::new(move |id: String| {
        if let Ok(operator) = id.parse::<OperatorId>() {
            desk.assign(menu.call, operator);
            desk.give_focus_back();
        }
    });
    let label = Signal::derive(move || (texts.assign_to)(&i18n::caller(&call.read())));
    view! {
        <Popover anchor=menu.anchor label=label on_outside=Callback::new(move |()| _ = desk.close_menu())>
            <header class="popover-head">
                <p>{live(move || label.get())}</p>
                <button
                    type="button"
                    class="button icon-only small"
                    aria-label=texts.close
                    on:click=move |_| _ = desk.close_menu()
                >
                    <Glyph icon=Icon::Close />
                </button>
            </header>
            {part(move || {
                let offline = status.with(|status| !status.connection.is_live());
                offline.then(|| view! { <p class="failure">{texts.not_live}</p> })
            })}
            <Combobox
                label=texts.operator
                hint=texts.type_name
                nothing=texts.no_match
                text=text
                choices=choices
                on_choose=choose
            />
            {part(move || {
                let more = left_out.get();
                (more > 0).then(|| view! { <p class="quiet pad">{(texts.more_matches)(more)}</p> })
            })}
        </Popover>
    }
}

/// Operators by name, extension or team, in the order of the configuration.
fn fitting(desk: Desk, typed: &str) -> Vec<OperatorId> {
    let typed = typed.trim().to_lowercase();
    let fits = |id: &OperatorId| {
        typed.is_empty()
            || desk.board.operator(*id).is_some_and(|operator| {
                operator.with_untracked(|operator| {
                    let entry = &operator.entry;
                    [&entry.name, &entry.extension, &entry.team]
                        .iter()
                        .any(|text| text.to_lowercase().contains(&typed))
                })
            })
    };
    desk.board.operators().into_iter().filter(fits).collect()
}

fn choice(desk: Desk, call: &Call, id: OperatorId) -> Option<Choice> {
    let operator = desk.board.operator(id)?;
    let operator = operator.read();
    let config = desk.board.config().get_untracked();
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
