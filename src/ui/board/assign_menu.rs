//! The way to hand a call over without dragging: a type-ahead list of operators beside the card.

use super::desk::{Menu, use_desk};
use super::verdict::verdict;
use crate::domain::{Call, Connection, Event, NotSent, OperatorId, Proposal, search};
use crate::i18n::Texts;
use crate::runtime::{Board, use_board};
use crate::ui::kit::combobox::{Choice, Combobox, Labels};
use crate::ui::kit::dom;
use crate::ui::kit::icon::{Glyph, Icon};
use crate::ui::kit::popover::Popover;
use crate::ui::kit::texts::use_texts;
use leptos::prelude::*;

/// The most operators listed at once.
const MOST_LISTED: usize = 50;

/// The menu, when it is open.
#[component]
pub(super) fn AssignMenu() -> impl IntoView {
    let (board, desk) = (use_board(), use_desk());
    let open = move || {
        let menu = desk.menu()?;
        board.card(menu.call).map(|call| view! { <OpenMenu menu call /> })
    };
    view! { <div class="menu-place">{open}</div> }
}

/// The list of operators for one call.
#[component]
fn OpenMenu(
    /// The menu.
    menu: Menu,
    /// Its call.
    call: ReadSignal<Call>,
) -> impl IntoView {
    let (board, desk) = (use_board(), use_desk());
    let texts = use_texts();
    let text = RwSignal::new(String::new());
    let proposal = board.proposal(menu.call);
    let fitting = Memo::new(move |_| text.with(|text| fitting(board, text)));
    let choices = Memo::new(move |_| {
        // Whoever is proposed stands first, then whoever can take the call; the rest keeps its order.
        let (proposed, others): (Vec<_>, Vec<_>) = fitting.with(|fitting| {
            let (connection, proposal) = (desk.connection().get(), proposal.get());
            let choices = fitting.iter().filter_map(|id| {
                let proposal = proposal.filter(|proposal| proposal.operator == *id);
                call.with(|call| choice(board, texts, call, &connection, *id, proposal))
            });
            choices.partition(|choice| choice.mark.is_some())
        });
        let (doubtful, sure): (Vec<_>, Vec<_>) = others.into_iter().partition(|choice| choice.doubtful);
        proposed.into_iter().chain(sure).chain(doubtful).take(MOST_LISTED).collect::<Vec<_>>()
    });
    // The call is taken or gone: there is nothing to assign any more.
    Effect::new(move || {
        if !call.with(Call::waits) {
            desk.close_menu();
        }
    });
    let choose = Callback::new(move |id: String| {
        if let Ok(operator) = id.parse() {
            desk.assign(menu.call, operator);
            desk.give_focus_back();
        }
    });
    // A card whose end was not told stands there until somebody who knows better takes it off.
    let take_off = move |_| {
        board.send(Event::CallDismissed(menu.call));
        desk.close_menu();
    };
    let status = board.status();
    let listened_to = Memo::new(move |_| status.with(|status| status.listened_to));
    let label = Memo::new(move |_| call.with(|call| (texts.board.assign_to)(&texts.caller(call))));
    let left_out = Memo::new(move |_| fitting.with(Vec::len).saturating_sub(MOST_LISTED));
    let labels =
        Labels { name: texts.board.operator, hint: texts.board.type_name, nothing: texts.board.no_match };
    view! {
        <Popover anchor=menu.anchor label outside=move |()| _ = desk.close_menu()>
            <header class="popover-head">
                <p>{move || label.get()}</p>
                <button
                    type="button"
                    class="button icon-only small"
                    aria-label=texts.board.close
                    on:click=move |_| _ = desk.close_menu()
                >
                    <Glyph icon=Icon::Close />
                </button>
            </header>
            {move || {
                let why = nothing_is_sent(texts, &desk.connection().get());
                why.map(|why| view! { <p class="failure">{why}</p> })
            }}
            <Combobox labels text choices choose />
            <Show when=move || { left_out.get() > 0 }>
                <p class="quiet pad">{move || (texts.board.more_matches)(left_out.get() as u64)}</p>
            </Show>
            <footer class="popover-foot">
                <Show when=move || listened_to.get()>
                    <button
                        type="button"
                        class="button small"
                        on:click=move |_| board.send(Event::CallerOpened(menu.call))
                    >
                        {texts.board.open_caller}
                    </button>
                </Show>
                <button type="button" class="button small" on:click=take_off>
                    {texts.board.take_off}
                </button>
            </footer>
        </Popover>
    }
}

/// Operators by name, extension or team, in the order of the configuration.
fn fitting(board: Board, typed: &str) -> Vec<OperatorId> {
    let fits = |id: &OperatorId| {
        board.operator(*id).is_some_and(|operator| {
            operator.with_untracked(|operator| {
                let entry = &operator.entry;
                search::finds(typed, &[&entry.name, &entry.extension, &entry.team], dom::decomposed)
            })
        })
    };
    board.operators().into_iter().filter(fits).collect()
}

fn choice(
    board: Board,
    texts: &Texts,
    call: &Call,
    connection: &Connection,
    id: OperatorId,
    proposal: Option<Proposal>,
) -> Option<Choice> {
    let choice = board.operator(id)?.with(|operator| {
        let verdict = board.config().with_untracked(|config| verdict(call, operator, connection, config));
        let entry = &operator.entry;
        // That nothing can be sent now is said once, above the list.
        let refused = verdict.as_ref().err().filter(|why| !matches!(why, NotSent::NotLive | NotSent::Silent));
        Choice {
            id: id.to_string(),
            label: format!("{} {}", entry.name, entry.extension).trim_end().to_owned(),
            mark: proposal.map(|_| texts.board.proposed),
            note: match (refused, proposal) {
                (Some(why), _) => texts.not_sent(*why).into(),
                (None, Some(proposal)) => texts.reason(&proposal, board.now()),
                (None, None) => texts.operator_state(&operator.state()).into(),
            },
            doubtful: refused.is_some() || operator.presence.aside.is_some(),
        }
    });
    Some(choice)
}

/// Why nothing can be sent to anybody now.
fn nothing_is_sent(texts: &'static Texts, connection: &Connection) -> Option<&'static str> {
    match connection {
        Connection::Live { silent: None, .. } => None,
        Connection::Live { silent: Some(_), .. } => Some(texts.not_sent(NotSent::Silent)),
        _ => Some(texts.not_sent(NotSent::NotLive)),
    }
}
