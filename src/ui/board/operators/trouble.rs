//! A failed assignment on the tile of the operator it was sent to, until dismissed.

use crate::domain::{AssignmentState, Event, OperatorId, Trouble};
use crate::runtime::use_board;
use crate::ui::board::desk::use_desk;
use crate::ui::board::focus;
use crate::ui::kit::icon::{Glyph, Icon};
use crate::ui::kit::texts::use_texts;
use crate::ui::parts::operator_name;
use leptos::prelude::*;

/// What went wrong, and what can be done.
#[component]
pub(super) fn WhatWentWrong(
    /// Which operator.
    id: OperatorId,
    /// What went wrong.
    trouble: Trouble,
) -> impl IntoView {
    let (board, desk) = (use_board(), use_desk());
    let texts = use_texts();
    let words = texts.assignment(&trouble.state, id, &|id| operator_name(board, texts, id));
    let caller = texts.known_caller(&trouble.caller);
    let call = trouble.call;
    let gone = matches!(trouble.state, AssignmentState::CallerLeft { .. });
    view! {
        <div class="tile-trouble">
            <p class="words" title=words.clone()>
                <Glyph icon=Icon::Warning />
                " "
                {words.clone()}
                " · "
                <bdi>{caller}</bdi>
            </p>
            <div class="row">
                {(!gone)
                    .then(|| {
                        view! {
                            <button
                                type="button"
                                class="button small"
                                on:click=move |event| {
                                    desk.assign(call, id);
                                    focus::stay_on_tile(&event);
                                }
                            >
                                {texts.board.try_again}
                            </button>
                        }
                    })}
                <button
                    type="button"
                    class="button small"
                    on:click=move |event| {
                        board.send(Event::TroubleDismissed(id));
                        focus::stay_on_tile(&event);
                    }
                >
                    {texts.board.dismiss}
                </button>
            </div>
        </div>
    }
}
